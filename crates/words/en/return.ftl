## Return

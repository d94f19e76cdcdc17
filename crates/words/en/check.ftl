## Check

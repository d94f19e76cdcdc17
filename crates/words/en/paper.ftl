## Typing in answers from paper

paper-title = Type in answers from paper
paper-lead = Take the sheets of one group at a time. Which group do they come from?
paper-closed = This review takes no answers now. You can type in sheets from its opening day until it closes.
paper-other-group = Take another group
paper-sheet-title = Sheet from: { $group }
paper-kept = { $count ->
        [0] No sheet kept yet. This is the first.
        [one] One sheet kept. Take the next one.
       *[other] { $count } sheets kept. Take the next one.
    }
paper-how = Type the number of the box that was ticked. Press Tab to go on. Leave it empty if it was skipped. Press Enter to look it over.
paper-unsure = Type ? or u for “{ $label }”.
paper-not-a-mark = Type a number from 1 to { $points }, or ?. Leave it empty if it was skipped.
paper-words-title = Words on the sheet
paper-words-text = Open a domain if somebody wrote something there. Type it as it stands, and leave out names.
paper-look = Look it over

paper-move-title = Which group is this sheet from?
paper-move-lead = What you have typed goes along. It is not kept yet.
paper-move-leave = Leave this sheet and start with an empty one

paper-look-title = Read it against the sheet
paper-look-lead = This sheet is from: { $group }. Once it is kept, only a code of its own opens it.
paper-back-to-sheet = Back to the sheet
paper-keep = It is right: keep it
paper-change = Change something

paper-kept-title = Sheet { $number } is kept
paper-code-title = Write the number { $number } and this code on it
paper-code-text = The code is for the person who filled in the sheet. They enter it at { $address } to see their answers or take them out. Write it down now: soon we do not show it again.
paper-next = Take the next sheet
paper-again = It counts once. We do not show its code again.
paper-back-text = Is it the wrong group, or is something not as it is on the sheet? Take it back, then type it in again.
paper-back = Take sheet { $number } back
paper-taken-back = Sheet { $number } is taken back. It does not count, and nothing of it is kept.
paper-back-late = The review has closed, so the sheet stays in.

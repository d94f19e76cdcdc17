## Check your answers

check-title = Check your answers
check-skipped = { $count ->
        [0] You have rated every statement.
        [one] You have left one statement without a rating. That is fine: you can leave it, or go back to it.
       *[other] You have left { $count } statements without a rating. That is fine: you can leave them, or go back to them.
    }
check-undecided = { $count ->
        [one] One statement has two versions of your answer. Choose which to keep.
       *[other] { $count } statements have two versions of your answer. Choose which to keep.
    }
check-not-rated = Skipped
check-choose = Two versions: choose one
check-change = Change
check-change-label = Change your answer to: { $statement }
check-finish-text = When you finish, we make your report. You can still change your answers afterwards.
check-finish = Finish and see my report

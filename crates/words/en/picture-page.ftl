## The picture of a place on screen. Sentences that documents say too are in picture.ftl.

picture-page-title = How { $place } sees itself
picture-page-from = { $review }, closed on { $day }
picture-page-lead = This is what people said, put side by side. Nobody can be picked out.
picture-page-on-this = On this page
picture-page-back = Back to the picture
picture-page-back-review = Back to the review
picture-page-back-reviews = Back to all reviews
picture-page-back-report = Back to your report

# Three findings: strength, difference and silence.
picture-page-strength = Where people agree
picture-page-difference = Where groups differ
picture-page-silence = What many don't know

# The domains.
picture-page-domains = Domain by domain
picture-page-domains-text = How far do people agree with what each domain says about your place? The dot is the view on balance: each family of groups counts the same, so that many people in one do not drown out a few in another. The bar runs from the lowest to the highest statement.
picture-page-balance = on balance
picture-page-from-to = Statements { $low }% to { $high }%
picture-page-heads = By heads: { $percent }%
picture-page-score-title = Looking for one score?
picture-page-score-text = There is none, on purpose. One number would hide what helps you most: where you agree, where you differ and what people don't know.
picture-page-score-use = The domains side by side are the indicator for your place. When you pass it on, pass on all of them, with the bars, how many took part and these words: “This is an indicator, not a mark.” Do not use it to rank places. Each place asks different people.

# Tables that say what the charts show.
picture-page-table = The same as a table
picture-page-col-domain = Domain
picture-page-col-balance = On balance
picture-page-col-lowest = Lowest statement
picture-page-col-highest = Highest statement
picture-page-col-heads = By heads
picture-page-col-group = Group
picture-page-col-share = Agree
picture-page-col-range = Rough range
picture-page-not-shown = not shown
picture-page-low-high = { $low }% to { $high }%
picture-page-statement-share = { $percent }%: { $statement }

# Who took part.
picture-page-people = Who took part, and who is missing
picture-page-people-text = Where fewer than half took part, the picture may lack their view.
picture-page-people-row = { $respondents } of { $invited } who were asked
picture-page-people-alone = { $respondents ->
    [one] 1 person
   *[other] { $respondents } people
}
picture-page-people-few = Fewer than half took part

# Gaps, common ground, not knowing.
picture-page-gaps = Where groups see things differently
picture-page-gaps-text = Each sign is a group. The line goes from nobody who agrees, on the left, to everybody, on the right.
picture-page-gaps-none = There are not two groups large enough to show side by side, so no gap can be shown.
picture-page-gaps-all = See all statements by gap
picture-page-common = Common ground
picture-page-common-text = At least 60% of each group agree with these. They are good news, and a place to build from.
picture-page-common-none = There is no statement that at least 60% of each group agree with. That too is worth a talk.
picture-page-common-more = { $count ->
    [one] And one more: see all statements by how many agree
   *[other] And { $count } more: see all statements by how many agree
}
picture-page-common-row = Even { $group }, who agree least: { $share }.
picture-page-unsure = What many could not say
picture-page-unsure-text = “{ $label }” is an answer too. Where a quarter or more say so, people may not see this work, or nobody has told them about it.

# Ways on.
picture-page-next = Look closer
picture-page-all = See every statement
picture-page-said = What people said
picture-page-share = Share this picture

# How it is protected: at the foot of each page.
picture-page-protected = How people are protected
picture-page-read-title = What the words mean
picture-page-word-agree = Agree
picture-page-word-agree-text = Chose one of the two points that agree. “I don't know” and blanks are not counted.
picture-page-word-range = Rough range
picture-page-word-range-text = How far the count of heads could move if a few other people had answered. Nobody was picked by chance, so it is only rough.
picture-page-word-spread = Spread
picture-page-word-spread-text = How far apart the answers are: close, some spread or wide.
picture-page-word-gap = Points apart
picture-page-word-gap-text = The gap: the step from the group that agrees least to the one that agrees most.

# A domain.
picture-domain-title = { $domain }: { $place }
picture-domain-number = Domain { $number } of { $all }
picture-domain-good = What good looks like
picture-domain-balance = “On balance” means that each family of groups counts the same, however many people in it answered.
picture-domain-points = “Points apart” says how far groups are from each other. If 20% of one group agree, and 70% of another, they are 50 points apart.
picture-domain-before = Domain before
picture-domain-after = Next domain

# A statement in full.
picture-statement-groups = Group by group
picture-statement-each = How each group answered
picture-statement-key = The colours, from left to right
picture-statement-numbers = The numbers say how many of 100 people gave this answer. Small ones have no room for theirs: the table has them all.

# All statements.
picture-all-title = Every statement
picture-all-text = All { $count } statements of the review. Choose what comes first.
picture-all-sort = Sort by
picture-all-by-instrument = As in the review
picture-all-by-agreement = Most agreement
picture-all-by-gap = Largest gap
picture-all-by-spread = Widest spread

# Too few took part, or the review goes on.
picture-few-title = Nothing can be shown, and that is right
picture-few-next = What you can do
picture-few-again = Ask more people next time. A longer time to answer and a talk beforehand both help.
picture-few-talk = Meet and talk about the review without numbers. Everyone can bring their own report, if they wish.
picture-early-title = The picture is not there yet
picture-early-text = It is made once, when the review closes. Until then nobody can see what people say, not even in part.
picture-early-text-looks = It is made once, when the review closes. Until then the people who run the review can see a little: how many agree so far, and never who.
picture-early-day = People can answer until the end of { $day }.

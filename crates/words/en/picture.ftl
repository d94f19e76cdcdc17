## A place's picture: sentences that pages, charts and documents share

# How many agree. A small group's number is never given as all or none.
picture-share = { $parts } of { $of }
picture-share-or-more = { $parts } or more of { $of }
picture-share-or-fewer = { $parts } or fewer of { $of }
picture-percent = { $percent }%
picture-share-percent = { $share } ({ $percent }%)
picture-agree = { $parts ->
    [one] 1 of { $of } agrees.
   *[other] { $parts } of { $of } agree.
}
picture-agree-percent = { $parts ->
    [one] 1 of { $of } agrees ({ $percent }%).
   *[other] { $parts } of { $of } agree ({ $percent }%).
}
picture-agree-or-more = { $parts } or more of { $of } agree.
picture-agree-or-fewer = { $parts } or fewer of { $of } agree.
picture-range = Rough range: { $low }% to { $high }%
picture-everyone = Everyone
picture-together = { $first } + { $second }
picture-quoted = “{ $text }”
picture-everyone-else = Everyone else
picture-too-few = Too few people rated this to show it.

# How the answers lean, as a label and as a sentence.
picture-pattern-divided = Divided
picture-pattern-mostly-agree = Mostly agree
picture-pattern-mostly-disagree = Mostly disagree
picture-pattern-leaning-agree = Leaning agree
picture-pattern-leaning-disagree = Leaning disagree
picture-pattern-mixed = Mixed
picture-pattern-divided-says = People are divided.
picture-pattern-mostly-agree-says = Most people agree.
picture-pattern-mostly-disagree-says = Most people disagree.
picture-pattern-leaning-agree-says = More than half agree.
picture-pattern-leaning-disagree-says = More than half disagree.
picture-pattern-mixed-says = Answers are mixed.

picture-spread-close = Close
picture-spread-some = Some spread
picture-spread-wide = Wide
picture-spread-close-says = They are close together.
picture-spread-some-says = They are spread out a little.
picture-spread-wide-says = They are spread wide.

# "I don't know" has a label of its own in each instrument: $label.
picture-unsure = “{ $label }”: { $share }
picture-unsure-few = { $share } said “{ $label }”.
picture-unsure-many = { $share } said “{ $label }”: a finding in itself.
picture-unsure-no-one = No one felt able to answer.

# Between groups.
picture-gap-similar = Similar
picture-gap-possible = Possible difference
picture-gap-very-different = Seen very differently
picture-gap-similar-says = The groups see this much the same.
picture-gap-possible-says = There may be a difference. { $lowest } agree least: { $low }. { $highest } agree most: { $high }.
picture-gap-very-different-says = Seen very differently. { $lowest } agree least: { $low }. { $highest } agree most: { $high }.
picture-gap-points = { $percent } points apart
picture-steps-apart = Take the two groups that are furthest apart. Their answers lie { $steps } steps of the scale apart.
picture-gap-caption = A place to start talking, not a finding.
picture-common-ground = Common ground: at least 60% agree in each group.

# One domain. Balanced: each family of groups counts the same, however many took part.
picture-domain-says = On balance { $percent }% agree. Its statements run from { $low }% to { $high }%.
picture-balance = On balance { $percent }%.
picture-balance-lowest = On balance { $percent }%, the lowest here.
picture-balance-highest = On balance { $percent }%, the highest here.
picture-domain-per-head = Counted by heads, it is { $percent }%.
picture-domain-nothing = Too few statements can be shown to say more.

# The first sentences. Where statements are named, they follow as a list.
picture-says-people = { $respondents ->
    [one] 1 person took part.
   *[other] { $respondents } people took part.
}
picture-says-people-invited = { $parts } of the { $of } people who were asked took part ({ $percent }%).
picture-says-agree = Most people agree here:
picture-says-agree-count = Most people agree with { $count } statements.
picture-says-agree-none = There is no statement that most people agree with in all groups.
picture-says-differ = Groups see these very differently:
picture-says-differ-count = Groups see { $count } statements very differently.
picture-says-differ-none = No statement is seen very differently from group to group.
picture-says-unsure = Many could not say:
picture-says-unsure-count = Many could not say about { $count } statements.
picture-says-unsure-none = There is no statement that many could not say about.
picture-says-shown = { $shown } of { $statements } statements have enough answers to show.
# Several domains where they can't be told apart. Where too many are, they are counted.
picture-says-high = People agree most in { $domains }.
picture-says-high-count = The { $count } domains where people agree most are close together. None stands out.
picture-says-low = Look first at { $domains }, where fewest people agree.
picture-says-low-count = The { $count } domains where fewest people agree are close together. None stands out.
picture-says-level = The domains are close together. None stands out.
picture-missing = Fewer than half of those who were asked took part: { $groups }. Their view may be missing.
picture-missing-none = In each group, at least half of those who were asked took part.
picture-nothing = Too few people took part to show anything. With fewer than { $smallest } people, an answer could be traced to one of them. So we show nothing at all.

picture-indicator = This is an indicator, not a mark.
picture-protected = To protect people, totals may be out by one answer for each small group.
picture-protected-in-batches = The people who run this review looked early. So answers were counted in batches, of { $smallest } or more from one group. To protect people, totals may be out by one answer for each batch.
picture-smallest = Groups of fewer than { $smallest } people are put together with others.

# Charts. A title and what it shows, for those who do not see it.
chart-profile = How far people agree, by domain
chart-profile-row = { $domain }: { $percent }% on balance, statements from { $low }% to { $high }%.
chart-profile-row-none = { $domain }: too little to show.
chart-profile-value = { $percent }% ({ $low } to { $high })
chart-profile-key-balanced = On balance
chart-profile-key-range = Lowest to highest statement
chart-profile-key-heads = By heads
chart-distribution = How people rated: { $statement }
chart-distribution-row = { $group }, { $of } people: { $segments }.
chart-distribution-segment = { $label } { $percent }%
chart-distribution-headline = { $group }: { $share } agree.
chart-dumbbell = How many agree in each group: { $statement }
chart-dumbbell-row = { $group }: { $share }
chart-gaps = Where groups see things most differently
chart-gaps-row = { $statement }: { $lowest } { $low }, { $highest } { $high }.
chart-gaps-word = { $word }: { $size }
chart-key = What the colours mean
chart-shapes = The sign of each group
chart-from = { $review }, { $place }

## Report: sentences that the screen, the PDF and the text share

# The first sentence: what is strongest. $domains is a list of up to three names; $count is how many domains are level.
report-strongest = You see the most strength in { $domains }.
report-strongest-many = Your highest ratings are shared by { $count } domains, so none stands out as the strongest.
report-strongest-below-half = Your ratings are highest in { $domains }, though you agree with fewer than half of the statements there.
report-strongest-without-agreement = You do not agree with a statement in any domain yet, and you disagree least in { $domains }.
report-strongest-without-agreement-many = You do not agree with a statement in any domain yet, so none stands out as the strongest.
report-strongest-nothing-rated = You have not rated a statement yet, so there is no strongest domain to show.
report-strongest-all-unsure = You were not sure about the statements, so there is no strongest domain to show.
report-strongest-too-few = You rated too few statements in each domain to say which is strongest.
report-strongest-only-one = { $domains } is the only domain with enough ratings to say something about.
report-strongest-alike = You rated the domains alike, so none stands out as the strongest.

# The second sentence: where to look first.
report-look-first = Look first at { $domains }, where your ratings are lowest.
report-look-first-mostly-agree = Look first at { $domains }, where your ratings are lowest, though you agree with most statements there too.
report-look-first-many = Your lowest ratings are shared by { $count } domains, so look first at the one that matters most to people in your place.
report-look-first-nothing-rated = Start with any domain you know something about, and this report will show where to look first.
report-look-first-all-unsure = Start by asking around: not knowing is a finding in itself, and a good reason to talk to others.
report-look-first-too-few = Rate a few more statements in any domain, and this report will show where to look first.
report-look-first-only-one = Rate a few more statements in the other domains, and this report will show where to look first.
report-look-first-alike = Look first at the domain that matters most to people in your place.

# The third sentence: what was left open.
report-open-nothing = You rated { $statements ->
    [one] the only statement.
   *[other] all { $statements } statements.
}
report-open-everything = You left { $statements ->
    [one] the only statement open.
   *[other] all { $statements } statements open.
}
report-open-all-unsure = You answered “{ $unsure-label }” to { $statements ->
    [one] the only statement.
   *[other] all { $statements } statements.
}
report-open-unsure = You answered every statement, and said “{ $unsure-label }” to { $unsure ->
    [one] one of them.
   *[other] { $unsure } of them.
}
report-open-unrated = You left { $unrated ->
    [one] one of { $statements } statements open.
   *[other] { $unrated } of { $statements } statements open.
}
report-open-unrated-in = You left { $unrated } of { $statements } statements open, with nothing rated in { $domains }.
report-open-unrated-in-many = You left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains.
report-open-both = You left { $unrated } of { $statements } statements open and said “{ $unsure-label }” to { $unsure ->
    [one] one other.
   *[other] { $unsure } others.
}
report-open-both-in = You left { $unrated } of { $statements } statements open, with nothing rated in { $domains }, and said “{ $unsure-label }” to { $unsure ->
    [one] one other.
   *[other] { $unsure } others.
}
report-open-both-in-many = You left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains, and said “{ $unsure-label }” to { $unsure ->
    [one] one other.
   *[other] { $unsure } others.
}

# How one domain stands. Each is a whole sentence; one to five of them follow each other.
standing-nothing = { $statements ->
    [one] You have not rated the statement here.
   *[other] You have not rated any of the { $statements } statements.
}
standing-agree-all = { $statements ->
    [one] You agree with the statement.
    [2] You agree with both statements.
   *[other] You agree with all { $statements } statements.
}
standing-disagree-all = { $statements ->
    [one] You disagree with the statement.
    [2] You disagree with both statements.
   *[other] You disagree with all { $statements } statements.
}
standing-neither-all = { $statements ->
    [one] You neither agree nor disagree with the statement.
    [2] You neither agree nor disagree with both statements.
   *[other] You neither agree nor disagree with all { $statements } statements.
}
standing-unsure-all = { $statements ->
    [one] You are not sure about the statement.
    [2] You are not sure about both statements.
   *[other] You are not sure about all { $statements } statements.
}
standing-agree = You agree with { $count } of { $statements } statements.
standing-agree-none = { $statements ->
    [one] You do not agree with the statement.
   *[other] You agree with none of the { $statements } statements.
}
standing-disagree = { $count ->
    [one] You disagree with one.
   *[other] You disagree with { $count }.
}
standing-neither = { $count ->
    [one] You neither agree nor disagree with one.
   *[other] You neither agree nor disagree with { $count }.
}
standing-unsure = { $count ->
    [one] You are not sure about one.
   *[other] You are not sure about { $count }.
}
standing-unrated = { $count ->
    [one] You left one open.
   *[other] You left { $count } open.
}

# Headings and labels that every form of the report has.
report-heading-summary = In short
report-heading-profile = The domains at a glance
report-heading-said = What you said
report-heading-good = What good looks like
report-heading-practices = What others have done
report-heading-resources = To read and use
report-heading-actions = First actions
report-heading-how = How to read this report
report-heading-next = What happens next
report-heading-notes = Notes
report-domain-place = Domain { $number } of { $count }
report-not-rated = Not rated
report-no-reason = You gave no reason.
report-reasons-left-out = Reasons are not part of this copy.
report-practice-where = { $place }, { $years }
report-practice-learned = What you could take from it: { $learned }
report-source = Source: { $source }
report-resource-by = { $kind } by { $by }, { $year }
report-for-place = About { $place }
report-by-role = From { $role }
report-made-on = Made on { $date }
report-instrument-version = { $title }, version { $version }

# First actions.
report-action-number = Action { $number }
report-action-what = What
report-action-for = For
report-action-whole-place = The place as a whole
report-action-who = Who
report-action-with = With whom
report-action-when = By when
report-action-sign = How we will know
report-actions-intro = Small steps that can start soon. They help most when a name and a date stand beside them.
report-actions-none = You have not written an action yet. There is room to start here.
report-actions-none-text = You have not written an action yet.

# The last page.
report-how-indicator = The ratings are an indicator, not a mark. They show where one person sees strength and where they would look first. They do not say how good a place is.
report-how-order = Domains come with the lowest ratings first. A domain with fewer than half of its statements rated comes last, as there is too little to say about it.
report-how-no-score = There is no overall score. Ratings are steps in an order, and an average of them would hide what people said.
report-how-reasons = The reasons are worth more than the ratings. Start a conversation with them.
report-how-practice = Practice examples and resources are chosen by what was rated low. They tell what was reported at the time, so check the source for how things are today.
report-next-talk = Share this report with one or two people who see the place from another side, and ask what they see.
report-next-people = Bring in people who draw on support and unpaid carers as equal partners from the start.
report-next-act = Choose one first action, and agree who starts it and when you will look at it again.
report-next-review = Invite colleagues and partners to do the same review, and compare what each of you sees.

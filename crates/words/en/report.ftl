## Report: sentences that the screen, the PDF and the text share

# Where somebody else reads it, $whose is theirs: it then speaks of the person who shared it.

# The first sentence: what is strongest. $domains is a list of up to three names; $count is how many domains are level.
report-strongest = { $whose ->
    [theirs] They see the most strength in { $domains }.
   *[yours] You see the most strength in { $domains }.
}
report-strongest-many = { $whose ->
    [theirs] Their highest ratings are shared by { $count } domains, so none stands out as the strongest.
   *[yours] Your highest ratings are shared by { $count } domains, so none stands out as the strongest.
}
report-strongest-below-half = { $whose ->
    [theirs] Their ratings are highest in { $domains }, though they agree with fewer than half of the statements there.
   *[yours] Your ratings are highest in { $domains }, though you agree with fewer than half of the statements there.
}
report-strongest-without-agreement = { $whose ->
    [theirs] They do not agree with a statement in any domain yet, and they disagree least in { $domains }.
   *[yours] You do not agree with a statement in any domain yet, and you disagree least in { $domains }.
}
report-strongest-without-agreement-many = { $whose ->
    [theirs] They do not agree with a statement in any domain yet, so none stands out as the strongest.
   *[yours] You do not agree with a statement in any domain yet, so none stands out as the strongest.
}
report-strongest-nothing-rated = { $whose ->
    [theirs] They have not rated a statement yet, so there is no strongest domain to show.
   *[yours] You have not rated a statement yet, so there is no strongest domain to show.
}
report-strongest-all-unsure = { $whose ->
    [theirs] They were not sure about the statements, so there is no strongest domain to show.
   *[yours] You were not sure about the statements, so there is no strongest domain to show.
}
report-strongest-too-few = { $whose ->
    [theirs] They rated too few statements in each domain to say which is strongest.
   *[yours] You rated too few statements in each domain to say which is strongest.
}
report-strongest-only-one = { $domains } is the only domain with enough ratings to say something about.
report-strongest-alike = { $whose ->
    [theirs] They rated the domains alike, so none stands out as the strongest.
   *[yours] You rated the domains alike, so none stands out as the strongest.
}

# The second sentence: where to look first.
report-look-first = { $whose ->
    [theirs] Look first at { $domains }, where their ratings are lowest.
   *[yours] Look first at { $domains }, where your ratings are lowest.
}
report-look-first-mostly-agree = { $whose ->
    [theirs] Look first at { $domains }, where their ratings are lowest, though they agree with most statements there too.
   *[yours] Look first at { $domains }, where your ratings are lowest, though you agree with most statements there too.
}
report-look-first-many = { $whose ->
    [theirs] Their lowest ratings are shared by { $count } domains, so look first at the one that matters most to people in their place.
   *[yours] Your lowest ratings are shared by { $count } domains, so look first at the one that matters most to people in your place.
}
report-look-first-nothing-rated = { $whose ->
    [theirs] Once they have rated some statements, this report will show where to look first.
   *[yours] Start with any domain you know something about, and this report will show where to look first.
}
report-look-first-all-unsure = { $whose ->
    [theirs] Not knowing is a finding in itself, and a good reason to talk to each other.
   *[yours] Start by asking around: not knowing is a finding in itself, and a good reason to talk to others.
}
report-look-first-too-few = { $whose ->
    [theirs] Once they have rated a few more statements in any domain, this report will show where to look first.
   *[yours] Rate a few more statements in any domain, and this report will show where to look first.
}
report-look-first-only-one = { $whose ->
    [theirs] Once they have rated a few more statements in the other domains, this report will show where to look first.
   *[yours] Rate a few more statements in the other domains, and this report will show where to look first.
}
report-look-first-alike = { $whose ->
    [theirs] Look first at the domain that matters most to people in their place.
   *[yours] Look first at the domain that matters most to people in your place.
}

# The third sentence: what was left open.
report-open-nothing = { $whose ->
    [theirs] They rated { $statements ->
        [one] the only statement.
       *[other] all { $statements } statements.
    }
   *[yours] You rated { $statements ->
        [one] the only statement.
       *[other] all { $statements } statements.
    }
}
report-open-everything = { $whose ->
    [theirs] They left { $statements ->
        [one] the only statement open.
       *[other] all { $statements } statements open.
    }
   *[yours] You left { $statements ->
        [one] the only statement open.
       *[other] all { $statements } statements open.
    }
}
report-open-all-unsure = { $whose ->
    [theirs] They answered “{ $unsure-label }” to { $statements ->
        [one] the only statement.
       *[other] all { $statements } statements.
    }
   *[yours] You answered “{ $unsure-label }” to { $statements ->
        [one] the only statement.
       *[other] all { $statements } statements.
    }
}
report-open-unsure = { $whose ->
    [theirs] They answered every statement, and said “{ $unsure-label }” to { $unsure ->
        [one] one of them.
       *[other] { $unsure } of them.
    }
   *[yours] You answered every statement, and said “{ $unsure-label }” to { $unsure ->
        [one] one of them.
       *[other] { $unsure } of them.
    }
}
report-open-unrated = { $whose ->
    [theirs] They left { $unrated ->
        [one] one of { $statements } statements open.
       *[other] { $unrated } of { $statements } statements open.
    }
   *[yours] You left { $unrated ->
        [one] one of { $statements } statements open.
       *[other] { $unrated } of { $statements } statements open.
    }
}
report-open-unrated-in = { $whose ->
    [theirs] They left { $unrated } of { $statements } statements open, with nothing rated in { $domains }.
   *[yours] You left { $unrated } of { $statements } statements open, with nothing rated in { $domains }.
}
report-open-unrated-in-many = { $whose ->
    [theirs] They left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains.
   *[yours] You left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains.
}
report-open-both = { $whose ->
    [theirs] They left { $unrated } of { $statements } statements open and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
   *[yours] You left { $unrated } of { $statements } statements open and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
}
report-open-both-in = { $whose ->
    [theirs] They left { $unrated } of { $statements } statements open, with nothing rated in { $domains }, and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
   *[yours] You left { $unrated } of { $statements } statements open, with nothing rated in { $domains }, and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
}
report-open-both-in-many = { $whose ->
    [theirs] They left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains, and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
   *[yours] You left { $unrated } of { $statements } statements open, with nothing rated in { $count } domains, and said “{ $unsure-label }” to { $unsure ->
        [one] one other.
       *[other] { $unsure } others.
    }
}

# How one domain stands. Each is a whole sentence; one to five of them follow each other.
standing-nothing = { $whose ->
    [theirs] { $statements ->
        [one] They have not rated the statement here.
       *[other] They have not rated any of the { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You have not rated the statement here.
       *[other] You have not rated any of the { $statements } statements.
    }
}
standing-agree-all = { $whose ->
    [theirs] { $statements ->
        [one] They agree with the statement.
        [2] They agree with both statements.
       *[other] They agree with all { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You agree with the statement.
        [2] You agree with both statements.
       *[other] You agree with all { $statements } statements.
    }
}
standing-disagree-all = { $whose ->
    [theirs] { $statements ->
        [one] They disagree with the statement.
        [2] They disagree with both statements.
       *[other] They disagree with all { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You disagree with the statement.
        [2] You disagree with both statements.
       *[other] You disagree with all { $statements } statements.
    }
}
standing-neither-all = { $whose ->
    [theirs] { $statements ->
        [one] They neither agree nor disagree with the statement.
        [2] They neither agree nor disagree with both statements.
       *[other] They neither agree nor disagree with all { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You neither agree nor disagree with the statement.
        [2] You neither agree nor disagree with both statements.
       *[other] You neither agree nor disagree with all { $statements } statements.
    }
}
standing-unsure-all = { $whose ->
    [theirs] { $statements ->
        [one] They are not sure about the statement.
        [2] They are not sure about both statements.
       *[other] They are not sure about all { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You are not sure about the statement.
        [2] You are not sure about both statements.
       *[other] You are not sure about all { $statements } statements.
    }
}
standing-agree = { $whose ->
    [theirs] They agree with { $count } of { $statements } statements.
   *[yours] You agree with { $count } of { $statements } statements.
}
standing-agree-none = { $whose ->
    [theirs] { $statements ->
        [one] They do not agree with the statement.
       *[other] They agree with none of the { $statements } statements.
    }
   *[yours] { $statements ->
        [one] You do not agree with the statement.
       *[other] You agree with none of the { $statements } statements.
    }
}
standing-disagree = { $whose ->
    [theirs] { $count ->
        [one] They disagree with one.
       *[other] They disagree with { $count }.
    }
   *[yours] { $count ->
        [one] You disagree with one.
       *[other] You disagree with { $count }.
    }
}
standing-neither = { $whose ->
    [theirs] { $count ->
        [one] They neither agree nor disagree with one.
       *[other] They neither agree nor disagree with { $count }.
    }
   *[yours] { $count ->
        [one] You neither agree nor disagree with one.
       *[other] You neither agree nor disagree with { $count }.
    }
}
standing-unsure = { $whose ->
    [theirs] { $count ->
        [one] They are not sure about one.
       *[other] They are not sure about { $count }.
    }
   *[yours] { $count ->
        [one] You are not sure about one.
       *[other] You are not sure about { $count }.
    }
}
standing-unrated = { $whose ->
    [theirs] { $count ->
        [one] They left one open.
       *[other] They left { $count } open.
    }
   *[yours] { $count ->
        [one] You left one open.
       *[other] You left { $count } open.
    }
}

# Headings and labels that every form of the report has.
report-heading-summary = In short
report-heading-profile = The domains at a glance
report-heading-said = { $whose ->
    [theirs] What they said
   *[yours] What you said
}
report-heading-good = What good looks like
report-heading-practices = What others have done
report-heading-resources = To read and use
report-heading-actions = First actions
report-heading-how = How to read this report
report-heading-next = What happens next
report-heading-notes = Notes
report-domain-place = Domain { $number } of { $count }
report-not-rated = Not rated
report-no-reason = { $whose ->
    [theirs] They gave no reason.
   *[yours] You gave no reason.
}
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
report-actions-none = { $whose ->
    [theirs] They have not written an action yet. There is room to start here.
   *[yours] You have not written an action yet. There is room to start here.
}
report-actions-none-text = { $whose ->
    [theirs] They have not written an action yet.
   *[yours] You have not written an action yet.
}

# The last page.
report-how-indicator = The ratings are an indicator, not a mark. They show where one person sees strength and where they would look first. They do not say how good a place is.
report-how-order = Domains come with the lowest ratings first. A domain with fewer than half of its statements rated comes last, as there is too little to say about it.
report-how-no-score = There is no overall score. Ratings are steps in an order, and an average of them would hide what people said.
report-how-reasons = The reasons are worth more than the ratings. Start a conversation with them.
report-how-practice = Practice examples and resources are chosen by what was rated low. They tell what was reported at the time, so check the source for how things are today.
report-next-talk = Share this report with one or two people who see the place from another side, and ask what they see.
report-next-people = Bring in people who draw on support and unpaid carers as equal partners from the start.
report-next-act = { $whose ->
    [theirs] Choose one first action, and agree who starts it and when they will look at it again.
   *[yours] Choose one first action, and agree who starts it and when you will look at it again.
}
report-next-review = Invite colleagues and partners to do the same review, and compare what each of you sees.

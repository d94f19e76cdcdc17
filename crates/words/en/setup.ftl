## Setting up a review: the list of what to decide

new-review-title = Set up a review
new-review-lead = You make a draft first. Nobody can answer until you open it, and you can change all of it until then.
new-review-name = What should people call this review?
new-review-name-hint = Such as “Our strengths in 2027”. You can change it later.
new-review-make = Make a draft

setup-draft = This is a draft. Nobody can answer yet.
setup-lead = { $left ->
    [0] All is ready. Look at it as people will see it, then open it.
    [one] One thing is left to decide. The rest is set, and you can change it.
   *[other] { $left } things are left to decide. The rest is set, and you can change it.
}
setup-tasks = What to decide
setup-ready = Ready
setup-to-do = To do
setup-preview-link = See it as people will see it
setup-open-link = Check and open
setup-discard-link = Throw this draft away
setup-back = Back to the review
setup-back-to-groups = Back to the groups
setup-save = Save
setup-locked = You can't change this any more. It was set when the review opened, so it has to stay.
setup-over = You can't change this any more. This review has closed.

setup-name-title = Name
setup-name-label = What people call this review
setup-instrument-title = What people answer
setup-instrument-value = { $title }: { $domains } domains
setup-instrument-none = Not chosen yet
setup-instrument-lead = This is the set of statements that people rate.
setup-instrument-legend = Choose what people answer
setup-instrument-about = { $domains } domains and { $statements } statements. It takes about { $minutes } minutes.
setup-instrument-not-five = You can't use this one here. Its scale has { $points } points, and the picture of a place needs five, from disagree to agree.
setup-instrument-read = Read { $title } first (opens in a new tab)

setup-groups-title = Who takes part
setup-groups-value = { $groups ->
    [one] One group
   *[other] { $groups } groups
}
setup-groups-none = No groups yet
setup-groups-lead = Each person takes part in one group. Groups that stand near each other form a family. A few larger groups tell you more than many small ones.
setup-groups-order = People see the groups in this order.
setup-groups-change = Change
setup-groups-change-label = Change: { $name }
setup-groups-up = Move up
setup-groups-up-label = Move up: { $name }
setup-groups-down = Move down
setup-groups-down-label = Move down: { $name }
setup-groups-remove = Remove
setup-groups-remove-label = Remove: { $name }
setup-groups-add = Add a group to { $family }
setup-groups-add-family = Add a family
setup-groups-empty = This family has no groups yet.
setup-groups-no-about = No words about it yet

setup-group-new = Add a group
setup-group-change = Change a group
setup-group-name = What the group is called
setup-group-about = Who belongs here
setup-group-about-hint = One short sentence. People read it when they choose their group. You can leave it empty.
setup-group-family = Family
setup-family-new = Add a family
setup-family-change = Rename a family
setup-family-name = What the family is called

family-removal-title = Remove the family “{ $name }”?
family-removal-lead = { $groups ->
    [0] It has no groups.
    [one] This group goes with it:
   *[other] These { $groups } groups go with it:
}
family-removal-move = To keep a group, move it to another family first.
family-removal-changed = Somebody has changed this family since you opened this page. Look at what goes, then decide.
family-removal-button = Remove the family
family-removal-keep = Keep it

setup-invited-title = How many you invite
setup-invited-lead = If you know the numbers, you can see how many of those you asked have taken part. Leave a field empty if you don't know.
setup-invited-hint = Good guesses are fine.
setup-invited-value = The number is known for { $known } of { $groups } groups. { $people } people in all.
setup-invited-none = Not said, which is fine

setup-dates-title = Dates
setup-dates-lead = Each day starts and ends at midnight in { $city }.
setup-dates-opens = First day to answer
setup-dates-opens-hint = Leave this empty to let people in as soon as you open the review.
setup-dates-closes = Last day to answer
setup-dates-closes-hint = Such as { $example }. Three to five weeks works well. People can answer until midnight.
setup-dates-day = Day
setup-dates-month = Month
setup-dates-year = Year
setup-dates-value = From { $opens } to { $closes }
setup-dates-value-closes = Until { $closes }
setup-dates-none = No last day yet
setup-dates-extend-title = Change the last day
setup-dates-extend-lead = People can answer until { $day }. You can give them more time, or less. They see the new day when they come back.

setup-smallest-title = Smallest group to show
setup-smallest-lead = A group's results are shown only if this many people answer. That way nobody can be picked out.
setup-smallest-hint = 10 is a good choice. 5 is the least there can be. You can't change it once the review is open.
setup-smallest-label = People in a group before it is shown
setup-smallest-value = { $smallest } people

setup-looks-title = Early looks
setup-looks-lead = You see the picture once the review has closed. If you like, you can see before then how many people agree so far.
setup-looks-label = Let us look while the review is open
setup-looks-hint = You see numbers only, and each stands for { $smallest } people or more. You can't change this once the review is open.
setup-looks-cost = It has a price. A day after people send their answers, they can no longer change them. If they take them out, numbers that were counted stay. We tell them before they start.
setup-looks-on = While the review is open
setup-looks-off = No, only once it has closed

setup-asks-title = What to ask beside the ratings
setup-asks-legend = What should people be asked?
setup-asks-reasons = Why they say so, in their own words
setup-asks-reasons-hint = You read each comment before it is shown to others.
setup-asks-name-group = Whether their group may be named beside their words
setup-asks-name-group-hint = Only if they say yes, and only if enough people from the group have written.
setup-asks-none = Only ratings
setup-asks-some-reasons = Reasons
setup-asks-some-both = Reasons, and whether the group may be named

## Opening

open-title = Check and open
open-missing-title = Before you can open it
open-missing-lead = These are still to decide:
open-lead = From the moment you open it, people with a link can answer.
open-lead-later = Once you open it, you get the links. People can answer from { $day } on.
open-locked = After that these stay as they are: what people answer, the groups, the smallest group to show, early looks and what is asked.
open-can = You can still change the name, the last day and how many you invite.
open-button = Open the review
open-change = Change
open-changed = Somebody has changed the review since you opened this page. Look through it again, then open it.

discard-title = Throw this draft away?
discard-lead = “{ $name }” goes for good. Nobody has answered it.
discard-button = Throw it away
discard-keep = Keep it

## Seeing a draft as others will

preview-label = Preview
preview-note = This is a preview: what people will see, before they have answered. Nothing on this page works or is saved.
preview-place = Page { $number } of { $pages }
preview-before = Back: { $title }
preview-next = Next: { $title }
preview-all = All pages
preview-no-day = the last day that you choose
preview-invitation = The invitation
preview-overview = The list of domains
preview-check = Check and send

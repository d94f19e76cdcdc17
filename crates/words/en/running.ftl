## A review while it runs: how many have taken part, and the ways in

run-waiting = People can answer from { $opens } to { $closes }.
run-open = People can answer until { $closes }.
run-over = The last day was { $closes }. The picture is being made.
run-closed = This review has closed.
run-closed-picture = See the picture
run-closed-share = Share the picture
run-counts-title = Who has taken part
run-counts-lead = { $finished ->
    [0] Nobody has finished yet.
    [one] One person has finished.
   *[other] { $finished } people have finished.
} { $started ->
    [0] Nobody else has started.
    [one] One person has started and not finished.
   *[other] { $started } people have started and not finished.
}
run-counts-nobody = Nobody has started yet.
run-counts-private = You see how many, and never who or what they said.
run-counts-smallest = A group is shown in the picture when at least { $smallest } people finish. Smaller groups are put together.
run-counts-group = Group
run-counts-invited = Invited
run-counts-started = Started
run-counts-finished = Finished
run-counts-paper = On paper
run-counts-all = All groups
run-counts-unknown = Not said
run-key = A whole bar is all those you invited to that group. It fills first with those who have finished, then with those who have only started.
run-key-line = Where more have started than you invited, a line shows how many you invited.
run-aside-note = { $count ->
    [one] One person's answers are set aside. They are not in these numbers.
   *[other] { $count } people's answers are set aside. They are not in these numbers.
}

run-invite-title = Invite people
run-invite-lead = Each group has its own link. Share it by e-mail, on a poster or in a meeting.
run-invite-choose = People choose their group
run-invite-off = Switched off
run-invite-started = { $started ->
    [0] Nobody has started with it yet.
    [one] One person has started with it.
   *[other] { $started } people have started with it.
}
run-invite-most = { $most ->
    [one] It takes one person.
   *[other] It takes up to { $most } people.
}
run-invite-last = Its last day is { $day }.
run-invite-was-last = Its last day was { $day }. Nobody new can start with it.
run-more = More to do
run-paper = Type in answers from paper
run-extend = Change the last day
run-name = Change the name
run-invited = Say how many you invite
run-close = Close it now

invitation-page-title = Invite: { $group }
invitation-page-title-choose = Invite: people choose their group
invitation-page-lead = Anyone with this link can answer as part of this group.
invitation-page-lead-choose = Anyone with this link can answer. They choose their group first.
invitation-page-off = This link is switched off. Who follows it is told so.
invitation-page-over = The last day of this link was { $day }. Who follows it now is told so. You can choose a later day below.
invitation-page-full = { $most ->
    [one] One person has started with this link, and it takes no more. You can choose a higher number below.
   *[other] { $most } people have started with this link, and it takes no more. You can choose a higher number below.
}
invitation-page-link = The link
invitation-page-copy-link = Copy the link
invitation-page-qr = The code to scan
invitation-page-qr-svg = Code as SVG, for print
invitation-page-qr-png = Code as PNG
invitation-page-print = Print
invitation-page-poster = Poster, A4 (PDF)
invitation-page-handout = Handout, A5 (PDF)
invitation-page-words = Words to send
invitation-page-invitation = Words that invite
invitation-page-copy-invitation = Copy the invitation
invitation-page-reminder = Words that remind
invitation-page-copy-reminder = Copy the reminder
invitation-page-email = Send by e-mail
invitation-page-email-text = Paste a list of addresses, and we send each person the words above. We forget each address as soon as it is used.
invitation-page-email-invite = Send an invitation
invitation-page-email-remind = Send a reminder
invitation-page-control = Limit the link, replace it or switch it off
invitation-page-limit = The most people who can start with it
invitation-page-limit-hint = Leave this empty for no limit.
invitation-page-limit-none = no limit
invitation-page-until = The last day on which people can start with it
invitation-page-until-hint = Leave this empty, and it works until the review closes. People who have started can go on.
invitation-page-until-none = no day of its own
invitation-page-limit-save = Save the limits
invitation-page-replace = Replace it with a new link
invitation-page-end = Switch it off

link-replace-title = Replace this link?
link-replace-lead = You get a new link and code for the same group. The old link, its code and its posters stop working. Those who have started can go on.
link-replace-button = Replace the link
link-end-title = Switch this link off?
link-end-lead = Nobody new can start with it. Those who have started can go on. You can't switch it on again.
link-end-button = Switch the link off
link-keep = Keep it as it is

close-title = Close the review now?
close-lead = “{ $name }” is open until { $day }. If you close it now:
close-nobody = Nobody can answer any more, or change or take out what they said.
close-unfinished = { $count ->
    [0] Everybody who has started has finished.
    [one] One person has started and not finished. Their answers are not in the picture.
   *[other] { $count } people have started and not finished. Their answers are not in the picture.
}
close-picture = The picture is made once, and stays as it is.
close-never = You can't open it again.
close-too-few = Only { $finished } have finished. With fewer than { $smallest }, nothing can be shown at all. You may want to give people more time.
close-button = Close it for good
close-extend = Change the last day instead
close-keep = Leave it open

flood-title = A lot of people from one link
flood-lead = { $count } people started from one link on { $day }: { $group }. That is far more than you would expect.
flood-lead-choose = { $count } people started from one link on { $day }: the link where people choose. That is far more than you would expect.
flood-lead-days = { $count } people started from one link between { $day } and { $last }: { $group }. That is far more than you would expect.
flood-lead-days-choose = { $count } people started from one link between { $day } and { $last }: the link where people choose. That is far more than you would expect.
flood-look = Have a look
flood-page-title = Set these answers aside?
flood-page-why = It may be good news. Or the link may have been posted where others found it. Ask around first.
flood-page-what = If you set them aside, all that was started from this link then is left out of the numbers and the picture. That takes in real people's answers too. Nothing is deleted, and people can still finish. You can take it back until the review closes.
flood-page-looks = What an early look has counted stays counted.
flood-page-days = Which days?
flood-page-days-hint = These are the days on which people started from this link, and how many did. All from the first to the last that you choose is set aside.
flood-page-first = From this day
flood-page-last = To the end of this day
flood-page-day = { $day }: { $count }
flood-page-reason = Why do you set them aside?
flood-page-reason-hint = This goes into the history of your place. Don't name anybody.
flood-page-button = Set them aside
flood-page-replace = You may also want to replace the link.
flood-aside-title = Set aside
flood-aside = { $count } started from one link on { $day }: { $group }. Why: { $reason }
flood-aside-choose = { $count } started from one link on { $day }: the link where people choose. Why: { $reason }
flood-aside-days = { $count } started from one link between { $day } and { $last }: { $group }. Why: { $reason }
flood-aside-days-choose = { $count } started from one link between { $day } and { $last }: the link where people choose. Why: { $reason }
flood-days = { $first } to { $last }
flood-take-back = Take them back in
flood-take-back-label = Take them back in: { $days }

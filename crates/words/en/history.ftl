## What was done at a place

history-title = History
history-lead = Who changed what, and when. It never holds what people answer.
history-older = Show older ones
history-somebody = Someone who has left
history-itself = By itself
did-place-made = Made the place { $name }
did-name-changed = Changed the name from { $from } to { $to }
did-time-zone-changed = Changed the time zone from { $from } to { $to }
did-colour-changed = Changed the colour
did-logo-changed = Changed the logo
did-logo-removed = Took the logo away
did-person-invited = Invited { $email } as { $role }
did-invitation-ended = Ended the invitation of { $email }
did-person-joined = Joined as { $role }
did-role-changed = Changed { $email } from { $from } to { $to }
did-person-removed = Took { $email } out
did-person-left = Left the place
did-password-link-made = Made a link for a new password for { $email }
did-picture-open-to-participants = Showed the picture of { $review } to those who took part
did-picture-closed-to-participants = Stopped showing the picture of { $review } to those who took part
did-picture-link-made = Made a link to the picture of { $review }
did-picture-link-made-until = Made a link to the picture of { $review } that works until { $day }
did-picture-link-ended = Switched off the link to the picture of { $review }
did-alignment-shown = Showed how the picture of { $review } speaks to other frameworks
did-alignment-left-out = Left out how the picture of { $review } speaks to other frameworks
did-review-made = Made a draft of the review { $review }
did-review-changed = { $setting ->
    [name] Changed the name of the review { $review }
    [instrument] Changed what people answer in the review { $review }
    [groups] Changed the groups of the review { $review }
    [dates] Changed the dates of the review { $review }
    [smallest] Changed the smallest group to show of the review { $review }
    [interim] Changed whether there are early looks at the review { $review }
    [asks] Changed what is asked in the review { $review }
   *[other] Changed the review { $review }
}
did-review-discarded = Threw away the draft { $review }
did-review-opened = Opened the review { $review }
did-review-moved = Changed the last day of the review { $review }
did-review-moved-to = Changed the last day of the review { $review } to { $day }
did-review-closed = Closed the review { $review }
did-review-ended = The review { $review } closed, as its last day was over
did-looks-begun = Began early looks at the review { $review }
did-link-limited = { $whose ->
    [choose] Set a limit of { $most } people to the link where people choose, in { $review }
   *[group] Set a limit of { $most } people to the link of { $group }, in { $review }
}
did-link-unlimited = { $whose ->
    [choose] Took away the limit of the link where people choose, in { $review }
   *[group] Took away the limit of the link of { $group }, in { $review }
}
did-link-dated = { $whose ->
    [choose] Set the last day of the link where people choose to { $day }, in { $review }
   *[group] Set the last day of the link of { $group } to { $day }, in { $review }
}
did-link-undated = { $whose ->
    [choose] Took away the last day of the link where people choose, in { $review }
   *[group] Took away the last day of the link of { $group }, in { $review }
}
did-link-replaced = { $whose ->
    [choose] Replaced the link where people choose, in { $review }
   *[group] Replaced the link of { $group }, in { $review }
}
did-link-ended = { $whose ->
    [choose] Switched off the link where people choose, in { $review }
   *[group] Switched off the link of { $group }, in { $review }
}
did-invitations-asked = { $whose ->
    [choose] Sent invitations where people choose, in { $review }: { $count }
   *[group] Sent invitations to { $group }, in { $review }: { $count }
}
did-reminders-asked = { $whose ->
    [choose] Sent reminders where people choose, in { $review }: { $count }
   *[group] Sent reminders to { $group }, in { $review }: { $count }
}
did-messages-stopped = { $whose ->
    [choose] Stopped messages where people choose, in { $review }: { $count }
   *[group] Stopped messages to { $group }, in { $review }: { $count }
}
did-answers-set-aside = { $whose ->
    [choose] Set answers aside that came from the link where people choose, in { $review }: { $count }. Why: { $reason }
   *[group] Set answers aside that came from the link of { $group }, in { $review }: { $count }. Why: { $reason }
}
did-answers-taken-back = { $whose ->
    [choose] Took answers back in that came from the link where people choose, in { $review }: { $count }
   *[group] Took answers back in that came from the link of { $group }, in { $review }: { $count }
}
did-unshared-words-removed = Removed words of comments that are not shared, in { $review }: { $count }

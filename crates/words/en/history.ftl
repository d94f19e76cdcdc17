## What was done at a place

history-title = History
history-lead = Who changed what, and when. It never holds what people answer.
history-older = Show older ones
history-somebody = Someone who has left
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

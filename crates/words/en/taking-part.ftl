## Taking part in a review of a place: what is not the same as in a review of one's own

taking-part-line = { $review }. You take part as: { $group }. Open until the end of { $day }.
taking-part-line-closed = { $review }. You took part as: { $group }. Closed on { $day }.
taking-part-title = Your answers
taking-part-sent = You have sent your answers, so they count. You can change them until the end of { $day }.
taking-part-sent-looks = You have sent your answers, so they count. You can change them for one day after you sent them.
taking-part-not-sent = You have not sent your answers yet. They count once you send them.
taking-part-check = Check and send your answers
taking-part-changes = What you change after sending counts as soon as it is saved.
answer-reason-hint = People may recognise your story. Leave out names. Once the review closes, your words cannot be taken out.

## Sending

send-name-group = You may name my group beside my comments
send-name-group-hint = People may recognise your story. If you leave this empty, nobody sees which group you are in.
send-name-group-save = Save
send-text = When you send your answers, they count in the review. You can change them or take them out until the end of { $day }. After that, your comments cannot be taken out.
send-text-looks = When you send your answers, they count in the review. You can change them for one day. You can take them out until the end of { $day }, but numbers that were counted stay. After that, your comments cannot be taken out.
send-button = Send my answers
sent-title = Thank you. Your answers are sent
sent-lead = When the review closes, they are put together with those of others.
sent-until = You can change them or take them out until the end of { $day }. Your code or private link opens them.
sent-until-looks = You can change them for one day. You can take them out until the end of { $day }, but numbers that were counted stay. Your code or private link opens them.

## Once an early look has counted them

counted-look = Your answers have been counted, so they stay as you sent them. The review closes at the end of { $day }.
look-drafts-text = You were writing when your answers were counted. Copy what you want to keep.

## After closing

closed-counted = This review closed on { $day }. Your answers are in it and stay as you sent them.
closed-not-counted = This review closed on { $day }. You had not sent your answers, so they are not in it. You can still read them here.
closed-picture = See the picture of the place
closed-drafts-title = Words that could not be saved
closed-drafts-text = You were writing when the review closed. Copy what you want to keep.
check-closed-title = What you answered

## Taking answers out

taking-part-erase = This takes your answers out of the review, and off this service for good.
taking-part-erase-look = This takes your answers out of the review, and off this service for good. Your comments go too. Numbers that were counted stay as they are.
taking-part-erase-closed = This takes what you wrote off this service for good. The review has closed, so its picture stays as it is. Your comments stay too. Nobody can tell which ones you wrote, so we cannot take them out.
taking-part-erase-button = Remove my answers
taking-part-erased-title = Your answers have been removed

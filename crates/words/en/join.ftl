## The invitation to take part in a review of a place

join-lead = { $place } asks you to help it see how well it works with people.
join-what-title = What we ask
join-what = Read { $statements } short statements and say how far you agree with each. They are about { $domains } areas, called domains. You can say why. It takes about { $minutes } minutes. You can stop and come back.
join-what-without-reasons = Read { $statements } short statements and say how far you agree with each. They are about { $domains } areas, called domains. It takes about { $minutes } minutes. You can stop and come back.
join-skip = Skip what you like. “I don't know” is a good answer too.
join-no-account = You need no account. We do not ask for your name or e-mail.
join-shown-title = What will be shown
join-shown = When it closes, your answers are put together with those of others. We show how many people agree. We never show what one person chose.
join-smallest = A group of fewer than { $count } people is never shown by itself.
join-words = If you say why, somebody reads your words and takes out names before others see them. People may still recognise your story.
join-until = You can answer until the end of { $day }. Until then you can change your answers or take them out.
join-interim = The people who run it also look at the numbers before it closes. You can't be picked out there either.
join-until-looks = You can answer until the end of { $day }. You can change what you sent for one day. After that it is counted. Until the review closes, you can take your answers out, but numbers that were counted stay.
join-own-group = You take part as: { $group }.
join-group = How do you take part?
join-group-hint = Choose the one that fits you best. More than one may fit: take the one you most want to speak for.
join-shared = Several people use this device, one after another
join-shared-hint = Tick this in a day centre or a library. When you stop, we clear the device for the next person.
join-start = Start
join-return = I have a code and want to come back
join-begun = You have started in this review.
join-go-on = Go on with your answers
join-anew = Somebody else? Start anew

## Endings

join-none-title = Open your invitation
join-none-text = To take part, use the link or the square code on your invitation. If you have started before, use your code to come back.
join-unknown-title = We don't know this invitation
join-unknown-text = Check the link letter by letter against your invitation, or ask the people who sent it for a new one.
join-not-yet-title = This review has not opened yet
join-not-yet-text = It opens on { $day }. Keep your invitation, and use the same link then.
join-soon-title = This review has not opened yet
join-soon-text = Keep your invitation, and use the same link once it is open. The people who sent it can tell you when.
join-closed-title = This review has closed
join-closed-text = It takes no more answers. If you took part, your code still opens your own report.
join-full-title = This link takes no more people
join-full-text = It was made for so many people, and all of them have started. Ask the people who sent it for another link. If you have started before, your code still works.
join-past-title = The last day of this link has passed
join-past-text = Ask the people who sent it for another link. If you have started before, your code still works.
join-off-title = This link has been switched off
join-off-text = Ask the people who sent it for a new link. If you have started before, your code still works.

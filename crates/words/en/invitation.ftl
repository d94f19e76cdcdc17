## Posters, handouts and messages that invite people to a review

# $place is what the people there call it. The headline is the largest thing on the poster.
invitation-kind = You are invited
invitation-headline = What is strong in { $place }?
invitation-lead = Tell us what works well and what could be better. Your view counts as much as anyone's.
invitation-for = For: { $group }
invitation-title-poster = { $review }: a poster for { $place }
invitation-title-handout = { $review }: a handout for { $place }

invitation-scan = Point your phone's camera here
invitation-address = No camera? Type this in:
invitation-qr-alt = QR code. It opens { $address }
invitation-logo-alt = The logo of { $place }

invitation-what-heading = What it is
invitation-what = Short statements about care and support here. You say how far you agree, and why.
invitation-time-heading = About { $minutes } minutes
invitation-time = Stop when you like, and come back.
invitation-private-heading = Nobody sees who said what
invitation-private = No name, no account. We only show results for { $smallest } people or more.
invitation-until-heading = Open until { $date }
invitation-from-heading = Open from { $from } until { $date }
invitation-until = You can change your answers until then.
invitation-until-looks = You can change your answers for one day after you send them.
invitation-open-heading = Open now
invitation-open = You can change your answers until we close.

# To copy into an e-mail or a message.
invitation-subject = What is strong in { $place }? Tell us what you see
invitation-text =
    Hello,

    We are looking at what is strong in { $place }, and what could be better. We would like to know what you see.

    It is called “{ $review }”. You read short statements about care and support here, and say how far you agree and why. It takes about { $minutes } minutes. You can stop when you like and come back.

    Start here:
    { $address }

    { $until } { $change }

    Nobody sees who said what, and that includes us. You need no account, and we do not ask your name. We only show results for { $smallest } people or more.

    Thank you. Your view counts as much as anyone's.
invitation-text-until = It is open until { $date }.
invitation-text-from = It is open from { $from } until { $date }.
invitation-text-open = You can answer until we close it.
invitation-text-change = You can change your answers, or take them out, until then.
invitation-text-change-looks = You can change your answers for one day after you send them. Then they are counted.
reminder-subject = There is still time to say what is strong in { $place }
reminder-text =
    Hello,

    There is still time to tell us what is strong in { $place }, and what could be better.

    “{ $review }” takes about { $minutes } minutes. If you have started, use your own link or code to go on from where you stopped. If not, start here:
    { $address }

    { $until } { $change }

    If you have taken part, thank you. We cannot see who has, so this goes to everyone.

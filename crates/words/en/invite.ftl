## Bringing colleagues in, from a report

invite-title = Ask colleagues to review too
invite-lead = One view is a start. The talk gets better when others say what they see.
invite-label = Words you can send
invite-copy = Copy these words
invite-after = Each person gets their own review and report. Nobody sees yours unless you share it.
invite-place-title = Make this a review for your place
invite-place-text = A place can do this review together. Each group answers, nobody sees who said what, and you get one picture.
invite-text =
    I have done the { $title } and found it worth the time.

    You look at { $domains } areas (we call them domains) of how our place works, rate a few statements about each and write why. It takes about { $minutes } minutes, and you can stop and come back. You need no account, and nobody sees your answers unless you share them.

    Read it first: { $read }
    Start: { $start }

    When you have done yours, let us meet, compare what we see and agree what to do first.

## Making it a review for a place

carry-not-five = A place can only use a review with five points from disagree to agree. This one has another scale.
carry-account = You need an account to set it up. Ask an owner of your place for one. If your place is not here yet, ask the people who run this service.
carry-sign-in = Sign in and come back here
carry-no-places = You are signed in, but you do not run the reviews of a place yet. Ask an owner of your place to let you. If your place is not here yet, ask the people who run this service.
carry-your-places = See your places
carry-for = It will be a review for { $place }.
carry-place = Which place is it for?

## Whether one's own answers go along

carry-told-title = Your own answers
carry-told-run = They can be part of the review. The people who run it see how many take part. They never see who said what.
carry-told-run-at = People at { $place } run this review. They see how many take part. They never see who said what.
carry-told-guess = At first few people are counted. Others who run it may guess that one of them is you.
carry-told-words-title = Your words, and taking them out
carry-told-words = The words you wrote go along. Somebody reads them before others do, takes out names, and can hold them back. People may still recognise your story.
carry-told-read = Read your words over first
carry-told-no-words = This review does not ask for reasons. Your ratings go along, and your words do not.
carry-told-out = Until it closes, you can change your answers or take them out. If you take them out, your own report goes too. Once it has closed, you keep your report, and your answers and words stay in.
carry-told-out-interim = You can change your answers for one day after they go in. You can take them out at any time, but numbers that were counted stay. If you take them out, your own report goes too.
carry-told-until = You can answer until the end of { $day }.
carry-tick = Carry my answers in
carry-tick-hint = They go in when the review opens, as they are then. Choose your group below too. If you leave this empty, your review stays your own.
carry-nothing-yet = You have not answered anything yet, so there is nothing to carry in.
carry-other-edition = You answered an older edition of these questions. Your answers cannot be part of the new review. They stay yours.

## Answers that wait

carry-waits-title = Your answers wait for a review
carry-waits = When “{ $review }” opens at { $place }, your answers go in. You take part as: { $group }.
carry-unseen = Until then, nobody at your place can see that they wait.
carry-draft = Go on setting up the review
carry-group-save = Save my group
carry-stop = Keep my answers out
carry-not-title = Your answers are not in the review
carry-group-gone = You chose a group that “{ $review }” no longer has. Choose another, so that your answers can go in when it opens.
carry-open = “{ $review }” is open until the end of { $day }, and your answers are not in it yet. Choose your group to carry them in now.
carry-in-now = Carry my answers in now
carry-other = “{ $review }” does not ask what you answered any more. Your answers cannot go in. They stay yours, as before.
carry-nothing = You have taken back all that you said. Answer something first, so that it can go into “{ $review }”.
carry-late = “{ $review }” closed on { $day }. It takes no more answers, and yours are not in it. They stay yours, and so does your report.
carry-put-away = Put this away

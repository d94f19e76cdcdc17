## Sharing a report

share-title = Share your report
share-lead = Make a link that lets others read your report. They cannot change anything, and they do not see your code.
share-on = Anyone with this link can read your report.
share-link-title = The link to share
share-what = What should they see beside your ratings?
share-reasons = My reasons, in my own words
share-plan = My plan of first actions
share-start = Make the link
share-change = Save what is shared
share-stop-text = When you stop, the link no longer works for anybody.
share-stop = Stop sharing

## A shared report

shared-title = A shared report
shared-note = Somebody has shared their own review with you. It says how one person sees their place.
shared-no-reasons = They chose to share their ratings without their reasons.
shared-next-title = Take it further
shared-start = Do your own review

## Inviting colleagues

invite-title = Ask colleagues to review too
invite-lead = One view is a start. The talk gets better when others say what they see.
invite-label = Words you can send
invite-copy = Copy these words
invite-after = Each person gets their own review and report. Nobody sees yours unless you share it.
invite-place-title = Make this a review for your place
invite-place-text = A place can do this review together. Each group answers, nobody sees who said what, and you get one picture. Somebody who runs reviews for your place can set it up.
invite-place-link = Sign in and set up a review
invite-text =
    I have done the { $title } and found it worth the time.

    You look at { $domains } areas (we call them domains) of how our place works, rate a few statements about each and write why. It takes about { $minutes } minutes, and you can stop and come back. You need no account, and nobody sees your answers unless you share them.

    Read it first: { $read }
    Start: { $start }

    When you have done yours, let us meet, compare what we see and agree what to do first.

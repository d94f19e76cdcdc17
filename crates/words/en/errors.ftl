## Pages for when something went wrong

error-send-again = Send it again
error-typed-title = What you wrote
error-typed-text = Copy what you want to keep.

error-not-found-title = We can't find that page
error-not-found-text = The address may have a letter wrong, or the page may have moved. Nothing you wrote is lost.
error-not-found-on = Go to the first page

error-method-title = That didn't work
error-method-text = This address does not take what was sent to it. Nothing you wrote before is lost.
error-method-on = Go to the first page

error-too-large-title = That was too much at once
error-too-large-text = What was sent is larger than a page can take, so it was not saved. Go back in your browser: your words should still be there. Make them shorter, or save a part at a time.
error-too-large-on = Go to the first page

error-not-a-form-title = We could not read that
error-not-a-form-text = What was sent did not come from one of our pages, so it was not saved.
error-not-a-form-on = Go to the first page

error-not-text-title = We could not read that
error-not-text-text = Some of what was sent is not text that we can read, so it was not saved. Go back in your browser and try again.
error-not-text-on = Go to the first page

error-no-seat-title = Open your review first
error-no-seat-text = This page belongs to a review that is not open in this browser. Use your private link, or enter your code. What you saved before is safe.
error-no-seat-on = Enter your code

error-stale-form-title = Check and send it again
error-stale-form-text = This page had been open for a long time, or your browser was closed, so we did not save it yet. Nothing is lost. Send it again to save it.
error-stale-form-on = Go to the first page

error-switched-off-title = This link has been switched off
error-switched-off-text = Whoever shared this has stopped sharing it. Ask them for a new link.
error-switched-off-on = Read about the review

error-picture-switched-off-title = This link has been switched off
error-picture-switched-off-text = The people who shared this picture have stopped sharing it by this link. Ask them for a new link.
error-picture-switched-off-on = Go to the first page

error-too-many-title = Wait a few minutes
error-too-many-text = There have been many tries to enter a code. To keep people's reviews safe, we take no more for ten minutes. Your review is safe.
error-too-many-on = Go back to enter your code

error-too-many-starts-title = Wait a few minutes
error-too-many-starts-text = Many reviews have been started from here in a short time. So that the service stays up for everyone, we start no more for ten minutes. Reviews that are under way go on as they are.
error-too-many-starts-on = Go to the first page

error-not-offered-title = This review is not here at the moment
error-not-offered-text = What you wrote is safe. The people who run this service have taken this review's questions away. Ask them when they will be back.
error-not-offered-on = Go to the first page

error-busy-title = We are very busy
error-busy-text = Wait a minute and try again. What you saved before is safe.
error-busy-on = Go to the first page

error-full-title = We could not save that
error-full-text = The service has no room to save at the moment. What you saved before is safe. Try again in a little while.
error-full-on = Go to the first page

error-internal-title = Something went wrong
error-internal-text = This is our fault, not yours. What you saved before is safe. Try again in a few minutes.
error-internal-on = Go to the first page

error-closed-title = This review has closed
error-closed-text = It closed while you were writing, so this was not saved. Your words are still on this page. Copy what you want to keep.
error-closed-on = Go on

error-in-look-title = Your answers have been counted
error-in-look-text = They were counted in an early look while you were writing, so this was not saved. Your words are still on this page. Copy what you want to keep.
error-in-look-on = Go on

error-too-many-invitations-title = Wait a few minutes
error-too-many-invitations-text = Many links that we do not know have been tried from here. To keep reviews safe, we try no more for ten minutes. Check the link on your invitation, then try again.
error-too-many-invitations-on = Go to the first page
error-link-over-title = This link has ended
error-link-over-text = It worked for a time, and that time is over. Ask whoever gave it to you for a new one.
error-link-over-on = Go to the first page

error-picture-not-shared-title = The picture is not shared here
error-picture-not-shared-text = The people who run this review have not shared its picture with those who took part. Ask them. Your own report is still yours.
error-picture-not-shared-on = Go to the first page
error-who-can = Who can do this

error-not-signed-in-title = Sign in to go on
error-not-signed-in-text = You were signed out before this could be saved. Copy what you want to keep, then sign in and send it again.
error-not-signed-in-on = Sign in

error-not-owner-title = An owner can do this
error-not-owner-text = You can see this place, and only its owners can change it or say who runs it. Ask one of them.
error-not-owner-on = Go to the place

error-not-facilitator-title = A facilitator can do this
error-not-facilitator-text = You can see the reviews of this place. Only its facilitators and owners can run them. Ask one of them.
error-not-facilitator-on = Go to the place

error-not-administrator-title = This is not for you to do
error-not-administrator-text = Only the people who look after this service can make places. Ask them.
error-not-administrator-on = Go to your places

error-link-gone-title = This link does not work any more
error-link-gone-text = A link like this works once and only for a while. It may have been used, or a newer one was made. Ask for a new one where you got it. If you have an account, you can sign in.
error-link-gone-on = Sign in

error-too-many-sign-ins-title = Wait a few minutes
error-too-many-sign-ins-text = There have been many tries to sign in. To keep accounts safe, we take no more for ten minutes.
error-too-many-sign-ins-on = Go back to sign in

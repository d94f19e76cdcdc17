## Signing in, links that work once, your account and your places

nav-places = Your places
nav-account = Your account
nav-sign-out = Sign out
back-to-sign-in = Back to sign in
back-to-account = Back to your account
back-to-places = Back to your places
email-label = E-mail address
password-label = Password
password-new-label = New password
password-new-hint = 12 characters or more. Three or four words that do not belong together are easy to keep in mind and hard to guess. You can paste it.
password-now-label = The password you have now
password-show = Show the password

sign-in-title = Sign in
sign-in-lead = For people who set up and run reviews for a place.
sign-in-not-needed = Taking part? You need no account. Come back to your review here.
sign-in-button = Sign in
sign-in-by-link = Send me a link to sign in
sign-in-forgotten = I forgot my password
sign-in-signed-out = You are signed out.

sign-in-link-title = Sign in with a link
sign-in-link-lead = We send you a link that signs you in. It works once, for 15 minutes.
sign-in-link-no-email = This service can't send e-mail. Sign in with your password.
sign-in-link-subject = Your link to sign in
sign-in-link-body =
    Open this link to sign in. It works once, for 15 minutes:
    { $link }

    If you did not ask for it, do nothing. No one can sign in without the link.
forgotten-title = Set a new password
forgotten-lead = We send you a link to set a new password. It works once, for 15 minutes.
forgotten-no-email = This service can't send e-mail. Ask an owner of your place to make you a link for a new password, or ask the people who look after the service.
forgotten-subject = Your link to set a new password
forgotten-body =
    Open this link to set a new password. It works once, for 15 minutes:
    { $link }

    If you did not ask for it, do nothing. Your password stays as it is.
email-link-button = Send me the link
email-link-sent = If { $email } has an account here, a link is on its way.
email-link-none = Nothing there after a few minutes? Look in your spam folder, and check that you used the address you were invited with.

link-sign-in-title = Sign in
link-sign-in-lead = Press the button to sign in with this link. It works once.
link-sign-in-button = Sign in
link-password-title = Choose a password
link-password-lead = You sign in with it from now on. Everywhere else you are signed out.
link-password-button = Set the password and sign in
link-member-title = Join { $place }
link-member-lead = You are invited to { $place }. { $role }
link-member-button = Join
link-new-place-title = Set up your place
link-new-place-lead = You are invited to set up a place: your council with its partners and local people. You will be its owner.
link-new-place-button = Set up the place
link-first-title = Set up this service
link-first-lead = You will look after this service. You can make places and invite the people who run them.
link-first-button = Set up the service
link-sign-in-first = This is for { $email }, who has an account here. Sign in first, then you come back to this page.
link-other = You are signed in as { $other }. This link is for { $email }. Sign out first, then open the link again.

account-title = Your account
account-lead = You sign in as { $email }.
account-administrator = You look after this service.
account-change-password = Change your password
account-set-password = Set a password
sessions-title = Where you are signed in
sessions-text = You are signed out after 12 hours without doing anything, and when you change your password. We do not keep track of where you are or what you use.
session-used = Last used { $when }
session-started = Signed in { $when }
session-this = This one
session-end = Sign out there
sessions-end-others = Sign out everywhere else
account-erase-title = Remove your account
account-erase-text = You can take your account out. The reviews of your places stay.
account-erase-link = Remove your account
account-erase-lead = We remove your e-mail address and password, and you leave all your places. What you did stays in their history, without your name. This can't be undone.
account-erase-sure = Yes, remove my account
account-erase-button = Remove my account
account-erase-only-owner = { $count ->
        [one] You are the only owner of { $places }. Make someone else an owner first.
       *[other] You are the only owner of these places: { $places }. Make someone else an owner of each first.
    }
account-erase-only-administrator = No one else looks after this service. Someone else must do so first.

password-title = Your password
password-lead = When you change it, you are signed out everywhere else.
password-button = Save the password
password-changed = Your password is changed. You are signed out everywhere else.

places-title = Your places
places-none = You do not belong to a place yet. Ask an owner of yours to invite you.
places-none-yet = There is no place yet. A place is a council with its partners and local people, who look at how they work and review it.
places-make = Make a place
places-invite = Invite someone to set up their own place
new-place-title = Make a place
new-place-lead = A place is a council with its partners and local people. You will be its owner and can invite others.
new-place-label = Name of the place
new-place-hint = As people there call it, like Harrowmere and the Dales
new-place-button = Make the place
invite-owner-title = Invite someone to set up a place
invite-owner-lead = They get a link, set up their place and own it. You do not see inside it.
invite-email-label = Their e-mail address
invite-button = Make the invitation
invite-owner-subject = You are invited to set up a place
invite-owner-body =
    You are invited to set up your place and review it together. Open this link. It works once, for 7 days:
    { $link }

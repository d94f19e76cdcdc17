## The people who run a place's reviews

people-title = People
people-lead = These people can sign in for this place. People who take part in a review are not listed anywhere.
people-you = You
people-change = Change
people-invite = Invite someone
people-leave = Leave this place
people-leave-text = If you leave, you no longer see this place. An owner can invite you again.
back-to-people = Back to people

role-legend = What can they do?
role-viewer = Viewer
role-viewer-text = A viewer can see reviews and pictures.
role-facilitator = Facilitator
role-facilitator-text = A facilitator can set up and run reviews, and see them.
role-owner = Owner
role-owner-text = An owner can also invite people and change the place.

waiting-title = Invited, not here yet
waiting-until = works until { $day }
waiting-end = End this invitation
invited-sent = We sent it to { $email }.
invited-not-sent = We could not send it to { $email }. Give them the link below.
invited-made = Here is the link for { $email }. Give it to them.
invited-link-title = The link
invited-link-text = We show it only now. It works once, for 7 days. Give it to no one else.

people-invite-title = Invite someone
people-invite-lead = They get a link, choose a password and join this place.
people-invite-subject = You are invited to { $place }
people-invite-body =
    You are invited to help run the reviews of { $place }. Open this link. It works once, for 7 days:
    { $link }

person-lead = { $role } since { $since }
person-save = Save
person-password-title = A link for a new password
person-password-text = If they can't sign in, make a link and give it to them. It works once, for one day.
person-password-button = Make the link
person-password-not-only-here = This person can sign in for more than this place. So you can't make a link for them. They can ask the people who look after the service.
person-link-title = The link for a new password
person-link-text = We show it only now. It works once, for one day. Give it to no one else: who opens it can sign in as this person.
person-remove-title = Take them out
person-remove-text = They no longer see this place. What they did stays in its history.
person-remove-button = Take them out

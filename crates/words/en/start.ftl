## Starting a review

start-title = Start your review
start-lead = You will look at { $domains } areas of how your place works, called domains, and say how far you agree with a few statements about each.
start-any-order = Go in any order. Stop when you like and come back later.
start-skip = You can skip anything. Nothing has to be filled in.
start-saved = We save each page. You get a private link and a code to come back with.
start-private = You need no account and no e-mail address. We do not ask who you are.
start-erase = You can take out everything you wrote, at any time.
start-button = Start now
start-return = I have a code and want to come back to my review

## Which place, which role

about-you-title = Your place and your role
about-you-lead = You may say which place your review is about, and how you take part. You can leave both empty. They are shown on your report.
about-you-place = Which place is it about?
about-you-place-hint = A council area, a town or a neighbourhood.
about-you-role = What is your role?
about-you-role-hint = Such as carer, volunteer, social worker or director.

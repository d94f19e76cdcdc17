## The first page

home-title = See your place's strengths, together
home-lead = A review for people who give, arrange or draw on care and support. It helps a place see how well it builds on what people can do, and what to do next.
home-answer-title = Answer on screen
home-answer-text = { $domains } domains (areas to look at) with { $statements } statements in all. About { $minutes } minutes, and you can stop and come back.
home-answer-button = Start the review
home-read-title = Read it all first
home-read-text = Every statement, what good looks like, and what other places did.
home-read-button = Read the review
home-paper-title = Take it on paper
home-paper-text = A blank review to print and write on, with room for your plan.
home-paper-button = Blank review (PDF)
home-paper-large-button = Blank review in large print (PDF)
home-return = I have a code and want to come back to my review
home-who-title = Who it is for
home-who-text = Anyone with a view of how care and support works here: people who draw on support, unpaid carers, social workers, NHS and housing staff, volunteers, and voluntary, community and faith organisations. You need no special knowledge. “I don't know” is a good answer too.
home-what-happens-title = What happens with what you write
home-what-happens-private = You need no account and give no name. We do not track you.
home-what-happens-saved = We save each page, so you can stop and come back with a private link or a code.
home-what-happens-report = You get your own report to read, download and share if you wish. Nobody else sees it unless you share it.
home-what-happens-erase = You can take out everything you wrote, at any time.
home-domains-title = The { $count } domains
home-others-title = Other reviews here

## What every page shares

product = Wholeplace
page-title = { $page } – Wholeplace
page-title-error = Error: { $page } – Wholeplace
page-title-problem = Error: { $page }
skip-link = Skip to the main part
nav-label = Main
nav-read = Read the review
nav-library = Examples and resources
nav-return = Come back to my review
close-review = Close my review on this device
back = Back
back-to-review = Back to my review
back-to-report = Back to my report
back-to-plan = Back to my plan
save-and-continue = Save and continue
copied = Copied
print = Print this page
opens-in-new-tab = { $title } (opens in a new tab)
no-rating = Not rated
good-title = What good looks like
why-title = Why it matters
prompts-title = Questions to think about
resources-title = Resources
footer-promise = No account. No tracking. Your answers are yours.
footer-promise-members = No tracking. What people answer is theirs.
footer-privacy = Your privacy
footer-cookies = Cookies
footer-accessibility = Accessibility
footer-sign-in = Sign in to run reviews

# Lists of names: the start is already joined with commas.
list-last = { $start } and { $last }

moment = { $date }, { $time }
date = { $day } { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## What is wrong with a field

problems-title = There is something to put right
problem-too-long = This is too long to save. Make it { $over } { $over ->
        [one] character
       *[other] characters
    } shorter: there is room for { $limit }.
problem-too-many = Your plan is full: it holds { $limit } actions. Remove one first.
problem-too-many-groups = A review can have up to { $limit } of these. Remove one first.
problem-locked = This was set when the review opened. People have answered since then, so it has to stay.
problem-over = This review has closed, so this has to stay as it is.
problem-in-the-past = Choose a day that is still to come.
problem-before-opening = Choose a day after the opening day.
problem-before-first-day = Choose the first day again as the last one, or a later day.
problem-after-closing = The review closes before that day. Choose its last day or an earlier one.
problem-between = Give a whole number from { $least } to { $most }.
problem-name-taken = Another group has this name. Give this one a name of its own.
problem-theme-taken = Another theme has this name. Give this one a name of its own.
problem-too-many-themes = There is room for { $limit } themes. Choose one that you have, or remove one first.
problem-decided-meanwhile = Somebody else has changed this comment since you opened it. You see it as it is now. Decide again if you still want to.
problem-not-five-points = A place can only use a review with five points from disagree to agree. Choose another one.
problem-not-a-date = Check the day, the month and the year. There must be such a day, and it should look like 27 3 2027.
problem-not-a-number = Write a whole number in figures, such as 40.
problem-not-on-scale = Choose one of the answers shown.
problem-not-a-mark = “{ $start }”: type a number from 1 to { $points }, or ?.
problem-empty-sheet = There is nothing on this sheet yet. Type the first answer.
problem-changed-elsewhere = You changed this in another window too. There it says: “{ $now }”. Save again to keep what is on this page.
problem-unknown = Choose one from the list.
problem-not-asked = The questions on this page have changed since you opened it. Copy what you want to keep, then save again.
problem-missing = Fill this in first.
problem-not-ticked = Tick the box if you are sure.
problem-no-reason-chosen = Choose a reason first.
problem-no-file = Choose a file first.
problem-not-sent = We could not send the e-mail. Copy the link or the code instead, or try again later.
problem-not-an-address = Check the e-mail address. It should look like name@example.org.
problem-changed-by-somebody = Someone else changed this while you were here. It is now: “{ $now }”. Save again to keep what is on this page.
problem-wrong-sign-in = The e-mail address or the password is not right. Check both and try again.
problem-wrong-password = This is not your password. Check it and try again.
problem-password-too-short = Make it longer: { $least } characters or more. Three or four words that do not belong together work well.
problem-password-guessable = This password is easy to guess. Use three or four words that do not belong together.
problem-password-has-email = Leave your e-mail address out of your password.
problem-not-a-colour = Write the colour as # and six letters or numbers, like #0b5a54.
problem-too-pale = White words on this colour are hard to read. This one is close to it, and works: { $nearest }.
problem-already-member = This person is here already.
problem-too-many-invitations = Too many people have not answered yet. End some of their invitations first.
problem-last-owner = There is no other owner. Make someone else an owner first.
problem-not-a-picture = We could not read this as a picture. Choose a PNG, JPEG or SVG file.
problem-picture-too-large = This picture is too big. Choose one below 1 MB and 4,000 points across.

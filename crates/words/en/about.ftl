## Your privacy

privacy-title = Your privacy
privacy-kept-title = What we keep
privacy-kept-text = Your ratings, your reasons and your plan. The place and role, if you say them. The times when you started, last saved and finished. If you take part in a review of a place, or want to, which one and in which group. Nothing else.
privacy-not-kept-title = What we do not keep
privacy-not-kept-text = We do not ask for your name. We do not store your internet address. We do not count or follow your visits, and our pages ask nothing of any other site.
privacy-who-title = Who can see it
privacy-who-text = You, with your private link or code. Others only if you share a link to your report, and you can switch that off. If you take part in a review of a place, your answers count in its picture, and people who run it read your comments. They do not see who said what. The people who run this service could read the data file, and must keep it safe.
privacy-device-title = On your own device
privacy-device-text = While you are offline, your browser keeps what you type until it can be saved. On a shared computer, choose “Close my review on this device” when you stop.
privacy-email-title = E-mail
privacy-email-text = If you ask us to e-mail your link, we use the address once and do not keep it.
privacy-sign-in-title = If you sign in to run reviews
privacy-sign-in-text = We keep your e-mail address, a scrambled form of your password, your places, when you were last here, and what you changed. You can remove your account on its page. We do not keep where you are or what you use.
privacy-logs-title = Logs
privacy-logs-text = The service writes down when something goes wrong, so that it can be mended. It never writes down answers, codes, links or internet addresses.
privacy-erase-title = Taking it out
privacy-erase-text = You can remove everything you wrote at any time, from your review's own page. It is wiped from the data file at once. Backups made before then keep it until they are replaced.

## Cookies

cookies-title = Cookies
cookies-visit-title = A cookie for forms
cookies-visit-text = It lets us know that a form came from our own page. It holds a random number, says nothing about you, and goes when you close your browser.
cookies-review-title = A cookie for your review
cookies-review-text = It keeps your review open in this browser while you work on it. If you take part from a link, a second one leads you back to your answers when you open that link again. They go when you close your review or your browser.
cookies-device-title = A cookie for a device that several people use
cookies-device-text = If you say that several people use this device, it remembers the invitation, so that the next person starts there. It says nothing about anyone, and goes when the browser closes.
cookies-sign-in-title = A cookie for signing in
cookies-sign-in-text = It keeps you signed in if you run reviews for a place. It goes when you sign out or close your browser. If you use a link that works once, a second one holds it until you have used it. If you type in a sheet from paper, another keeps its code in view for up to half an hour. It does not hold the code.
cookies-storage-title = Words not saved yet
cookies-storage-text = If the connection is lost, your browser keeps what you typed until it has been saved. Then it is removed.

## Accessibility

accessibility-title = Accessibility
accessibility-how-title = How it is meant to work
accessibility-how-text = You can use every page with a keyboard, with a screen reader, without scripts, on a small screen and zoomed to 400%. You can change colours in your browser or device, and choose dark or light.
accessibility-tested-title = How we test it
accessibility-tested-text = Every change is tested by machine against WCAG 2.2 at level AA, in light and dark. The whole review is walked through by keyboard alone and without scripts.
accessibility-pdf-title = PDF
accessibility-pdf-text = Our PDFs are made to the PDF/UA-1 standard, with headings, reading order and descriptions of pictures. The blank review also comes in large print.
accessibility-known-title = What is not there yet
accessibility-known-text = The review is in English. Each statement also has easier words, but there is no full Easy Read version with pictures yet. No one has yet tested these pages by hand with each screen reader.
accessibility-tell-title = Tell us
accessibility-tell-text = If something gets in your way, tell the people who run this service for your place. They can give you the review on paper or take your answers in another way.

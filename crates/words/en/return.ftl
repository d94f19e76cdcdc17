## Keeping a review: link and code

keep-title = Keep this to come back
keep-lead = Your review has a private code and a private link. Either one opens it. We cannot send them to you later, so keep one of them now.
keep-sent = We have sent it. We did not keep your address.
keep-code-title = Your code
keep-code-text = Write it down or print it. Capital or small letters and spaces do not matter.
keep-link-title = Your private link
keep-link-text = Keep it to yourself: anyone who has it can read and change your review.
keep-copy-code = Copy the code
keep-copy-link = Copy the link
keep-email-title = E-mail it to yourself
keep-email-label = Your e-mail address
keep-email-hint = We use it once, to send this, and do not keep it.
keep-email-button = Send it to me
keep-continue = Go on to the review
keep-email-subject = How to come back to your review
keep-email-body =
    Open your review with this private link:
    { $link }

    Or go to { $return } and enter this code:
    { $code }

    Keep this message to yourself: anyone who has the link or the code can read and change your review.

## Coming back

return-title = Come back to your review
return-lead = Enter the code you were given when you started. If you have your private link, you can open that instead.
return-label = Your code
return-hint = 18 letters and numbers, like K7Q FM2 XD9 PLR 3HT WBC. Capitals and spaces do not matter.
return-button = Open my review
return-empty = Enter the code you wrote down when you started.
return-character = The code has “{ $letter }” in it. Codes have only letters and numbers, and never the letter U.
return-length = The code should have { $expected } letters and numbers. This one has { $actual }.
return-check = There is a letter or number wrong. Check each group of three against what you wrote down.
return-unknown = We have no review with this code. Check it once more. If you took your answers out, the code no longer works.
return-lost-title = If you have lost your code
return-lost-text = We do not know who wrote which review, so we cannot find yours for you. Look for the page you printed, or in your browser's history. You can also start a new review.

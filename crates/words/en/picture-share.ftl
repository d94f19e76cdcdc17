## Sharing a picture

picture-share-title = Share the picture
picture-share-lead = You decide who sees the picture of “{ $review }”. Everybody sees the same, and nobody can be picked out.
picture-share-place = People who run reviews at { $place } always see it.
picture-share-more = Who else?
picture-share-participants = Those who took part, on the page of their own review
picture-share-alignment = Also show how it speaks to other frameworks
picture-share-save = Save
picture-share-saved = Saved.
picture-share-link-title = A link for anyone
picture-share-link-text = Anyone who has the link can see the picture and take it with them. They need no account.
picture-share-until = This link works until { $day }.
picture-share-no-end = This link works until you switch it off.
picture-share-ended = Your last link ended on { $day }.
picture-share-was-off = Your last link is switched off. Whoever opens it is told so.
picture-share-how-long = How long should the link work?
picture-share-days = { $days } days
picture-share-year = One year
picture-share-always = Until I switch it off
picture-share-make = Make a link
picture-share-again = Make a new link
picture-share-again-text = A new link takes the place of this one. The old one stops at once.
picture-share-stop = Switch the link off
picture-share-stop-text = The link stops for everybody at once.

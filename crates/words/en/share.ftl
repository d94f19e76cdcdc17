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

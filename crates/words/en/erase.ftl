## Taking everything out

erase-title = Take out everything you wrote
erase-lead = This removes your review from this service for good.
erase-answers = All your ratings and reasons
erase-plan = Your plan, your place and your role
erase-links = Your code, your private link and any link you shared
erase-cannot-undo = We cannot bring it back. You may want to keep your report first.
erase-download-first = Download my report as PDF
erase-sure = Yes, remove everything
erase-button = Remove my review

erased-title = Your review has been removed
erased-lead = This is what we removed, for good:
erased-ratings = { $count ->
        [0] no ratings: there were none
        [one] one rating
       *[other] { $count } ratings
    }
erased-reasons = { $count ->
        [0] no reasons: there were none
        [one] one reason
       *[other] { $count } reasons
    }
erased-actions = { $count ->
        [0] no actions: your plan was empty
        [one] one action in your plan
       *[other] { $count } actions in your plan
    }
erased-about = what you said of your place and role
erased-links = your code and your private link
erased-shared = the link you shared
erased-soon = Nobody can open any of it any more. The last traces leave the data file when a backup that is running now has ended.
erased-copies = Backups that the service made before today may still hold it until they are replaced. Copies that you or others downloaded are not touched.
erased-on = Go to the first page

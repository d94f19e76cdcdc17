## Reading comments before they are shared

comments-title = What people said
comments-read-link = Read comments and decide which to share
comments-lead = Read each comment before others can. Share it, change words that pick somebody out, or hold it back.
comments-careful = People may recognise your story. Each writer was told so. Now you decide what all can read.
comments-nobody = You do not see who wrote a comment or when. No two comments are tied together.
comments-progress = { $read } of { $all } read.
comments-left =
    { $count ->
        [one] One is left to decide about.
       *[other] { $count } are left to decide about.
    }
comments-progress-label = How many comments have been read
comments-none-title = There are no comments
comments-none-text = Nobody wrote why they chose their answers, or too few took part to show anything.
comments-not-yet-title = Comments come when the review closes
comments-not-yet-text = Until then people can change their words. Nobody else can see them.
comments-start = Read the next one
comments-all-read = All comments have been read
comments-all-read-text = Everybody who may see the picture can read the shared ones. You can still change what you decided.
comments-see-shared = See what is shared
comments-themes-link = Change themes

## The list

comments-list-title = Find a comment
comments-filter-state = Which comments
comments-filter-all = All of them ({ $count })
comments-filter-waiting = Not read yet ({ $count })
comments-filter-cleared = Shared ({ $count })
comments-filter-held-back = Held back ({ $count })
comments-filter-statement = Statement
comments-filter-every-statement = Every statement
comments-filter-theme = Theme
comments-filter-every-theme = Every theme
comments-filter-show = Show these
comments-list-none = No comment fits. Choose something else.
comments-list-next = More comments
comments-open = Open this comment
comments-words-forgotten = Its words were removed for good.

comments-is-waiting = Not read yet
comments-is-cleared = Shared
comments-is-held-back = Held back: { $reason }

## One comment

comments-one-title = Read a comment
comments-back-list = All comments
comments-about = It is about this statement
comments-said = Somebody wrote
comments-flags =
    { $count ->
        [one] We marked one part that could pick somebody out. Look for others: we cannot find them all.
       *[other] We marked { $count } parts that could pick somebody out. Look for others: we cannot find them all.
    }
comments-no-flags = We found nothing to mark. Look yourself: we cannot find every name or story.
comments-changed = The words have been changed since they were written.
comments-first-words = Words as first written
comments-first-words-back = Go back to these words
comments-group = The writer lets us say their group. It may show: { $group }
comments-decide = What should happen with it?
comments-share = Share it as it is
comments-share-anyway = Share it with the marked parts
comments-replace = Replace what is marked
comments-edit = Change words
comments-edit-label = The words to share
comments-edit-hint = Change as little as you can. Keep what the writer means.
comments-edit-save = Keep these words
comments-hold = Hold it back
comments-hold-legend = Why should it not be shared?
comments-hold-button = Hold this comment back
comments-themes = What is it about?
comments-themes-hint = Choose as many themes as fit. They are saved with what you choose above.
comments-new-theme = A new theme
comments-themes-save = Save the themes only
comments-later = Decide later and read the next one
comments-undo = Undo
comments-wait-again = Let it wait again
comments-saved = Saved. Nobody else can read it until you share it.
comments-saved-shared = Saved. It is shared as it stands here.
comments-done-cleared = The last comment is now shared.
comments-done-held-back = The last comment is held back.

comments-reason-picks-out = It could pick somebody out
comments-reason-hurts = It hurts or accuses somebody
comments-reason-at-risk = Somebody may be at risk, so the right person must know first
comments-reason-says-nothing = It says nothing about our place
comments-reason-other = Something else

comments-flag-email = e-mail address
comments-flag-web = web address
comments-flag-nhs-number = NHS number
comments-flag-phone = phone number
comments-flag-postcode = postcode
comments-flag-name = name
comments-flag-number = long number

comments-marker-email = [email]
comments-marker-web = [web address]
comments-marker-number = [number]
comments-marker-phone = [phone]
comments-marker-postcode = [address]
comments-marker-name = [name]

## Themes

themes-title = Themes
themes-lead = A theme says what some comments are about. You make one when you read a comment.
themes-none = There are no themes yet.
themes-name = Name of this theme
themes-count =
    { $count ->
        [one] One comment has it.
       *[other] { $count } comments have it.
    }
themes-rename = Save the name
themes-remove = Remove this theme
themes-saved = Saved.

## Removing words that are not shared

forget-title = Remove words that are not shared
forget-link = Remove words that are not shared
forget-text =
    { $count ->
        [one] We still keep the words of one comment that were changed or held back. Only people who run this review can see them.
       *[other] We still keep the words of { $count } comments that were changed or held back. Only people who run this review can see them.
    }
forget-after = When you remove them, they are gone for good. What is shared stays as it is.
forget-own = Writers keep their own answers until they take them out.
forget-wait = Read the last comments first. Then you can remove words that are not shared.
forget-nothing = We keep no words but those that are shared.
forget-button = Remove them for good
forget-done = The words are gone for good.

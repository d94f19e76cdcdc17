## What only the PDF report says

pdf-title = { $title }: a report
pdf-title-place = { $title }: a report about { $place }
pdf-cover-kind = Personal report
pdf-page = Page { $page } of { $pages }
pdf-chart-caption = { $whose ->
    [theirs] Each dot is one statement, placed under the answer they gave. The domains with the lowest ratings come first.
   *[yours] Each dot is one statement, placed under the answer you gave. The domains with the lowest ratings come first.
}
pdf-chart-caption-unordered = { $whose ->
    [theirs] Each dot is one statement, placed under the answer they gave.
   *[yours] Each dot is one statement, placed under the answer you gave.
}
pdf-chart-alt = A dot chart of { $count ->
    [one] one domain
   *[other] { $count } domains
}, with one row for each domain and one dot for each statement. The dots stand under the answer given, from “{ $lowest }” on the left to “{ $highest }” on the right. The table that follows says the same in words.
pdf-chart-open = Not rated
pdf-words-heading = The same in words
pdf-words-domain = Domain
pdf-words-standing = { $whose ->
    [theirs] What they said
   *[yours] What you said
}
pdf-words-page = Page
pdf-words-caption = The domains with the lowest ratings come first.
pdf-undrawn = This PDF has no shape for some letters or signs. They are shown as □. The text version has them all.

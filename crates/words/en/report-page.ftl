## The report on screen

report-page-title = Your report
report-page-profile-title = Every domain at a glance
report-page-profile-text = { $whose ->
    [theirs] Each number says how many statements they gave that answer.
   *[yours] Each number says how many statements you gave that answer.
}
report-page-domain = Domain
report-page-not-rated = Not rated
report-page-actions-title = First actions
report-page-domains-title = Domain by domain
report-page-domains-text = { $whose ->
    [theirs] The domains they rated lowest come first.
   *[yours] The domains you rated lowest come first.
}
report-page-good-summary = What good looks like: { $domain }
report-page-practice-title = What other places did
report-page-indicator = These ratings are an indicator, not a mark. They show where to look. What matters is the talk they start.
report-page-next-title = Take it further
report-page-pdf = Download the report as PDF
report-page-text = Download as plain text
report-page-json = Download as data (JSON)
report-page-plan = Plan first actions
report-page-share = Share this report by a link
report-page-invite = Ask colleagues to review too
report-page-reopen = Change my answers

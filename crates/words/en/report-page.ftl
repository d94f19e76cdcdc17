## The report on screen

report-title = Your report
report-profile-title = Every domain at a glance
report-profile-text = Each number says how many statements you gave that answer.
report-domain = Domain
report-not-rated = Not rated
report-actions-title = First actions
report-domains-title = Domain by domain
report-domains-text = The domains you rated lowest come first.
report-good-summary = What good looks like: { $domain }
report-practice-title = What other places did
report-indicator = These ratings are an indicator, not a mark. They show where to look. What matters is the talk they start.
report-next-title = Take it further
report-pdf = Download the report as PDF
report-text = Download as plain text
report-json = Download as data (JSON)
report-plan = Plan first actions
report-share = Share this report by a link
report-invite = Ask colleagues to review too
report-reopen = Change my answers

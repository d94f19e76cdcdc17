## The report on screen

report-title = Your report
report-profile-title = Every part at a glance
report-profile-text = Each number says how many statements you gave that answer.
report-domain = Part
report-not-rated = Not rated
report-actions-title = First actions
report-domains-title = Part by part
report-domains-text = The parts you rated lowest come first.
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

## What each column of the CSV file and the spreadsheet means

table-column-name = Column
table-column-kind = What is in it
table-column-meaning = What it means
table-kind-text = text
table-kind-number = whole number
table-kind-percent = whole number from 0 to 100
table-kind-share = number from 0 to 1
table-kind-point = point of the scale, from 1 to 5
table-kind-steps = number from 0 to 4

table-domain_id = The domain's id. It stays the same when its title changes.
table-domain = The domain's title.
table-statement_id = The statement's id. It stays the same when its words change.
table-statement = The statement.
table-group_ids = Ids of the groups in this row, with a space between. Empty for everyone.
table-group = Names of the groups in this row, with a plus sign between.
table-family = The family that the groups count to, where they have one.
table-agree = How many agree.
table-of = How many rated the statement.
table-bound = How the count is meant. “plain”: as it stands. “or-more” and “or-fewer”: it may be all or none.
table-agree_percent = How many agree, out of 100.
table-range_low = Where the rough range starts.
table-range_high = Where the rough range ends.
table-count_1 = How many chose the lowest point. Empty where only how many agree is shown.
table-count_2 = How many chose the second point.
table-count_3 = How many chose the third point.
table-count_4 = How many chose the fourth point.
table-count_5 = How many chose the highest point.
table-percent_1 = The lowest point, out of 100. The five add up to 100.
table-percent_2 = The second point, out of 100.
table-percent_3 = The third point, out of 100.
table-percent_4 = The fourth point, out of 100.
table-percent_5 = The highest point, out of 100.
table-median_low = The middle answer, or the lower of two.
table-median_high = The middle answer, or the higher of two.
table-pattern = How the answers lean.
table-spread = How far apart the answers are: close, some or wide. Only for everyone.
table-balanced_percent = How many agree on balance, out of 100: each family counts the same. Only for everyone.
table-unsure = How many said that they don't know. Only for everyone.
table-unsure_of = How many said that or rated the statement. Only for everyone.
table-gap_points = How many points lie between the groups that agree least and most. Only for everyone.
table-gap = What that gap is called: similar, possible or very-different. Only for everyone.
table-steps_apart = How many steps of the scale lie between the answers of those two groups. Only for everyone, where both groups have bars.
table-common_ground = “yes” where at least 60% agree in each group, “no” where not. Only for everyone.
table-theme = The theme that a comment was put under.
table-comment = The comment.
table-comment_group = The writer's group, where it may be named.

## The spreadsheet's sheets

sheet-title = { $review }: the numbers about { $place }
sheet-notes = Notes
sheet-numbers = Numbers
sheet-domains = Domains
sheet-people = People
sheet-comments = Comments
sheet-columns = Columns
sheet-notes-sheets = The sheets
sheet-notes-numbers = “Numbers” has a row for everyone and for each group of each statement. “Columns” says what its columns mean.
sheet-notes-empty = An empty cell means that the number is not shown. This keeps people safe. It does not mean none.
sheet-notes-text = All words are plain text. There are no formulas.

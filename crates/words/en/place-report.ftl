## The place's report as PDF and Word

place-title = { $review }: a report about { $place }
place-short-title = { $review }: a summary about { $place }
place-cover-kind = Place report
place-short-kind = Summary
place-open = Open from { $from } to { $to }
place-made = Made on { $date }

place-heading-short = In short
place-heading-profile = The domains at a glance
place-heading-people = Who took part
place-heading-between = Where groups differ
place-heading-ground = Common ground
place-heading-unsure = What many could not say
place-heading-comments = What people said
place-heading-next-steps = Ideas for where to start
place-heading-method = How to read this
place-heading-protect = How people are protected
place-heading-numbers = The numbers, group by group

place-profile-caption = The dot is how many agree on balance: each family of groups counts the same, however many took part.
place-profile-heads-caption = The cross shows the same counted by heads, where that is 10 points away or more.
place-column-domain = Domain
place-column-balance = On balance
place-column-heads = By heads
place-column-lowest = Lowest
place-column-highest = Highest
place-column-page = Page
place-column-group = Group
place-column-asked = Asked
place-column-took-part = Took part
place-column-share = Share
place-column-agree = Agree
place-column-statement = Statement
place-column-least = Agree least
place-column-most = Agree most
place-column-gap = Points apart
place-column-unsure = Could not say
place-not-known = not known
place-not-shown = Only how many agree is shown here.
place-nothing-to-show = too little to show
place-domain-place = Domain { $number } of { $count }

place-people-intro = Small groups are put together with others, so that nobody can be picked out. Names joined by “+” are such groups.
place-between-intro = Each row is one statement. The further apart the signs, the more it is worth a talk.
place-between-shapes = Each group has the same sign all through this report:
place-between-none = There are fewer than two groups that can be shown, so there is nothing to compare.
place-between-more = { $count ->
    [one] One more statement has a difference that is worth a look. It is in the spreadsheet.
   *[other] { $count } more statements have differences that are worth a look. They are in the spreadsheet.
}
place-ground-intro = In each group that can be shown, at least 60% agree with these. It is a good place to start from.
place-ground-none = There is no statement yet that at least 60% agree with in each group.
place-ground-lowest = { $share } in the group that agrees least
place-unsure-intro = When many cannot say, that is a finding in itself. It can mean that something is out of sight, or that nobody has told people.
place-unsure-none = There is no statement that a quarter of people or more could not say about.
place-comments-intro = A person read each comment before it was shared. They come in no order, and nothing links one to another.
place-comments-count = { $count ->
    [one] One comment
   *[other] { $count } comments
}
place-comments-about = About: { $statement }
place-comments-from = From: { $group }
place-next-intro = These go with the domains that fewest agree with. They tell what was reported at the time, so check the source for how things are today.

place-method-indicator = The numbers are an indicator, not a mark. They show where to look and where people see things in different ways. They do not say how good a place is.
place-method-agree = “Agree” counts the two answers at the agreeing end of the scale, out of all who rated the statement. “{ $label }” is counted apart.
place-method-balance = “On balance” gives each family of groups the same weight, so that a large group does not drown a small one.
place-method-domain = A domain's number is the mean of its statements' numbers. It is shown with its lowest and highest statement, since a mean alone hides them.
place-method-spread = “Close”, “some spread” and “wide” say how far apart people's answers are.
place-method-range = The rough range shows how far a few answers could move a number. Nobody was picked by chance, so it is no more than a rough guide.
place-method-gap = A gap is the difference between the group that agrees most and the one that agrees least. It is a place to start talking, not a finding.
place-method-no-mean = There is no average of ratings. They are steps in an order, and an average would hide what people said.
place-protect-smallest = People were told before they started that a group is shown only with { $smallest } people or more. Smaller groups are put together with others.
place-protect-headline = With fewer than 20 answers, a group has no bars. We only say how many agree, and never that all or none did.
place-protect-once = This was fixed when the review closed, and nothing changes it. All that is shown comes from that one protected table.
place-version = { $title }, version { $version }. Method { $method }.

# How the picture speaks to what others ask.
place-heading-alignment = Beside other frameworks
place-alignment-intro = A place may also have to answer to others. Here you see which statements speak to what they ask, and so where you might look for evidence. It does not say how anybody would rate the place.
place-alignment-questions = Questions to ask
place-alignment-none = No statement speaks to this.

## The open review

read-all-title = { $title }: all on one page
read-all-link = Read it all on one page, to print
read-back = Back to the start of the review
read-contents-title = The domains of the review
read-how-title = How to use it
read-approaches-title = What working from strengths means
read-hopes-title = What it hopes for
read-law-title = What the law asks
read-family-title = A family of approaches
read-family-text = { $count } ways of working that start from strengths. They differ, and they belong together.
read-this-domain = This domain of the review
read-statements-title = The statements
read-pager = Other domains
read-previous = Previous:
read-next = Next:
practice-title = Practice examples
# In the middle of the figure: one to three short lines.
read-family-heart =
    Start from
    what is strong
read-family-caption = A ring of circles, one for each way of working. They touch, and what they share is in the middle. The list below has the same numbers.

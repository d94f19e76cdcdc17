## The blank review, to fill in by hand

blank-title = { $title }: to fill in by hand
blank-cover-kind = To fill in by hand
blank-cover-place = Place
blank-cover-role = Your role, if you want to say
blank-cover-date = Date
blank-heading-intro = What this is
blank-heading-how = How to use it
blank-how-tick = Tick one circle under each statement. If you don't know, say so: that tells us something too.
blank-how-reasons = Use the lines to say why. Leave out anything you like.
blank-how-names = Leave out names and details that could show who somebody is.
blank-heading-good = What good looks like
blank-heading-why = Why it matters
blank-heading-statements = How far do you agree?
blank-heading-prompts = Questions to think about
blank-why-say = Why do you say this?
blank-domain-place = Domain { $number } of { $count }
blank-heading-plan = First actions
blank-plan-intro = Choose a few small steps that can start soon. Put a name and a date beside each.
blank-heading-notes = Notes
blank-heading-approaches = What working from strengths means
blank-heading-hopes = What we hope for

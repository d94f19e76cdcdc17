## An early look at a review that is still open

look-title = An early look
look-link = Take an early look
look-lead = This is how far people agree so far. { $people } people’s answers are counted here. More people may still answer.
look-when = New answers are counted once a day, and not before a day has passed since they were sent. The last time was { $taken }. The next is after { $next }.
look-protected-title = Nobody can be picked out
look-protected = New numbers are shown in steps of { $smallest } people or more. In each step one answer may be moved, so a number may be a little off. The last step is always kept back until the next is full.
look-mark = It is an indicator and not a mark. Who has answered so far may not be who answers in the end.
look-agree = Agree so far
look-not-yet = Not enough yet
look-nothing-yet = Not enough people have rated this yet.

## Before the first look

look-too-few = Too few people have sent their answers for a look.
look-too-few-why = Answers count here a day after they were sent. Once { $smallest } people are in, you can begin. With fewer, somebody could be picked out.
look-begin-lead = You can begin now. These groups would then be shown:
look-begin-stay = They stay like this until the end, in the picture too. Groups that are small now stay together, even if they grow.
look-begin-wait = So it is worth waiting until most groups have had time to answer.
look-begin-changed = The groups that would stay together have changed since you opened this page. Look at them again, then decide.
look-begin-button = Begin to look

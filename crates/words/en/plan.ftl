## First actions

plan-title = Your plan: first actions
plan-lead = Pick one or two things to do first. Small is good. They go into your report.
plan-add-title = Add an action
plan-add = Add this action
plan-save = Save this action
plan-edit-title = Change an action
plan-edit = Change
plan-edit-label = Change the action: { $action }
plan-up = Move up
plan-up-label = Move up: { $action }
plan-down = Move down
plan-down-label = Move down: { $action }
plan-remove = Remove
plan-remove-label = Remove the action: { $action }
plan-full = Your plan is full. Remove an action before you add another.
action-what = What will be done?
action-for = What is it for?
action-for-whole = The whole place
action-who = Who will do it?
action-with = With whom?
action-when = By when?
action-when-hint = A date, or words such as “before Easter”.
action-sign = How will we know it helped?

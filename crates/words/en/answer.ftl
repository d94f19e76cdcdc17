## The list of domains

overview-title = Your review
overview-lead = You have done { $done } of { $domains } domains. Take them in any order.
overview-finished = You have finished. You can still change anything.
overview-see-report = See your report
overview-not-started = Not started
overview-started = Started
overview-done = Done
overview-check = Check your answers
overview-more = More you can do
overview-about = Say which place and which role
overview-keep = See your code and private link
overview-report = Your report so far
overview-plan = Your plan: first actions
overview-erase = Take out everything I wrote

## A domain page

answer-place = Domain { $number } of { $domains }
answer-back = Save and go back
answer-practice-summary = Examples and resources
answer-statements-title = How far do you agree?
answer-nothing-compulsory = Think of your place as it is today. Skip what you like.
answer-easy = In easier words
answer-reason = Why do you say this?
answer-people-recognise = You can share your report later. People may recognise a story, so leave out names.
answer-saved = Saved at { $time }
answer-saving = Saving…
answer-offline = Not saved yet: you seem to be offline. We keep what you type on this device and will try again.
answer-trouble = Not saved yet: the service has a problem. We keep what you type on this device and will try again.
answer-both-elsewhere = This was also changed in another window or on another device. Both versions are kept. Open this page again to choose.
answer-restored = We found words that were not saved before. They are back on this page.
answer-choose-link = There are two versions of your answer here. Choose one below.

## Two versions of one answer

choose-title = Choose which answer to keep
choose-text = You changed this in two places. Nothing is lost: both are here.
choose-first = The first one saved
choose-second = The other one
choose-keep-first = Keep the first one
choose-keep-second = Keep the other one

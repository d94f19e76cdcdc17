## Practice examples and resources

library-title = Examples and resources
library-lead = What other places did, and things to read and use. Look for a word, or choose a domain of the review.
library-words = Look for words
library-domain = Domain of the review
library-every-domain = Every domain
library-search = Search
library-found = { $practices ->
        [one] One practice example
       *[other] { $practices } practice examples
    } and { $resources ->
        [one] one resource
       *[other] { $resources } resources
    }.
library-nothing = Nothing has all of these words. Try fewer, or other words.
library-all = Show everything
library-as-reported = Places change. Each example tells what its source reported at the time: go to the source for how it is today.
library-place = { $place }, { $years }
library-learned = What you could take from it:

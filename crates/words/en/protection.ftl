## How answers to a review of a place are protected

protection-title = How your answers are protected
protection-name-title = We do not know who you are
protection-name-text = You need no account. We do not ask for your name. We do not keep your internet address. Only your code or your private link opens your answers.
protection-groups-title = Small groups are put together
protection-groups-text = The place chooses how many people a group must have to be shown. It is ten, if they do not choose another number, and never less than five. Your invitation tells you the number. A group with fewer people is put together with another one. If too few people take part in all, nothing is shown.
protection-one-title = Numbers are blurred a little
protection-one-text = If all people in a small group say the same, you would know what each of them said. So we move one answer before we show the numbers. For a small group we only say how many agree.
protection-words-title = Somebody reads your words first
protection-words-text = A person reads each comment before others see it, and takes out names. Comments are mixed up, so nobody sees which ones are yours or when you wrote them. Your group is named beside them only if you ticked that. People may still recognise a story, so leave out what would give you away.
protection-once-title = The picture is made once
protection-once-text = It is made when the review closes, and it does not change after that. So nobody can find you by looking before and after you answered. All that is shown, printed or downloaded comes from this one picture.
protection-looks-title = Some places look early
protection-looks-text = If your invitation says so, the people who run the review see how many agree before it closes. They see numbers only, in steps of at least as many people as a group must have. Your answers go into them a day after you send them. From then on they stay as they are. If you take them out, all that you wrote is removed, but numbers that were counted stay.
protection-out-title = You can take your answers out
protection-out-text = Until the review closes, you can change your answers or take them out, and they do not count. Where a place looks early, you can change them until they are counted. After that you can still remove your answers from this service. The picture stays as it is. Your comments stay too, because nobody can tell which ones are yours.
protection-paper-title = If you answer on paper
protection-paper-text = The person who types in your sheet reads it. Your sheet then gets a code of its own. Ask for it. With it you can see your answers or take them out, like everyone else.
protection-who-title = Who can see what you wrote
protection-who-text = You can. The people who run the review see your comments without knowing whose they are. They cannot open your answers. The people who look after the computer could read the data file, and must keep it safe.

## Writing to a pasted list

mail-title-invitation = Send an invitation
mail-title-reminder = Send a reminder
mail-lead = Paste the addresses of people in this group: { $group }.
mail-lead-choose = Paste the addresses of people from any group. They choose their group when they start.
mail-addresses = E-mail addresses
mail-addresses-hint = One on each line, or with commas between them. Names are fine too: Sam Rees <sam@example.org>. Up to { $limit } at once.
mail-forget = We send each person one message, and forget the address as soon as it is used. Nobody sees who else was asked.
mail-next = Look before you send
mail-check-title = Look before you send
mail-check-count = { $count ->
    [one] This goes to one address.
   *[other] This goes to { $count } addresses.
}
mail-check-again = { $again ->
    [one] One address was in your list twice. It gets one message.
   *[other] { $again } addresses were in your list more than once. Each gets one message.
}
mail-subject = Subject
mail-body = Message
mail-send = { $count ->
    [one] Send one message
   *[other] Send { $count } messages
}
mail-back = Change the list

mail-progress-title = E-mails
mail-progress-invitation = Invitation: { $group }
mail-progress-reminder = Reminder: { $group }
mail-progress-choose = people choose their group
mail-asked = Asked on { $moment }
mail-asked-for = Asked for
mail-sent = Sent
mail-waiting = Waiting
mail-refused = Bounced
mail-failed = Failed
mail-uncertain = Not sure
mail-dropped = Stopped
mail-words = “Sent” means that the mail server took the message. “Bounced” means that it said at once that it does not know the address. “Failed” means that it did not take the message, and that we stopped after six tries. “Not sure” means that we lost touch in the middle of a message. We don't send that one again, so that nobody gets two.
mail-held = E-mails are on hold: the mail server takes none from us just now. The ones that wait go out by themselves as soon as it does. Tell the people who look after this service.
mail-later = Some messages bounce later. Then a note goes to the address that your service sends from. We can't see it, so those still count as sent.
mail-stop = Stop sending
mail-stop-label = Stop sending: { $name }
mail-reload = The numbers change as messages go out. Load this page again to see them.

problem-no-address-on-line = Line { $line }: “{ $text }” is not an e-mail address. Nothing has been sent.
problem-too-many-addresses = There are { $actual } addresses here. Send to { $limit } at a time.
problem-last-group = A review needs at least one group. Add another before you remove this one.

//! What an invitation to a review says: on posters and handouts, and as text to copy into a message.

use crate::Words;

/// An invitation to take part in a review, for everyone or for one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The place as people there call it.
    pub place: String,
    pub review: String,
    /// Whom this link is for; nobody in particular where the link is open to several groups.
    pub group: Option<String>,
    /// The whole address that opens the review.
    pub url: String,
    /// About how long it takes to answer.
    pub minutes: usize,
    /// The first day, in words, where it is still to come.
    pub opens: Option<String>,
    /// The last day, in words.
    pub closes: Option<String>,
    /// Whether answers are counted a day after they were sent, and stay as they are from then on.
    pub looks: bool,
    /// The smallest number of people that a result is shown for.
    pub smallest: u32,
}

impl Words {
    /// The subject of a message that invites.
    #[must_use]
    pub fn invitation_subject(&self, invitation: &Invitation) -> String {
        self.say1("invitation-subject", "place", invitation.place.as_str())
    }

    /// The text of a message that invites, to copy.
    #[must_use]
    pub fn invitation_text(&self, invitation: &Invitation) -> String {
        self.message("invitation-text", invitation)
    }

    /// The subject of a message that reminds.
    #[must_use]
    pub fn reminder_subject(&self, invitation: &Invitation) -> String {
        self.say1("reminder-subject", "place", invitation.place.as_str())
    }

    /// The text of a message that reminds, to copy.
    #[must_use]
    pub fn reminder_text(&self, invitation: &Invitation) -> String {
        self.message("reminder-text", invitation)
    }

    fn message(&self, id: &str, invitation: &Invitation) -> String {
        let until = match (&invitation.opens, &invitation.closes) {
            (Some(from), Some(date)) => {
                self.say2("invitation-text-from", "from", from.as_str(), "date", date.as_str())
            }
            (None, Some(date)) => self.say1("invitation-text-until", "date", date.as_str()),
            (_, None) => self.say("invitation-text-open"),
        };
        let change = if invitation.looks { "invitation-text-change-looks" } else { "invitation-text-change" };
        self.say_with(
            id,
            [
                ("place", invitation.place.as_str().into()),
                ("review", invitation.review.as_str().into()),
                ("minutes", invitation.minutes.into()),
                ("address", invitation.url.as_str().into()),
                ("smallest", invitation.smallest.into()),
                ("until", until.into()),
                ("change", self.say(change).into()),
            ],
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn invitation() -> Invitation {
        Invitation {
            place: "Harrowmere".to_owned(),
            review: "Our strengths in 2026".to_owned(),
            group: None,
            url: "https://strengths.harrowmere.example/j/7Q4M".to_owned(),
            minutes: 35,
            opens: None,
            closes: Some("15 December 2026".to_owned()),
            looks: false,
            smallest: 10,
        }
    }

    #[test]
    fn a_message_says_where_how_long_until_when_and_how_people_are_protected() {
        let text = Words::of("en").invitation_text(&invitation());
        for said in [
            "strong in Harrowmere",
            "“Our strengths in 2026”",
            "\nhttps://strengths.harrowmere.example/j/7Q4M\n",
            "about 35 minutes",
            "until 15 December 2026",
            "10 people or more",
        ] {
            assert!(text.contains(said), "{said:?} is not in\n{text}");
        }
    }

    #[test]
    fn a_message_says_from_when_and_for_how_long_answers_can_be_changed() {
        let words = Words::of("en");
        let soon = Invitation { opens: Some("1 December 2026".to_owned()), looks: true, ..invitation() };
        for text in [words.invitation_text(&soon), words.reminder_text(&soon)] {
            assert!(text.contains("from 1 December 2026 until 15 December 2026"), "{text}");
            assert!(text.contains("for one day") && !text.contains("until then"), "{text}");
        }
    }

    #[test]
    fn a_review_without_a_closing_date_promises_none() {
        let words = Words::of("en");
        let open = Invitation { closes: None, ..invitation() };
        for text in [words.invitation_text(&open), words.reminder_text(&open)] {
            assert!(text.contains("until we close it"), "{text}");
            assert!(!text.contains("{") && !text.contains("2026."), "{text}");
        }
    }

    #[test]
    fn what_people_typed_stands_as_it_is() {
        let words = Words::of("en");
        let odd = Invitation { place: "{ $url } <b>".to_owned(), ..invitation() };
        assert!(words.invitation_text(&odd).contains("strong in { $url } <b>,"));
        assert!(words.reminder_subject(&odd).ends_with("{ $url } <b>"));
    }
}

//! What people who run a place did, for its history: enough to know who changed what, and nothing that anybody answered.
//!
//! Each kind is a variant with the values that its sentence needs; `words` says it. A released variant keeps its name and
//! fields, since that is how it is stored.

use super::Role;
use serde::{Deserialize, Serialize};

/// Something that was done at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum What {
    PlaceMade {
        name: String,
    },
    NameChanged {
        from: String,
        to: String,
    },
    TimeZoneChanged {
        from: String,
        to: String,
    },
    ColourChanged,
    LogoChanged,
    LogoRemoved,
    PersonInvited {
        email: String,
        role: Role,
    },
    InvitationEnded {
        email: String,
    },
    PersonJoined {
        role: Role,
    },
    RoleChanged {
        email: String,
        from: Role,
        to: Role,
    },
    PersonRemoved {
        email: String,
    },
    PersonLeft,
    PasswordLinkMade {
        email: String,
    },
    /// `review` is its name, here and below.
    PictureOpenToParticipants {
        review: String,
    },
    PictureClosedToParticipants {
        review: String,
    },
    /// `until` is the last moment, in seconds since 1970 in UTC, if there is one.
    PictureLinkMade {
        review: String,
        until: Option<i64>,
    },
    PictureLinkEnded {
        review: String,
    },
    AlignmentShown {
        review: String,
    },
    AlignmentLeftOut {
        review: String,
    },
    ReviewMade {
        review: String,
    },
    /// `setting` is a field of the setup, as [`crate::review::Setup::changed`] names it.
    ReviewChanged {
        review: String,
        setting: String,
    },
    ReviewDiscarded {
        review: String,
    },
    ReviewOpened {
        review: String,
    },
    /// People can answer until another day, up to the moment `closes`, in seconds since 1970 in UTC.
    ReviewMoved {
        review: String,
        closes: Option<i64>,
    },
    ReviewClosed {
        review: String,
    },
    /// It closed by itself once its last day had passed.
    ReviewEnded {
        review: String,
    },
    LooksBegun {
        review: String,
    },
    /// `group` is empty where people choose; so in all that follows.
    LinkLimited {
        review: String,
        group: String,
        most: Option<u32>,
    },
    /// Its last day was set or moved, to end at the moment `until`, or taken away.
    LinkDated {
        review: String,
        group: String,
        until: Option<i64>,
    },
    LinkReplaced {
        review: String,
        group: String,
    },
    LinkEnded {
        review: String,
        group: String,
    },
    MessagesAsked {
        review: String,
        group: String,
        count: u32,
        reminder: bool,
    },
    MessagesStopped {
        review: String,
        group: String,
        count: u32,
    },
    AnswersSetAside {
        review: String,
        group: String,
        count: u32,
        reason: String,
    },
    AnswersTakenBack {
        review: String,
        group: String,
        count: u32,
    },
    /// What writers wrote is gone, where something else of it is shared or nothing.
    UnsharedWordsRemoved {
        review: String,
        count: u64,
    },
}

impl What {
    /// As it is stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether nobody did it.
    #[must_use]
    pub fn is_by_itself(&self) -> bool {
        matches!(self, Self::ReviewEnded { .. })
    }

    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_can_be_read_again() {
        let all = [
            What::PlaceMade { name: "Môn \"and\" the Dales".to_owned() },
            What::RoleChanged { email: "a@example.org".to_owned(), from: Role::Viewer, to: Role::Owner },
            What::ColourChanged,
        ];
        for what in all {
            assert_eq!(What::from_text(&what.to_text()), Some(what));
        }
        assert_eq!(What::from_text("{}"), None);
    }

    #[test]
    fn the_stored_form_stays_as_it_was_released() {
        let what = What::PersonInvited { email: "a@example.org".to_owned(), role: Role::Facilitator };
        let text = r#"{"what":"person-invited","email":"a@example.org","role":"facilitator"}"#;
        assert_eq!(what.to_text(), text);
    }
}

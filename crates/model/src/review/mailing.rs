//! Messages to a list of addresses, as facilitators see them: what was asked, and how far it has got. Never to whom.

use super::LinkId;

/// A mailing's id within the installation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailingId(pub String);

/// What the messages are about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailingKind {
    Invitation,
    Reminder,
}

/// What came of handing one message to the mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HandedOver {
    /// The server has taken it.
    Sent,
    /// The server does not know the address, or will not write to it.
    Refused,
    /// The server could not take it, several times.
    Failed,
    /// The connection, or the program, ended in the middle: nobody knows.
    Uncertain,
}

/// How far a mailing has got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailing {
    pub id: MailingId,
    pub link: LinkId,
    pub kind: MailingKind,
    pub asked_at: i64,
    pub stopped_at: Option<i64>,
    /// How many messages were asked for.
    pub asked: u32,
    pub waiting: u32,
    pub sent: u32,
    pub refused: u32,
    pub failed: u32,
    pub uncertain: u32,
    /// Not sent, since it was stopped first.
    pub dropped: u32,
}

impl MailingKind {
    /// As it stands in forms and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Invitation, Self::Reminder].into_iter().find(|kind| kind.name() == text)
    }
}

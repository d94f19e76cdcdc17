//! A link by which people get into a review, and what comes of following it.

use super::GroupId;

/// A link's id within the installation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkId(pub String);

/// One way into a review. Its secret is made from the installation's key and its id, so that facilitators can always
/// show it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub id: LinkId,
    /// The group it leads into; where there is none, people choose.
    pub group: Option<GroupId>,
    /// The most people who may start with it.
    pub most: Option<u32>,
    /// Switched off or replaced at this time.
    pub off_at: Option<i64>,
    pub made_at: i64,
    /// How many people have started with it.
    pub started: u32,
}

/// What comes of starting with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    Started,
    /// The review has not opened yet; it does at this time, where that is known.
    NotYet(Option<i64>),
    Closed,
    /// As many people as it may have started.
    Full,
    /// Switched off or replaced.
    Off,
    /// A group that the review or the link does not have.
    NoSuchGroup,
}

/// How many people took part in one group. Never who.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    pub group: GroupId,
    /// Started, whether finished or not; without those set aside, as in all that follows.
    pub started: u32,
    pub finished: u32,
    /// Of the finished, how many were keyed in from paper.
    pub paper: u32,
    /// Started from a link in a flood, and left out of the picture for now.
    pub set_aside: u32,
}

//! The roles in which people take part, in families.

use serde::{Deserialize, Serialize};

/// A family's id within its review.
pub type FamilyId = String;

/// A group's id within its review.
pub type GroupId = String;

/// The most families and groups that a review may have: more would leave every group too small to show.
pub const FAMILY_LIMIT: usize = 6;
pub const GROUP_LIMIT: usize = 24;

/// The most people that may be said to be invited to one group.
pub const INVITED_LIMIT: u32 = 1_000_000;

/// Groups that stand near each other: Council, Partners, Lived experience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    pub id: FamilyId,
    pub name: String,
    pub groups: Vec<Group>,
}

/// The role that a participant takes part in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    pub id: GroupId,
    pub name: String,
    /// Who belongs here, in plain words; may be empty.
    pub about: String,
    /// How many people are invited, where that is known.
    pub invited: Option<u32>,
}

impl Family {
    /// One with these groups, in their order.
    pub fn of(
        id: impl Into<String>,
        name: impl Into<String>,
        groups: impl IntoIterator<Item = Group>,
    ) -> Self {
        Self { id: id.into(), name: name.into(), groups: groups.into_iter().collect() }
    }
}

impl Group {
    /// One of which nothing more is known than what it is called.
    pub fn named(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self { id: id.into(), name: name.into(), about: String::new(), invited: None }
    }
}

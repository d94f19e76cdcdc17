//! A place: a local system that reviews itself, and the people who run its reviews.
//!
//! What somebody may do there is a [`Role`]; the seats that carry the right are in `access`. `audit` is what they did,
//! `colour`, `email` and `zone` check what they typed.

mod audit;
mod colour;
mod email;
mod zone;

pub use audit::What;
pub use colour::{BLACK, Colour, ColourProblem, WHITE};
pub use email::Email;
pub use zone::{TIME_ZONES, USUAL_TIME_ZONE, city_of, is_time_zone};

use crate::{name::one_line, problem::ProblemKind};
use serde::{Deserialize, Serialize};

/// A place's id: opens nothing by itself, so it may stand in an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub String);

/// The id of somebody who signs in.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AccountId(pub String);

/// A local system that reviews itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub id: PlaceId,
    pub name: String,
    /// An IANA time zone: `Europe/London`. Dates of its reviews are days there.
    pub time_zone: String,
    /// One colour of its own, as `#rrggbb`, with enough contrast on white.
    pub accent: Option<String>,
    /// Counts changes, so that two people do not overwrite each other's.
    pub revision: i64,
}

/// The most characters a place's name may have.
pub const NAME_LIMIT: usize = 100;

/// A place's name as typed.
///
/// # Errors
/// As for [`one_line`].
pub fn checked_name(text: &str) -> Result<String, ProblemKind> {
    one_line(text, NAME_LIMIT)
}

/// What somebody may do at one place. Each role may do what those before it may.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Sees reviews and pictures.
    Viewer,
    /// Sets reviews up and runs them.
    Facilitator,
    /// Also decides who else may, and what the place is called.
    Owner,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Viewer, Self::Facilitator, Self::Owner];

    /// The role as it stands in forms and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Viewer => "viewer",
            Self::Facilitator => "facilitator",
            Self::Owner => "owner",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_is_one_line_of_so_many_characters() {
        assert_eq!(
            checked_name("  Harrowmere\r\n and\tthe  Dales \0"),
            Ok("Harrowmere and the Dales".to_owned())
        );
        assert_eq!(checked_name(" \n\0 "), Err(ProblemKind::Missing));
        assert_eq!(checked_name(&"ŵ".repeat(100)), Ok("ŵ".repeat(100)));
        let long = Err(ProblemKind::TooLong { limit: 100, actual: 101 });
        assert_eq!(checked_name(&"ŵ".repeat(101)), long);
    }

    proptest! {
        #[test]
        fn a_checked_name_stays_as_it_is(text in ".{0,60}") {
            if let Ok(name) = checked_name(&text) {
                prop_assert!(!name.chars().any(char::is_control));
                prop_assert_eq!(checked_name(&name), Ok(name.clone()));
            }
        }
    }
}

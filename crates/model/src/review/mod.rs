//! A review: one round in which a place uses an instrument, from its first draft to its closing.
//!
//! `groups` is who takes part in which role, `change` what may still be changed when, `dates` which days can be chosen, `link` how people get in, `carry`
//! how answers that are there already do, `addresses` and `mailing` how people are written to, `flood` when too many come
//! from one link, `sheet` a response's ratings in a line. What people answer is in `response`; what may be shown of it, in
//! `release`.

mod addresses;
mod carry;
mod change;
mod dates;
mod flood;
mod groups;
mod link;
mod mailing;
mod sheet;
#[cfg(test)]
mod tests;

pub use addresses::{ADDRESS_LIMIT, AddressList, read_addresses};
pub use carry::Carrying;
pub use change::{SetupChange, ready_to_open};
pub use flood::{Flood, FloodDay, floods};
pub use groups::{FAMILY_LIMIT, Family, FamilyId, GROUP_LIMIT, Group, GroupId, INVITED_LIMIT};
pub use link::{Counted, Joining, Link, LinkId, LinkLimits};
pub use mailing::{HandedOver, Mailing, MailingId, MailingKind};
pub use sheet::{read_sheet, sheet};

pub use crate::release::{LEAST_SMALLEST, USUAL_SMALLEST};

use crate::{instrument::Instrument, place::PlaceId};

use serde::{Deserialize, Serialize};

/// A review's id: opens nothing by itself, so it may stand in an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ReviewId(pub String);

/// How often an early look is made, and how long everybody can still change what they sent before one takes it in: a day,
/// in seconds.
pub const LOOK_EVERY: i64 = 86_400;

/// The most characters that a name may have.
pub const NAME_LIMIT: usize = 120;
/// The most characters that a description may have.
pub const ABOUT_LIMIT: usize = 300;

/// Larger than this would hide most of what a place can learn.
pub const MOST_SMALLEST: u32 = 50;

/// One round in which a place uses an instrument.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    pub id: ReviewId,
    pub place: PlaceId,
    pub setup: Setup,
    /// Counts changes, so that two facilitators do not overwrite each other's.
    pub revision: i64,
    /// Seconds since 1970 in UTC, as all times here.
    pub made_at: i64,
    pub opened_at: Option<i64>,
    pub closed_at: Option<i64>,
}

/// What a facilitator decides about a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    pub name: String,
    pub instrument: String,
    pub instrument_version: String,
    /// In the order in which people see them.
    pub families: Vec<Family>,
    /// The first moment at which people can answer; from opening on, where there is none.
    pub opens_at: Option<i64>,
    /// The first moment at which they no longer can: the start of the day after the closing date.
    pub closes_at: Option<i64>,
    /// The smallest group to show.
    pub smallest: u32,
    /// Whether facilitators may see protected results before the review closes.
    pub interim: bool,
    pub asks: Asks,
}

/// What is asked beside the ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asks {
    /// "Why do you say this?"
    pub reasons: bool,
    /// Whether a writer may let their group be named beside their comments.
    pub name_group: bool,
}

impl Asks {
    /// Whether people are asked if their group may be named: only beside reasons, as there is nothing else to name it
    /// beside.
    #[must_use]
    pub fn may_name_group(self) -> bool {
        self.reasons && self.name_group
    }
}

/// How far a review has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being set up: nobody can answer.
    Draft,
    /// Opened, but its opening date is still to come.
    Waiting,
    /// People can answer.
    Open,
    /// Its closing date has passed and the release has not been made yet.
    Over,
    /// The release has been made.
    Closed,
}

impl Stage {
    /// Whether answers are taken no more, and none that are in can be changed.
    #[must_use]
    pub fn is_over(self) -> bool {
        matches!(self, Self::Over | Self::Closed)
    }
}

impl Review {
    /// How far it has got at `now`.
    #[must_use]
    pub fn stage(&self, now: i64) -> Stage {
        if self.closed_at.is_some() {
            Stage::Closed
        } else if self.opened_at.is_none() {
            Stage::Draft
        } else if self.setup.closes_at.is_some_and(|at| at <= now) {
            Stage::Over
        } else if self.setup.opens_at.is_some_and(|at| at > now) {
            Stage::Waiting
        } else {
            Stage::Open
        }
    }
}

impl Setup {
    /// What suits most reviews of an instrument, by this name and among these groups. Its last day is for people to choose.
    #[must_use]
    pub fn usual(name: &str, instrument: &Instrument, families: Vec<Family>) -> Self {
        Self {
            name: name.to_owned(),
            instrument: instrument.id.clone(),
            instrument_version: instrument.version.clone(),
            families,
            opens_at: None,
            closes_at: None,
            smallest: USUAL_SMALLEST,
            interim: false,
            asks: Asks { reasons: true, name_group: true },
        }
    }

    /// Every group, in order.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.families.iter().flat_map(|family| &family.groups)
    }

    /// The settings in which another setup differs, by name: for the place's history.
    #[must_use]
    pub fn changed(&self, other: &Self) -> Vec<&'static str> {
        let same = [
            ("name", self.name == other.name),
            (
                "instrument",
                (&self.instrument, &self.instrument_version)
                    == (&other.instrument, &other.instrument_version),
            ),
            ("groups", self.families == other.families),
            ("dates", (self.opens_at, self.closes_at) == (other.opens_at, other.closes_at)),
            ("smallest", self.smallest == other.smallest),
            ("interim", self.interim == other.interim),
            ("asks", self.asks == other.asks),
        ];
        same.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
    }

    #[must_use]
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups().find(|group| group.id == id)
    }
}

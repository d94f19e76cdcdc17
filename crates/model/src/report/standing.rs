//! How one person rated one domain, in counts that can be put in order. Ratings are ordinal: nothing is averaged.

use crate::{
    instrument::{Instrument, Side},
    response::Rating,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// Counts of one domain's ratings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    pub agree: usize,
    pub neither: usize,
    pub disagree: usize,
    pub unsure: usize,
    pub unrated: usize,
}

impl Standing {
    #[must_use]
    pub fn of(instrument: &Instrument, ratings: &[Option<Rating>]) -> Self {
        let mut standing = Self::default();
        for rating in ratings {
            match rating {
                None => standing.unrated += 1,
                Some(Rating::Unsure) => standing.unsure += 1,
                Some(Rating::Point(point)) => match instrument.side(*point) {
                    Side::Agree => standing.agree += 1,
                    Side::Neither => standing.neither += 1,
                    Side::Disagree => standing.disagree += 1,
                },
            }
        }
        standing
    }

    /// Ratings on the scale.
    #[must_use]
    pub fn rated(&self) -> usize {
        self.agree + self.neither + self.disagree
    }

    #[must_use]
    pub fn statements(&self) -> usize {
        self.rated() + self.unsure + self.unrated
    }

    /// Whether at least half of the statements were rated on the scale: with less there is too little to say.
    #[must_use]
    pub fn says_enough(&self) -> bool {
        self.rated() > 0 && 2 * self.rated() >= self.statements()
    }

    /// Orders by the share that agrees, then by the share that disagrees the other way round. Lower looks first.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let share = |mine: usize, theirs: usize| (mine * other.rated()).cmp(&(theirs * self.rated()));
        share(self.agree, other.agree).then(share(self.disagree, other.disagree).reverse())
    }
}

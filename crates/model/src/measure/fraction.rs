//! A fraction of whole numbers: compared and rounded without loss, so that a share at a threshold is on the right side
//! of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A number of parts `of` a whole that is not nothing. Equal fractions may be written differently: 1/2 is 5/10.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fraction {
    pub parts: u64,
    pub of: u64,
}

impl Fraction {
    /// `None` of nothing.
    #[must_use]
    pub fn new(parts: u64, of: u64) -> Option<Self> {
        (of > 0).then_some(Self { parts, of })
    }

    #[must_use]
    pub fn value(self) -> f64 {
        self.parts as f64 / self.of as f64
    }

    /// The difference to a smaller fraction; nothing if `smaller` is not smaller.
    #[must_use]
    pub fn minus(self, smaller: Self) -> Self {
        let parts = (self.parts * smaller.of).saturating_sub(smaller.parts * self.of);
        Self { parts, of: self.of * smaller.of }
    }

    /// Whether it is at least so many hundredths.
    #[must_use]
    pub fn reaches(self, percent: u64) -> bool {
        u128::from(self.parts) * 100 >= u128::from(percent) * u128::from(self.of)
    }

    /// In whole hundredths, halves upwards.
    #[must_use]
    pub fn percent(self) -> u32 {
        let (parts, of) = (u128::from(self.parts), u128::from(self.of));
        u32::try_from((200 * parts + of) / (2 * of)).unwrap_or(u32::MAX)
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: u64, b: u64| u128::from(a) * u128::from(b);
        cross(self.parts, other.of).cmp(&cross(other.parts, self.of))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Fraction {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Fraction {}

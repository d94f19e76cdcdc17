//! The counts of one statement's five answers, and what they say.

use super::Fraction;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::ops::AddAssign;

/// How many points the scale of a review by a place has.
pub const POINTS: usize = 5;

/// How many chose each point, from strongly disagree to strongly agree. "I don't know" is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Counts(pub [u32; POINTS]);

/// The middle answer, or the two that the middle falls between. Points from 1 to 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Median {
    pub low: u8,
    pub high: u8,
}

/// How the answers lean, in the order in which the rules are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Pattern {
    /// At least a third agrees and at least a third disagrees.
    Divided,
    /// At least three quarters.
    MostlyAgree,
    MostlyDisagree,
    /// More than half.
    LeaningAgree,
    LeaningDisagree,
    Mixed,
}

/// How far apart the answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Spread {
    /// Leik's measure doubled is at most one half.
    Close,
    /// At most one.
    Some,
    /// More than one.
    Wide,
}

impl Counts {
    /// How many answered.
    #[must_use]
    pub fn n(&self) -> u32 {
        self.0.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// Points 4 and 5.
    #[must_use]
    pub fn agree(&self) -> u32 {
        self.0[3].saturating_add(self.0[4])
    }

    /// Points 1 and 2.
    #[must_use]
    pub fn disagree(&self) -> u32 {
        self.0[0].saturating_add(self.0[1])
    }

    /// The share that agrees; none where nobody answered.
    #[must_use]
    pub fn share(&self) -> Option<Fraction> {
        Fraction::new(self.agree().into(), self.n().into())
    }

    /// How many chose each point or one below it.
    #[must_use]
    pub fn cumulative(&self) -> [u64; POINTS] {
        let mut sum = 0;
        self.0.map(|count| {
            sum += u64::from(count);
            sum
        })
    }

    #[must_use]
    pub fn median(&self) -> Option<Median> {
        let n = u64::from(self.n());
        let first = |reached: &dyn Fn(u64) -> bool| {
            (1_u8..).zip(self.cumulative()).find(|(_, sum)| reached(2 * sum)).map(|(point, _)| point)
        };
        (n > 0).then_some(())?;
        Some(Median { low: first(&|twice| twice >= n)?, high: first(&|twice| twice > n)? })
    }

    /// The points chosen most often. Empty where nobody answered or all five are level: then none is most common.
    #[must_use]
    pub fn modes(&self) -> Vec<u8> {
        let most = self.0.iter().copied().max().unwrap_or_default();
        let modes: Vec<u8> =
            (1_u8..).zip(self.0).filter(|(_, count)| *count == most).map(|(point, _)| point).collect();
        if most == 0 || modes.len() == POINTS { Vec::new() } else { modes }
    }

    /// Leik's ordinal dispersion, doubled: 0 where all answers are the same, 2 where half is at each end.
    #[must_use]
    pub fn leik_doubled(&self) -> Option<Fraction> {
        let n = u64::from(self.n());
        let apart = self.cumulative()[..POINTS - 1].iter().map(|below| (*below).min(n - below)).sum();
        Fraction::new(apart, n)
    }

    #[must_use]
    pub fn spread(&self) -> Option<Spread> {
        let doubled = self.leik_doubled()?;
        Some(match (2 * doubled.parts <= doubled.of, doubled.parts <= doubled.of) {
            (true, _) => Spread::Close,
            (false, true) => Spread::Some,
            (false, false) => Spread::Wide,
        })
    }

    #[must_use]
    pub fn pattern(&self) -> Option<Pattern> {
        let [n, agree, disagree] = [self.n(), self.agree(), self.disagree()].map(u64::from);
        (n > 0).then_some(())?;
        Some(if 3 * agree >= n && 3 * disagree >= n {
            Pattern::Divided
        } else if 4 * agree >= 3 * n {
            Pattern::MostlyAgree
        } else if 4 * disagree >= 3 * n {
            Pattern::MostlyDisagree
        } else if 2 * agree > n {
            Pattern::LeaningAgree
        } else if 2 * disagree > n {
            Pattern::LeaningDisagree
        } else {
            Pattern::Mixed
        })
    }

    /// How far two distributions are apart, in steps of the scale from 0 to 4: the first Wasserstein distance.
    #[must_use]
    pub fn distance(&self, other: &Self) -> Option<Fraction> {
        let [n, m] = [self.n(), other.n()].map(u64::from);
        let apart = self.cumulative().into_iter().zip(other.cumulative());
        let apart = apart.map(|(mine, theirs)| (mine * m).abs_diff(theirs * n));
        Fraction::new(apart.fold(0, u64::saturating_add), n * m)
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = mine.saturating_add(theirs);
        }
    }
}

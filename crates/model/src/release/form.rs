//! A release as it is stored, and the checks when it is read back: a file that was tampered with or made by another
//! method can't say more than a release may.

use super::{
    Bound, DETAILED_FROM, Headline, LEAST_SMALLEST, METHOD_VERSION, Release, ReleasedAnswers, ReleasedUnsure,
    Shown, Table, clamp::bounded, everyone::covered, statement::sum_of,
};
use crate::measure::Counts;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Why counts are not taken into a tally, or a table is not a release.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseProblem {
    #[error("point {point} is not on the scale of five")]
    OffScale { point: u8 },
    #[error("there is no statement {statement}, counted from 0")]
    NoStatement { statement: usize },
    #[error("the groups or statements are not those that the looks began with")]
    OtherReview,
    #[error("the method's version {method} is not known; the newest known is {METHOD_VERSION}")]
    Method { method: u32 },
    #[error("the smallest group is {smallest}; the least is {LEAST_SMALLEST}")]
    Smallest { smallest: u32 },
    #[error("{place}: {what}")]
    Unprotected { place: String, what: &'static str },
}

/// A release in JSON.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Release")]
pub(super) struct ReleaseForm {
    /// The version of the method it was made by.
    method: u32,
    /// The smallest group to show.
    smallest: u32,
    /// Whether answers came into it in batches, each clamped by itself, because somebody looked before the close.
    in_batches: bool,
    /// Nothing where too few took part.
    shown: Option<Table>,
}

impl From<Release> for ReleaseForm {
    fn from(release: Release) -> Self {
        let Release { method, smallest, in_batches, shown } = release;
        Self { method, smallest, in_batches, shown }
    }
}

impl TryFrom<ReleaseForm> for Release {
    type Error = ReleaseProblem;

    fn try_from(form: ReleaseForm) -> Result<Self, ReleaseProblem> {
        let ReleaseForm { method, smallest, in_batches, shown } = form;
        if !(1..=METHOD_VERSION).contains(&method) {
            return Err(ReleaseProblem::Method { method });
        }
        if smallest < LEAST_SMALLEST {
            return Err(ReleaseProblem::Smallest { smallest });
        }
        if let Some(table) = &shown {
            check(table, smallest)?;
        }
        Ok(Self { method, smallest, in_batches, shown })
    }
}

fn check(table: &Table, smallest: u32) -> Result<(), ReleaseProblem> {
    for (index, block) in table.blocks.iter().enumerate() {
        ensure(block.respondents >= smallest, || format!("blocks[{index}]"), "has too few people")?;
    }
    ensure(!table.blocks.is_empty(), || "blocks".to_owned(), "must not be empty")?;
    for (index, statement) in table.statements.iter().enumerate() {
        let place = || format!("statements[{index}]");
        if let Some(answers) = &statement.answers {
            check_answers(answers, table.blocks.len(), smallest, &place)?;
        }
        if let Some(unsure) = &statement.unsure {
            let rated = statement.answers.as_ref().map(|answers| answers.everyone.of);
            ensure(unsure_is_protected(unsure, rated, smallest), place, "says too much of who doesn't know")?;
        }
    }
    Ok(())
}

fn check_answers(
    answers: &ReleasedAnswers,
    blocks: usize,
    smallest: u32,
    place: &dyn Fn() -> String,
) -> Result<(), ReleaseProblem> {
    let mut named: Vec<usize> =
        answers.blocks.iter().flat_map(|block| block.blocks.iter().copied()).collect();
    named.sort_unstable();
    ensure(named.into_iter().eq(0..blocks), place, "must name each block once")?;
    let mut sizes = Vec::new();
    let mut detailed = Vec::new();
    let mut rest = answers.distribution;
    for block in &answers.blocks {
        let Headline { agree, of, bound } = block.shown.headline();
        ensure(of >= smallest && agree <= of, place, "has a block with too few answers")?;
        let is_detailed = matches!(block.shown, Shown::Distribution(_));
        ensure(!is_detailed || of >= DETAILED_FROM, place, "shows a small block's distribution")?;
        let doubt = of >= DETAILED_FROM
            || (agree > 0 && agree < of && bound == bounded(agree, of, DETAILED_FROM).bound);
        ensure(doubt, place, "says that all or none of a small block agree")?;
        if let (Shown::Distribution(counts), Some(all)) = (&block.shown, &mut rest) {
            ensure(take(all, counts), place, "has more in a block than in all")?;
        }
        sizes.push(of);
        detailed.push(is_detailed);
    }
    ensure(Some(answers.everyone) == sum_of(&answers.blocks), place, "is not the sum of its blocks")?;
    if let Some(all) = answers.distribution {
        let same = all.n() == answers.everyone.of && all.agree() == answers.everyone.agree;
        ensure(same, place, "has two different totals")?;
        ensure(covered(&sizes, &detailed, DETAILED_FROM), place, "lets a small block be worked out")?;
    }
    Ok(())
}

fn unsure_is_protected(unsure: &ReleasedUnsure, rated: Option<u32>, smallest: u32) -> bool {
    let whole = unsure.of >= smallest && unsure.unsure <= unsure.of;
    match rated {
        Some(rated) => whole && unsure.of - unsure.unsure == rated && unsure.bound == Bound::Plain,
        None if unsure.of < DETAILED_FROM => {
            let bound = bounded(unsure.unsure, unsure.of, DETAILED_FROM).bound;
            whole && unsure.unsure > 0 && unsure.unsure < unsure.of && unsure.bound == bound
        }
        None => whole && unsure.bound == Bound::Plain,
    }
}

/// Takes one distribution from another, if it is in there.
fn take(all: &mut Counts, part: &Counts) -> bool {
    all.0.iter_mut().zip(part.0).all(|(all, part)| {
        let left = all.checked_sub(part);
        *all = left.unwrap_or_default();
        left.is_some()
    })
}

fn ensure(holds: bool, place: impl Fn() -> String, what: &'static str) -> Result<(), ReleaseProblem> {
    if holds { Ok(()) } else { Err(ReleaseProblem::Unprotected { place: place(), what }) }
}

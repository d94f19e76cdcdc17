//! From a tally to a release: who took part, put together until nobody stands out; then each statement by itself.

use super::{
    Block, BlockKind, DETAILED_FROM, GroupTally, LEAST_SMALLEST, METHOD_VERSION, Release, Table, Tally,
    merge::{Merged, Unit, merge},
    statement::{Part, statement},
};

/// How small is too small.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) smallest: u32,
    pub(super) detailed_from: u32,
}

/// Makes the protected table of a tally.
///
/// A smallest group below [`LEAST_SMALLEST`] is taken as that. The time does not depend on how many people took part.
#[must_use]
pub fn release(tally: &Tally) -> Release {
    release_within(tally, Limits::of(tally.smallest))
}

/// The same with limits of the caller's choice, so that tests can try out all of a small world.
pub(super) fn release_within(tally: &Tally, limits: Limits) -> Release {
    let (blocks, members) = blocks(tally, limits);
    let statements = tally.statements.iter().enumerate().map(|(index, id)| {
        let parts: Vec<Part> = members.iter().map(|groups| part(groups, index)).collect();
        statement(id, &blocks, &parts, limits)
    });
    let shown =
        (!blocks.is_empty()).then(|| Table { statements: statements.collect(), blocks: blocks.clone() });
    Release { method: METHOD_VERSION, smallest: limits.smallest, in_batches: false, shown }
}

/// The blocks of a tally and the groups in each; none where too few took part.
pub(super) fn blocks(tally: &Tally, limits: Limits) -> (Vec<Block>, Vec<Vec<&GroupTally>>) {
    let groups: Vec<(usize, &GroupTally)> = (tally.families.iter().enumerate())
        .flat_map(|(family, tally)| tally.groups.iter().map(move |group| (family, group)))
        .collect();
    let units: Vec<Unit> =
        groups.iter().map(|(family, group)| Unit { family: *family, people: group.respondents }).collect();
    let merged = merge(&units, limits.smallest);
    let members = |block: &Merged| block.units.iter().map(|index| groups[*index].1).collect::<Vec<_>>();
    let families = |block: &Merged| block.units.iter().map(|index| groups[*index].0).collect::<Vec<_>>();
    let block = |block: &Merged| Block {
        groups: members(block).iter().map(|group| group.id.clone()).collect(),
        kind: kind(block.family, &families(block)),
        family: block.family.map(|family| tally.families[family].id.clone()),
        respondents: block.people,
        invited: sum_of(members(block).iter().map(|group| group.invited)),
    };
    (merged.iter().map(block).collect(), merged.iter().map(members).collect())
}

/// All of them together, if all are known.
pub(super) fn sum_of(mut invited: impl Iterator<Item = Option<u32>>) -> Option<u32> {
    invited.try_fold(0, |sum: u32, one| sum.checked_add(one?))
}

fn kind(family: Option<usize>, families: &[usize]) -> BlockKind {
    match family {
        None => BlockKind::EveryoneElse,
        Some(family) if families.iter().any(|other| *other != family) => BlockKind::Across,
        Some(_) if families.len() > 1 => BlockKind::Family,
        Some(_) => BlockKind::Group,
    }
}

/// What some groups together answered to one statement.
fn part(groups: &[&GroupTally], statement: usize) -> Part {
    let mut part = Part::default();
    for answers in groups.iter().filter_map(|group| group.answers.get(statement)) {
        part.fresh += answers.counts();
        part.unsure = part.unsure.saturating_add(answers.unsure);
    }
    part
}

impl Limits {
    /// The limits of a place that chose this as its smallest group to show.
    pub(super) fn of(smallest: u32) -> Self {
        Self { smallest: smallest.max(LEAST_SMALLEST), detailed_from: DETAILED_FROM }
    }
}

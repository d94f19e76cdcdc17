//! From a tally to a release: merge on respondents; for each statement merge again on those who rated it, clamp, show.

use super::{
    Answers, Block, BlockKind, Bound, DETAILED_FROM, GroupTally, Headline, LEAST_SMALLEST, METHOD_VERSION,
    Release, ReleasedAnswers, ReleasedStatement, ReleasedUnsure, Shown, StatementBlock, Table, Tally,
    clamp::{bounded, clamp, headline},
    everyone::detail,
    merge::{Merged, Unit, merge},
};
use crate::measure::Counts;

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
    let smallest = tally.smallest.max(LEAST_SMALLEST);
    release_within(tally, Limits { smallest, detailed_from: DETAILED_FROM })
}

/// The same with limits of the caller's choice, so that tests can try out all of a small world.
pub(super) fn release_within(tally: &Tally, limits: Limits) -> Release {
    let groups = Groups::of(tally);
    let units: Vec<Unit> = groups.units(|group| group.respondents);
    let merged = merge(&units, limits.smallest);
    let shown = (!merged.is_empty()).then(|| {
        let blocks: Vec<Block> = merged.iter().map(|block| groups.block(block)).collect();
        let statements = tally.statements.iter().enumerate().map(|(index, id)| {
            let answers = groups.in_blocks(&merged, index);
            ReleasedStatement {
                id: id.clone(),
                answers: groups.answers(&merged, &answers, limits),
                unsure: unsure(&answers, limits),
            }
        });
        let statements = statements.collect();
        Table { blocks, statements }
    });
    Release { method: METHOD_VERSION, smallest: limits.smallest, shown }
}

/// All groups in order, each with the place of its family, and the families' ids.
struct Groups<'a> {
    families: Vec<&'a str>,
    groups: Vec<(usize, &'a GroupTally)>,
}

impl<'a> Groups<'a> {
    fn of(tally: &'a Tally) -> Self {
        let families = tally.families.iter().map(|family| family.id.as_str()).collect();
        let groups = tally.families.iter().enumerate();
        let groups = groups.flat_map(|(index, family)| family.groups.iter().map(move |group| (index, group)));
        Self { families, groups: groups.collect() }
    }

    fn units(&self, people: impl Fn(&GroupTally) -> u32) -> Vec<Unit> {
        self.groups.iter().map(|(family, group)| Unit { family: *family, people: people(group) }).collect()
    }

    fn block(&self, merged: &Merged) -> Block {
        let groups = merged.units.iter().map(|index| self.groups[*index].1);
        Block {
            groups: groups.clone().map(|group| group.id.clone()).collect(),
            kind: self.kind(merged.family, &merged.units),
            family: self.family(merged.family),
            respondents: merged.people,
            invited: groups.map(|group| group.invited).try_fold(0, |sum: u32, one| sum.checked_add(one?)),
        }
    }

    fn kind(&self, family: Option<usize>, groups: &[usize]) -> BlockKind {
        match family.filter(|family| *family < self.families.len()) {
            None => BlockKind::EveryoneElse,
            Some(family) if groups.iter().any(|index| self.groups[*index].0 != family) => BlockKind::Across,
            Some(_) if groups.len() > 1 => BlockKind::Family,
            Some(_) => BlockKind::Group,
        }
    }

    fn family(&self, family: Option<usize>) -> Option<String> {
        self.families.get(family?).map(|id| (*id).to_owned())
    }

    /// What each block answered to one statement.
    fn in_blocks(&self, merged: &[Merged], statement: usize) -> Vec<Answers> {
        let answers = |group: &usize| self.groups[*group].1.answers.get(statement).copied();
        merged.iter().map(|block| sum(block.units.iter().filter_map(answers))).collect()
    }

    /// How a statement was rated, or nothing where too few did.
    fn answers(&self, merged: &[Merged], answers: &[Answers], limits: Limits) -> Option<ReleasedAnswers> {
        let nobodys = self.families.len();
        let units: Vec<Unit> = (merged.iter().zip(answers))
            .map(|(block, answers)| Unit {
                family: block.family.unwrap_or(nobodys),
                people: answers.counts().n(),
            })
            .collect();
        let again = merge(&units, limits.smallest);
        let counts: Vec<Counts> = again
            .iter()
            .map(|block| {
                clamp(sum(block.units.iter().map(|index| answers[*index])).counts(), limits.detailed_from)
            })
            .collect();
        let sizes: Vec<u32> = counts.iter().map(Counts::n).collect();
        let detail = detail(&sizes, limits.detailed_from);
        let shown = again.iter().zip(&counts).zip(&detail.blocks).map(|((block, counts), detailed)| {
            let groups: Vec<usize> =
                block.units.iter().flat_map(|index| merged[*index].units.iter().copied()).collect();
            StatementBlock {
                kind: self.kind(block.family, &groups),
                family: self.family(block.family),
                shown: if *detailed {
                    Shown::Distribution(*counts)
                } else {
                    Shown::Headline(headline(*counts, limits.detailed_from))
                },
                blocks: block.units.clone(),
            }
        });
        let shown: Vec<_> = shown.collect();
        let everyone = together(&shown)?;
        let mut all = Counts::default();
        counts.iter().for_each(|counts| all += *counts);
        Some(ReleasedAnswers { everyone, distribution: detail.everyone.then_some(all), blocks: shown })
    }
}

/// Everyone's headline from the blocks' alone. One block's is everyone's; of several, each has doubt of its own.
pub(super) fn together(blocks: &[StatementBlock]) -> Option<Headline> {
    let headlines = blocks.iter().map(|block| block.shown.headline());
    headlines.reduce(|sum, one| Headline {
        agree: sum.agree.saturating_add(one.agree),
        of: sum.of.saturating_add(one.of),
        bound: Bound::Plain,
    })
}

fn sum(answers: impl Iterator<Item = Answers>) -> Answers {
    answers.fold(Answers::default(), |mut sum, one| {
        for (mine, theirs) in sum.points.iter_mut().zip(one.points) {
            *mine = mine.saturating_add(theirs);
        }
        sum.unsure = sum.unsure.saturating_add(one.unsure);
        sum
    })
}

/// "I don't know" by everyone who said anything about a statement.
///
/// Where the statement is shown, how many rated it is known and is at least the smallest group: "everyone doesn't know"
/// can't come out. Where it is not shown, a small whole is clamped as ratings are.
fn unsure(answers: &[Answers], limits: Limits) -> Option<ReleasedUnsure> {
    let all = sum(answers.iter().copied());
    let rated = all.counts().n();
    let of = rated.saturating_add(all.unsure);
    if of < limits.smallest {
        return None;
    }
    let Headline { agree, of, bound } = if rated < limits.smallest {
        let counts = clamp(Counts([rated, 0, 0, all.unsure, 0]), limits.detailed_from);
        bounded(counts.agree(), of, limits.detailed_from)
    } else {
        Headline { agree: all.unsure, of, bound: Bound::Plain }
    };
    Some(ReleasedUnsure { unsure: agree, of, bound })
}

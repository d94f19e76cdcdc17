//! One statement of a release: its blocks put together again by who rated it, clamped, and shown as far as they may be.

use super::{
    Block, BlockKind, Bound, Headline, ReleasedAnswers, ReleasedStatement, ReleasedUnsure, Shown,
    StatementBlock,
    clamp::{bounded, clamp, headline},
    everyone::detail,
    make::Limits,
    merge::{Merged, Unit, merge},
};
use crate::{instrument::StatementId, measure::Counts};

/// What one block answered to a statement.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Part {
    /// What looks before the close have shown, already clamped batch by batch.
    pub(super) settled: Counts,
    /// What nobody has seen yet.
    pub(super) fresh: Counts,
    pub(super) unsure: u32,
}

/// A statement from what each block answered.
pub(super) fn statement(
    id: &StatementId,
    blocks: &[Block],
    parts: &[Part],
    limits: Limits,
) -> ReleasedStatement {
    ReleasedStatement {
        id: id.clone(),
        answers: answers(blocks, parts, limits),
        unsure: unsure(&together(parts.iter()), limits),
    }
}

fn answers(blocks: &[Block], parts: &[Part], limits: Limits) -> Option<ReleasedAnswers> {
    let merged = merge(&units(blocks, parts), limits.smallest);
    let counts: Vec<Counts> = merged
        .iter()
        .map(|block| together(block.units.iter().map(|index| &parts[*index])).clamped(limits.detailed_from))
        .collect();
    let sizes: Vec<u32> = counts.iter().map(Counts::n).collect();
    let detail = detail(&sizes, limits.detailed_from);
    let shown = merged.iter().zip(&counts).zip(&detail.blocks).map(|((block, counts), detailed)| {
        let shown = if *detailed {
            Shown::Distribution(*counts)
        } else {
            Shown::Headline(headline(*counts, limits.detailed_from))
        };
        labelled(block, blocks, shown)
    });
    let shown: Vec<StatementBlock> = shown.collect();
    let mut all = Counts::default();
    counts.iter().for_each(|counts| all += *counts);
    Some(ReleasedAnswers {
        everyone: sum_of(&shown)?,
        distribution: detail.everyone.then_some(all),
        blocks: shown,
    })
}

/// Everyone's headline from the blocks' alone. One block's is everyone's; of several, each has doubt of its own.
pub(super) fn sum_of(blocks: &[StatementBlock]) -> Option<Headline> {
    let headlines = blocks.iter().map(|block| block.shown.headline());
    headlines.reduce(|sum, one| Headline {
        agree: sum.agree.saturating_add(one.agree),
        of: sum.of.saturating_add(one.of),
        bound: Bound::Plain,
    })
}

/// Blocks by who rated the statement. Those of nobody's family are a family of their own, the last.
fn units(blocks: &[Block], parts: &[Part]) -> Vec<Unit> {
    let family = |block: &Block| {
        let same = |other: &Block| block.family.is_some() && other.family == block.family;
        blocks.iter().position(same).unwrap_or(blocks.len())
    };
    (blocks.iter().zip(parts)).map(|(block, part)| Unit { family: family(block), people: part.n() }).collect()
}

fn labelled(merged: &Merged, blocks: &[Block], shown: Shown) -> StatementBlock {
    let members = || merged.units.iter().map(|index| &blocks[*index]);
    // Units know a family by the place of the first block that counts to it.
    let family = merged.family.and_then(|first| blocks.get(first)).and_then(|block| block.family.clone());
    let foreign = |block: &Block| block.kind == BlockKind::Across || block.family != family;
    let kind = if family.is_none() {
        BlockKind::EveryoneElse
    } else if members().any(foreign) {
        BlockKind::Across
    } else if members().map(|block| block.groups.len()).sum::<usize>() > 1 {
        BlockKind::Family
    } else {
        BlockKind::Group
    };
    StatementBlock { blocks: merged.units.clone(), kind, family, shown }
}

/// "I don't know" by everyone who said anything about a statement.
///
/// Where the statement is shown, how many rated it is known and is at least the smallest group: "everyone doesn't know"
/// can't come out. Where it is not shown, a small whole is clamped as ratings are.
fn unsure(all: &Part, limits: Limits) -> Option<ReleasedUnsure> {
    let rated = all.n();
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

fn together<'a>(parts: impl Iterator<Item = &'a Part>) -> Part {
    parts.fold(Part::default(), |mut sum, part| {
        sum.settled += part.settled;
        sum.fresh += part.fresh;
        sum.unsure = sum.unsure.saturating_add(part.unsure);
        sum
    })
}

impl Part {
    fn n(&self) -> u32 {
        self.settled.n().saturating_add(self.fresh.n())
    }

    /// What may be added up and shown. Only what nobody has seen is clamped: the rest was, when it was shown.
    fn clamped(&self, detailed_from: u32) -> Counts {
        let mut counts = clamp(self.fresh, detailed_from);
        counts += self.settled;
        counts
    }
}

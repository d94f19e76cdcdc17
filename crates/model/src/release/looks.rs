//! Looks at the answers while a review is open, for places that chose this before opening. Off otherwise.
//!
//! The blocks are frozen when somebody begins to look; from then on answers are only added, in batches of at least the
//! smallest group for each block and statement. A batch is shown once another is complete behind it, so that the close
//! always adds a whole batch too: from two tables that were shown nobody can take the difference and be left with a few
//! people. What was taken in stays: answers can't be changed any more, and withdrawing them changes no sum.

use super::{
    Block, Bound, GroupTally, Headline, METHOD_VERSION, Release, ReleaseProblem, Table, Tally,
    clamp::{clamp, headline},
    make::{Limits, blocks, sum_of},
    statement::{Part, statement},
};
use crate::{instrument::StatementId, measure::Counts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is kept between looks. It holds answers that were not shown yet: it is stored with the answers and shown to nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Looks {
    smallest: u32,
    blocks: Vec<Block>,
    statements: Vec<StatementId>,
    /// For each statement one for each block.
    cells: Vec<Vec<Cell>>,
}

/// One block's answers to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cell {
    /// The sum of the batches that were shown, each clamped.
    shown: Counts,
    /// A whole batch that waits for the next to be complete.
    held: Counts,
    /// Answers that are not a batch yet.
    waiting: Counts,
    unsure: u32,
}

/// What may be seen before the close: how many agree, and no distributions, as the difference of two looks is one batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Look {
    pub blocks: Vec<Block>,
    pub statements: Vec<LookStatement>,
}

/// One statement of a look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LookStatement {
    pub id: StatementId,
    /// For each block, in order: nothing until a batch of it may be shown.
    pub blocks: Vec<Option<Headline>>,
}

impl Looks {
    /// Freezes the blocks of what was submitted so far, and takes it in; none while too few took part.
    #[must_use]
    pub fn start(tally: &Tally) -> Option<Self> {
        let limits = Limits::of(tally.smallest);
        let (mut blocks, _) = blocks(tally, limits);
        if blocks.is_empty() {
            return None;
        }
        blocks.iter_mut().for_each(|block| block.respondents = 0);
        let cells = vec![vec![Cell::default(); blocks.len()]; tally.statements.len()];
        let mut looks =
            Self { smallest: limits.smallest, blocks, statements: tally.statements.clone(), cells };
        looks.add(tally).ok()?;
        Some(looks)
    }

    /// Takes in what was submitted since the last time, and nothing that was taken in before.
    ///
    /// # Errors
    /// Where the tally has a group or a statement that was not there at the start. Then nothing is taken in.
    pub fn add(&mut self, new: &Tally) -> Result<(), ReleaseProblem> {
        let groups = || new.families.iter().flat_map(|family| &family.groups);
        let place = |id: &String| self.blocks.iter().position(|block| block.groups.contains(id));
        let known: Option<Vec<usize>> = groups().map(|group| place(&group.id)).collect();
        let known = known.filter(|_| new.statements == self.statements).ok_or(ReleaseProblem::OtherReview)?;
        for (group, block) in groups().zip(known) {
            self.blocks[block].respondents = self.blocks[block].respondents.saturating_add(group.respondents);
            for (answers, cells) in group.answers.iter().zip(&mut self.cells) {
                cells[block].waiting += answers.counts();
                cells[block].unsure = cells[block].unsure.saturating_add(answers.unsure);
            }
        }
        self.ask_again(new);
        let limits = Limits::of(self.smallest);
        self.cells.iter_mut().flatten().for_each(|cell| cell.complete(limits));
        Ok(())
    }

    /// How many were asked may be said at any time, so the tally knows it better.
    fn ask_again(&mut self, tally: &Tally) {
        let groups: Vec<&GroupTally> = tally.families.iter().flat_map(|family| &family.groups).collect();
        for block in &mut self.blocks {
            let invited =
                groups.iter().filter(|group| block.groups.contains(&group.id)).map(|group| group.invited);
            block.invited = sum_of(invited);
        }
    }

    /// What may be seen now.
    #[must_use]
    pub fn look(&self) -> Look {
        let statements = self.statements.iter().zip(&self.cells).map(|(id, cells)| LookStatement {
            id: id.clone(),
            blocks: cells.iter().map(|cell| cell.headline(Limits::of(self.smallest))).collect(),
        });
        Look { blocks: self.blocks.clone(), statements: statements.collect() }
    }

    /// The release at the close, once everything was taken in: what was shown, and the rest as one more batch.
    #[must_use]
    pub fn close(&self) -> Release {
        let limits = Limits::of(self.smallest);
        let statements = self.statements.iter().zip(&self.cells).map(|(id, cells)| {
            let parts: Vec<Part> = cells.iter().map(Cell::part).collect();
            statement(id, &self.blocks, &parts, limits)
        });
        let shown = Table { statements: statements.collect(), blocks: self.blocks.clone() };
        let in_batches = self.cells.iter().flatten().any(|cell| cell.shown.n() > 0);
        Release { method: METHOD_VERSION, smallest: self.smallest, in_batches, shown: Some(shown) }
    }
}

impl Cell {
    /// Shows the batch that is held if another is complete, which is held in its place.
    fn complete(&mut self, limits: Limits) {
        if self.waiting.n() >= limits.smallest {
            self.shown += clamp(self.held, limits.detailed_from);
            self.held = std::mem::take(&mut self.waiting);
        }
    }

    /// Of several batches each has doubt of its own.
    fn headline(&self, limits: Limits) -> Option<Headline> {
        let Headline { agree, of, bound } = headline(self.shown, limits.detailed_from);
        let bound = if of < 2 * limits.smallest { bound } else { Bound::Plain };
        (of > 0).then_some(Headline { agree, of, bound })
    }

    fn part(&self) -> Part {
        let mut fresh = self.held;
        fresh += self.waiting;
        Part { settled: self.shown, fresh, unsure: self.unsure }
    }
}

//! The one door between what people answered and what anybody sees. Method: `docs/method.md`, section 4.
//!
//! [`release`] turns a [`Tally`] of raw counts into a [`Release`] of protected ones: `merge` puts small groups together,
//! `clamp` leaves room for doubt where all said the same, `everyone` says when all can be shown as one distribution.
//! A release is made once, when its review closes, and kept. What it means is worked out in `picture`. `looks` is for
//! places that chose to see something earlier.

mod clamp;
mod everyone;
mod form;
mod looks;
mod make;
mod merge;
mod statement;
mod tally;
#[cfg(test)]
mod tests;

pub use form::ReleaseProblem;
pub use looks::{Look, LookStatement, Looks};
pub use make::release;
pub use tally::{Answers, FamilyTally, GroupIndex, GroupTally, Tally};

use crate::{
    instrument::StatementId,
    measure::{Counts, Fraction},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The version of the method that releases are made by. It rises when the same answers would be released differently.
pub const METHOD_VERSION: u32 = 1;

/// The least that a place may choose as its smallest group to show.
pub const LEAST_SMALLEST: u32 = 5;

/// What a review proposes as its smallest group to show.
pub const USUAL_SMALLEST: u32 = 10;

/// From how many answers on a block's distribution may be shown; with fewer, only how many agree.
pub const DETAILED_FROM: u32 = 20;

/// The protected table of one review. It can't be changed, and holds nothing that must not be shown.
///
/// Reading one from JSON checks that: a file that says more than a release may say is refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "form::ReleaseForm", into = "form::ReleaseForm")]
#[schemars(with = "form::ReleaseForm")]
pub struct Release {
    method: u32,
    smallest: u32,
    /// Whether answers came into it in batches, each clamped by itself, because somebody looked before the close.
    in_batches: bool,
    /// Nothing where too few took part.
    shown: Option<Table>,
}

/// What a release shows where enough people took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Who took part, in the order that was set up; "everyone else" last.
    blocks: Vec<Block>,
    /// In the instrument's order.
    statements: Vec<ReleasedStatement>,
}

/// Groups that are shown as one. A group is in exactly one block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Block {
    /// Ids of its groups, in the order that was set up. Nothing says how many of the people are in which.
    pub groups: Vec<String>,
    pub kind: BlockKind,
    /// Id of the family it counts to. None for everyone else.
    pub family: Option<String>,
    pub respondents: u32,
    /// How many were asked, where that is known for all of its groups.
    pub invited: Option<u32>,
}

/// How a block came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// One group alone.
    Group,
    /// Several groups of one family.
    Family,
    /// Groups of one family, and smaller groups of others that joined them.
    Across,
    /// The groups of all families in which none could stand alone.
    EveryoneElse,
}

/// One statement's protected answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedStatement {
    pub id: StatementId,
    /// Nothing where fewer rated it than may be shown.
    pub answers: Option<ReleasedAnswers>,
    /// Nothing where fewer said anything about it than may be shown.
    pub unsure: Option<ReleasedUnsure>,
}

/// How a statement was rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedAnswers {
    /// All blocks together, as many as rated the statement.
    pub everyone: Headline,
    /// All blocks together, point by point, where that gives no small block away.
    pub distribution: Option<Counts>,
    /// Blocks of this statement: those of the release, put together further where few rated it.
    pub blocks: Vec<StatementBlock>,
}

/// One or more of the release's blocks as they are shown for one statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementBlock {
    /// Where its blocks stand in the release's list, from 0, rising.
    pub blocks: Vec<usize>,
    pub kind: BlockKind,
    /// Id of the family it counts to. None for everyone else.
    pub family: Option<String>,
    pub shown: Shown,
}

/// How much of a block is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Shown {
    /// Only how many agree.
    Headline(Headline),
    /// How many chose each point.
    Distribution(Counts),
}

/// "12 of 15 agree."
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Headline {
    pub agree: u32,
    pub of: u32,
    pub bound: Bound,
}

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// As it stands. Of several small blocks or batches together it may be out by one for each.
    Plain,
    /// "14 or more of 15": it may be all.
    OrMore,
    /// "1 or fewer of 15": it may be none.
    OrFewer,
}

/// "I don't know", for everyone together and never for a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedUnsure {
    /// How many said that they don't know.
    pub unsure: u32,
    /// How many said that or rated the statement.
    pub of: u32,
    pub bound: Bound,
}

impl Release {
    /// The version of the method it was made by.
    #[must_use]
    pub fn method(&self) -> u32 {
        self.method
    }

    /// The smallest group to show.
    #[must_use]
    pub fn smallest(&self) -> u32 {
        self.smallest
    }

    /// Whether each batch of a group may put its numbers out by one, and not the whole group once.
    #[must_use]
    pub fn in_batches(&self) -> bool {
        self.in_batches
    }

    /// What is shown; nothing where too few took part.
    #[must_use]
    pub fn shown(&self) -> Option<&Table> {
        self.shown.as_ref()
    }
}

impl Table {
    #[must_use]
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    #[must_use]
    pub fn statements(&self) -> &[ReleasedStatement] {
        &self.statements
    }

    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&ReleasedStatement> {
        self.statements.iter().find(|statement| statement.id == id)
    }
}

impl Shown {
    /// How many agree, of how many.
    #[must_use]
    pub fn headline(&self) -> Headline {
        match self {
            Self::Headline(headline) => *headline,
            Self::Distribution(counts) => {
                Headline { agree: counts.agree(), of: counts.n(), bound: Bound::Plain }
            }
        }
    }
}

impl Headline {
    /// The share that agrees. Never none in a release: a block has people.
    #[must_use]
    pub fn share(&self) -> Option<Fraction> {
        Fraction::new(self.agree.into(), self.of.into())
    }
}

impl ReleasedUnsure {
    #[must_use]
    pub fn share(&self) -> Option<Fraction> {
        Fraction::new(self.unsure.into(), self.of.into())
    }
}

//! What a release says, as one value: screen, PDF, Word, spreadsheet, CSV and JSON are all made from it.
//!
//! `compose` makes it from a release and never from answers, `people` says who took part, `statement`, `domain` and
//! `summary` work out its parts, `ends` which domains stand out, `segments` rounds, `json` is its form as a file.
//! Sentences are the words crate's.

mod compose;
mod domain;
mod ends;
mod gap;
mod json;
mod people;
mod segments;
mod statement;
mod summary;
#[cfg(test)]
mod tests;

pub use compose::compose;
pub use ends::{DomainEnd, DomainEnds};
pub use gap::gap_between;
pub use json::{PICTURE_FORMAT, picture_json, picture_json_schema};
pub use people::{block_label, block_labels};
pub use segments::largest_remainder;

use crate::{
    instrument::{DomainId, StatementId},
    measure::{Counts, Fraction, Median, Pattern, Range, Spread},
    release::Bound,
    review::Review,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is known of a review beside its release: names, times, and the smallest group as people were told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Setting {
    pub place: String,
    pub review: String,
    /// Names of families and groups, each in the order that was set up.
    pub families: Vec<Name>,
    pub groups: Vec<Name>,
    /// Seconds since 1970 in UTC.
    pub opened_at: i64,
    pub closed_at: i64,
    pub released_at: i64,
}

impl Setting {
    /// What a place's review says of itself.
    #[must_use]
    pub fn of(review: &Review, place: &str, released_at: i64) -> Self {
        let name = |id: &str, name: &str| Name { id: id.to_owned(), name: name.to_owned() };
        Self {
            place: place.to_owned(),
            review: review.setup.name.clone(),
            families: review.setup.families.iter().map(|family| name(&family.id, &family.name)).collect(),
            groups: review.setup.groups().map(|group| name(&group.id, &group.name)).collect(),
            opened_at: review.opened_at.unwrap_or_default(),
            closed_at: review.closed_at.unwrap_or_default(),
            released_at,
        }
    }
}

/// What something is called.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    pub id: String,
    pub name: String,
}

/// A place's picture in one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Picture {
    pub place: String,
    pub review: String,
    pub instrument: String,
    pub instrument_version: String,
    pub language: String,
    /// The instrument's title.
    pub title: String,
    /// Labels of the scale, from disagreeing most to agreeing most, and of the answer outside it.
    pub scale: Vec<String>,
    pub unsure: String,
    /// Seconds since 1970 in UTC.
    pub opened_at: i64,
    pub closed_at: i64,
    pub released_at: i64,
    /// The version of the method, and the smallest group that is shown.
    pub method: u32,
    pub smallest: u32,
    /// Whether a group's numbers may be out by one answer for each batch, as somebody looked while the review was open.
    pub in_batches: bool,
    /// Nothing where too few took part: then there is nothing to show, and nothing more is said.
    pub shown: Option<Shown>,
}

/// All that a picture shows where enough people took part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    pub people: People,
    pub summary: Summary,
    /// In the instrument's order.
    pub domains: Vec<DomainPicture>,
    /// Ids of the domains in the order to look at them: lowest first. Those with too little to show are left out.
    pub look_first: Vec<DomainId>,
    /// Ids of statements with a gap, largest first; level ones by spread, widest first.
    pub gaps: Vec<StatementId>,
    /// Ids of statements on which every block agrees, those with the highest lowest share first.
    pub common_ground: Vec<StatementId>,
    /// Ids of statements that many could not say about, most first.
    pub unsure: Vec<StatementId>,
    pub orders: Orders,
}

/// Who took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct People {
    pub respondents: u32,
    /// How many were asked, where that is known for every group.
    pub invited: Option<u32>,
    /// What share of those asked took part; at most all.
    pub share: Option<Share>,
    pub blocks: Vec<PeopleBlock>,
}

/// How many of some groups took part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PeopleBlock {
    pub label: Label,
    pub respondents: u32,
    pub invited: Option<u32>,
    pub share: Option<Share>,
    /// Whether fewer than half of those asked took part: whose voices the picture may lack.
    pub few: bool,
}

/// What a block is made of, for the words crate to say.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Label {
    pub kind: LabelKind,
    /// Names of its groups, in the order that was set up.
    pub groups: Vec<String>,
    /// Ids of the same groups.
    pub ids: Vec<String>,
    /// The name of the family it counts to. None for everyone else.
    pub family: Option<String>,
}

/// Who a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LabelKind {
    /// One group alone.
    Group,
    /// Several groups of one family.
    Family,
    /// Groups of one family, and smaller groups of others that joined them.
    Across,
    /// The groups of all families in which none could stand alone.
    EveryoneElse,
    /// All groups, where none could be shown apart from the others.
    Everyone,
}

/// A share as it is written: "12 of 15", or 80 in the hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Share {
    pub parts: u32,
    pub of: u32,
    /// In whole hundredths, halves upwards.
    pub percent: u32,
    pub bound: Bound,
}

/// A proportion that is no share of counted people, such as a mean of shares.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// From 0 to 1.
    pub value: f64,
    /// In whole hundredths, halves upwards.
    pub percent: u32,
}

/// One domain of a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainPicture {
    pub id: DomainId,
    pub title: String,
    pub question: String,
    /// Nothing where fewer than three quarters of its statements are shown.
    pub indicator: Option<DomainIndicator>,
    pub statements: Vec<StatementPicture>,
}

/// How far people agree with a domain's statements.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainIndicator {
    /// The mean of its statements' balanced shares.
    pub balanced: Indicator,
    /// The mean of its statements' shares of all people.
    pub per_head: Indicator,
    /// Whether the two are ten hundredths apart or more, so that the second is shown too.
    pub show_per_head: bool,
    /// The statements with the lowest and highest balanced share.
    pub lowest: StatementId,
    pub lowest_balanced: Indicator,
    pub highest: StatementId,
    pub highest_balanced: Indicator,
    /// How many of its statements are in it.
    pub statements: usize,
}

/// One statement of a picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementPicture {
    pub id: StatementId,
    pub text: String,
    /// Nothing where too few rated it.
    pub answers: Option<AnswersPicture>,
    /// Nothing where too few said anything about it.
    pub unsure: Option<UnsurePicture>,
}

/// How a statement was rated.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersPicture {
    pub everyone: ViewPicture,
    /// The mean over families of the share that agrees in each.
    pub balanced: Indicator,
    /// Whether everyone's share is ten hundredths away from it or more.
    pub show_per_head: bool,
    /// How far apart everyone's answers are, where their distribution is shown. Never said of a block.
    pub spread: Option<SpreadPicture>,
    pub blocks: Vec<BlockPicture>,
    /// Nothing with fewer than two blocks.
    pub gap: Option<Gap>,
    /// How far the answers of the gap's two blocks lie apart, in steps of the scale from 0 to 4, where both have a
    /// distribution. Gaps are not ranked by it.
    pub steps_apart: Option<Fraction>,
    /// Whether at least sixty in the hundred agree in every block, of two or more.
    pub common_ground: bool,
}

/// One block's answers to a statement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlockPicture {
    pub label: Label,
    pub view: ViewPicture,
}

/// How some people answered: how many agree, and more where more may be shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViewPicture {
    pub agree: Share,
    pub range: Range,
    pub detail: Option<Distribution>,
}

/// How many chose each point, and what that says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Distribution {
    pub counts: Counts,
    /// In whole hundredths that add up to a hundred.
    pub percents: [u32; crate::measure::POINTS],
    pub pattern: Pattern,
    pub median: Median,
    /// The points chosen most often; empty where all five are level.
    pub modes: Vec<u8>,
}

/// How far apart answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpreadPicture {
    pub word: Spread,
    /// Leik's measure doubled, from 0 to 2.
    pub doubled: Fraction,
}

/// How far apart the blocks that agree least and most are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Gap {
    /// The difference of the two shares, exactly and in whole hundredths.
    pub size: Fraction,
    pub percent: u32,
    /// Newcombe's interval around it.
    pub range: Range,
    pub word: GapWord,
    /// Where the two stand in the statement's list of blocks, from 0.
    pub lowest: usize,
    pub highest: usize,
}

/// What a gap is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapWord {
    /// Less than fifteen hundredths.
    Similar,
    Possible,
    /// Thirty hundredths or more, and not to be explained by a few answers.
    VeryDifferent,
}

/// Who could not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct UnsurePicture {
    pub share: Share,
    pub finding: UnsureFinding,
}

/// Whether not knowing is a finding in itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnsureFinding {
    /// Fewer than a quarter.
    Few,
    /// A quarter or more.
    Many,
    /// All of them, or all but one of a few.
    NoOneCouldSay,
}

/// What the first sentences say. Each names at most three statements, or none where more than three are level.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// At least three quarters agree, and in no block fewer than sixty in the hundred.
    pub agree_most: Vec<StatementId>,
    /// Seen very differently, the largest gap first.
    pub see_differently: Vec<StatementId>,
    /// A quarter or more could not say, most first.
    pub could_not_say: Vec<StatementId>,
    /// How many statements are shown, and how many there are.
    pub statements_shown: usize,
    pub statements: usize,
}

/// Ids of all statements in the orders in which a reader may want them. Those not shown come last.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Orders {
    pub instrument: Vec<StatementId>,
    /// The largest share that agrees first.
    pub agreement: Vec<StatementId>,
    /// The largest gap first.
    pub gap: Vec<StatementId>,
    /// The widest spread first.
    pub spread: Vec<StatementId>,
}

impl Picture {
    /// Every statement of the picture, in the instrument's order.
    pub fn statements(&self) -> impl Iterator<Item = &StatementPicture> {
        self.shown.iter().flat_map(|shown| &shown.domains).flat_map(|domain| &domain.statements)
    }

    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&StatementPicture> {
        self.statements().find(|statement| statement.id == id)
    }

    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&DomainPicture> {
        self.shown.iter().flat_map(|shown| &shown.domains).find(|domain| domain.id == id)
    }
}

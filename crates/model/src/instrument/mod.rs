//! The questionnaire as data: domains, statements, scale, guidance, practice examples, resources.
//!
//! An [`Instrument`] in hand is whole and valid: it was read and checked once. Here is what it holds and how to
//! look things up. `read` makes one from files: `file` is their shape on disk, `check` compares each with it and
//! `assemble` puts them together; both say everything that is wrong, in the words of `fault`.

mod address;
mod alignment;
mod assemble;
mod built_in;
mod check;
mod fault;
mod file;
mod located;
mod markdown;
mod nearest;
mod prose;
mod read;
mod schema;
mod shape;
mod source;

pub use alignment::{Alignment, Area, Framework};
pub use built_in::{STRENGTHS, strengths};
pub use fault::FileProblem;
pub use file::{DOMAIN_LIMIT, STATEMENT_LIMIT};
pub use prose::{Block, Inline, Prose};
pub use schema::FileKind;
pub use source::FILE_LIMIT;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A domain's id, as written in the instrument: `vision`.
pub type DomainId = String;

/// The file that says what an instrument is made of.
const OUTLINE_NAME: &str = "instrument.toml";

/// A statement's id within the whole instrument: `vision/early-voice`.
pub type StatementId = String;

/// One version of a questionnaire, in every language and reading level it is written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    pub id: String,
    pub version: String,
    /// The licence of its words.
    pub licence: String,
    /// Languages it is written in, the main one first.
    pub languages: Vec<String>,
    /// How many points the scale has, 2 to 11; point 1 disagrees most.
    pub points: u8,
    /// Domains and their statements, in order.
    pub outline: Vec<Outline>,
    /// The words, by language: `en`, `cy`.
    pub readings: BTreeMap<String, Reading>,
}

/// One domain's place in the order, and its statements'.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    pub domain: DomainId,
    pub statements: Vec<StatementId>,
}

/// All the words of an instrument in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// A BCP 47 language tag: `en`.
    pub language: String,
    pub title: String,
    pub short: String,
    pub intro: Prose,
    /// How to use it, step by step.
    pub how: Vec<String>,
    /// One label for each point, from disagreeing most to agreeing most.
    pub scale: Vec<String>,
    /// What the answer outside the scale is called: "I don't know".
    pub unsure: String,
    pub approaches: Option<Approaches>,
    pub domains: Vec<Domain>,
    pub practices: Vec<Practice>,
    pub resources: Vec<Resource>,
    /// Which statements speak to frameworks that a place also answers to; most instruments have none.
    pub alignment: Option<Alignment>,
}

/// What working this way means, and the family of approaches that do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approaches {
    pub what: Prose,
    pub law: Prose,
    pub hopes: Vec<String>,
    pub conditions: Prose,
    pub family: Vec<Approach>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approach {
    pub id: String,
    pub title: String,
    pub text: String,
}

/// One of the areas of an instrument, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    pub id: DomainId,
    pub title: String,
    pub question: String,
    pub good: Prose,
    pub why: Prose,
    pub statements: Vec<Statement>,
    /// Questions to think about.
    pub prompts: Vec<String>,
}

/// What people rate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub id: StatementId,
    pub text: String,
    /// The same in Easy Read words, where the instrument has them.
    pub easy: Option<String>,
}

/// A story of what a place did and what others could take from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    pub id: String,
    pub title: String,
    pub place: String,
    pub years: String,
    /// The domains it speaks to, the closest first.
    pub domains: Vec<DomainId>,
    /// The statements it helps with most.
    pub statements: Vec<StatementId>,
    pub approach: String,
    pub story: Prose,
    pub figures: Vec<String>,
    pub learned: String,
    pub source: String,
    pub url: String,
}

/// Something to read or use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    pub id: String,
    pub title: String,
    pub kind: String,
    pub by: String,
    pub year: u16,
    pub domains: Vec<DomainId>,
    pub why: String,
    pub url: String,
}

impl Instrument {
    /// The words in `language`, or in the instrument's main language.
    ///
    /// # Panics
    /// Never for an instrument that was read and checked: it has at least one language.
    #[must_use]
    pub fn reading(&self, language: &str) -> &Reading {
        self.readings
            .get(language)
            .or_else(|| self.languages.first().and_then(|main| self.readings.get(main)))
            .or_else(|| self.readings.values().next())
            .expect("a checked instrument has at least one language")
    }

    /// Every statement id, in the instrument's order.
    pub fn statements(&self) -> impl Iterator<Item = &StatementId> {
        self.outline.iter().flat_map(|part| &part.statements)
    }

    /// About how long it takes to answer, in minutes: one for each statement, in fives.
    #[must_use]
    pub fn minutes(&self) -> usize {
        self.statements().count().div_ceil(5) * 5
    }

    /// The outline of one domain.
    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&Outline> {
        self.outline.iter().find(|part| part.domain == id)
    }

    #[must_use]
    pub fn has_statement(&self, id: &str) -> bool {
        self.statements().any(|statement| statement == id)
    }

    /// Which way a point on this instrument's scale leans.
    #[must_use]
    pub fn side(&self, point: u8) -> Side {
        Side::of(point, self.points)
    }
}

/// Which way a rating leans.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Side {
    Disagree,
    Neither,
    Agree,
}

impl Side {
    /// The upper half of a scale agrees, the lower half disagrees; the middle of an odd scale does neither.
    #[must_use]
    pub fn of(point: u8, points: u8) -> Self {
        match (2 * point).cmp(&(points + 1)) {
            std::cmp::Ordering::Less => Self::Disagree,
            std::cmp::Ordering::Equal => Self::Neither,
            std::cmp::Ordering::Greater => Self::Agree,
        }
    }
}

impl Reading {
    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&Domain> {
        self.domains.iter().find(|domain| domain.id == id)
    }

    #[must_use]
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.domains.iter().flat_map(|domain| &domain.statements).find(|statement| statement.id == id)
    }

    /// Practice examples that speak to a domain, the closest first.
    #[must_use]
    pub fn practices_for(&self, domain: &str) -> Vec<&Practice> {
        closest_first(&self.practices, domain, |practice| &practice.domains)
    }

    /// Resources that speak to a domain, the closest first.
    #[must_use]
    pub fn resources_for(&self, domain: &str) -> Vec<&Resource> {
        closest_first(&self.resources, domain, |resource| &resource.domains)
    }
}

/// The items that name `domain`, those that name it earliest first, otherwise in their own order.
fn closest_first<'a, T>(items: &'a [T], domain: &str, domains: impl Fn(&T) -> &[DomainId]) -> Vec<&'a T> {
    let place = |item: &T| domains(item).iter().position(|id| id == domain);
    let mut found: Vec<_> = items.iter().filter_map(|item| place(item).map(|place| (place, item))).collect();
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, item)| item).collect()
}

//! All that one person said in a review: ratings, reasons, what it is about, and their plan.
//!
//! `answer` is one statement's rating and reason, `page` what a form sent for one domain, `paper` what was typed in from
//! a sheet, `merge` how a save from one of several devices meets what is already stored.

mod answer;
mod merge;
mod page;
mod paper;
#[cfg(test)]
mod tests;

pub use answer::{Answer, REASON_LIMIT, Rating};
pub use merge::{Merge, Seen, merge};
pub use page::{AnswerPage, PageFields, PostedAnswer, short_name, tidy};

use crate::{
    instrument::{Instrument, StatementId},
    plan::Plan,
    review::{GroupId, ReviewId},
};
use std::collections::BTreeMap;

/// A response's public name: opens nothing by itself, so it may stand in an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResponseId(pub String);

/// All that a participant said in a review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    pub id: ResponseId,
    /// The instrument's id and version as it was when the response was started.
    pub instrument: String,
    pub instrument_version: String,
    pub about: About,
    /// The review of a place that it belongs to; nothing for a review on one's own.
    pub taking_part: Option<TakingPart>,
    pub answers: BTreeMap<StatementId, Answer>,
    /// Statements that were changed in two places at once: the other version, until the person chooses.
    pub others: BTreeMap<StatementId, Answer>,
    pub plan: Plan,
    /// Seconds since 1970 in UTC.
    pub started_at: i64,
    pub changed_at: i64,
    /// When the person said they were done; reopening clears it.
    pub finished_at: Option<i64>,
}

/// What a person may say about where they stand; every part may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    pub place: String,
    pub role: String,
}

impl About {
    /// A fingerprint of it as a page shows it.
    #[must_use]
    pub fn seen(&self) -> Seen {
        Seen::of_texts(&[&self.place, &self.role])
    }
}

/// Where a response belongs in a review of a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakingPart {
    pub review: ReviewId,
    pub group: GroupId,
    /// Whether the group may be named beside the person's comments.
    pub names_group: bool,
    /// Whether the answers are part of an early look, so that they stay as they are.
    pub in_look: bool,
}

/// How far a domain has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    NotStarted,
    Started,
    Done,
}

impl Response {
    /// A response with nothing in it yet.
    #[must_use]
    pub fn new(id: ResponseId, instrument: &Instrument, now: i64) -> Self {
        Self {
            id,
            instrument: instrument.id.clone(),
            instrument_version: instrument.version.clone(),
            about: About::default(),
            taking_part: None,
            answers: BTreeMap::new(),
            others: BTreeMap::new(),
            plan: Plan::default(),
            started_at: now,
            changed_at: now,
            finished_at: None,
        }
    }

    /// The answer to a statement; empty where nothing was said.
    #[must_use]
    pub fn answer(&self, statement: &str) -> Answer {
        self.answers.get(statement).cloned().unwrap_or_default()
    }

    /// A domain is done when each of its statements has a rating, started when any has a rating or a reason.
    #[must_use]
    pub fn progress(&self, statements: &[StatementId]) -> Progress {
        let rated =
            statements.iter().filter(|id| self.answers.get(*id).is_some_and(|a| a.rating.is_some())).count();
        if rated == statements.len() {
            Progress::Done
        } else if statements.iter().any(|id| self.answers.get(id).is_some_and(|a| !a.is_empty())) {
            Progress::Started
        } else {
            Progress::NotStarted
        }
    }
}

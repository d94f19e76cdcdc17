//! What one person's response says back to them, as a value: the screen, PDF, text and JSON are all made from it.
//!
//! `compose` works it out, `standing` orders domains, `suggest` chooses practice and resources, `json` is its form
//! as a file.

mod compose;
mod json;
mod standing;
mod suggest;
#[cfg(test)]
mod tests;

pub use compose::compose;
pub use json::{JSON_FORMAT, JSON_LIMIT, JsonProblem, report_from_json, report_json, report_json_schema};
pub use standing::Standing;

use crate::{
    instrument::{Practice, Prose, Resource},
    plan::Action,
    response::Rating,
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A personal report, in one language, ready to be shown in any form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub instrument: String,
    pub instrument_version: String,
    pub language: String,
    /// The instrument's title: "Whole-place strengths review".
    pub title: String,
    /// What the person said it is about; empty where they did not say.
    pub place: String,
    pub role: String,
    /// Seconds since 1970 in UTC.
    pub made_at: i64,
    pub finished_at: Option<i64>,
    /// Labels of the scale, from disagreeing most to agreeing most, and of the answer outside it.
    pub scale: Vec<String>,
    pub unsure: String,
    pub summary: Summary,
    /// In the instrument's order.
    pub domains: Vec<DomainReport>,
    /// Ids of the domains in the order to look at them: lowest first, then those with too little to say.
    pub look_first: Vec<String>,
    pub actions: Vec<Action>,
    /// Whether reasons are in here; a shared report may leave them out.
    pub reasons_shown: bool,
}

/// What the first three sentences say. Titles of domains, in the instrument's order.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// Domains rated highest, if at most three stand out.
    pub strongest: Vec<String>,
    /// Domains rated lowest, if at most three stand out. May be empty when `strongest` is not, and the other way round.
    pub look_first: Vec<String>,
    /// Statements without a rating.
    pub unrated: usize,
    /// Statements rated "I don't know".
    pub unsure: usize,
    /// Statements in all.
    pub statements: usize,
    /// Titles of domains in which nothing was rated.
    pub left_open: Vec<String>,
}

/// One domain of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DomainReport {
    pub id: String,
    pub title: String,
    pub question: String,
    pub good: Prose,
    pub standing: Standing,
    pub statements: Vec<StatementReport>,
    /// Chosen for this person: those that help most with what they rated low.
    pub practices: Vec<Practice>,
    pub resources: Vec<Resource>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementReport {
    pub id: String,
    pub text: String,
    pub rating: Option<Rating>,
    /// The rating's label in the report's language; `None` where there is none.
    pub label: Option<String>,
    pub reason: String,
}

//! A report as a JSON file: written for its owner to keep, read back to make the same report again.
//!
//! Reading trusts nothing: an unknown format, field or domain, or a number that cannot be, is a problem with its place.
//! The published schema is `docs/schemas/report.json`.

use super::{DomainReport, Report};
use crate::{
    plan::{ACTION_LIMIT, FIELD_LIMIT},
    response::{REASON_LIMIT, Rating},
};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the `format` field says; the number rises when a reader of the old form could no longer read the new one.
pub const JSON_FORMAT: &str = "wholeplace-report/1";

/// The most bytes read. The largest instrument has 800 statements, each with a reason of 20,000 characters of up to
/// four bytes.
pub const JSON_LIMIT: usize = 80 * 1024 * 1024;

const DOMAINS: std::ops::RangeInclusive<usize> = 1..=40;
const STATEMENTS: std::ops::RangeInclusive<usize> = 1..=20;
const POINTS: std::ops::RangeInclusive<usize> = 2..=11;
/// The most characters of any text that is not a reason: a title, a label, a story.
const TEXT_LIMIT: usize = 20_000;

/// Why a file is not a report, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JsonProblem {
    #[error("the file has {actual} bytes; a report has at most {limit}")]
    TooLarge { limit: usize, actual: usize },
    #[error("line {line}, column {column}: {what}")]
    Unreadable { line: usize, column: usize, what: String },
    #[error("format: this is `{actual}`, and only `{JSON_FORMAT}` can be read")]
    Format { actual: String },
    /// A value of the right shape that cannot be, such as a rating outside the scale.
    #[error("{place}: {what}")]
    Value { place: String, what: String },
}

/// The file's outermost object.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Wholeplace report", description = "One person's report of a review, with their plan.")]
struct ReportFile<R> {
    /// Always `wholeplace-report/1`.
    format: String,
    report: R,
}

/// Only as much as says which format it is, so that a newer file is named as such and not as a wrong field.
#[derive(Deserialize)]
struct Header {
    format: String,
}

/// The report as a JSON file, indented, ending with a line break.
///
/// # Panics
/// Never: a report holds only what JSON can say.
#[must_use]
pub fn report_json(report: &Report) -> String {
    let file = ReportFile { format: JSON_FORMAT.to_owned(), report };
    let mut json = serde_json::to_string_pretty(&file).expect("a report holds only what JSON can say");
    json.push('\n');
    json
}

/// Reads what [`report_json`] wrote.
///
/// # Errors
/// The first thing that is wrong with the file, and where.
pub fn report_from_json(bytes: &[u8]) -> Result<Report, JsonProblem> {
    if bytes.len() > JSON_LIMIT {
        return Err(JsonProblem::TooLarge { limit: JSON_LIMIT, actual: bytes.len() });
    }
    let header: Header = serde_json::from_slice(bytes).map_err(unreadable)?;
    if header.format != JSON_FORMAT {
        return Err(JsonProblem::Format { actual: header.format.chars().take(80).collect() });
    }
    let file: ReportFile<Report> = serde_json::from_slice(bytes).map_err(unreadable)?;
    check(&file.report)?;
    Ok(file.report)
}

/// The JSON Schema of the file, as published in `docs/schemas/report.json`.
///
/// # Panics
/// Never: a schema is JSON.
#[must_use]
pub fn report_json_schema() -> String {
    let mut schema = schemars::schema_for!(ReportFile<Report>);
    schema.insert("$id".to_owned(), format!("urn:{}", JSON_FORMAT.replace('/', ":")).into());
    let mut json = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    json.push('\n');
    json
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to map_err")]
fn unreadable(error: serde_json::Error) -> JsonProblem {
    let whole = error.to_string();
    let what = whole.split(" at line ").next().unwrap_or(&whole).to_owned();
    JsonProblem::Unreadable { line: error.line(), column: error.column(), what }
}

fn check(report: &Report) -> Result<(), JsonProblem> {
    count("report.scale", report.scale.len(), POINTS)?;
    count("report.domains", report.domains.len(), DOMAINS)?;
    count("report.actions", report.actions.len(), 0..=ACTION_LIMIT)?;
    for (place, text) in
        [("report.title", &report.title), ("report.place", &report.place), ("report.role", &report.role)]
    {
        length(place, text, FIELD_LIMIT)?;
    }
    for (index, domain) in report.domains.iter().enumerate() {
        check_domain(&format!("report.domains[{index}]"), domain, report.scale.len())?;
    }
    let mut ordered: Vec<_> = report.look_first.iter().collect();
    let mut known: Vec<_> = report.domains.iter().map(|domain| &domain.id).collect();
    ordered.sort();
    known.sort();
    ensure(ordered == known, "report.look_first", || "it must name each domain once".to_owned())?;
    for (index, action) in report.actions.iter().enumerate() {
        let fields = [&action.what, &action.who, &action.with_whom, &action.by_when, &action.sign];
        for text in fields {
            length(&format!("report.actions[{index}]"), text, FIELD_LIMIT)?;
        }
    }
    Ok(())
}

fn check_domain(place: &str, domain: &DomainReport, points: usize) -> Result<(), JsonProblem> {
    length(&format!("{place}.title"), &domain.title, FIELD_LIMIT)?;
    count(&format!("{place}.statements"), domain.statements.len(), STATEMENTS)?;
    let [agree, neither, disagree, unsure, unrated] = [
        domain.standing.agree,
        domain.standing.neither,
        domain.standing.disagree,
        domain.standing.unsure,
        domain.standing.unrated,
    ];
    let total = [agree, neither, disagree, unsure, unrated].into_iter().try_fold(0_usize, usize::checked_add);
    ensure(total == Some(domain.statements.len()), &format!("{place}.standing"), || {
        format!("its counts must add up to {} statements", domain.statements.len())
    })?;
    for (index, statement) in domain.statements.iter().enumerate() {
        let place = format!("{place}.statements[{index}]");
        length(&format!("{place}.text"), &statement.text, TEXT_LIMIT)?;
        length(&format!("{place}.reason"), &statement.reason, REASON_LIMIT)?;
        if let Some(Rating::Point(point)) = statement.rating {
            ensure((1..=points).contains(&usize::from(point)), &format!("{place}.rating"), || {
                format!("{point} is not on this scale of 1 to {points}")
            })?;
        }
    }
    Ok(())
}

fn count(place: &str, actual: usize, allowed: std::ops::RangeInclusive<usize>) -> Result<(), JsonProblem> {
    ensure(allowed.contains(&actual), place, || {
        format!("there are {actual}; {} to {} are allowed", allowed.start(), allowed.end())
    })
}

fn length(place: &str, text: &str, limit: usize) -> Result<(), JsonProblem> {
    let actual = text.chars().count();
    ensure(actual <= limit, place, || format!("it has {actual} characters; at most {limit} are allowed"))
}

fn ensure(holds: bool, place: &str, what: impl FnOnce() -> String) -> Result<(), JsonProblem> {
    if holds { Ok(()) } else { Err(JsonProblem::Value { place: place.to_owned(), what: what() }) }
}

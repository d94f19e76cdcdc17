//! The value of a report.

use super::{address, line, page_words, paragraphs, prose, sentences};
use crate::printable::has_undrawable;
use serde_json::{Value, json};
use wholeplace_model::{
    instrument::{Practice, Resource},
    plan::Action,
    report::{DomainReport, Report, StatementReport},
    response::Rating,
};
use wholeplace_words::Words;

pub(crate) fn of_report(report: &Report, words: &Words) -> Value {
    let domains = report.look_first.iter().filter_map(|id| report.domain(id));
    let (lowest, highest) = ends(&report.scale);
    json!({
        "language": report.language,
        "document-title": document_title(report, words),
        "date": date_parts(report.made_at),
        "title": line(&report.title),
        "place": line(&report.place),
        "about": about(report, words),
        "version": words.say2(
            "report-instrument-version", "title", line(&report.title), "version", line(&report.instrument_version)
        ),
        "page-words": page_words(words),
        "say": sentences(words, SENTENCES),
        "summary": words.summary_sentences(report).map(|sentence| line(&sentence)),
        "chart-alt": words.say_with("pdf-chart-alt", [
            ("count", report.domains.len().into()), ("lowest", lowest.into()), ("highest", highest.into()),
        ]),
        "chart-caption": words.say(if has_order(report) { "pdf-chart-caption" } else { "pdf-chart-caption-unordered" }),
        "words-caption": has_order(report).then(|| words.say("pdf-words-caption")),
        "scale": report.scale.iter().map(|label| line(label)).collect::<Vec<_>>(),
        "unsure": line(&report.unsure),
        "motif": report.domains.iter().map(motif).collect::<Vec<_>>(),
        "undrawn": any_undrawable(report),
        "reasons-shown": report.reasons_shown,
        "domains": domains.map(|domain| domain_value(report, domain, words)).collect::<Vec<_>>(),
        "actions": report.actions.iter().enumerate().map(|(index, action)| action_value(report, index, action, words))
            .collect::<Vec<_>>(),
        "empty-actions": (1..=empty_actions(report)).map(|number| words.say1(
            "report-action-number", "number", report.actions.len() + number
        )).collect::<Vec<_>>(),
    })
}

/// Whether any domain has enough ratings to come before another.
fn has_order(report: &Report) -> bool {
    report.domains.iter().any(|domain| domain.standing.says_enough())
}

/// Rooms to write actions by hand, where there are few.
fn empty_actions(report: &Report) -> usize {
    3_usize.saturating_sub(report.actions.len())
}

/// More letters in an action than this, and its card may go over the end of a page.
const SHORT_ACTION: usize = 600;

/// Sentences without variables that the templates use.
const SENTENCES: &[&str] = &[
    "pdf-cover-kind",
    "report-heading-summary",
    "report-heading-profile",
    "report-heading-said",
    "report-heading-good",
    "report-heading-practices",
    "report-heading-resources",
    "report-heading-actions",
    "report-heading-how",
    "report-heading-next",
    "report-heading-notes",
    "report-no-reason",
    "report-reasons-left-out",
    "report-actions-intro",
    "report-actions-none",
    "report-action-what",
    "report-action-for",
    "report-action-who",
    "report-action-with",
    "report-action-when",
    "report-action-sign",
    "report-how-indicator",
    "report-how-order",
    "report-how-no-score",
    "report-how-reasons",
    "report-how-practice",
    "report-next-talk",
    "report-next-people",
    "report-next-act",
    "report-next-review",
    "pdf-chart-open",
    "pdf-words-heading",
    "pdf-words-domain",
    "pdf-words-standing",
    "pdf-words-page",
    "pdf-undrawn",
];

fn document_title(report: &Report, words: &Words) -> String {
    if report.place.is_empty() {
        words.say1("pdf-title", "title", line(&report.title))
    } else {
        words.say2("pdf-title-place", "title", line(&report.title), "place", line(&report.place))
    }
}

/// Who it is from and when it was made, a line each.
fn about(report: &Report, words: &Words) -> Vec<String> {
    let role = (!report.role.is_empty()).then(|| words.say1("report-by-role", "role", line(&report.role)));
    role.into_iter().chain([words.say1("report-made-on", "date", words.day(report.made_at))]).collect()
}

fn domain_value(report: &Report, domain: &DomainReport, words: &Words) -> Value {
    let position = report.domains.iter().position(|other| other.id == domain.id).unwrap_or_default() + 1;
    json!({
        "id": format!("domain-{position}"),
        "position": words.say2("report-domain-place", "number", position, "count", report.domains.len()),
        "title": line(&domain.title),
        "question": line(&domain.question),
        "good": prose(&domain.good),
        "standing": words.standing_sentence(&domain.standing),
        "ratings": domain.statements.iter().map(rating).collect::<Vec<_>>(),
        "statements": domain.statements.iter().map(|s| statement_value(s, words)).collect::<Vec<_>>(),
        "practices": domain.practices.iter().map(|p| practice_value(p, words)).collect::<Vec<_>>(),
        "resources": domain.resources.iter().map(|r| resource_value(r, words)).collect::<Vec<_>>(),
    })
}

fn statement_value(statement: &StatementReport, words: &Words) -> Value {
    let label = statement.label.as_deref().map_or_else(|| words.say("report-not-rated"), line);
    json!({
        "text": line(&statement.text),
        "rating": rating(statement),
        "label": label,
        "reason": paragraphs(&statement.reason),
    })
}

/// A point from 1, or 0 for "I don't know", or nothing.
fn rating(statement: &StatementReport) -> Option<u8> {
    statement.rating.map(|rating| match rating {
        Rating::Point(point) => point,
        Rating::Unsure => 0,
    })
}

fn motif(domain: &DomainReport) -> Vec<Option<u8>> {
    domain.statements.iter().map(rating).collect()
}

pub(super) fn practice_value(practice: &Practice, words: &Words) -> Value {
    json!({
        "title": line(&practice.title),
        "where": words.say2("report-practice-where", "place", line(&practice.place), "years", line(&practice.years)),
        "story": prose(&practice.story),
        "figures": practice.figures.iter().map(|figure| line(figure)).collect::<Vec<_>>(),
        "learned": words.say1("report-practice-learned", "learned", line(&practice.learned)),
        "source": words.say1("report-source", "source", line(&practice.source)),
        "address": address(&practice.url),
    })
}

pub(super) fn resource_value(resource: &Resource, words: &Words) -> Value {
    let by = words.say_with(
        "report-resource-by",
        [
            ("kind", line(&resource.kind).into()),
            ("by", line(&resource.by).into()),
            ("year", resource.year.to_string().into()),
        ],
    );
    json!({
        "title": line(&resource.title),
        "by": by,
        "why": line(&resource.why),
        "address": address(&resource.url),
    })
}

fn action_value(report: &Report, index: usize, action: &Action, words: &Words) -> Value {
    let texts = [&action.what, &action.who, &action.with_whom, &action.by_when, &action.sign];
    let length: usize = texts.into_iter().map(|text| text.chars().count()).sum();
    json!({
        "heading": words.say1("report-action-number", "number", index + 1),
        "what": paragraphs(&action.what),
        "for": line(&for_what(report, action).unwrap_or_else(|| words.say("report-action-whole-place"))),
        "who": line(&action.who),
        "with": line(&action.with_whom),
        "when": line(&action.by_when),
        "sign": line(&action.sign),
        "long": length > SHORT_ACTION,
    })
}

/// The title of the domain or the text of the statement an action is for.
pub(crate) fn for_what(report: &Report, action: &Action) -> Option<String> {
    let statement = report.domains.iter().flat_map(|domain| &domain.statements);
    let statement =
        statement.filter(|statement| statement.id == action.for_what).map(|s| s.text.clone()).next();
    report.domain(&action.for_what).map(|domain| domain.title.clone()).or(statement)
}

pub(super) fn date_parts(seconds: i64) -> Value {
    let date = date_of(seconds);
    json!({ "year": date.year(), "month": date.month(), "day": date.day() })
}

/// The date in UTC: a document says the same wherever it is made.
fn date_of(seconds: i64) -> jiff::civil::Date {
    let time = jiff::Timestamp::from_second(seconds).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    jiff::tz::TimeZone::UTC.to_datetime(time).date()
}

fn ends(scale: &[String]) -> (String, String) {
    let end = |label: Option<&String>| label.map(|label| line(label)).unwrap_or_default();
    (end(scale.first()), end(scale.last()))
}

fn any_undrawable(report: &Report) -> bool {
    let reasons =
        report.domains.iter().flat_map(|domain| &domain.statements).map(|statement| &statement.reason);
    let plan = report.actions.iter().flat_map(|a| [&a.what, &a.who, &a.with_whom, &a.by_when, &a.sign]);
    reasons.chain(plan).chain([&report.place, &report.role]).any(|text| has_undrawable(text))
}

//! The value of a blank review.

use super::{line, page_words, prose, sentences};
use crate::BlankSize;
use serde_json::{Value, json};
use wholeplace_model::instrument::{Domain, Reading};
use wholeplace_words::Words;

pub(crate) fn of_blank(reading: &Reading, size: BlankSize, words: &Words) -> Value {
    let answers: Vec<_> = reading.scale.iter().map(|label| line(label)).collect();
    json!({
        "language": reading.language,
        "large": size == BlankSize::Large18pt,
        "document-title": words.say1("blank-title", "title", line(&reading.title)),
        "title": line(&reading.title),
        "short": line(&reading.short),
        "page-words": page_words(words),
        "say": sentences(words, SENTENCES),
        "intro": prose(&reading.intro),
        "how": reading.how.iter().map(|step| line(step)).collect::<Vec<_>>(),
        "approaches": reading.approaches.as_ref().map(|approaches| json!({
            "what": prose(&approaches.what),
            "hopes": approaches.hopes.iter().map(|hope| line(hope)).collect::<Vec<_>>(),
        })),
        "scale": answers,
        "unsure": line(&reading.unsure),
        "motif": reading.domains.iter().map(|domain| vec![None::<u8>; domain.statements.len()]).collect::<Vec<_>>(),
        "domains": reading.domains.iter().enumerate()
            .map(|(index, domain)| domain_value(reading, index, domain, words)).collect::<Vec<_>>(),
        "actions": (1..=ACTIONS).map(|number| words.say1("report-action-number", "number", number))
            .collect::<Vec<_>>(),
    })
}

/// Rooms for actions at the end.
const ACTIONS: usize = 6;

/// More letters in a statement than this, and its page is not divided evenly.
const SHORT_STATEMENT: usize = 260;

const SENTENCES: &[&str] = &[
    "blank-cover-kind",
    "blank-cover-place",
    "blank-cover-role",
    "blank-cover-date",
    "blank-heading-intro",
    "blank-heading-how",
    "blank-how-tick",
    "blank-how-reasons",
    "blank-how-names",
    "blank-heading-good",
    "blank-heading-why",
    "blank-heading-statements",
    "blank-heading-notes",
    "blank-heading-approaches",
    "blank-heading-hopes",
    "blank-heading-prompts",
    "blank-why-say",
    "blank-heading-plan",
    "blank-plan-intro",
    "report-action-what",
    "report-action-for",
    "report-action-who",
    "report-action-with",
    "report-action-when",
    "report-action-sign",
];

fn domain_value(reading: &Reading, index: usize, domain: &Domain, words: &Words) -> Value {
    json!({
        "position": words.say2("blank-domain-place", "number", index + 1, "count", reading.domains.len()),
        "title": line(&domain.title),
        "question": line(&domain.question),
        "good": prose(&domain.good),
        "why": prose(&domain.why),
        "statements": domain.statements.iter().map(|statement| json!({
            "text": line(&statement.text),
        })).collect::<Vec<_>>(),
        "long": domain.statements.iter().any(|statement| statement.text.chars().count() > SHORT_STATEMENT),
        "prompts": domain.prompts.iter().map(|prompt| line(prompt)).collect::<Vec<_>>(),
    })
}

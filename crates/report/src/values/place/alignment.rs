//! The picture beside the frameworks that its place also answers to: it points, and predicts nothing.

use super::super::{address, line};
use crate::PlaceSource;
use serde_json::{Value, json};
use wholeplace_model::alignment::{AlignedArea, AlignedFramework, align};
use wholeplace_words::Words;

/// Nothing where the place does not show it or its instrument names no framework.
pub(super) fn of(source: &PlaceSource, words: &Words) -> Option<Value> {
    if !source.alignment {
        return None;
    }
    let aligned = align(source.picture, source.reading)?;
    let frameworks = aligned.frameworks.iter().map(|one| framework(one, words));
    Some(json!({
        "questions": aligned.questions.iter().map(|question| line(question)).collect::<Vec<_>>(),
        "frameworks": frameworks.collect::<Vec<_>>(),
    }))
}

fn framework(aligned: &AlignedFramework, words: &Words) -> Value {
    let framework = aligned.framework;
    json!({
        "title": line(&framework.title),
        "about": line(&framework.about),
        "source": words.say1("report-source", "source", line(&framework.source)),
        "address": address(&framework.url),
        "areas": aligned.areas.iter().map(|one| area(one, words)).collect::<Vec<_>>(),
    })
}

fn area(aligned: &AlignedArea, words: &Words) -> Value {
    let statements = aligned.statements.iter().map(
        |statement| json!({ "text": line(&statement.text), "says": words.statement_sentence(statement) }),
    );
    json!({
        "theme": aligned.area.theme.as_ref().filter(|_| aligned.opens_theme).map(|theme| line(theme)),
        "title": line(&aligned.area.title),
        "text": line(&aligned.area.text),
        "statements": statements.collect::<Vec<_>>(),
    })
}

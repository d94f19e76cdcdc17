//! How one statement was rated: a chart, the sentences, and a table of everyone and each block.

use super::{super::line, WIDTH, chart};
use serde_json::{Value, json};
use wholeplace_charts::distribution;
use wholeplace_model::picture::{DomainPicture, Picture, StatementPicture, ViewPicture};
use wholeplace_words::Words;

pub(super) fn of(
    picture: &Picture,
    domain: &DomainPicture,
    statement: &StatementPicture,
    words: &Words,
) -> Value {
    let unsure = statement.unsure.as_ref().map(|unsure| words.unsure_sentence(unsure, &picture.unsure));
    let answers = statement.answers.as_ref();
    let row = |name: String, view: &ViewPicture| {
        let percents = view.detail.as_ref().map(|it| it.percents.map(|percent| words.percent(percent)));
        json!({ "name": line(&name), "agree": words.share_of_view(view), "percents": percents })
    };
    let rows = answers.map(|answers| {
        let everyone = row(words.say("picture-everyone"), &answers.everyone);
        let blocks = answers.blocks.iter().map(|block| row(words.block_name(&block.label), &block.view));
        [everyone].into_iter().chain(blocks).collect::<Vec<_>>()
    });
    json!({
        "text": line(&statement.text),
        "sentence": words.statement_sentence(statement),
        "end": end(domain, statement, words),
        "range": answers.map(|answers| words.rough_range(&answers.everyone.range)),
        "unsure": unsure.map(|text| line(&text)),
        "gap": answers.and_then(|answers| words.gap_sentence(answers)).map(|text| line(&text)),
        "chart": distribution(picture, statement, words, &statement.id, WIDTH).as_ref().map(chart),
        "rows": rows,
    })
}

/// That it is the statement of its domain that fewest or most agree with.
fn end(domain: &DomainPicture, statement: &StatementPicture, words: &Words) -> Option<String> {
    let indicator = domain.indicator.as_ref()?;
    if statement.id == indicator.lowest {
        Some(words.say1("place-lowest", "percent", indicator.lowest_balanced.percent))
    } else if statement.id == indicator.highest {
        Some(words.say1("place-highest", "percent", indicator.highest_balanced.percent))
    } else {
        None
    }
}

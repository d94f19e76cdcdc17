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
        let blocks =
            answers.beside_everyone().iter().map(|block| row(words.block_name(&block.label), &block.view));
        [everyone].into_iter().chain(blocks).collect::<Vec<_>>()
    });
    json!({
        "text": line(&statement.text),
        "sentence": words.statement_sentence(statement),
        "balance": words.balance_sentence(domain, statement),
        "range": answers.map(|answers| words.rough_range(&answers.everyone.range)),
        "unsure": unsure.map(|text| line(&text)),
        "gap": answers.and_then(|answers| words.gap_sentence(answers)).map(|text| line(&text)),
        "chart": distribution(picture, statement, words, &statement.id, WIDTH).as_ref().map(chart),
        "rows": rows,
    })
}

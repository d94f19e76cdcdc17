//! Who took part, and who is missing.

use super::super::line;
use serde_json::{Value, json};
use wholeplace_model::picture::People;
use wholeplace_words::Words;

pub(super) fn of(people: &People, words: &Words) -> Value {
    let unknown = || words.say("place-not-known");
    let row = |name: String, respondents: u32, invited: Option<u32>, percent: Option<u32>, few: bool| {
        json!({
            "name": line(&name),
            "asked": invited.map_or_else(unknown, |invited| words.count(invited)),
            "took-part": words.count(respondents),
            "share": percent.map_or_else(unknown, |percent| words.percent(percent)),
            "percent": percent,
            "few": few,
        })
    };
    let blocks = people.blocks.iter().map(|block| {
        let percent = block.share.map(|share| share.percent);
        row(words.block_name(&block.label), block.respondents, block.invited, percent, block.few)
    });
    let all = row(
        words.say("picture-everyone"),
        people.respondents,
        people.invited,
        people.share.map(|share| share.percent),
        false,
    );
    json!({
        "missing": words.missing_sentence(people).map(|text| line(&text)),
        "rows": blocks.chain([all]).collect::<Vec<_>>(),
    })
}

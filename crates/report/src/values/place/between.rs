//! Where groups differ, where all agree, and what many could not say.

use super::{super::line, WIDTH, chart};
use serde_json::{Value, json};
use wholeplace_charts::{gaps, shapes};
use wholeplace_model::{
    instrument::StatementId,
    picture::{AnswersPicture, GapWord, Picture, Shown, StatementPicture},
};
use wholeplace_words::Words;

/// The statements with the largest gaps: a chart and a table of as many rows.
pub(super) fn of(picture: &Picture, shown: &Shown, most: usize, words: &Words) -> Value {
    let ranked: Vec<_> = shown.gaps.iter().filter_map(|id| answered(picture, id)).collect();
    let worth = |(_, answers): &&(&StatementPicture, &AnswersPicture)| {
        answers.gap.as_ref().is_some_and(|gap| gap.word != GapWord::Similar)
    };
    let more = ranked.iter().skip(most).filter(worth).count();
    let rows = ranked.iter().take(most).filter_map(|(statement, answers)| {
        let gap = answers.gap.as_ref()?;
        let [(lowest, low), (highest, high)] = words.ends(answers, gap)?;
        Some(json!({
            "statement": line(&statement.text),
            "lowest": line(&lowest),
            "low": low,
            "highest": line(&highest),
            "high": high,
            "points": words.count(gap.percent),
            "word": words.gap_word(gap.word),
        }))
    });
    json!({
        "charts": charts(picture, most, words),
        "shapes": chart(&shapes(picture, words, "shapes", WIDTH)),
        "more": (more > 0).then(|| words.say1("place-between-more", "count", more)),
        "rows": rows.collect::<Vec<_>>(),
    })
}

/// A chart for the first page and one for the next, so that each fits its page.
fn charts(picture: &Picture, most: usize, words: &Words) -> Vec<Value> {
    let pages = [(0..most.min(FIRST_PAGE), "gaps"), (FIRST_PAGE..most.max(FIRST_PAGE), "gaps-more")];
    let charts = pages.into_iter().filter_map(|(ranks, id)| gaps(picture, ranks, words, id, WIDTH));
    charts.map(|drawn| chart(&drawn)).collect()
}

/// Statements in the first chart of gaps, below the heading and the signs.
const FIRST_PAGE: usize = 4;

/// Statements that each block agrees with, and how many do in the block that agrees least.
pub(super) fn ground(picture: &Picture, shown: &Shown, words: &Words) -> Value {
    let row = |(statement, answers): (&StatementPicture, &AnswersPicture)| {
        let lowest = answers.blocks.get(answers.gap.as_ref()?.lowest)?;
        let share = words.share_of_view(&lowest.view);
        Some(json!({
            "statement": line(&statement.text),
            "says": words.say1("place-ground-lowest", "share", share),
        }))
    };
    shown.common_ground.iter().filter_map(|id| answered(picture, id)).filter_map(row).collect()
}

/// Statements that many could not say about.
pub(super) fn unsure(picture: &Picture, shown: &Shown, words: &Words) -> Value {
    let row = |id: &StatementId| {
        let statement = picture.statement(id)?;
        let unsure = statement.unsure.as_ref()?;
        Some(json!({
            "statement": line(&statement.text),
            "says": line(&words.unsure_sentence(unsure, &picture.unsure)),
        }))
    };
    shown.unsure.iter().filter_map(row).collect()
}

fn answered<'a>(picture: &'a Picture, id: &str) -> Option<(&'a StatementPicture, &'a AnswersPicture)> {
    let statement = picture.statement(id)?;
    Some((statement, statement.answers.as_ref()?))
}

//! The statements that groups see most differently, one below the other, the largest gap first.

use crate::{
    Chart, Frame,
    dumbbell::line,
    key::groups,
    look::{BOLD, SMALL},
    shape::shape,
    svg::Drawing,
};
use std::ops::Range;
use wholeplace_model::picture::{AnswersPicture, Gap, Picture, StatementPicture};
use wholeplace_words::Words;

/// The statements of these ranks, from 0; nothing where there are none.
#[must_use]
pub fn gaps(picture: &Picture, ranks: Range<usize>, words: &Words, id: &str, frame: Frame) -> Option<Chart> {
    let all = picture.shown.as_ref()?.gaps.iter().filter_map(|id| gap_of(picture, id));
    let ranked: Vec<_> = all.skip(ranks.start).take(ranks.len()).collect();
    if ranked.is_empty() {
        return None;
    }
    let mut drawing = Drawing::new(frame, id, words.say("chart-gaps"));
    if drawing.stands_alone() {
        groups(&mut drawing, picture, words);
    }
    let mut sentences = Vec::new();
    for (statement, answers, gap) in &ranked {
        drawing.y += 10.0;
        drawing.paragraph(BOLD, &statement.text);
        let word = words.gap_word(gap.word);
        let size = words.say1("picture-gap-points", "percent", gap.percent);
        drawing.paragraph(SMALL, &words.say2("chart-gaps-word", "word", word, "size", size));
        drawing.y += 4.0;
        line(&mut drawing, picture, answers);
        ends(&mut drawing, picture, answers, gap, words);
        sentences.extend(sentence(statement, answers, gap, words));
    }
    drawing.y += 6.0;
    drawing.hundredths(&|percent| words.percent(percent));
    Some(drawing.finish(picture, words, sentences))
}

type Ranked<'a> = (&'a StatementPicture, &'a AnswersPicture, &'a Gap);

fn gap_of<'a>(picture: &'a Picture, id: &str) -> Option<Ranked<'a>> {
    let statement = picture.statement(id)?;
    let answers = statement.answers.as_ref()?;
    Some((statement, answers, answers.gap.as_ref()?))
}

/// Who stands at the two ends, each with its shape.
fn ends(drawing: &mut Drawing, picture: &Picture, answers: &AnswersPicture, gap: &Gap, words: &Words) {
    for index in [gap.lowest, gap.highest] {
        if let Some(block) = answers.blocks.get(index) {
            let (group, share) = (words.block_name(&block.label), words.share_of_view(&block.view));
            let said = words.say2("chart-dumbbell-row", "group", group, "share", share);
            drawing.sign(&shape(picture, &block.label), SMALL, &said);
        }
    }
}

fn sentence(
    statement: &StatementPicture,
    answers: &AnswersPicture,
    gap: &Gap,
    words: &Words,
) -> Option<String> {
    let [(lowest, low), (highest, high)] = words.ends(answers, gap)?;
    Some(words.say_with(
        "chart-gaps-row",
        [
            ("statement", statement.text.as_str().into()),
            ("lowest", lowest.into()),
            ("low", low.into()),
            ("highest", highest.into()),
            ("high", high.into()),
        ],
    ))
}

//! One statement as its groups see it: a shape for each group on a line from nobody to everybody.

use crate::{
    Chart, Frame,
    look::{BODY, PLAIN, POINTS},
    shape::shape,
    svg::{Drawing, place},
};
use wholeplace_model::picture::{AnswersPicture, Picture, Share, StatementPicture};
use wholeplace_words::Words;

/// The groups of a statement; nothing with fewer than two.
#[must_use]
pub fn dumbbell(
    picture: &Picture,
    statement: &StatementPicture,
    words: &Words,
    id: &str,
    frame: Frame,
) -> Option<Chart> {
    let answers = statement.answers.as_ref().filter(|answers| answers.blocks.len() > 1)?;
    let title = words.say1("chart-dumbbell", "statement", statement.text.as_str());
    let mut drawing = Drawing::new(frame, id, title);
    line(&mut drawing, picture, answers);
    drawing.hundredths(&|percent| words.percent(percent));
    drawing.y += 4.0;
    let mut sentences = Vec::new();
    for block in by_share(answers) {
        let block = &answers.blocks[block];
        let (group, share) = (words.block_name(&block.label), words.share_of_view(&block.view));
        let said = words.say2("chart-dumbbell-row", "group", group, "share", share);
        drawing.sign(&shape(picture, &block.label), PLAIN, &said);
        drawing.y += 3.0;
        sentences.push(said);
    }
    drawing.y += 3.0;
    Some(drawing.finish(picture, words, sentences))
}

/// Draws the line with the shapes of all blocks, those at the ends on top.
pub(crate) fn line(drawing: &mut Drawing, picture: &Picture, answers: &AnswersPicture) {
    let height = 2.0 * BODY;
    let middle = drawing.y + height / 2.0;
    drawing.quarters((drawing.y, drawing.y + height));
    drawing.line(
        (place(0.0), place(1.0)),
        (middle, middle),
        "stroke=\"currentColor\" stroke-opacity=\"0.4\"",
    );
    let order = by_share(answers);
    let ends = order.first().zip(order.last());
    if let Some((low, high)) = ends {
        let end = |block: usize| place(proportion(&answers.blocks[block].view.agree));
        let bar = format!("fill=\"{}\"", POINTS[3]);
        drawing.bar((end(*low), end(*high) - end(*low)), (middle - 3.0, 6.0), &bar);
    }
    let inner = order.len().saturating_sub(1);
    let drawn = order.iter().skip(1).take(inner.saturating_sub(1)).chain(order.first()).chain(order.last());
    for block in drawn {
        let block = &answers.blocks[*block];
        drawing.at(place(proportion(&block.view.agree)), middle, &shape(picture, &block.label));
    }
    drawing.y += height;
}

/// Where blocks stand in the statement's list, those that agree least first.
fn by_share(answers: &AnswersPicture) -> Vec<usize> {
    let mut order: Vec<usize> = (0..answers.blocks.len()).collect();
    let share = |block: &usize| proportion(&answers.blocks[*block].view.agree);
    order.sort_by(|one, other| share(one).total_cmp(&share(other)));
    order
}

fn proportion(share: &Share) -> f64 {
    f64::from(share.parts) / f64::from(share.of)
}

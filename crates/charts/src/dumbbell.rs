//! One statement as its groups see it: a shape for each group on a line from nobody to everybody.

use crate::{
    Chart, Frame,
    lanes::{APART, lanes, offset},
    look::{BODY, PLAIN, POINTS},
    shape::shape,
    svg::{Drawing, place},
};
use wholeplace_model::picture::{AnswersPicture, BlockPicture, Picture, Share, StatementPicture};
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

/// Draws the line with the shapes of all blocks. Those that would cover others stand above and below it, each on a stem
/// from its own place.
pub(crate) fn line(drawing: &mut Drawing, picture: &Picture, answers: &AnswersPicture) {
    let order = by_share(answers);
    let blocks: Vec<&BlockPicture> = order.iter().map(|block| &answers.blocks[*block]).collect();
    let places: Vec<f64> = blocks.iter().map(|block| place(proportion(&block.view.agree))).collect();
    let lanes = lanes(&places, drawing.hundredths_of(APART));
    let offsets = || lanes.iter().map(|lane| offset(*lane));
    let (above, below) = (offsets().fold(0.0, f64::min), offsets().fold(0.0, f64::max));
    let top = drawing.y;
    let middle = top + HEIGHT / 2.0 - above;
    let bottom = middle + below + HEIGHT / 2.0;
    drawing.quarters((top, bottom));
    drawing.line(
        (place(0.0), place(1.0)),
        (middle, middle),
        "stroke=\"currentColor\" stroke-opacity=\"0.4\"",
    );
    if let Some((low, high)) = places.first().zip(places.last()) {
        let bar = format!("fill=\"{}\"", POINTS[3]);
        drawing.bar((*low, high - low), (middle - 3.0, 6.0), &bar);
    }
    for (x, offset) in places.iter().zip(offsets()).filter(|(_, offset)| *offset != 0.0) {
        drawing.line((*x, *x), (middle, middle + offset), "stroke=\"currentColor\"");
    }
    for ((block, x), offset) in blocks.into_iter().zip(&places).zip(offsets()) {
        drawing.at(*x, middle + offset, &shape(picture, &block.label));
    }
    drawing.y = bottom;
}

/// Height of a line whose signs all fit on it, in pixels.
const HEIGHT: f64 = 2.0 * BODY;

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

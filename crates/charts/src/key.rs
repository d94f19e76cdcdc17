//! What the colours of the bars and the signs of the groups mean.

use crate::{
    Chart, Frame,
    distribution::fill,
    look::{OUTLINE, SMALL},
    shape::shape,
    svg::Drawing,
};
use wholeplace_model::picture::Picture;
use wholeplace_words::Words;

/// The five colours, each with its label.
#[must_use]
pub fn key(picture: &Picture, words: &Words, id: &str, frame: Frame) -> Chart {
    let mut drawing = Drawing::new(frame, id, words.say("chart-key"));
    colours(&mut drawing, picture);
    drawing.finish(picture, words, vec![words.list(&picture.scale)])
}

/// A row for each colour.
pub(crate) fn colours(drawing: &mut Drawing, picture: &Picture) {
    for (point, label) in picture.scale.iter().enumerate() {
        let fill = fill(drawing, point);
        let square =
            format!("<rect x=\"-9\" y=\"-8\" width=\"18\" height=\"16\" fill=\"{fill}\" {OUTLINE}/>");
        drawing.y += 2.0;
        drawing.sign(&square, SMALL, label);
    }
}

/// The groups as they took part, each with its sign.
#[must_use]
pub fn shapes(picture: &Picture, words: &Words, id: &str, frame: Frame) -> Chart {
    let mut drawing = Drawing::new(frame, id, words.say("chart-shapes"));
    groups(&mut drawing, picture, words);
    let blocks = picture.shown.iter().flat_map(|shown| &shown.people.blocks);
    let names: Vec<String> = blocks.map(|block| words.block_name(&block.label)).collect();
    drawing.finish(picture, words, vec![words.list(&names)])
}

/// The sign of each group.
pub(crate) fn groups(drawing: &mut Drawing, picture: &Picture, words: &Words) {
    let blocks = picture.shown.iter().flat_map(|shown| &shown.people.blocks);
    let signs: Vec<_> =
        blocks.map(|block| (shape(picture, &block.label), words.block_name(&block.label))).collect();
    drawing.signs(&signs, SMALL);
    drawing.y += 4.0;
}

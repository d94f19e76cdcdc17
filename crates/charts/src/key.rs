//! What the colours of the bars mean.

use crate::{
    Chart, Frame,
    distribution::fill,
    look::{OUTLINE, SMALL},
    svg::Drawing,
};
use wholeplace_model::picture::Picture;
use wholeplace_words::Words;

/// The five colours, each with its label.
#[must_use]
pub fn key(picture: &Picture, words: &Words, id: &str, frame: Frame) -> Chart {
    let mut drawing = Drawing::new(frame, id);
    for (point, label) in picture.scale.iter().enumerate() {
        let fill = fill(&mut drawing, point);
        let square =
            format!("<rect x=\"-9\" y=\"-8\" width=\"18\" height=\"16\" fill=\"{fill}\" {OUTLINE}/>");
        drawing.y += 2.0;
        drawing.sign(&square, SMALL, label);
    }
    drawing.finish(words.say("chart-key"), vec![words.list(&picture.scale)])
}

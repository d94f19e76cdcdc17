//! One line of a chart alone, for pages that set the words beside it themselves: the same drawing, hidden from those
//! who hear the page, since the words say it.

use crate::{
    distribution::{bar, fill, share_bar},
    dumbbell,
    look::{OUTLINE, POINTS},
    profile::{DOT, HEADS, mark, range},
    shape::shape,
    svg::{Drawing, place},
};
use wholeplace_model::picture::{AnswersPicture, Distribution, DomainIndicator, Label, Picture, Share};

/// Where people agree on balance in a domain, and from which statement to which.
#[must_use]
pub fn domain_line(indicator: &DomainIndicator) -> String {
    let mut drawing = Drawing::for_line("");
    axis(&mut drawing);
    mark(&mut drawing, HEIGHT / 2.0, indicator);
    drawing.finish_line()
}

/// How many chose each point, with the numbers in it. `id` tells it from others on its page.
#[must_use]
pub fn answers_line(detail: &Distribution, id: &str) -> String {
    let mut drawing = Drawing::for_line(id);
    bar(&mut drawing, detail);
    drawing.finish_line()
}

/// A shape for each group, from nobody to everybody.
#[must_use]
pub fn groups_line(picture: &Picture, answers: &AnswersPicture) -> String {
    let mut drawing = Drawing::for_line("");
    dumbbell::line(&mut drawing, picture, answers);
    drawing.finish_line()
}

/// Some people out of all who could be, such as those who took part.
#[must_use]
pub fn share_line(share: &Share) -> String {
    let mut drawing = Drawing::for_line("");
    share_bar(&mut drawing, share);
    drawing.finish_line()
}

/// The signs of a domain's line: on balance, from statement to statement, by heads.
#[must_use]
pub fn domain_signs() -> [String; 3] {
    [DOT.to_owned(), range(), HEADS.to_owned()].map(|drawn| small(&drawn))
}

/// The colours of the points, from disagreeing most. `id` tells them from others on their page.
#[must_use]
pub fn point_signs(id: &str) -> Vec<String> {
    let one = |point: usize| {
        let mut drawing = Drawing::for_line(&format!("{id}-{point}"));
        let fill = fill(&mut drawing, point);
        drawing.bar((5.0, 90.0), (1.0, 16.0), &format!("fill=\"{fill}\" {OUTLINE}"));
        drawing.y = 18.0;
        drawing.finish_line()
    };
    (0..POINTS.len()).map(one).collect()
}

/// The shape by which a group is known in all charts of its picture.
#[must_use]
pub fn sign(picture: &Picture, label: &Label) -> String {
    small(&shape(picture, label))
}

fn small(drawn: &str) -> String {
    format!(
        "<svg class=\"sign\" aria-hidden=\"true\" focusable=\"false\" width=\"20\" height=\"20\" \
         viewBox=\"-10 -10 20 20\">{drawn}</svg>"
    )
}

/// Height of a line with signs on it.
const HEIGHT: f64 = 30.0;

fn axis(drawing: &mut Drawing) {
    drawing.quarters((0.0, HEIGHT));
    let middle = (HEIGHT / 2.0, HEIGHT / 2.0);
    drawing.line((place(0.0), place(1.0)), middle, "stroke=\"currentColor\" stroke-opacity=\"0.4\"");
    drawing.y = HEIGHT;
}

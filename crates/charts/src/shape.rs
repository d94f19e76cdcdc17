//! A shape for each group, the same in every chart of a picture: told apart without colour.

use crate::svg::number;
use wholeplace_model::picture::{Label, Picture};

/// Half the height of a shape, in pixels.
const REACH: f64 = 7.0;

/// Corners of the shapes after the circle, as shares of the reach.
const CORNERS: [&[(f64, f64)]; 5] = [
    &[(-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)],
    &[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)],
    &[(0.0, -1.1), (1.1, 0.85), (-1.1, 0.85)],
    &[(0.0, 1.1), (1.1, -0.85), (-1.1, -0.85)],
    &[
        (-0.36, -1.1),
        (0.36, -1.1),
        (0.36, -0.36),
        (1.1, -0.36),
        (1.1, 0.36),
        (0.36, 0.36),
        (0.36, 1.1),
        (-0.36, 1.1),
        (-0.36, 0.36),
        (-1.1, 0.36),
        (-1.1, -0.36),
        (-0.36, -0.36),
    ],
];

/// The shape of a block, around its middle. Groups that are shown together have the first one's.
pub(crate) fn shape(picture: &Picture, label: &Label) -> String {
    let blocks = picture.shown.iter().flat_map(|shown| &shown.people.blocks);
    let first = label.ids.first();
    let place = blocks
        .zip(0..)
        .find(|(block, _)| first.is_some_and(|id| block.label.ids.contains(id)))
        .map_or(0, |(_, place)| place);
    numbered(place)
}

/// Six shapes, filled; then the same six, hollow.
fn numbered(place: usize) -> String {
    let kinds = CORNERS.len() + 1;
    let fill = if (place / kinds).is_multiple_of(2) { "#542788" } else { "#fff" };
    let line = format!("fill=\"{fill}\" stroke=\"currentColor\" stroke-width=\"1.5\"");
    match (place % kinds).checked_sub(1) {
        None => format!("<circle r=\"{}\" {line}/>", number(REACH)),
        Some(corners) => {
            let points: Vec<String> = CORNERS[corners]
                .iter()
                .map(|(x, y)| format!("{},{}", number(x * REACH), number(y * REACH)))
                .collect();
            format!("<polygon points=\"{}\" {line}/>", points.join(" "))
        }
    }
}

//! The domains one below the other: where people agree on balance, and from which statement to which.

use crate::{
    Chart, Frame,
    look::{BOLD, OUTLINE, PLAIN, POINTS, SMALL},
    svg::{Drawing, place},
};
use wholeplace_model::picture::{DomainIndicator, DomainPicture, Picture};
use wholeplace_words::Words;

/// All domains in the instrument's order; nothing where nothing may be shown.
#[must_use]
pub fn profile(picture: &Picture, words: &Words, id: &str, frame: Frame) -> Option<Chart> {
    let domains = &picture.shown.as_ref()?.domains;
    let mut drawing = Drawing::new(frame, id, words.say("chart-profile"));
    let heads = domains.iter().filter_map(|domain| domain.indicator.as_ref()).any(|one| one.show_per_head);
    key(&mut drawing, words, heads);
    for domain in domains {
        row(&mut drawing, domain, words);
    }
    drawing.hundredths(&|percent| words.percent(percent));
    let sentences = domains.iter().map(|domain| sentence(domain, words)).collect();
    Some(drawing.finish(picture, words, sentences))
}

/// Height of a row's track.
const TRACK: f64 = 18.0;

pub(crate) const DOT: &str =
    "<circle r=\"7\" fill=\"#542788\" stroke=\"currentColor\" stroke-width=\"1.5\"/>";

pub(crate) const HEADS: &str =
    "<path d=\"M-6-6L6 6M-6 6L6-6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2.5\"/>";

fn row(drawing: &mut Drawing, domain: &DomainPicture, words: &Words) {
    drawing.y += 7.0;
    let Some(indicator) = &domain.indicator else {
        drawing.paragraph(BOLD, &domain.title);
        drawing.paragraph(SMALL, &words.say("picture-domain-nothing"));
        return;
    };
    let value = [
        ("percent", indicator.balanced.percent.into()),
        ("low", indicator.lowest_balanced.percent.into()),
        ("high", indicator.highest_balanced.percent.into()),
    ];
    let value = words.say_with("chart-profile-value", value);
    drawing.pair((BOLD, &domain.title), (PLAIN, &value));
    drawing.y += 2.0;
    let (top, bottom) = (drawing.y, drawing.y + TRACK);
    drawing.quarters((top, bottom));
    drawing.line(
        (place(0.0), place(1.0)),
        (top + TRACK / 2.0, top + TRACK / 2.0),
        "stroke=\"currentColor\" stroke-opacity=\"0.4\"",
    );
    mark(drawing, top + TRACK / 2.0, indicator);
    drawing.y = bottom;
}

pub(crate) fn mark(drawing: &mut Drawing, y: f64, indicator: &DomainIndicator) {
    let (low, high) = (place(indicator.lowest_balanced.value), place(indicator.highest_balanced.value));
    drawing.bar((low, high - low), (y - 5.0, 10.0), &format!("fill=\"{}\" {OUTLINE}", POINTS[3]));
    if indicator.show_per_head {
        drawing.at(place(indicator.per_head.value), y, HEADS);
    }
    drawing.at(place(indicator.balanced.value), y, DOT);
}

fn key(drawing: &mut Drawing, words: &Words, heads: bool) {
    let range = range();
    let entries = [
        (DOT, "chart-profile-key-balanced", true),
        (range.as_str(), "chart-profile-key-range", true),
        (HEADS, "chart-profile-key-heads", heads),
    ];
    let shown = entries.into_iter().filter(|(_, _, shown)| *shown);
    let signs: Vec<_> = shown.map(|(drawn, id, _)| (drawn.to_owned(), words.say(id))).collect();
    drawing.signs(&signs, SMALL);
}

fn sentence(domain: &DomainPicture, words: &Words) -> String {
    let Some(indicator) = &domain.indicator else {
        return words.say1("chart-profile-row-none", "domain", domain.title.as_str());
    };
    words.say_with(
        "chart-profile-row",
        [
            ("domain", domain.title.as_str().into()),
            ("percent", indicator.balanced.percent.into()),
            ("low", indicator.lowest_balanced.percent.into()),
            ("high", indicator.highest_balanced.percent.into()),
        ],
    )
}

/// The sign of a stretch from the lowest to the highest statement.
pub(crate) fn range() -> String {
    format!("<rect x=\"-9\" y=\"-5\" width=\"18\" height=\"10\" fill=\"{}\" {OUTLINE}/>", POINTS[3])
}

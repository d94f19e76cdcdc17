//! How people rated one statement: bars of a hundred in five segments, and "I don't know" apart from them. Where few
//! people are shown together there is no bar, only words.

use crate::{
    Chart, Frame,
    key::colours,
    look::{BOLD, HATCHED, HATCHING, ON_POINTS, OUTLINE, PLAIN, POINTS, SMALL},
    svg::{Anchor, Drawing, Pen},
};
use wholeplace_model::picture::{Distribution, Picture, Share, StatementPicture, UnsurePicture, ViewPicture};
use wholeplace_words::Words;

/// Everyone's answers to a statement; nothing where they may not be shown point by point.
#[must_use]
pub fn distribution(
    picture: &Picture,
    statement: &StatementPicture,
    words: &Words,
    id: &str,
    frame: Frame,
) -> Option<Chart> {
    let everyone = &statement.answers.as_ref()?.everyone;
    let detail = everyone.detail.as_ref()?;
    let mut drawing = start(picture, statement, words, id, frame);
    bar(&mut drawing, detail);
    let mut sentences = vec![segments(picture, &words.say("picture-everyone"), everyone, detail, words)];
    if let Some(unsure) = &statement.unsure {
        sentences.push(words.unsure_sentence(unsure, &picture.unsure));
        if !drawing.is_part_of_a_document() {
            could_not_say(&mut drawing, picture, unsure, words);
        }
    }
    Some(drawing.finish(picture, words, sentences))
}

/// Each block's answers to a statement; nothing where none may be shown.
#[must_use]
pub fn block_distributions(
    picture: &Picture,
    statement: &StatementPicture,
    words: &Words,
    id: &str,
    frame: Frame,
) -> Option<Chart> {
    let blocks = &statement.answers.as_ref()?.blocks;
    let mut drawing = start(picture, statement, words, id, frame);
    let rows = blocks
        .iter()
        .map(|block| row(&mut drawing, picture, &words.block_name(&block.label), &block.view, words));
    let sentences: Vec<String> = rows.collect();
    Some(drawing.finish(picture, words, sentences))
}

/// Height of a bar.
const BAR: f64 = 30.0;

/// Hundredths of a segment that has room for its number on the narrowest page.
const ROOM_FOR_NUMBER: u32 = 9;

fn start(picture: &Picture, statement: &StatementPicture, words: &Words, id: &str, frame: Frame) -> Drawing {
    let title = words.say1("chart-distribution", "statement", statement.text.as_str());
    let mut drawing = Drawing::new(frame, id, title);
    if drawing.stands_alone() {
        colours(&mut drawing, picture);
        drawing.y += 10.0;
    }
    drawing
}

/// Draws some people's answers, and gives the sentence that says them.
fn row(drawing: &mut Drawing, picture: &Picture, name: &str, view: &ViewPicture, words: &Words) -> String {
    let Some(detail) = &view.detail else {
        let share = words.share(&view.agree);
        let sentence = words.say2("chart-distribution-headline", "group", name, "share", share);
        drawing.paragraph(PLAIN, &sentence);
        drawing.y += 6.0;
        return sentence;
    };
    drawing.paragraph(BOLD, name);
    drawing.paragraph(SMALL, &words.agree_sentence(view));
    drawing.y += 4.0;
    bar(drawing, detail);
    segments(picture, name, view, detail, words)
}

/// The sentence that says a bar.
fn segments(
    picture: &Picture,
    name: &str,
    view: &ViewPicture,
    detail: &Distribution,
    words: &Words,
) -> String {
    let segment = |(label, percent): (&String, u32)| {
        words.say2("chart-distribution-segment", "label", label.as_str(), "percent", percent)
    };
    let segments: Vec<String> = picture.scale.iter().zip(detail.percents).map(segment).collect();
    words.say_with(
        "chart-distribution-row",
        [("group", name.into()), ("of", view.agree.of.into()), ("segments", words.list(&segments).into())],
    )
}

/// Draws a bar whose top is where the drawing has got to.
pub(crate) fn bar(drawing: &mut Drawing, detail: &Distribution) {
    drawing.y += 1.0;
    let y = drawing.y;
    let total = f64::from(detail.counts.n());
    let mut x = EDGE;
    for (point, (count, percent)) in detail.counts.0.into_iter().zip(detail.percents).enumerate() {
        let width = f64::from(count) / total * (100.0 - 2.0 * EDGE);
        if count > 0 {
            let fill = fill(drawing, point);
            drawing.bar((x, width), (y, BAR), &format!("fill=\"{fill}\" {OUTLINE}"));
        }
        if percent >= ROOM_FOR_NUMBER {
            number_on(drawing, point, x + width / 2.0, percent);
        }
        x += width;
    }
    drawing.y += BAR + 4.0;
}

/// Room at the ends of a bar for its outline, in hundredths.
const EDGE: f64 = 0.3;

/// A point's colour, hatched where people disagree.
pub(crate) fn fill(drawing: &mut Drawing, point: usize) -> String {
    if point < HATCHED {
        drawing.hatch(&format!("hatch-{}", point + 1), POINTS[point], HATCHING[point])
    } else {
        POINTS[point].to_owned()
    }
}

/// The number in a segment; on hatching it has a plain ground of its own.
fn number_on(drawing: &mut Drawing, point: usize, x: f64, percent: u32) {
    let middle = drawing.y + BAR / 2.0;
    if point < HATCHED {
        let ground = format!(
            "<rect x=\"-12\" y=\"-9\" width=\"24\" height=\"18\" rx=\"3\" fill=\"{}\"/>",
            POINTS[point]
        );
        drawing.at(x, middle, &ground);
    }
    let pen = Pen { size: 14.0, bold: true, colour: ON_POINTS[point] };
    drawing.text(x, middle + 5.0, Anchor::Middle, pen, &percent.to_string());
}

fn could_not_say(drawing: &mut Drawing, picture: &Picture, unsure: &UnsurePicture, words: &Words) {
    let share = words.share(&unsure.share);
    let label = words.say2("picture-unsure", "label", picture.unsure.as_str(), "share", share);
    drawing.paragraph(SMALL, &label);
    drawing.y += 3.0;
    share_bar(drawing, &unsure.share);
}

/// A thin bar of so many out of all.
pub(crate) fn share_bar(drawing: &mut Drawing, share: &Share) {
    let width = f64::from(share.parts) / f64::from(share.of) * (100.0 - 2.0 * EDGE);
    drawing.bar(
        (EDGE, 100.0 - 2.0 * EDGE),
        (drawing.y, 9.0),
        "fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.5\"",
    );
    drawing.bar((EDGE, width), (drawing.y, 9.0), "fill=\"currentColor\" fill-opacity=\"0.6\"");
    drawing.y += 13.0;
}

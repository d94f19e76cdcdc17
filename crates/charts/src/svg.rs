//! Writes SVG: elements one below the other, every text and attribute escaped, and no style that a strict content
//! policy would refuse. Places from left to right are hundredths of the width, so that a chart fits any page.

use crate::{Chart, Frame, look, wrap::wrap};
use std::fmt::Write as _;
use wholeplace_model::picture::Picture;
use wholeplace_words::Words;

/// How far to the right words stand that have a sign before them, in pixels.
const BESIDE_SIGN: f64 = 28.0;

/// A chart that is being drawn, from the top down.
pub(crate) struct Drawing {
    frame: Frame,
    id: String,
    title: String,
    defs: String,
    body: String,
    /// How far down it reaches, in pixels.
    pub(crate) y: f64,
}

/// On which side of a place words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// How words look.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pen {
    pub(crate) size: f64,
    pub(crate) bold: bool,
    pub(crate) colour: &'static str,
}

impl Drawing {
    /// `id` tells the chart from others on its page: letters, digits and hyphens are kept of it.
    pub(crate) fn new(frame: Frame, id: &str, title: String) -> Self {
        let id = id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
        let mut drawing = Self { frame, id, title, defs: String::new(), body: String::new(), y: 0.0 };
        if drawing.stands_alone() {
            let title = drawing.title.clone();
            drawing.paragraph(look::TITLE, &title);
            drawing.y += 8.0;
        }
        drawing
    }

    /// Whether nothing around it says what it is.
    pub(crate) fn stands_alone(&self) -> bool {
        matches!(self.frame, Frame::Alone(_))
    }

    /// Whether the text around it says what is not in the bars.
    pub(crate) fn is_part_of_a_document(&self) -> bool {
        matches!(self.frame, Frame::Sheet(_))
    }

    /// A drawing without words, in a page.
    pub(crate) fn for_line(id: &str) -> Self {
        Self::new(Frame::Page, id, String::new())
    }

    /// What was drawn without words: those who hear the page get it from the words beside it.
    pub(crate) fn finish_line(self) -> String {
        let defs = if self.defs.is_empty() { String::new() } else { format!("<defs>{}</defs>", self.defs) };
        format!(
            "<svg class=\"line\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"{}\" \
             fill=\"currentColor\" font-family=\"inherit\">{defs}{}</svg>",
            number(self.y.ceil()),
            self.body
        )
    }

    pub(crate) fn finish(mut self, picture: &Picture, words: &Words, sentences: Vec<String>) -> Chart {
        if self.stands_alone() {
            self.sign_off(picture, words);
        }
        let Self { frame, id, title, defs, body, y } = self;
        let description = sentences.join(" ");
        let place = match frame {
            Frame::Page => "width=\"100%\" font-family=\"inherit\"".to_owned(),
            Frame::Sheet(pixels) | Frame::Alone(pixels) => {
                format!("width=\"{pixels}\" font-family=\"{}\" color=\"{}\"", look::FONTS, look::DARK)
            }
        };
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" {place} \
             height=\"{height}\" fill=\"currentColor\" font-size=\"{size}\" \
             aria-labelledby=\"{id}-title {id}-desc\"><title id=\"{id}-title\">{title}</title>\
             <desc id=\"{id}-desc\">{desc}</desc>{defs}{body}</svg>\n",
            height = number(y.ceil()),
            size = number(look::BODY),
            title = escaped(&title),
            desc = escaped(&description),
            defs = if defs.is_empty() { String::new() } else { format!("<defs>{defs}</defs>") },
        );
        Chart { svg, title, description }
    }

    /// Where a chart comes from and how it is protected, as it may be seen far from its page.
    fn sign_off(&mut self, picture: &Picture, words: &Words) {
        self.y += 12.0;
        let (review, place) = (picture.review.as_str(), picture.place.as_str());
        self.paragraph(look::SMALL, &words.say2("chart-from", "review", review, "place", place));
        self.paragraph(look::SMALL, &words.say("picture-indicator"));
        self.paragraph(look::SMALL, &words.protected_sentence(picture));
        self.y += 4.0;
    }

    /// One line of words whose foot is at `y`.
    pub(crate) fn text(&mut self, x: f64, y: f64, anchor: Anchor, pen: Pen, text: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if pen.bold { " font-weight=\"700\"" } else { "" };
        let _ = write!(
            self.body,
            "<text x=\"{}%\" y=\"{}\" text-anchor=\"{anchor}\" font-size=\"{}\"{weight} fill=\"{}\">{}</text>",
            number(x),
            number(y),
            number(pen.size),
            pen.colour,
            escaped(text)
        );
    }

    /// Words from the left edge, in as many lines as they need; moves down by them.
    pub(crate) fn paragraph(&mut self, pen: Pen, text: &str) {
        for line in wrap(text, self.letters(pen)) {
            self.y += pen.size * look::LINE;
            self.text(0.0, self.y - pen.size * 0.3, Anchor::Start, pen, &line);
        }
    }

    /// Two texts at the edges of one line where both fit, else one below the other; moves down by them.
    pub(crate) fn pair(&mut self, (left, left_text): (Pen, &str), (right, right_text): (Pen, &str)) {
        let width = |pen: Pen, text: &str| text.chars().count() as f64 / self.letters(pen) as f64;
        if width(left, left_text) + width(right, right_text) < 0.95 {
            self.paragraph(left, left_text);
            self.text(100.0, self.y - left.size * 0.3, Anchor::End, right, right_text);
        } else {
            self.paragraph(left, left_text);
            self.paragraph(right, right_text);
        }
    }

    /// A sign at the left edge and words beside it; moves down by them.
    pub(crate) fn sign(&mut self, drawn: &str, pen: Pen, text: &str) {
        self.sign_from(0.0, self.letters_beside_sign(pen, 1), drawn, pen, text);
    }

    /// Signs with their words, side by side in as many columns as surely have room; moves down by them.
    pub(crate) fn signs(&mut self, signs: &[(String, String)], pen: Pen) {
        let longest = signs.iter().map(|(_, text)| text.chars().count()).max().unwrap_or_default();
        let width = BESIDE_SIGN + longest as f64 * self.letter(pen);
        let columns = match self.frame {
            Frame::Page => 1,
            Frame::Sheet(_) | Frame::Alone(_) => ((self.width() / width) as usize).max(1),
        };
        let (left, letters) = (self.width() / columns as f64, self.letters_beside_sign(pen, columns));
        for row in signs.chunks(columns) {
            let (top, mut bottom) = (self.y + 2.0, self.y);
            for (column, (drawn, text)) in row.iter().enumerate() {
                self.y = top;
                self.sign_from(left * column as f64, letters, drawn, pen, text);
                bottom = f64::max(bottom, self.y);
            }
            self.y = bottom;
        }
    }

    fn sign_from(&mut self, left: f64, letters: usize, drawn: &str, pen: Pen, text: &str) {
        for (index, line) in wrap(text, letters).iter().enumerate() {
            self.y += pen.size * look::LINE;
            let y = self.y - pen.size * 0.3;
            if index == 0 {
                let _ = write!(
                    self.body,
                    "<svg x=\"{}\" y=\"{}\" width=\"1\" height=\"1\" overflow=\"visible\">{drawn}</svg>",
                    number(left + 10.0),
                    number(y - pen.size * 0.35)
                );
            }
            let _ = write!(
                self.body,
                "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\">{}</text>",
                number(left + BESIDE_SIGN),
                number(y),
                number(pen.size),
                pen.colour,
                escaped(line)
            );
        }
    }

    /// How many letters surely fit side by side.
    pub(crate) fn letters(&self, pen: Pen) -> usize {
        (self.width() / self.letter(pen)) as usize
    }

    /// The same beside a sign, in one of so many columns.
    fn letters_beside_sign(&self, pen: Pen, columns: usize) -> usize {
        ((self.width() / columns as f64 - BESIDE_SIGN) / self.letter(pen)) as usize
    }

    /// The width of a usual letter, in pixels.
    fn letter(&self, pen: Pen) -> f64 {
        let letter = match self.frame {
            Frame::Page => look::WIDE_LETTER,
            Frame::Sheet(_) | Frame::Alone(_) => look::LETTER,
        };
        pen.size * if pen.bold { letter * look::BOLDER } else { letter }
    }

    /// How many hundredths of the width so many pixels are at most.
    pub(crate) fn hundredths_of(&self, pixels: f64) -> f64 {
        100.0 * pixels / self.width()
    }

    /// The pixels from left to right that there surely are.
    fn width(&self) -> f64 {
        match self.frame {
            Frame::Page => look::NARROWEST,
            Frame::Sheet(pixels) | Frame::Alone(pixels) => f64::from(pixels),
        }
    }

    /// A bar from `x` for `width` hundredths, its top at `y`.
    pub(crate) fn bar(&mut self, (x, width): (f64, f64), (y, height): (f64, f64), attributes: &str) {
        let _ = write!(
            self.body,
            "<rect x=\"{}%\" y=\"{}\" width=\"{}%\" height=\"{}\" {attributes}/>",
            number(x),
            number(y),
            number(width),
            number(height)
        );
    }

    pub(crate) fn line(&mut self, (x1, x2): (f64, f64), (y1, y2): (f64, f64), attributes: &str) {
        let _ = write!(
            self.body,
            "<line x1=\"{}%\" x2=\"{}%\" y1=\"{}\" y2=\"{}\" {attributes}/>",
            number(x1),
            number(x2),
            number(y1),
            number(y2)
        );
    }

    /// Something drawn around its own middle, put at `x` hundredths and `y`.
    pub(crate) fn at(&mut self, x: f64, y: f64, drawn: &str) {
        let _ = write!(
            self.body,
            "<svg x=\"{}%\" y=\"{}\" width=\"1\" height=\"1\" overflow=\"visible\">{drawn}</svg>",
            number(x),
            number(y)
        );
    }

    /// A pattern of slanted lines; gives the value of `fill` that uses it.
    pub(crate) fn hatch(&mut self, name: &str, ground: &str, stroke: &str) -> String {
        let id = format!("{}-{name}", self.id);
        if !self.defs.contains(&format!("id=\"{id}\"")) {
            let _ = write!(
                self.defs,
                "<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
                 patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"{ground}\"/>\
                 <rect width=\"1.6\" height=\"6\" fill=\"{stroke}\"/></pattern>"
            );
        }
        format!("url(#{id})")
    }

    /// A thin line down at every quarter of the hundred.
    pub(crate) fn quarters(&mut self, rows: (f64, f64)) {
        for (value, faint) in [(0.0, 0.4), (0.25, 0.2), (0.5, 0.4), (0.75, 0.2), (1.0, 0.4)] {
            let attributes = format!("stroke=\"currentColor\" stroke-opacity=\"{faint}\"");
            self.line((place(value), place(value)), rows, &attributes);
        }
    }

    /// The hundredths at the ends and in the middle, below what was drawn.
    pub(crate) fn hundredths(&mut self, percent: &dyn Fn(u32) -> String) {
        let bottom = self.y;
        let y = bottom + look::SMALL.size + 3.0;
        for (x, anchor) in [(0.0, Anchor::Start), (50.0, Anchor::Middle), (100.0, Anchor::End)] {
            self.text(x, y, anchor, look::SMALL, &percent(x as u32));
        }
        self.y = y + 6.0;
    }
}

/// Where a proportion stands from left to right, with room at the sides for half a sign.
pub(crate) fn place(proportion: f64) -> f64 {
    3.0 + 94.0 * proportion.clamp(0.0, 1.0)
}

/// A number as short as it can be written, to hundredths.
pub(crate) fn number(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}")
}

/// Text that no reader of XML takes for anything else. Characters that XML can't hold are left out.
pub(crate) fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\n' | '\t' | '\r' => escaped.push(' '),
            '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

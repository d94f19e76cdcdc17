//! Colours and measures that charts share. The five colours differ in lightness, so that they read in grey and for
//! people who see colours differently.

use crate::svg::Pen;

/// From disagreeing most to agreeing most.
pub(crate) const POINTS: [&str; 5] = ["#b35806", "#f1a340", "#d9d9d9", "#998ec3", "#542788"];

/// What can be read on each of them.
pub(crate) const ON_POINTS: [&str; 5] = ["#fff", "#111", "#111", "#111", "#fff"];

/// How many points, from the lowest, are hatched.
pub(crate) const HATCHED: usize = 2;

/// Lines of the hatching on each hatched point.
pub(crate) const HATCHING: [&str; HATCHED] = ["#fff", "#111"];

/// Around everything that has a colour: dark on light pages, light on dark ones.
pub(crate) const OUTLINE: &str = "stroke=\"currentColor\" stroke-width=\"1\"";

/// Letters and lines of a chart that stands by itself.
pub(crate) const DARK: &str = "#1b2a2f";

/// Letters of a chart that stands by itself.
pub(crate) const FONTS: &str = "Noto Sans, Arial, sans-serif";

pub(crate) const BODY: f64 = 15.0;

const INK: &str = "currentColor";

pub(crate) const PLAIN: Pen = Pen { size: BODY, bold: false, colour: INK };

pub(crate) const BOLD: Pen = Pen { size: BODY, bold: true, colour: INK };

pub(crate) const TITLE: Pen = Pen { size: 18.0, bold: true, colour: INK };

pub(crate) const SMALL: Pen = Pen { size: 13.0, bold: false, colour: INK };

/// Distance of two lines, in sizes of their letters.
pub(crate) const LINE: f64 = 1.35;

/// The width of a usual letter of ours, in sizes.
pub(crate) const LETTER: f64 = 0.51;

/// The same where the reader's device chooses the letters.
pub(crate) const WIDE_LETTER: f64 = 0.56;

/// How much wider bold letters are.
pub(crate) const BOLDER: f64 = 1.07;

/// Pixels of the narrowest room for a chart: a phone of 320 less its margins.
pub(crate) const NARROWEST: f64 = 280.0;

//! Reports and blank reviews as documents: accessible PDF by Typst, and plain text.
//!
//! The only crate that links Typst. `report_pdf` and `blank_pdf` put words into a value (`values`), hand the value to
//! a template (`templates/*.typ`) in a closed world (`world`), and write PDF/UA-1 (`pdf`). What people wrote is data
//! to a template and never part of it. JSON is `wholeplace_model::report::report_json`.

mod fonts;
mod pdf;
mod printable;
mod text;
mod values;
mod world;

pub use pdf::ReportError;
pub use text::report_text;

use wholeplace_model::{instrument::Reading, report::Report};
use wholeplace_words::Words;

/// How large the letters of a blank review are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlankSize {
    /// Body text of 11 pt.
    Standard,
    /// Nothing smaller than 18 pt.
    Large18pt,
}

/// The report as a PDF/UA-1 document on A4.
///
/// Takes tens of milliseconds of one core: call it where blocking is allowed.
///
/// # Errors
/// Where Typst cannot lay it out or cannot promise PDF/UA-1; nothing a person writes should bring that about.
pub fn report_pdf(report: &Report, words: &Words) -> Result<Vec<u8>, ReportError> {
    pdf::make(world::Template::Report, &values::of_report(report, words))
}

/// The review as a PDF/UA-1 document on A4 to fill in by hand.
///
/// # Errors
/// As [`report_pdf`].
pub fn blank_pdf(reading: &Reading, size: BlankSize, words: &Words) -> Result<Vec<u8>, ReportError> {
    pdf::make(world::Template::Blank, &values::of_blank(reading, size, words))
}

/// Reads the fonts and templates now, so that the first report is as quick as the next.
pub fn warm_up() {
    world::load();
}

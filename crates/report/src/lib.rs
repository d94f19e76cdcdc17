//! Reports and blank reviews as documents: accessible PDF by Typst, and plain text.
//!
//! The only crate that links Typst. `report_pdf` and its like put words into a value (`values`), hand the value to a
//! template (`templates/*.typ`) in a closed world (`world`), and write PDF/UA-1 (`pdf`). What people wrote is data to
//! a template and never part of it. JSON is `wholeplace_model::report::report_json`.

mod brand;
mod chart;
mod csv;
mod fonts;
mod package;
mod pdf;
mod printable;
mod qr;
mod sheet;
mod source;
mod table;
mod text;
mod values;
mod word;
mod world;

pub use brand::Brand;
pub(crate) use chart::chart_size;
pub use chart::{ChartSubject, chart, chart_png};
pub use csv::{comments_csv, dictionary_csv, picture_csv};
pub use pdf::ReportError;
use printable::{drawable, surely_drawable};
pub use qr::{qr_png, qr_svg};
pub use sheet::place_xlsx;
pub use source::PlaceSource;
pub use text::report_text;
pub use word::place_docx;

use wholeplace_model::{instrument::Reading, report::Report};
use wholeplace_words::{Invitation, Words};

/// How large the letters of a blank review are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlankSize {
    /// Body text of 11 pt.
    Standard,
    /// Nothing smaller than 18 pt.
    Large18pt,
}

/// What an invitation is printed on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationSheet {
    /// A4, for a wall.
    Poster,
    /// A5, to give to somebody.
    Handout,
}

/// The report as a PDF/UA-1 document on A4.
///
/// Takes tens of milliseconds of one core: call it where blocking is allowed.
///
/// # Errors
/// Where Typst cannot lay it out or cannot promise PDF/UA-1; nothing a person writes should bring that about.
pub fn report_pdf(report: &Report, words: &Words) -> Result<Vec<u8>, ReportError> {
    pdf::make(world::Template::Report, &values::of_report(report, words), None)
}

/// The review as a PDF/UA-1 document on A4 to fill in by hand.
///
/// # Errors
/// As [`report_pdf`].
pub fn blank_pdf(reading: &Reading, size: BlankSize, words: &Words) -> Result<Vec<u8>, ReportError> {
    pdf::make(world::Template::Blank, &values::of_blank(reading, size, words), None)
}

/// A place's report as a PDF/UA-1 document on A4.
///
/// # Errors
/// As [`report_pdf`].
pub fn place_pdf(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, ReportError> {
    of_a_place(world::Template::Place, values::of_place, source, words)
}

/// The same in short, on two pages.
///
/// # Errors
/// As [`report_pdf`].
pub fn place_summary_pdf(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, ReportError> {
    of_a_place(world::Template::PlaceSummary, values::of_summary, source, words)
}

/// Makes a document with charts. Where a name holds signs that no chart can draw, all names are in our own letters only:
/// nobody's name keeps a place from its report.
fn of_a_place(
    template: world::Template,
    value: fn(&PlaceSource, &Words) -> serde_json::Value,
    source: &PlaceSource,
    words: &Words,
) -> Result<Vec<u8>, ReportError> {
    let made = |drawn: fn(&str) -> String| {
        let picture = &values::picture_in(source.picture, drawn);
        let value = value(&PlaceSource { picture, ..*source }, words);
        pdf::make(template, &value, source.brand.logo_png.as_deref())
    };
    made(drawable).or_else(|_| made(surely_drawable))
}

/// An invitation as a PDF/UA-1 document of one page, with the review's address as a QR code and in letters.
///
/// # Errors
/// As [`report_pdf`]; also where the address is longer than a QR code can hold.
pub fn invitation_pdf(
    invitation: &Invitation,
    sheet: InvitationSheet,
    brand: &Brand,
    words: &Words,
) -> Result<Vec<u8>, ReportError> {
    let value = values::of_invitation(invitation, sheet, brand, words)?;
    pdf::make(world::Template::Invitation, &value, brand.logo_png.as_deref())
}

/// Reads the fonts and templates now, so that the first report is as quick as the next.
pub fn warm_up() {
    world::load();
}

//! A place's report as a Word file, for people who must edit: real headings, tables whose heads repeat, pictures with
//! words, a language. `body` writes blocks, `parts` what is around them, `chapters` what a report says; `beside` is the
//! chapter on other frameworks.

mod beside;
mod body;
mod chapters;
mod parts;

use crate::{PlaceSource, ReportError, printable::plain};
use body::Body;
use parts::About;
use wholeplace_words::Words;

/// The colour of headings where a place has none of its own: that of our other documents.
const ACCENT: &str = "0f4c56";

/// The picture and what belongs beside it as a DOCX file.
///
/// # Errors
/// Where a chart or the file cannot be written; nothing a person writes should bring that about.
pub fn place_docx(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, ReportError> {
    let picture = source.picture;
    let mut report = Report { body: Body::default(), links: Vec::new(), source, words };
    report.write()?;
    let title = words.say2("place-title", "review", plain(&picture.review), "place", plain(&picture.place));
    // Word checks spelling by country, and our languages are those of the United Kingdom.
    let language = format!("{}-GB", words.language());
    let about = About {
        title: &title,
        language: &language,
        accent: source.brand.colour().map_or(ACCENT, |colour| &colour[1..]),
        foot: &picture.review,
        links: &report.links,
    };
    parts::file(&about, &report.body)
}

/// A report that is being written.
struct Report<'a> {
    body: Body,
    /// Addresses that can be followed, in the order in which they came.
    links: Vec<String>,
    source: &'a PlaceSource<'a>,
    words: &'a Words,
}

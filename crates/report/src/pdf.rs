//! From a template and its value to the bytes of a PDF/UA-1 file.

use crate::world::{ClosedWorld, Template};
use std::sync::LazyLock;
use typst::{World, WorldExt, comemo, diag::SourceDiagnostic, foundations::Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A document that could not be made. Says where in our templates, and never what a person wrote.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    #[error("the template cannot be laid out: {0}")]
    Layout(String),
    #[error("the document cannot be written as PDF/UA-1: {0}")]
    Pdf(String),
    #[error("the file cannot be written: {0}")]
    File(String),
    #[error("an address of {bytes} bytes is too long for a QR code, which holds {limit}")]
    AddressTooLong { bytes: usize, limit: usize },
}

/// How many documents back Typst's memory of its own work may reach. What is common to all reports stays; what is
/// one person's goes.
const REMEMBERED: usize = 2;

static STANDARDS: LazyLock<PdfStandards> =
    LazyLock::new(|| PdfStandards::new(&[PdfStandard::Ua_1]).expect("PDF/UA-1 alone contradicts nothing"));

pub(crate) fn make(
    template: Template,
    value: &serde_json::Value,
    logo: Option<&[u8]>,
) -> Result<Vec<u8>, ReportError> {
    let world = ClosedWorld::new(template, value, logo);
    let made = write(&world);
    comemo::evict(REMEMBERED);
    made
}

fn write(world: &ClosedWorld) -> Result<Vec<u8>, ReportError> {
    let document = typst::compile::<PagedDocument>(world)
        .output
        .map_err(|errors| ReportError::Layout(places(world, &errors)))?;
    let options = PdfOptions {
        creator: Smart::Custom(Some("Wholeplace".to_owned())),
        standards: STANDARDS.clone(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| ReportError::Pdf(places(world, &errors)))
}

/// Each error's template and line. Typst's own messages may quote text of the document, so they are left out.
fn places(world: &ClosedWorld, errors: &[SourceDiagnostic]) -> String {
    let place = |error: &SourceDiagnostic| {
        let id = error.span.id()?;
        let line = world.range(error.span).and_then(|range| {
            world.source(id).ok().and_then(|source| source.lines().byte_to_line(range.start))
        });
        let file = id.vpath().get_without_slash().to_owned();
        Some(line.map_or(file.clone(), |line| format!("{file}, line {}", line + 1)))
    };
    let places: Vec<_> = errors.iter().map(|e| place(e).unwrap_or_else(|| "no place".to_owned())).collect();
    places.join("; ")
}

//! The report and the blank review as other programs and assistive technology find them.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod poppler;

#[path = "../examples/sample/response.rs"]
mod response;

use poppler::Pdf;
use response::filled_response;
use std::sync::LazyLock;
use wholeplace_model::{
    instrument::strengths,
    report::{Report, compose},
    response::{Response, ResponseId},
};
use wholeplace_report::{BlankSize, blank_pdf, report_pdf, report_text};
use wholeplace_words::Words;

const MADE_AT: i64 = 1_795_529_100;

static REPORT: LazyLock<Report> = LazyLock::new(|| {
    let instrument = strengths();
    compose(&instrument, &filled_response(&instrument, MADE_AT), "en", MADE_AT)
});

static REPORT_PDF: LazyLock<Pdf> = LazyLock::new(|| Pdf(report_pdf(&REPORT, &Words::of("en")).unwrap()));

static LARGE_PDF: LazyLock<Pdf> = LazyLock::new(|| Pdf(blank(BlankSize::Large18pt)));

fn blank(size: BlankSize) -> Vec<u8> {
    blank_pdf(strengths().reading("en"), size, &Words::of("en")).unwrap()
}

fn nothing_said() -> Report {
    let instrument = strengths();
    let response = Response::new(ResponseId("untouched".to_owned()), &instrument, MADE_AT);
    compose(&instrument, &response, "en", MADE_AT)
}

/// That each text comes after the one before.
fn assert_in_order(text: &str, parts: &[&str]) {
    let mut from = 0;
    for part in parts {
        let at = text[from..].find(part).unwrap_or_else(|| panic!("{part:?} is not after the one before"));
        from += at + part.len();
    }
}

fn assert_accessible(pdf: &Pdf, title: &str) {
    let info = pdf.info();
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains(&format!("Title:           {title}")), "{info}");
    assert!(info.contains("(A4)"));
    let metadata = pdf.metadata();
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(metadata.contains("<dc:language><rdf:Bag><rdf:li>en</rdf:li>"));
    assert!(pdf.holds("/Lang(en)"));
    let fonts = pdf.fonts();
    assert!(!fonts.is_empty());
    for font in fonts {
        let columns: Vec<_> = font.split_whitespace().rev().take(5).collect();
        assert_eq!(columns[4], "yes", "embedded: {font}");
        assert_eq!(columns[2], "yes", "to be read as Unicode: {font}");
    }
}

#[test]
fn the_report_is_an_accessible_document() {
    assert_accessible(&REPORT_PDF, "Whole-place strengths review: a report about Harrowmere and the Dales");
    assert!(REPORT_PDF.info().contains("CreationDate:    Tue Nov 24"));
    assert!(REPORT_PDF.holds("/Outlines"), "it has bookmarks");
}

#[test]
fn the_chart_has_words_that_say_what_it_shows() {
    let alt = "A dot chart of 9 domains, with one row for each domain";
    assert!(REPORT_PDF.holds(alt));
    let tags = REPORT_PDF.tags();
    assert_in_order(&tags, &["H1", "In short", "Figure", "Table", "THead", "TH", "Domain", "TBody", "TD"]);
}

#[test]
fn the_report_reads_in_its_order() {
    let text = REPORT_PDF.text();
    assert_in_order(
        &text,
        &[
            "Whole-place strengths review",
            "Harrowmere and the Dales",
            "From a principal social worker",
            "Made on 24 November 2026",
            "You see the most strength in Leadership.",
            "Look first at Commissioning",
            "You left 4 of 36 statements open",
            "You agree with none of the 4 statements. You disagree with 3. You are not sure about one.",
            "Commissioning",
            "I have not seen the needs assessment in two years. I should ask.",
            "Systems and information",
            "Leadership",
            "First actions",
            "Put the three small enterprises in the upper dale on the list",
            "an indicator, not a mark",
            "What happens next",
        ],
    );
    assert!(text.contains("Page 3 of "));
}

#[test]
fn every_reason_and_every_source_is_in_the_report() {
    let text = REPORT_PDF.text();
    let squeezed = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for statement in REPORT.domains.iter().flat_map(|domain| &domain.statements) {
        // A reason that goes over the end of a page has the page's foot within it.
        let start: String = squeezed(&statement.reason).chars().take(60).collect();
        assert!(text.contains(&start), "{start}");
    }
    for practice in REPORT.domains.iter().flat_map(|domain| &domain.practices) {
        assert!(REPORT_PDF.holds(&practice.url), "{}", practice.url);
    }
}

#[test]
fn a_report_of_nothing_is_a_document_too() {
    let report = nothing_said();
    let pdf = Pdf(report_pdf(&report, &Words::of("en")).unwrap());
    assert_accessible(&pdf, "Whole-place strengths review: a report");
    let text = pdf.text();
    assert!(text.contains("You have not rated a statement yet"));
    assert!(text.contains("There is room to start here."));
    assert!(!text.contains("lowest ratings come first."), "there is no order to speak of");
}

#[test]
fn the_blank_review_has_every_statement_and_room_to_act() {
    let pdf = Pdf(blank(BlankSize::Standard));
    assert_accessible(&pdf, "Whole-place strengths review: to fill in by hand");
    let text = pdf.text();
    let instrument = strengths();
    for statement in instrument.reading("en").domains.iter().flat_map(|domain| &domain.statements) {
        assert!(text.contains(&statement.text), "{}", statement.text);
    }
    assert_eq!(text.matches("Neither agree nor disagree").count(), 36);
    assert_in_order(&text, &["Action 1", "How we will know", "Action 6"]);
}

#[test]
fn nothing_in_the_large_blank_review_is_smaller_than_18_points() {
    assert_accessible(&LARGE_PDF, "Whole-place strengths review: to fill in by hand");
    // Noto Sans reaches 1.36 times its size from ascent to descent.
    let lowest = LARGE_PDF.lowest_word() / 1.362;
    assert!(lowest > 17.9, "letters of {lowest} points");
}

#[test]
fn the_text_reads_like_a_letter() {
    let text = report_text(&REPORT, &Words::of("en"));
    assert_in_order(
        &text,
        &[
            "Whole-place strengths review\n============================\n",
            "About Harrowmere and the Dales\n",
            "* You see the most strength in Leadership.\n",
            "Commissioning\n-------------\n",
            "  → Disagree\n",
            "  | The market position statement",
            "First actions\n",
            "Action 1\n",
        ],
    );
    let long = text.lines().filter(|line| line.chars().count() > 76 && !line.trim().starts_with("http"));
    assert_eq!(long.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn a_shared_copy_leaves_out_what_its_owner_left_out() {
    let shared = REPORT.clone().shared(false, false);
    let text = report_text(&shared, &Words::of("en"));
    assert!(!text.contains("clear about hours and prices"));
    assert!(!text.contains("three small enterprises"));
}

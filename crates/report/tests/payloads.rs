//! What people wrote reaches PDF, text and JSON as text, and nothing of it is run.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod poppler;

#[path = "../examples/sample/response.rs"]
mod response;

use poppler::Pdf;
use response::filled_response;
use std::sync::LazyLock;
use wholeplace_model::{
    instrument::strengths,
    plan::Action,
    report::{Report, compose, report_from_json, report_json},
};
use wholeplace_report::{report_pdf, report_text};
use wholeplace_words::Words;

/// Text that would do something if it were ever taken for code, and what must be readable of it.
const PAYLOADS: &[(&str, &str)] = &[
    ("#panic(\"run by Typst\")", "#panic(\"run by Typst\")"),
    ("$ x^2 $ and $sum_(i=0)^n$", "$ x^2 $ and $sum_(i=0)^n$"),
    ("@label <label> = heading", "@label <label> = heading"),
    ("#import \"look.typ\": *", "#import \"look.typ\": *"),
    ("#read(\"/etc/passwd\")", "#read(\"/etc/passwd\")"),
    // Reading back, poppler takes a backtick before a letter for its accent.
    ("*bold* _emphasis_ `raw` \\ // comment", "*bold* _emphasis_"),
    ("{page} of {pages}", "{page} of {pages}"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("{{ 7 * 7 }} {% if %} ${7*7}", "{{ 7 * 7 }} {% if %} ${7*7}"),
    ("=HYPERLINK(\"https://example.org\")", "=HYPERLINK(\"https://example.org\")"),
    ("bell \u{7} null \u{0} escape \u{1b}[31m end", "end"),
    ("left \u{202e}thgir\u{202c} isolate \u{2066}x\u{2069}", "isolate x"),
    ("Tŷ Gŵyr Llŷn", "Tŷ Gŵyr Llŷn"),
    ("emoji 👍🏽 and 👨‍👩‍👧 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 done", "emoji"),
    ("no shape 好 and private \u{e001}", "no shape □ and private □"),
    ("שלום עולם", "שלום"),
    ("مرحبا بكم", "مرحبا"),
    ("नमस्ते বাংলা ਪੰਜਾਬੀ", "□"),
];

const LONG: usize = 20_000;

struct Documents {
    report: Report,
    pdf: Pdf,
    text: String,
}

static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| {
    let instrument = strengths();
    let mut report = compose(&instrument, &filled_response(&instrument, 0), "en", 1_795_529_100);
    let statements = report.domains.iter_mut().flat_map(|domain| &mut domain.statements);
    for (statement, (payload, _)) in statements.zip(PAYLOADS) {
        statement.reason = (*payload).to_owned();
    }
    report.domains[8].statements[0].reason = "x".repeat(LONG);
    report.domains[8].statements[1].reason = "!".repeat(300);
    report.place = "Tŷ \"#panic()\" קהילה".to_owned();
    report.role = "a\nb\u{0}c #let".to_owned();
    report.actions.push(Action {
        what: "#panic(1) $y$".to_owned(),
        who: "w".repeat(2_000),
        by_when: "\u{202e}soon".to_owned(),
        ..Action::default()
    });
    let words = Words::of("en");
    let pdf = Pdf(report_pdf(&report, &words).unwrap());
    Documents { text: report_text(&report, &words), pdf, report }
});

#[test]
fn payloads_stand_in_the_pdf_as_they_were_written() {
    let text = DOCUMENTS.pdf.text();
    for (payload, readable) in PAYLOADS {
        assert!(text.contains(readable), "{payload:?} is not in the PDF");
    }
    assert!(text.contains("#panic(1) $y$"));
}

#[test]
fn twenty_thousand_letters_without_a_space_stay_on_the_pages() {
    let letters = DOCUMENTS.pdf.text().matches('x').count();
    assert!(letters >= LONG, "{letters} letters were kept");
    let (left, right) = DOCUMENTS.pdf.text_edges();
    assert!(left > 50.0 && right < 545.0, "text runs from {left} to {right} of 595 points");
}

#[test]
fn payloads_stand_in_the_text_without_control_characters() {
    let text = &DOCUMENTS.text;
    for (payload, _) in PAYLOADS.iter().take(10) {
        assert!(text.contains(payload), "{payload:?} is not in the text");
    }
    assert!(text.contains("好") && text.contains("नमस्ते"), "the text has every script");
    assert!(text.contains(&"x".repeat(LONG)));
    assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
    assert!(!text.contains('\u{202e}'));
}

#[test]
fn payloads_come_back_from_json_unchanged() {
    let json = report_json(&DOCUMENTS.report);
    assert!(!json.contains(|c: char| c.is_control() && c != '\n'));
    assert_eq!(report_from_json(json.as_bytes()).unwrap(), DOCUMENTS.report);
}

#[test]
fn a_pdf_with_payloads_is_still_accessible_and_inert() {
    let info = DOCUMENTS.pdf.info();
    assert!(info.contains("Tagged:          yes"));
    assert!(info.contains("JavaScript:      no"));
    assert!(DOCUMENTS.pdf.metadata().contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(DOCUMENTS.pdf.text().contains("no shape for some letters"));
}

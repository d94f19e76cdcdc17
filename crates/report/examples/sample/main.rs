//! Writes sample documents to a folder: `cargo run -p wholeplace-report --example sample -- FOLDER`.
//!
//! The pictures in README are pages of these.

#![expect(clippy::disallowed_methods, reason = "it says how long each document took")]

mod response;

use response::filled_response;
use std::{path::Path, time::Instant};
use wholeplace_model::{
    instrument::strengths,
    report::{compose, report_json},
    response::{Response, ResponseId},
};
use wholeplace_report::{
    BlankSize, Brand, InvitationSheet, ReportError, blank_pdf, invitation_pdf, qr_png, qr_svg, report_pdf,
    report_text, warm_up,
};
use wholeplace_words::{Invitation, Words};

/// 24 November 2026, 14:05 UTC.
const MADE_AT: i64 = 1_795_529_100;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let words = Words::of("en");
    let instrument = strengths();
    let reading = instrument.reading("en");
    let report = compose(&instrument, &filled_response(&instrument, MADE_AT), "en", MADE_AT);
    let untouched = Response::new(ResponseId("untouched".to_owned()), &instrument, MADE_AT);
    let empty = compose(&instrument, &untouched, "en", MADE_AT);

    let started = Instant::now();
    warm_up();
    println!("warm-up {:?}", started.elapsed());
    std::fs::write(folder.join("report.pdf"), timed("report, first", || report_pdf(&report, &words))?)?;
    std::fs::write(folder.join("empty.pdf"), timed("report of nothing", || report_pdf(&empty, &words))?)?;
    for round in 0..5 {
        let mut other = report.clone();
        other.place = format!("{} {round}", report.place);
        timed("report, warm", || report_pdf(&other, &words))?;
    }
    for (name, size) in [("blank.pdf", BlankSize::Standard), ("blank-large.pdf", BlankSize::Large18pt)] {
        std::fs::write(folder.join(name), timed(name, || blank_pdf(reading, size, &words))?)?;
    }
    let invitation = invitation();
    for (name, sheet) in [("poster.pdf", InvitationSheet::Poster), ("handout.pdf", InvitationSheet::Handout)]
    {
        let make = || invitation_pdf(&invitation, sheet, &Brand::default(), &words);
        std::fs::write(folder.join(name), timed(name, make)?)?;
    }
    std::fs::write(folder.join("qr.png"), qr_png(&invitation.url)?)?;
    std::fs::write(folder.join("qr.svg"), qr_svg(&invitation.url, &words)?)?;
    std::fs::write(folder.join("invitation.txt"), words.invitation_text(&invitation))?;
    std::fs::write(folder.join("report.txt"), report_text(&report, &words))?;
    std::fs::write(folder.join("report.json"), report_json(&report))?;
    Ok(())
}

fn invitation() -> Invitation {
    Invitation {
        place: "Harrowmere and the Dales".to_owned(),
        review: "Whole-place strengths review 2026".to_owned(),
        group: Some("people who draw on support".to_owned()),
        url: "https://strengths.harrowmere.example/j/7Q4M-K2XP".to_owned(),
        minutes: 35,
        opens: None,
        closes: Some("15 December 2026".to_owned()),
        looks: false,
        smallest: 10,
    }
}

fn timed(what: &str, make: impl FnOnce() -> Result<Vec<u8>, ReportError>) -> Result<Vec<u8>, ReportError> {
    let started = Instant::now();
    let made = make()?;
    println!("{what}: {:?}, {} KB", started.elapsed(), made.len() / 1024);
    Ok(made)
}

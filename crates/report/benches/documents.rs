//! How long a place's documents take, each of a picture that differs from the one before: the first after start, and the
//! median of the next. Prints; a figure beyond its aim is for a person to judge.

#![expect(clippy::disallowed_methods, reason = "it measures time")]

#[path = "../examples/sample/comments.rs"]
mod comments;
#[path = "../examples/sample/picture.rs"]
mod picture;

use comments::sample_comments;
use picture::sample_picture;
use std::time::Instant;
use wholeplace_model::instrument::strengths;
use wholeplace_report::{
    Brand, ChartSubject, PlaceSource, ReportError, chart, chart_png, picture_csv, place_docx, place_pdf,
    place_summary_pdf, place_xlsx, warm_up,
};
use wholeplace_words::Words;

const ROUNDS: usize = 11;

type Make = fn(&PlaceSource, &Words) -> Result<Vec<u8>, ReportError>;

/// What is made, and within how many milliseconds it should be.
const DOCUMENTS: [(&str, Make, u32); 6] = [
    ("report, PDF", place_pdf, 150),
    ("summary, PDF", place_summary_pdf, 150),
    ("report, Word", place_docx, 150),
    ("spreadsheet", place_xlsx, 300),
    ("numbers, CSV", |source, words| Ok(picture_csv(source.picture, words).into_bytes()), 50),
    ("profile, PNG", profile, 150),
];

fn profile(source: &PlaceSource, words: &Words) -> Result<Vec<u8>, ReportError> {
    let drawn = chart(source.picture, &ChartSubject::Profile, words);
    drawn.map_or(Ok(Vec::new()), |drawn| chart_png(&drawn))
}

fn main() -> Result<(), ReportError> {
    let (words, instrument, brand) = (Words::of("en"), strengths(), Brand::default());
    let (mut picture, comments) = (sample_picture(), sample_comments(&instrument));
    warm_up();
    for (name, make, aim) in DOCUMENTS {
        let mut times = Vec::new();
        let mut size = 0;
        for round in 0..ROUNDS {
            picture.place = format!("Harrowmere {round}");
            let source = PlaceSource {
                picture: &picture,
                comments: &comments,
                reading: instrument.reading("en"),
                brand: &brand,
                alignment: true,
            };
            let started = Instant::now();
            size = make(&source, &words)?.len() / 1024;
            times.push(started.elapsed().as_secs_f64() * 1_000.0);
        }
        let first = times.remove(0);
        times.sort_by(f64::total_cmp);
        println!(
            "{name}: first {first:.1} ms, then {:.1} ms, {size} KB; aim {aim} ms",
            times[times.len() / 2]
        );
    }
    Ok(())
}

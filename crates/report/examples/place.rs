//! Writes every document of an invented place to a folder and says how long each took:
//! `cargo run --release -p wholeplace-report --example place -- FOLDER`.

#![expect(clippy::disallowed_methods, reason = "it says how long each document took")]

#[path = "sample/comments.rs"]
mod comments;
#[path = "sample/picture.rs"]
mod picture;

use comments::sample_comments;
use picture::sample_picture;
use std::{path::Path, time::Instant};
use wholeplace_model::instrument::strengths;
use wholeplace_report::{
    Brand, ChartSubject, PlaceSource, ReportError, chart, chart_png, picture_csv, place_docx, place_pdf,
    place_summary_pdf, place_xlsx, warm_up,
};
use wholeplace_words::Words;

/// How often each is made; the shortest time is told, as other work on the machine only adds to it.
const ROUNDS: usize = 5;

type Make<'a> = dyn Fn() -> Result<Vec<u8>, ReportError> + 'a;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let (words, instrument, brand) = (Words::of("en"), strengths(), Brand::default());
    let (picture, comments) = (sample_picture(), sample_comments(&instrument));
    let source = PlaceSource {
        picture: &picture,
        comments: &comments,
        reading: instrument.reading("en"),
        brand: &brand,
        alignment: true,
    };
    warm_up();
    let profile = chart(&picture, &ChartSubject::Profile, &words).ok_or("a profile")?;
    let documents: [(&str, &Make); 6] = [
        ("place.pdf", &|| place_pdf(&source, &words)),
        ("summary.pdf", &|| place_summary_pdf(&source, &words)),
        ("place.docx", &|| place_docx(&source, &words)),
        ("place.xlsx", &|| place_xlsx(&source, &words)),
        ("picture.csv", &|| Ok(picture_csv(&picture, &words).into_bytes())),
        ("profile.png", &|| chart_png(&profile)),
    ];
    for (name, make) in documents {
        let mut shortest = f64::INFINITY;
        for _ in 0..ROUNDS {
            let started = Instant::now();
            let made = make()?;
            shortest = shortest.min(started.elapsed().as_secs_f64() * 1_000.0);
            std::fs::write(folder.join(name), made)?;
        }
        println!("{name}: {shortest:.1} ms");
    }
    let statement = picture.statements().next().ok_or("a statement")?.id.clone();
    let others = [
        ("gaps.png", ChartSubject::Gaps),
        ("everyone.png", ChartSubject::Everyone(statement.clone())),
        ("groups.png", ChartSubject::Groups(statement.clone())),
        ("between.png", ChartSubject::Between(statement)),
    ];
    for (name, subject) in others {
        let drawn = chart(&picture, &subject, &words).ok_or("a chart")?;
        std::fs::write(folder.join(name), chart_png(&drawn)?)?;
    }
    Ok(())
}

//! Writes every document of an invented place to a folder: `cargo run -p wholeplace-report --example place -- FOLDER`.

#[path = "sample/comments.rs"]
mod comments;
#[path = "sample/picture.rs"]
mod picture;

use comments::sample_comments;
use picture::sample_picture;
use std::path::Path;
use wholeplace_model::instrument::strengths;
use wholeplace_report::{
    Brand, ChartSubject, PlaceSource, chart, chart_png, comments_csv, dictionary_csv, picture_csv,
    place_docx, place_pdf, place_summary_pdf, place_xlsx,
};
use wholeplace_words::Words;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("name the folder to write to")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let write = |name: &str, bytes: Vec<u8>| std::fs::write(folder.join(name), bytes);
    let (words, instrument, brand) = (Words::of("en"), strengths(), Brand::default());
    let (picture, comments) = (sample_picture(), sample_comments(&instrument));
    let source = PlaceSource {
        picture: &picture,
        comments: &comments,
        reading: instrument.reading("en"),
        brand: &brand,
        alignment: true,
    };
    write("place.pdf", place_pdf(&source, &words)?)?;
    write("summary.pdf", place_summary_pdf(&source, &words)?)?;
    write("place.docx", place_docx(&source, &words)?)?;
    write("place.xlsx", place_xlsx(&source, &words)?)?;
    write("picture.csv", picture_csv(&picture, &words).into_bytes())?;
    write("comments.csv", comments_csv(&comments, &picture, &words).into_bytes())?;
    write("columns.csv", dictionary_csv(&words).into_bytes())?;
    let statement = picture.statements().next().ok_or("a statement")?.id.clone();
    for (name, subject) in [
        ("profile", ChartSubject::Profile),
        ("gaps", ChartSubject::Gaps),
        ("everyone", ChartSubject::Everyone(statement.clone())),
        ("groups", ChartSubject::Groups(statement.clone())),
        ("between", ChartSubject::Between(statement)),
    ] {
        let drawn = chart(&picture, &subject, &words).ok_or("a chart")?;
        write(&format!("{name}.png"), chart_png(&drawn)?)?;
        write(&format!("{name}.svg"), drawn.svg.into_bytes())?;
    }
    Ok(())
}

//! Writes every chart of an invented place into one page, light and dark: `cargo run -p wholeplace-charts --example
//! gallery -- FILE`.

#[path = "../../report/examples/sample/picture.rs"]
mod picture;

use picture::sample_picture;
use wholeplace_charts::{Frame, block_distributions, distribution, dumbbell, gaps, key, profile};
use wholeplace_words::Words;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("name the file to write")?;
    let (picture, words) = (sample_picture(), Words::of("en"));
    let statement = picture.statements().next().ok_or("a statement")?;
    let frame = Frame::Page;
    let charts = [
        profile(&picture, &words, "profile", frame),
        Some(key(&picture, &words, "key", frame)),
        distribution(&picture, statement, &words, "all", frame),
        block_distributions(&picture, statement, &words, "blocks", frame),
        dumbbell(&picture, statement, &words, "groups", frame),
        gaps(&picture, 0..5, &words, "gaps", frame),
    ];
    let drawn: String = charts.iter().flatten().map(|chart| chart.svg.as_str()).collect();
    let page = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Charts</title><style>\
         body{{margin:0;font-family:sans-serif;display:flex}} div{{flex:1;min-width:0;padding:20px}} \
         .dark{{background:#12191c;color:#e8eeee}}</style><div>{drawn}</div><div class=\"dark\">{drawn}</div></html>"
    );
    std::fs::write(file, page)?;
    Ok(())
}

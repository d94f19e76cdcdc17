//! Each chart of a picture as a file of its own: SVG and PNG, both with the words that say what they show.

use crate::{ReportError, fonts};
use resvg::{tiny_skia, usvg};
use std::sync::{Arc, LazyLock};
use wholeplace_charts::{Chart, Frame, block_distributions, distribution, dumbbell, gaps, profile};
use wholeplace_model::picture::Picture;
use wholeplace_words::Words;

/// Which chart of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartSubject {
    /// The domains side by side.
    Profile,
    /// The statements that groups see most differently.
    Gaps,
    /// How everyone rated a statement.
    Everyone(String),
    /// How each group rated a statement.
    Groups(String),
    /// How many of each group agree with a statement.
    Between(String),
}

/// Statements in the chart of gaps.
const GAPS: usize = 10;

/// Pixels across, before they are multiplied for PNG.
const WIDTH: u32 = 720;

/// Pixels of a PNG for each of the drawing, so that it is sharp in print and on slides.
const SHARPNESS: f32 = 2.0;

/// A chart by itself, with its title and key. Nothing where the picture has nothing to draw for it.
///
/// `svg` of the result is the file; `title` and `description` are its alternative text.
#[must_use]
pub fn chart(picture: &Picture, subject: &ChartSubject, words: &Words) -> Option<Chart> {
    let frame = Frame::Alone(WIDTH);
    let of = |id: &str| picture.statement(id);
    match subject {
        ChartSubject::Profile => profile(picture, words, "profile", frame),
        ChartSubject::Gaps => gaps(picture, 0..GAPS, words, "gaps", frame),
        ChartSubject::Everyone(id) => distribution(picture, of(id)?, words, "everyone", frame),
        ChartSubject::Groups(id) => block_distributions(picture, of(id)?, words, "groups", frame),
        ChartSubject::Between(id) => dumbbell(picture, of(id)?, words, "between", frame),
    }
}

/// A chart as PNG on white, twice its size. Its title and description are in the file as text.
///
/// # Errors
/// Where the drawing cannot be read, which would be a fault of ours.
pub fn chart_png(chart: &Chart) -> Result<Vec<u8>, ReportError> {
    let fault = |what: &str| ReportError::Layout(format!("chart: {what}"));
    let options = usvg::Options { fontdb: FONTS.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&chart.svg, &options).map_err(|_| fault("not an SVG"))?;
    let size = tree.size().to_int_size().scale_by(SHARPNESS).ok_or_else(|| fault("no size"))?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).ok_or_else(|| fault("too large"))?;
    pixels.fill(tiny_skia::Color::WHITE);
    let scale = tiny_skia::Transform::from_scale(SHARPNESS, SHARPNESS);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    let mut bytes = Vec::new();
    write_png(&mut bytes, &pixels, chart).map_err(|_| fault("cannot be written"))?;
    Ok(bytes)
}

/// The fonts of our documents, for charts.
static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut database = usvg::fontdb::Database::new();
    for file in fonts::FILES.iter() {
        database.load_font_data(file.to_vec());
    }
    Arc::new(database)
});

fn write_png(
    bytes: &mut Vec<u8>,
    pixels: &tiny_skia::Pixmap,
    chart: &Chart,
) -> Result<(), png::EncodingError> {
    // On white nothing shines through, so that the fourth byte of each pixel says nothing.
    let opaque: Vec<u8> = pixels.data().chunks_exact(4).flat_map(|pixel| pixel[..3].to_vec()).collect();
    let mut encoder = png::Encoder::new(bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.add_itxt_chunk("Title".to_owned(), chart.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), chart.description.clone())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()
}

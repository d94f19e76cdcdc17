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
const GAPS_ON_A_PAGE: usize = 5;

/// Pixels across, before they are multiplied for PNG.
const WIDTH: u32 = 720;

/// White around a PNG, in the drawing's pixels.
const MARGIN: f32 = 20.0;

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

/// The chart of gaps in pieces that each fit on a page of paper.
pub(crate) fn gaps_in_pieces(picture: &Picture, words: &Words) -> Vec<Chart> {
    let piece = |first: usize| {
        let some = first..(first + GAPS_ON_A_PAGE).min(GAPS);
        gaps(picture, some, words, &format!("gaps-{first}"), Frame::Alone(WIDTH))
    };
    (0..GAPS).step_by(GAPS_ON_A_PAGE).filter_map(piece).collect()
}

/// A chart as PNG on white, twice its size. Its title and description are in the file as text.
///
/// # Errors
/// Where the drawing cannot be read, which would be a fault of ours.
pub fn chart_png(chart: &Chart) -> Result<Vec<u8>, ReportError> {
    let fault = |what: &str| ReportError::Layout(format!("chart: {what}"));
    let options = usvg::Options { fontdb: FONTS.clone(), ..usvg::Options::default() };
    let tree = usvg::Tree::from_str(&chart.svg, &options).map_err(|_| fault("not an SVG"))?;
    let side = |length: f32| ((length + 2.0 * MARGIN) * SHARPNESS).ceil() as u32;
    let (width, height) = (side(tree.size().width()), side(tree.size().height()));
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or_else(|| fault("too large"))?;
    pixels.fill(tiny_skia::Color::WHITE);
    let scale = tiny_skia::Transform::from_scale(SHARPNESS, SHARPNESS).pre_translate(MARGIN, MARGIN);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    let mut bytes = Vec::new();
    write_png(&mut bytes, &pixels, chart).map_err(|_| fault("cannot be written"))?;
    Ok(bytes)
}

/// Width and height of a PNG of ours, in pixels.
pub(crate) fn chart_size(png: &[u8]) -> Result<(u32, u32), ReportError> {
    let reader = png::Decoder::new(std::io::Cursor::new(png)).read_info();
    reader.map(|reader| reader.info().size()).map_err(|error| ReportError::File(error.to_string()))
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
    let mut opaque = Vec::with_capacity(pixels.data().len() / 4 * 3);
    for pixel in pixels.data().chunks_exact(4) {
        opaque.extend_from_slice(&pixel[..3]);
    }
    let mut encoder = png::Encoder::new(bytes, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::Fast);
    encoder.add_itxt_chunk("Title".to_owned(), chart.title.clone())?;
    encoder.add_itxt_chunk("Description".to_owned(), chart.description.clone())?;
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&opaque)?;
    writer.finish()
}

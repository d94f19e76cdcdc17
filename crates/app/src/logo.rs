//! Drawing an uploaded logo anew: whatever came in, only the points of the picture go out, as a PNG of bounded size.
//!
//! The file comes from a person, who may mean harm. So its kind is read from its first bytes, its size is known before it
//! is decoded, an SVG can refer to nothing outside itself, and drawing has a stack of its own.

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage, imageops::FilterType};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Group, ImageHrefResolver, Node, Options, Tree},
};
use std::{io::Cursor, thread};
use wholeplace_web::LogoProblem;

/// A logo fits into so many points across and down: twice as many as it is shown with, for fine screens.
const WIDTH: u32 = 600;
const HEIGHT: u32 = 240;
/// The most points across and down of a picture that comes in.
const MOST_ACROSS: u32 = 4_000;
/// The most memory that decoding may take: enough for the largest picture with 64 bits a point.
const MOST_BYTES: u64 = 160 * 1024 * 1024;
/// The most shapes of an SVG, and how deep they may be nested.
const MOST_SHAPES: usize = 5_000;
const DEEPEST: usize = 60;
/// Reading an SVG goes as deep as its elements are nested, before we can look at it.
const STACK_BYTES: usize = 64 * 1024 * 1024;

/// The picture as a PNG.
///
/// # Errors
/// When it is no picture that we take.
pub(crate) fn redraw(upload: &[u8]) -> Result<Vec<u8>, LogoProblem> {
    let picture = match image::guess_format(upload) {
        Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => decoded(upload, format)?,
        Ok(_) => return Err(LogoProblem::NotAPicture),
        Err(_) => {
            let text = std::str::from_utf8(upload).map_err(|_| LogoProblem::NotAPicture)?;
            thread::scope(|scope| {
                let drawing =
                    thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, || drawn(text));
                let drawing = drawing.map_err(|_| LogoProblem::NotAPicture)?;
                drawing.join().unwrap_or(Err(LogoProblem::NotAPicture))
            })?
        }
    };
    let mut png = Vec::new();
    let written = picture.write_to(&mut Cursor::new(&mut png), ImageFormat::Png);
    written.map_err(|_| LogoProblem::NotAPicture)?;
    Ok(png)
}

/// A PNG or JPEG, the right way up and made to fit.
fn decoded(upload: &[u8], format: ImageFormat) -> Result<DynamicImage, LogoProblem> {
    let not_a_picture = |_| LogoProblem::NotAPicture;
    let mut decoder =
        ImageReader::with_format(Cursor::new(upload), format).into_decoder().map_err(not_a_picture)?;
    let (width, height) = decoder.dimensions();
    if width > MOST_ACROSS || height > MOST_ACROSS {
        return Err(LogoProblem::TooLarge);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    decoder.set_limits(limits).map_err(|_| LogoProblem::TooLarge)?;
    let orientation = decoder.orientation().map_err(not_a_picture)?;
    let mut picture = DynamicImage::from_decoder(decoder).map_err(not_a_picture)?;
    picture.apply_orientation(orientation);
    if picture.width() > WIDTH || picture.height() > HEIGHT {
        picture = picture.resize(WIDTH, HEIGHT, FilterType::Lanczos3);
    }
    Ok(DynamicImage::ImageRgba8(picture.into_rgba8()))
}

/// An SVG, as large as fits.
fn drawn(text: &str) -> Result<DynamicImage, LogoProblem> {
    // Entities can make a small file very large.
    if text.contains("<!ENTITY") {
        return Err(LogoProblem::NotAPicture);
    }
    let nothing =
        ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) };
    let options = Options { image_href_resolver: nothing, ..Options::default() };
    let tree = Tree::from_str(text, &options).map_err(|_| LogoProblem::NotAPicture)?;
    if !tree.filters().is_empty() {
        return Err(LogoProblem::NotAPicture);
    }
    if count(tree.root(), 0, MOST_SHAPES).is_none() {
        return Err(LogoProblem::TooLarge);
    }
    let (wide, high) = (tree.size().width(), tree.size().height());
    let scale = (points(WIDTH) / wide).min(points(HEIGHT) / high);
    let (width, height) = (whole(wide * scale, WIDTH), whole(high * scale, HEIGHT));
    let mut pixmap = Pixmap::new(width, height).ok_or(LogoProblem::NotAPicture)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let straight = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    let picture = RgbaImage::from_raw(width, height, straight.collect());
    picture.map(DynamicImage::ImageRgba8).ok_or(LogoProblem::NotAPicture)
}

/// How many more shapes there may be after those of a group; nothing if it has too many or too deep ones, also in what
/// clips, masks and fills it.
fn count(group: &Group, depth: usize, mut left: usize) -> Option<usize> {
    if depth > DEEPEST {
        return None;
    }
    for node in group.children() {
        left = left.checked_sub(1)?;
        if let Node::Group(inner) = node {
            left = count(inner, depth + 1, left)?;
        }
        let mut within = Some(left);
        node.subroots(|inner| within = within.and_then(|left| count(inner, depth + 1, left)));
        left = within?;
    }
    Some(left)
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred points")]
fn points(length: u32) -> f32 {
    length as f32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "kept between 1 and a few hundred"
)]
fn whole(length: f32, most: u32) -> u32 {
    (length.round() as u32).clamp(1, most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const MARK: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="#0b5a54"/></svg>"##;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        let mut bytes = Vec::new();
        let picture = DynamicImage::new_rgb8(width, height);
        picture.write_to(&mut Cursor::new(&mut bytes), format).expect("encoded");
        bytes
    }

    fn size(upload: &[u8]) -> (u32, u32) {
        let png = redraw(upload).expect("a logo");
        assert_eq!(image::guess_format(&png).ok(), Some(ImageFormat::Png));
        let picture = image::load_from_memory(&png).expect("a whole PNG");
        (picture.width(), picture.height())
    }

    #[test]
    fn a_picture_comes_out_as_a_png_that_fits() {
        assert_eq!(size(&encoded(1200, 300, ImageFormat::Jpeg)), (600, 150));
        assert_eq!(size(&encoded(100, 2_000, ImageFormat::Png)), (12, 240));
        assert_eq!(size(&encoded(40, 20, ImageFormat::Png)), (40, 20), "a small one stays as it is");
        assert_eq!(size(MARK.as_bytes()), (480, 240));
        let png = redraw(MARK.as_bytes()).expect("a logo");
        let drawn = image::load_from_memory(&png).expect("a PNG").into_rgba8();
        assert_eq!(drawn.get_pixel(200, 100).0, [0x0b, 0x5a, 0x54, 255]);
    }

    #[test]
    fn nothing_but_the_points_is_kept_of_a_file() {
        let mut upload = encoded(40, 20, ImageFormat::Png);
        upload.extend(b"<script>alert('telltale')</script>");
        let png = redraw(&upload).expect("a logo");
        assert!(!String::from_utf8_lossy(&png).contains("telltale"));
    }

    #[test]
    fn what_is_no_picture_or_a_broken_one_is_refused() {
        let whole = encoded(40, 20, ImageFormat::Png);
        for upload in
            [&b""[..], b"hello", b"\xff\xfe\x00", b"GIF89a\x01\x00\x01\x00", b"<html></html>", &whole[..40]]
        {
            assert_eq!(redraw(upload), Err(LogoProblem::NotAPicture));
        }
    }

    #[test]
    fn a_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded() {
        let mut bomb = encoded(1, 1, ImageFormat::Png);
        bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        let header = crc(&bomb[12..29]);
        bomb[29..33].copy_from_slice(&header.to_be_bytes());
        assert_eq!(redraw(&bomb), Err(LogoProblem::TooLarge));
        assert_eq!(redraw(&encoded(4_001, 1, ImageFormat::Png)), Err(LogoProblem::TooLarge));
    }

    #[test]
    fn an_svg_that_would_take_for_ever_is_refused() {
        let svg = |inner: &str| {
            format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="10" height="10">{inner}</svg>"#
            )
        };
        let deep = svg(&format!(
            "{}<rect width='1' height='1'/>{}",
            "<g opacity='.5'>".repeat(20_000),
            "</g>".repeat(20_000)
        ));
        let many = svg(&"<rect width='1' height='1'/>".repeat(6_000));
        let doubling: String = (1..24)
            .map(|level| {
                format!("<g id='a{level}'><use xlink:href='#a{0}'/><use xlink:href='#a{0}'/></g>", level - 1)
            })
            .collect();
        let doubling = svg(&format!("<rect id='a0' width='1' height='1'/>{doubling}"));
        let blur = svg(
            "<filter id='f'><feGaussianBlur stdDeviation='900'/></filter><rect width='9' height='9' filter='url(#f)'/>",
        );
        let entities = format!("<!DOCTYPE svg [<!ENTITY a 'b'>]>{MARK}");
        for bad in [deep, many, doubling, blur, entities] {
            assert!(redraw(bad.as_bytes()).is_err(), "{}", &bad[..90]);
        }
    }

    #[test]
    fn an_svg_reads_no_file_of_ours() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("secret.png");
        std::fs::write(&path, encoded(10, 10, ImageFormat::Png)).expect("written");
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><image href="{}" width="10" height="10"/></svg>"#,
            path.display()
        );
        let png = redraw(svg.as_bytes()).expect("a picture without it");
        let drawn = image::load_from_memory(&png).expect("a PNG").into_rgba8();
        assert!(drawn.pixels().all(|pixel| pixel.0[3] == 0), "nothing of the file is drawn");
    }

    /// What people may try to pass for a logo: a whole picture of each kind.
    fn whole() -> impl Strategy<Value = Vec<u8>> {
        prop_oneof![
            Just(encoded(700, 30, ImageFormat::Png)),
            Just(encoded(30, 300, ImageFormat::Jpeg)),
            Just(MARK.as_bytes().to_vec()),
        ]
    }

    /// Whether it came to a picture that fits or to one of the two problems that people are told; a panic is neither.
    fn comes_out_well(upload: &[u8]) -> Result<(), TestCaseError> {
        match redraw(upload) {
            Err(LogoProblem::NotAPicture | LogoProblem::TooLarge) => {}
            Ok(png) => {
                let picture = image::load_from_memory_with_format(&png, ImageFormat::Png);
                let picture = picture.map_err(|error| TestCaseError::fail(error.to_string()))?;
                prop_assert!((1..=WIDTH).contains(&picture.width()), "{} across", picture.width());
                prop_assert!((1..=HEIGHT).contains(&picture.height()), "{} down", picture.height());
            }
        }
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_come_out_as_a_picture_that_fits_or_a_problem(
            kind in prop::sample::select(vec![&b""[..], b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"<svg xmlns='http://www.w3.org/2000/svg' "]),
            rest in prop::collection::vec(any::<u8>(), 0..600),
        ) {
            comes_out_well(&[kind, &rest].concat())?;
        }

        #[test]
        fn a_picture_cut_short_comes_out_as_one_that_fits_or_a_problem(upload in whole(), end in any::<prop::sample::Index>()) {
            comes_out_well(&upload[..end.index(upload.len())])?;
        }

        #[test]
        fn a_picture_with_wrong_bits_comes_out_as_one_that_fits_or_a_problem(
            mut upload in whole(),
            flips in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..8), 1..12),
        ) {
            for (at, bit) in flips {
                let at = at.index(upload.len());
                upload[at] ^= 1 << bit;
            }
            comes_out_well(&upload)?;
        }

        #[test]
        fn a_drawing_of_any_size_comes_out_as_one_that_fits_or_a_problem(
            size in prop::array::uniform2(prop_oneof![Just(0.0), Just(1e-30), Just(1e30), any::<f32>(), 0.0_f32..5_000.0]),
        ) {
            let [width, height] = size;
            let svg = format!(
                r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"><rect width="9" height="9"/></svg>"#
            );
            comes_out_well(svg.as_bytes())?;
        }
    }

    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(
                crc ^ u32::from(*byte),
                |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 },
            )
        })
    }
}

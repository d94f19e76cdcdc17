//! QR codes that open an address: as SVG for pages and print, and as PNG for everything else.
//!
//! Black on white with a quiet zone of four modules, whatever is around them, since cameras need both.

use crate::{ReportError, printable};
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;
use wholeplace_words::Words;

/// White modules around the code that its standard (ISO/IEC 18004) asks for.
const QUIET: usize = 4;
/// Pixels of a module in a PNG: sharp in print at the size of a hand.
const PIXELS: usize = 16;
/// Bytes of the longest address that a code with medium correction holds.
const LONGEST: usize = 2331;

/// The code as a picture without colours to inherit or styles to refuse. Its title says where it leads.
///
/// # Errors
/// Where the address is longer than a code can hold.
pub fn qr_svg(url: &str, words: &Words) -> Result<String, ReportError> {
    let code = Modules::of(url)?;
    let title = escaped(&words.say1("invitation-qr-alt", "address", printable::plain(url)));
    let side = code.side + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" \
         aria-label=\"{title}\" shape-rendering=\"crispEdges\"><title>{title}</title>\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{}\"/></svg>\n",
        code.path()
    ))
}

/// The code in black and white, 16 pixels a module.
///
/// # Errors
/// As [`qr_svg`].
pub fn qr_png(url: &str) -> Result<Vec<u8>, ReportError> {
    let code = Modules::of(url)?;
    let side = (code.side + 2 * QUIET) * PIXELS;
    let mut rows = Vec::with_capacity(side * side.div_ceil(8));
    for y in 0..side {
        let mut row = vec![0xff_u8; side.div_ceil(8)];
        for x in (0..side).filter(|x| code.dark_with_quiet(x / PIXELS, y / PIXELS)) {
            row[x / 8] &= !(0x80 >> (x % 8));
        }
        rows.extend(row);
    }
    let side = u32::try_from(side).expect("a code has at most 177 modules a side");
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, side, side);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::One);
    encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&rows))
        .expect("writing to memory does not fail, and the rows fit the size");
    Ok(bytes)
}

struct Modules {
    side: usize,
    dark: Vec<bool>,
}

impl Modules {
    fn of(url: &str) -> Result<Self, ReportError> {
        let code = QrCode::with_error_correction_level(url, EcLevel::M)
            .map_err(|_| ReportError::AddressTooLong { bytes: url.len(), limit: LONGEST })?;
        let dark = code.to_colors().into_iter().map(|colour| colour == Color::Dark).collect();
        Ok(Self { side: code.width(), dark })
    }

    fn dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark[y * self.side + x]
    }

    fn dark_with_quiet(&self, x: usize, y: usize) -> bool {
        x >= QUIET && y >= QUIET && self.dark(x - QUIET, y - QUIET)
    }

    /// All dark modules as one path, a rectangle for each run in a row.
    fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.side {
            let mut x = 0;
            while x < self.side {
                let run = (x..self.side).take_while(|x| self.dark(*x, y)).count();
                if run > 0 {
                    let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
                }
                x += run.max(1);
            }
        }
        path
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

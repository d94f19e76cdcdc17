//! The review that comes with the program.

use super::Instrument;

/// The files of `instruments/strengths`, by name.
pub const STRENGTHS: [(&str, &[u8]); 5] = [
    ("instrument.toml", include_bytes!("../../../../instruments/strengths/instrument.toml")),
    ("en.toml", include_bytes!("../../../../instruments/strengths/en.toml")),
    ("en-easy.toml", include_bytes!("../../../../instruments/strengths/en-easy.toml")),
    ("library.en.toml", include_bytes!("../../../../instruments/strengths/library.en.toml")),
    ("alignment.en.toml", include_bytes!("../../../../instruments/strengths/alignment.en.toml")),
];

/// The nine-domain whole-place strengths review.
///
/// # Panics
/// Never: a test reads the same files.
#[must_use]
pub fn strengths() -> Instrument {
    match Instrument::read(&STRENGTHS) {
        Ok(instrument) => instrument,
        Err(problems) => panic!("the built-in instrument has problems: {problems:?}"),
    }
}

//! The review that comes with the program.

use super::Instrument;

/// The nine-domain whole-place strengths review.
#[must_use]
pub fn strengths() -> Instrument {
    unimplemented!("the instrument helper writes this")
}

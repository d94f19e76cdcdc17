//! One statement's numbers: what five counts say, exactly where that is possible.
//!
//! Pure arithmetic. Whether a number may be shown to anybody is decided in `release`; how it is put in words, elsewhere.
//! No mean of ratings is worked out anywhere: the scale has an order and no distances.

mod counts;
mod fraction;
mod range;
#[cfg(test)]
mod tests;

pub use counts::{Counts, Median, POINTS, Pattern, Spread};
pub use fraction::Fraction;
pub use range::{Range, newcombe, wilson};

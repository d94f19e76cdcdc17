//! Rough ranges around a share and around a difference of two shares.
//!
//! Called rough because nobody was drawn at random: they say how much a few answers could move a share.

use super::Fraction;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The normal distribution's point beyond which one in forty lies, on each side.
const Z: f64 = 1.959_964;

/// From where to where, as proportions.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Range {
    pub low: f64,
    pub high: f64,
}

/// Wilson's score interval around a share.
#[must_use]
pub fn wilson(share: Fraction) -> Range {
    let (p, n) = (share.value(), share.of as f64);
    let z2 = Z * Z;
    let middle = p + z2 / (2.0 * n);
    let reach = Z * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z2 / n;
    // At the ends of the scale the formula is exact but arithmetic is not.
    let low = if share.parts == 0 { 0.0 } else { ((middle - reach) / scale).max(0.0) };
    let high = if share.parts == share.of { 1.0 } else { ((middle + reach) / scale).min(1.0) };
    Range { low, high }
}

/// Newcombe's interval around `to` minus `from`, made of the two Wilson intervals.
#[must_use]
pub fn newcombe(from: Fraction, to: Fraction) -> Range {
    let (p1, p2) = (from.value(), to.value());
    let (one, two) = (wilson(from), wilson(to));
    let difference = p2 - p1;
    Range {
        low: difference - (p2 - two.low).hypot(one.high - p1),
        high: difference + (two.high - p2).hypot(p1 - one.low),
    }
}

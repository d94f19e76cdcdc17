//! The gap between the blocks that agree least and most: a place to start talking, not a finding.

use super::{Gap, GapWord, statement::neat_range};
use crate::measure::{Fraction, newcombe};

/// From this many hundredths on, a gap is worth a word.
const POSSIBLE: u64 = 15;

/// From this many hundredths on, a gap is seen very differently if a few answers can't explain it.
const VERY: u64 = 30;

/// The gap among blocks that agree by these shares; none with fewer than two. Of level blocks the first counts.
#[must_use]
pub fn gap_between(shares: &[Fraction]) -> Option<Gap> {
    let lowest = (0..shares.len()).min_by_key(|index| shares[*index])?;
    let highest = (0..shares.len()).rev().max_by_key(|index| shares[*index])?;
    if shares.len() < 2 {
        return None;
    }
    let (from, to) = (shares[lowest], shares[highest]);
    let size = to.minus(from);
    let range = newcombe(from, to);
    let word = if !size.reaches(POSSIBLE) {
        GapWord::Similar
    } else if size.reaches(VERY) && range.low > 0.0 {
        GapWord::VeryDifferent
    } else {
        GapWord::Possible
    };
    Some(Gap { percent: size.percent(), size, range: neat_range(range), word, lowest, highest })
}

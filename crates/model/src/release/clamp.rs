//! Room for doubt in small blocks: where all agree, or none does, one answer is moved across the line.
//!
//! What is shown for "all" is then also shown for "all but one", so that nobody can be certain of any one person.

use super::{Bound, Headline};
use crate::measure::Counts;

/// The counts as they may be added up and shown. Blocks with `detailed_from` answers or more stay as they are.
pub(super) fn clamp(counts: Counts, detailed_from: u32) -> Counts {
    let (n, agree) = (counts.n(), counts.agree());
    if n == 0 || n >= detailed_from {
        counts
    } else if agree == n {
        moved(counts, &[3, 4], 2)
    } else if agree == 0 {
        moved(counts, &[2, 1, 0], 3)
    } else {
        counts
    }
}

/// How many agree of the clamped counts, in words that are true of what they were before.
pub(super) fn headline(clamped: Counts, detailed_from: u32) -> Headline {
    bounded(clamped.agree(), clamped.n(), detailed_from)
}

/// A clamped number of a small whole, which may be one more at the top and one fewer at the bottom.
pub(super) fn bounded(agree: u32, of: u32, detailed_from: u32) -> Headline {
    let bound = if of >= detailed_from {
        Bound::Plain
    } else if agree.checked_add(1) == Some(of) {
        Bound::OrMore
    } else if agree == 1 {
        Bound::OrFewer
    } else {
        Bound::Plain
    };
    Headline { agree, of, bound }
}

/// Moves one answer to the place `to` from the first of the places `from` that has any.
fn moved(mut counts: Counts, from: &[usize], to: usize) -> Counts {
    if let Some(place) = from.iter().find(|place| counts.0[**place] > 0) {
        counts.0[*place] -= 1;
        counts.0[to] += 1;
    }
    counts
}

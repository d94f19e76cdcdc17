//! Where the circles of a figure stand: a ring of any number of them, with names outside. Nothing about what they mean.

use std::f64::consts::{PI, TAU};

/// From the middle of the figure to the middle of each circle. The figure is 320 wide and high.
const REACH: f64 = 112.0;
/// The largest circle, so that a ring of few looks like one of many.
const LARGEST: f64 = 30.0;
/// Neighbours overlap a little.
const OVERLAP: f64 = 1.1;
const GAP: f64 = 8.0;

pub(crate) struct Ring {
    count: u16,
    pub(crate) radius: String,
}

/// One circle, and the place of its name.
pub(crate) struct Spot {
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) name_x: String,
    pub(crate) name_y: String,
    /// Which way the name runs from its place: `after` to the right, `before` to the left.
    pub(crate) side: &'static str,
}

impl Ring {
    pub(crate) fn of(count: usize) -> Self {
        let count = u16::try_from(count).unwrap_or(u16::MAX);
        Self { count, radius: short(radius(count)) }
    }

    /// Clockwise; none stands right at the top, so that every name has a side.
    pub(crate) fn spots(&self) -> impl Iterator<Item = Spot> {
        let name_reach = REACH + radius(self.count) + GAP;
        (0..self.count).map(move |index| {
            let turn = (f64::from(index) + 0.5) / f64::from(self.count) * TAU;
            let (right, up) = turn.sin_cos();
            Spot {
                x: short(REACH * right),
                y: short(-REACH * up),
                name_x: short(name_reach * right),
                name_y: short(-name_reach * up),
                side: if right < 0.0 { "before" } else { "after" },
            }
        })
    }
}

fn radius(count: u16) -> f64 {
    (REACH * (PI / f64::from(count.max(2))).sin() * OVERLAP).min(LARGEST)
}

fn short(number: f64) -> String {
    format!("{number:.1}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_of_any_ring_stay_inside_the_figure_and_off_its_middle() {
        for count in 1..=40 {
            let ring = Ring::of(count);
            assert_eq!(ring.spots().count(), count);
            let radius: f64 = ring.radius.parse().unwrap();
            for spot in ring.spots() {
                let (x, y): (f64, f64) = (spot.x.parse().unwrap(), spot.y.parse().unwrap());
                assert!(x.hypot(y) + radius < 160.0 && x.hypot(y) - radius > 72.0, "{count}: {x}, {y}");
            }
        }
    }

    #[test]
    fn names_run_away_from_the_ring() {
        for spot in Ring::of(16).spots() {
            let (x, name_x): (f64, f64) = (spot.x.parse().unwrap(), spot.name_x.parse().unwrap());
            assert_eq!(spot.side, if x < 0.0 { "before" } else { "after" });
            assert!(name_x.abs() > x.abs());
        }
    }
}

//! Signs on one line that would cover each other get lanes of their own above and below it. None moves to the side: that
//! is where its number is.

/// How far apart the middles of two signs must be, in pixels, so that each is seen whole.
pub(crate) const APART: f64 = 19.0;

/// The lane of each sign, from 0 for the line itself: the odd ones above it, the even ones below, the nearest first.
///
/// `places` go from left to right; `room` is how far apart two in one lane must be.
pub(crate) fn lanes(places: &[f64], room: f64) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    let each = places.iter().map(|place| {
        let free = ends.iter().position(|end| place - end >= room);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(end) => *end = *place,
            None => ends.push(*place),
        }
        lane
    });
    each.collect()
}

/// How far below the line a lane's middle is, in pixels; above it less than nothing.
pub(crate) fn offset(lane: usize) -> f64 {
    let steps = lane.div_ceil(2) as f64;
    if lane.is_multiple_of(2) { steps * APART } else { -steps * APART }
}

//! Whole hundredths that add up to a hundred, for the segments of a bar.

/// Shares of a total in whole hundredths by largest remainder: each is rounded down, and those that lost most get one
/// more until all add up. Level ones in order. All are 0 where the total is.
#[must_use]
pub fn largest_remainder<const N: usize>(counts: [u32; N]) -> [u32; N] {
    let total: u64 = counts.iter().copied().map(u64::from).sum();
    if total == 0 {
        return [0; N];
    }
    let mut percents = counts.map(|count| u32::try_from(u64::from(count) * 100 / total).unwrap_or(100));
    let lost = counts.map(|count| u64::from(count) * 100 % total);
    let mut order: Vec<usize> = (0..N).collect();
    order.sort_by_key(|index| std::cmp::Reverse(lost[*index]));
    let missing = 100_u32.saturating_sub(percents.iter().sum());
    for index in order.into_iter().zip(0..missing).map(|(index, _)| index) {
        percents[index] += 1;
    }
    percents
}

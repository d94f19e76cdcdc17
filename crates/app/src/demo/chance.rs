//! Chance that can be had again: the same numbers from the same seed, so that the demo tells the same story every time.

/// Numbers that look random and are not secret: `SplitMix64` (Steele, Lea and Flood 2014).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than `limit`, which is more than 0.
    pub(super) fn below(&mut self, limit: i64) -> i64 {
        (self.next() >> 1).cast_signed() % limit
    }

    /// True so many times in a hundred.
    pub(super) fn percent(&mut self, share: i64) -> bool {
        self.below(100) < share
    }

    /// A number about 0, near it more often than far: the sum of three, each from `-reach` to `reach`.
    pub(super) fn about_zero(&mut self, reach: i64) -> i64 {
        (0..3).map(|_| self.below(2 * reach + 1) - reach).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let numbers = |seed| {
            let mut chance = Chance::new(seed);
            [(); 8].map(|()| chance.next())
        };
        assert_eq!(numbers(4), numbers(4));
        assert_ne!(numbers(4), numbers(5));
    }

    #[test]
    fn numbers_are_spread_about_as_they_should_be() {
        let mut chance = Chance::new(1);
        let half = (0..10_000).filter(|_| chance.percent(50)).count();
        assert!((4_800..5_200).contains(&half), "{half}");
        let sum: i64 = (0..10_000).map(|_| chance.about_zero(9)).sum();
        assert!(sum.abs() < 2_000, "{sum}");
    }
}

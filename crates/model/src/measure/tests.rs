//! The method's test vectors for one statement, and what holds for any counts.

use super::*;
use proptest::prelude::*;

fn counts(points: [u32; 5]) -> Counts {
    Counts(points)
}

fn median(points: [u32; 5]) -> (u8, u8) {
    let median = counts(points).median().unwrap();
    (median.low, median.high)
}

fn fraction(parts: u64, of: u64) -> Fraction {
    Fraction::new(parts, of).unwrap()
}

/// Leik's D itself, half of what is kept.
fn leik(points: [u32; 5]) -> Fraction {
    let doubled = counts(points).leik_doubled().unwrap();
    fraction(doubled.parts, 2 * doubled.of)
}

fn near(range: Range, low: f64, high: f64) {
    assert!((range.low - low).abs() < 5e-5, "{range:?}, not from {low}");
    assert!((range.high - high).abs() < 5e-5, "{range:?}, not to {high}");
}

#[test]
fn the_median_lies_between_two_points_where_halves_part() {
    assert_eq!(median([0, 0, 0, 0, 10]), (5, 5));
    assert_eq!(median([5, 0, 0, 0, 5]), (1, 5));
    assert_eq!(median([0, 5, 0, 5, 0]), (2, 4));
    assert_eq!(median([2, 2, 2, 2, 2]), (3, 3));
    assert_eq!(median([1, 0, 0, 0, 9]), (5, 5));
    assert_eq!(median([3, 7, 10, 18, 8]), (4, 4));
    assert_eq!(median([0, 0, 0, 1, 0]), (4, 4));
    assert_eq!(counts([0; 5]).median(), None);
}

#[test]
fn spread_is_leiks_measure_exactly() {
    assert_eq!(leik([0, 0, 0, 0, 10]), fraction(0, 1));
    assert_eq!(leik([5, 0, 0, 0, 5]), fraction(1, 1));
    assert_eq!(leik([0, 5, 0, 5, 0]), fraction(1, 2));
    assert_eq!(leik([2, 2, 2, 2, 2]), fraction(3, 5));
    assert_eq!(leik([1, 0, 0, 0, 9]), fraction(1, 5));
    assert_eq!(leik([3, 7, 10, 18, 8]), fraction(41, 92));
    assert_eq!(leik([0, 0, 0, 1, 0]), fraction(0, 1));
    assert_eq!(counts([0, 0, 1, 5, 4]).leik_doubled(), Fraction::new(1, 2));
    assert_eq!(counts([0; 5]).leik_doubled(), None);
}

#[test]
fn spread_words_include_their_upper_ends() {
    assert_eq!(counts([0, 0, 1, 5, 4]).spread(), Some(Spread::Close), "one half");
    assert_eq!(counts([0, 5, 0, 5, 0]).spread(), Some(Spread::Some), "one");
    assert_eq!(counts([9, 17, 16, 26, 13]).spread(), Some(Spread::Wide), "29/27");
    assert_eq!(counts([3, 7, 10, 18, 8]).spread(), Some(Spread::Some));
}

#[test]
fn patterns_are_tried_in_their_order() {
    let pattern = |points| counts(points).pattern().unwrap();
    assert_eq!(pattern([2, 2, 2, 2, 2]), Pattern::Divided);
    assert_eq!(pattern([3, 7, 10, 18, 8]), Pattern::LeaningAgree);
    assert_eq!(pattern([0, 0, 1, 5, 4]), Pattern::MostlyAgree);
    assert_eq!(pattern([4, 4, 1, 2, 1]), Pattern::LeaningDisagree);
    assert_eq!(pattern([0, 0, 10, 0, 0]), Pattern::Mixed);
    assert_eq!(pattern([9, 17, 16, 26, 13]), Pattern::Mixed);
    assert_eq!(pattern([1, 0, 0, 0, 3]), Pattern::MostlyAgree, "three quarters are enough");
    assert_eq!(pattern([3, 0, 0, 0, 1]), Pattern::MostlyDisagree);
    assert_eq!(pattern([0, 0, 5, 5, 0]), Pattern::Mixed, "one half is not more than half");
    assert_eq!(pattern([1, 0, 1, 1, 0]), Pattern::Divided, "a third each");
    assert_eq!(counts([0; 5]).pattern(), None);
}

#[test]
fn the_most_common_answers_are_all_that_are_level_unless_all_are() {
    assert_eq!(counts([3, 7, 10, 18, 8]).modes(), [4]);
    assert_eq!(counts([5, 0, 0, 0, 5]).modes(), [1, 5]);
    assert_eq!(counts([2, 2, 2, 2, 2]).modes(), [0_u8; 0]);
    assert_eq!(counts([0; 5]).modes(), [0_u8; 0]);
}

#[test]
fn wilsons_range_at_and_between_the_ends() {
    for (parts, of, low, high) in [
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (9, 12, 0.4677, 0.9111),
        (1, 1, 0.2065, 1.0),
    ] {
        near(wilson(fraction(parts, of)), low, high);
    }
    assert_eq!(wilson(fraction(0, 10)).low, 0.0, "exactly");
    assert_eq!(wilson(fraction(10, 10)).high, 1.0, "exactly");
    assert_eq!(counts([0; 5]).share(), None, "nobody has no share, and so no range");
}

#[test]
fn newcombes_range_of_a_difference() {
    near(newcombe(fraction(3, 12), fraction(13, 16)), 0.1903, 0.7643);
    near(newcombe(fraction(4, 10), fraction(7, 10)), -0.1177, 0.6011);
    near(newcombe(fraction(1, 12), fraction(12, 15)), 0.3470, 0.8632);
}

/// What the method tries of a change from one review to the next: both shares, how far they are apart, and between what.
#[test]
fn newcombes_range_of_a_change() {
    for (before, after, change, low, high) in [
        ((18, 40), (30, 42), 0.2643, 0.0510, 0.4472),
        ((26, 46), (33, 50), 0.0948, -0.0970, 0.2785),
        ((300, 500), (305, 500), 0.0100, -0.0504, 0.0703),
        ((300, 500), (330, 500), 0.0600, 0.0002, 0.1192),
    ] {
        let (before, after) = (fraction(before.0, before.1), fraction(after.0, after.1));
        let apart = after.minus(before).value();
        assert!((apart - change).abs() < 0.000_05, "{apart} is not {change}");
        near(newcombe(before, after), low, high);
        near(newcombe(after, before), -high, -low);
    }
}

#[test]
fn distributions_are_apart_by_exact_steps() {
    let apart = |one, other| counts(one).distance(&counts(other)).unwrap();
    assert_eq!(apart([0, 1, 2, 8, 5], [4, 3, 2, 1, 0]), fraction(33, 16));
    assert_eq!(apart([0, 0, 2, 6, 2], [2, 2, 1, 3, 2]), fraction(9, 10));
    assert_eq!(apart([0, 0, 10, 0, 0], [5, 0, 0, 0, 5]), fraction(2, 1));
    assert_eq!(apart([1, 2, 3, 4, 5], [1, 2, 3, 4, 5]), fraction(0, 1));
    assert_eq!(apart([1, 0, 0, 0, 0], [0, 0, 0, 0, 1]), fraction(4, 1));
    assert_eq!(counts([0; 5]).distance(&counts([1; 5])), None);
}

#[test]
fn a_fraction_at_a_threshold_reaches_it() {
    let gap = fraction(7, 10).minus(fraction(4, 10));
    assert!(gap.reaches(30), "in floating point this is 0.29999999999999993");
    assert!(!fraction(2_999_999, 10_000_000).reaches(30));
    assert_eq!(fraction(1, 200).percent(), 1, "halves upwards");
    assert_eq!(fraction(149, 1000).percent(), 15);
}

/// The table of counts in the published method, row by row.
#[test]
fn the_published_method_has_the_same_numbers() {
    let page = include_str!("../../../../docs/method.md");
    let rows: Vec<Vec<&str>> = (page.lines())
        .map(|line| line.trim_matches(['|', ' ']).split('|').map(str::trim).collect())
        .filter(|row: &Vec<&str>| row.len() == 4 && row[0].split(' ').count() == 5)
        .collect();
    for row in &rows {
        let numbers: Vec<u32> = row[0].split(' ').map(|count| count.parse().unwrap()).collect();
        let points: [u32; 5] = numbers.try_into().unwrap();
        let (low, high) = median(points);
        let said = if low == high { low.to_string() } else { format!("{low} to {high}") };
        assert_eq!(said, row[1], "{row:?}");
        let (parts, of) = row[2].split_once('/').unwrap_or((row[2], "1"));
        assert_eq!(leik(points), fraction(parts.parse().unwrap(), of.parse().unwrap()), "{row:?}");
        let pattern = match counts(points).pattern().unwrap() {
            Pattern::Divided => "divided",
            Pattern::MostlyAgree => "mostly agree",
            Pattern::MostlyDisagree => "mostly disagree",
            Pattern::LeaningAgree => "leaning to agree",
            Pattern::LeaningDisagree => "leaning to disagree",
            Pattern::Mixed => "mixed",
        };
        assert_eq!(pattern, row[3], "{row:?}");
    }
    assert_eq!(rows.len(), 9);
}

fn any_counts() -> impl Strategy<Value = Counts> {
    proptest::array::uniform5(0_u32..60).prop_map(Counts)
}

proptest! {
    #[test]
    fn turning_the_scale_around_turns_what_is_said_around(some in any_counts()) {
        let mut turned = some;
        turned.0.reverse();
        let around = |pattern| match pattern {
            Pattern::MostlyAgree => Pattern::MostlyDisagree,
            Pattern::MostlyDisagree => Pattern::MostlyAgree,
            Pattern::LeaningAgree => Pattern::LeaningDisagree,
            Pattern::LeaningDisagree => Pattern::LeaningAgree,
            same => same,
        };
        prop_assert_eq!(turned.pattern(), some.pattern().map(around));
        prop_assert_eq!(turned.leik_doubled(), some.leik_doubled());
        let median = some.median().map(|median| Median { low: 6 - median.high, high: 6 - median.low });
        prop_assert_eq!(turned.median(), median);
    }

    #[test]
    fn ten_times_the_people_say_the_same(some in any_counts()) {
        let many = Counts(some.0.map(|count| 10 * count));
        prop_assert_eq!(many.pattern(), some.pattern());
        prop_assert_eq!(many.spread(), some.spread());
        prop_assert_eq!(many.median(), some.median());
        prop_assert_eq!(many.modes(), some.modes());
    }

    #[test]
    fn leiks_measure_lies_between_none_and_two(some in any_counts()) {
        if let Some(doubled) = some.leik_doubled() {
            prop_assert!(doubled.parts <= 2 * doubled.of);
        }
    }

    #[test]
    fn a_range_holds_its_share_and_narrows_with_more_people(parts in 0_u64..200, more in 1_u64..200) {
        let share = fraction(parts, parts + more);
        let (few, many) = (wilson(share), wilson(fraction(10 * parts, 10 * (parts + more))));
        prop_assert!(0.0 <= few.low && few.low <= share.value());
        prop_assert!(share.value() <= few.high && few.high <= 1.0);
        prop_assert!(many.high - many.low < few.high - few.low);
    }

    #[test]
    fn a_distance_is_the_same_both_ways_and_goes_no_shorter_over_a_third(
        one in any_counts(), two in any_counts(), three in any_counts()
    ) {
        prop_assert_eq!(one.distance(&two), two.distance(&one));
        if let (Some(a), Some(b), Some(c)) = (one.distance(&two), two.distance(&three), one.distance(&three)) {
            prop_assert!(c.value() <= a.value() + b.value() + 1e-9);
            prop_assert!(c <= fraction(4, 1));
        }
    }
}

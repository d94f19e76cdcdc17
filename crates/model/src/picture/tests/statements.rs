//! Statements, gaps and what the first sentences say.

use super::town::{AGREED, EXAMPLE, picture, rated, tally, two_groups};
use crate::{
    measure::{Counts, Fraction, Median, Pattern, Spread},
    picture::{
        AnswersPicture, GapWord, LabelKind, Picture, Share, UnsureFinding, gap_between, largest_remainder,
    },
    release::{Answers, Bound},
};

fn answers<'a>(picture: &'a Picture, id: &str) -> &'a AnswersPicture {
    picture.statement(id).unwrap().answers.as_ref().unwrap()
}

#[test]
fn the_whole_example_comes_out_as_written() {
    let picture = picture(&rated(|_| EXAMPLE));
    let answers = answers(&picture, "vision/early-voice");
    let shares: Vec<_> = answers.blocks.iter().map(|block| block.view.agree).collect();
    assert_eq!(
        shares,
        [
            Share { parts: 12, of: 15, percent: 80, bound: Bound::Plain },
            Share { parts: 18, of: 38, percent: 47, bound: Bound::Plain },
            Share { parts: 8, of: 16, percent: 50, bound: Bound::Plain },
            Share { parts: 1, of: 12, percent: 8, bound: Bound::OrFewer },
        ]
    );
    let everyone = answers.everyone.detail.as_ref().unwrap();
    assert_eq!(everyone.counts, Counts([9, 17, 16, 26, 13]));
    assert_eq!(everyone.median, Median { low: 3, high: 3 });
    assert_eq!((everyone.pattern, everyone.modes.as_slice()), (Pattern::Mixed, &[4][..]));
    assert_eq!(everyone.percents, [11, 21, 20, 32, 16]);
    let spread = answers.spread.unwrap();
    assert_eq!((spread.word, spread.doubled), (Spread::Wide, Fraction { parts: 29, of: 27 }));
    assert!((answers.balanced.value - 0.383).abs() < 5e-4);
    assert_eq!((answers.balanced.percent, answers.everyone.agree.percent), (38, 48));
    assert!(!answers.show_per_head, "38.3 and 48.1 are less than ten apart");
    let gap = answers.gap.as_ref().unwrap();
    assert!((gap.size.value() - 0.7167).abs() < 5e-5);
    assert!((gap.range.low - 0.3470).abs() < 5e-5 && (gap.range.high - 0.8632).abs() < 5e-5);
    assert_eq!((gap.word, gap.lowest, gap.highest), (GapWord::VeryDifferent, 3, 0));
    assert_eq!(answers.steps_apart, None, "neither of the two has a distribution");
    assert!(!answers.common_ground);
}

#[test]
fn the_two_groups_of_a_gap_lie_so_many_steps_apart() {
    let apart = |one, other| {
        let picture = picture(&two_groups(one, other));
        answers(&picture, "vision/early-voice").steps_apart
    };
    let steps = |parts, of| Fraction::new(parts, of).unwrap();
    assert_eq!(apart([0, 2, 4, 16, 10], [8, 6, 4, 2, 0]), Some(steps(33, 16)));
    assert_eq!(apart([0, 0, 20, 0, 0], [10, 0, 0, 0, 10]), Some(steps(2, 1)));
    assert_eq!(apart([4, 4, 4, 4, 4], [4, 4, 4, 4, 4]), Some(steps(0, 1)));
    assert_eq!(apart([8, 6, 4, 2, 0], [0, 1, 1, 9, 8]), None, "of nineteen there is no distribution");
}

#[test]
fn only_large_blocks_have_a_distribution() {
    let picture = picture(&rated(|_| EXAMPLE));
    let detailed: Vec<bool> = answers(&picture, "impact/best-lives")
        .blocks
        .iter()
        .map(|block| block.view.detail.is_some())
        .collect();
    assert_eq!(detailed, [false, true, false, false]);
}

#[test]
fn a_gap_has_its_word() {
    let gap = |shares: &[(u64, u64)]| {
        let shares: Vec<_> = shares.iter().map(|(parts, of)| Fraction { parts: *parts, of: *of }).collect();
        gap_between(&shares)
    };
    let very = gap(&[(13, 16), (25, 38), (3, 12)]).unwrap();
    assert_eq!(
        (very.word, very.size, very.lowest, very.highest),
        (GapWord::VeryDifferent, Fraction { parts: 9, of: 16 }, 2, 0)
    );
    let possible = gap(&[(7, 10), (4, 10)]).unwrap();
    assert_eq!((possible.word, possible.percent), (GapWord::Possible, 30), "a few answers could explain it");
    assert_eq!(gap(&[(30, 50), (27, 50)]).unwrap().word, GapWord::Similar);
    assert_eq!(gap(&[(300, 1000), (450, 1000)]).unwrap().word, GapWord::Possible, "fifteen are not similar");
    assert_eq!(gap(&[(300, 1000), (600, 1000)]).unwrap().word, GapWord::VeryDifferent, "thirty are enough");
    assert_eq!(gap(&[(7, 10)]), None);
    assert_eq!(gap(&[]), None);
}

#[test]
fn percents_of_segments_add_up() {
    assert_eq!(largest_remainder([1, 1, 1]), [34, 33, 33]);
    assert_eq!(largest_remainder([0, 0, 0]), [0, 0, 0]);
    assert_eq!(largest_remainder([1, 0, 0, 0, 999]), [0, 0, 0, 0, 100]);
}

proptest::proptest! {
    #[test]
    fn percents_of_segments_always_add_up_and_are_never_out_by_one(counts in proptest::array::uniform5(0_u32..500)) {
        let percents = largest_remainder(counts);
        let total: u32 = counts.iter().sum();
        if total > 0 {
            proptest::prop_assert_eq!(percents.iter().sum::<u32>(), 100);
            for (percent, count) in percents.iter().zip(counts) {
                let exact = f64::from(count) * 100.0 / f64::from(total);
                proptest::prop_assert!((f64::from(*percent) - exact).abs() < 1.0);
            }
        }
    }
}

/// A town that agrees on two statements and differs on one, and could not say about one.
fn town() -> Picture {
    picture(&tally(|statement| {
        let points = match statement {
            "vision/early-voice" => EXAMPLE,
            "leadership/permission" | "impact/best-lives" => AGREED,
            _ => [[3, 4, 3, 3, 2], [5, 8, 10, 10, 5], [3, 4, 4, 3, 2], [2, 2, 4, 2, 2]],
        };
        let unsure = if statement == "systems/know-assets" { [9, 9, 9, 9] } else { [1, 0, 0, 0] };
        let mut group = 0;
        points.map(|points| {
            group += 1;
            Answers { points, unsure: unsure[group - 1] }
        })
    }))
}

#[test]
fn the_summary_names_agreement_difference_and_not_knowing() {
    let shown = town().shown.unwrap();
    assert_eq!(shown.summary.agree_most, ["leadership/permission", "impact/best-lives"]);
    assert_eq!(shown.summary.see_differently, ["vision/early-voice"]);
    assert_eq!(shown.summary.could_not_say, ["systems/know-assets"]);
    assert_eq!((shown.summary.statements_shown, shown.summary.statements), (36, 36));
    assert_eq!(shown.common_ground, ["leadership/permission", "impact/best-lives"]);
    assert_eq!(shown.unsure, ["systems/know-assets"]);
    assert_eq!(shown.gaps[0], "vision/early-voice");
    assert_eq!(shown.gaps.len(), 36);
}

#[test]
fn sixty_in_the_hundred_of_every_block_are_common_ground() {
    let found = |lived: [u32; 5]| {
        let picture = picture(&rated(|_| [AGREED[0], AGREED[1], AGREED[2], lived]));
        answers(&picture, "vision/early-voice").common_ground
    };
    assert!(found([0, 4, 0, 6, 0]));
    assert!(!found([0, 5, 0, 7, 0]), "58 of a hundred");
}

#[test]
fn more_than_three_level_statements_are_not_named_as_if_some_stood_out() {
    let summary = picture(&rated(|_| AGREED)).shown.unwrap().summary;
    assert_eq!(summary.agree_most, [""; 0]);
}

#[test]
fn statements_can_be_read_in_four_orders() {
    let shown = town().shown.unwrap();
    let (agreement, gap, spread) = (&shown.orders.agreement, &shown.orders.gap, &shown.orders.spread);
    assert_eq!(shown.orders.instrument[0], "vision/early-voice");
    assert_eq!(agreement[..3], ["leadership/permission", "impact/best-lives", "vision/early-voice"]);
    assert_eq!(gap[0], "vision/early-voice");
    assert_eq!(spread[34..], ["leadership/permission", "impact/best-lives"], "the closest come last");
    assert!([agreement, gap, spread].iter().all(|order| order.len() == 36));
}

#[test]
fn not_knowing_is_a_finding_from_a_quarter_up() {
    let finding = |rated: u32, unsure: u32| {
        let picture = picture(&tally(|_| {
            let [some, none] = [Answers { points: [0, 0, rated, 0, 0], unsure }, Answers::default()];
            [none, some, none, none]
        }));
        picture.statement("vision/early-voice").unwrap().unsure.map(|unsure| unsure.finding)
    };
    assert_eq!(finding(30, 9), Some(UnsureFinding::Few));
    assert_eq!(finding(30, 10), Some(UnsureFinding::Many));
    assert_eq!(finding(0, 38), Some(UnsureFinding::NoOneCouldSay));
    assert_eq!(finding(1, 11), Some(UnsureFinding::NoOneCouldSay), "as it may be");
    assert_eq!(finding(4, 5), None);
}

#[test]
fn people_are_told_by_block_with_those_who_were_asked() {
    let people = town().shown.unwrap().people;
    assert_eq!((people.respondents, people.invited, people.share), (81, None, None));
    let blocks: Vec<_> = people
        .blocks
        .iter()
        .map(|block| (block.label.groups.join(", "), block.label.kind, block.few))
        .collect();
    assert_eq!(blocks[1], ("Practitioners".to_owned(), LabelKind::Group, true), "38 of 90");
    assert_eq!(blocks[2], ("NHS".to_owned(), LabelKind::Group, false));
    assert_eq!(people.blocks[1].share.unwrap().percent, 42);
    assert_eq!(people.blocks[3].label.family.as_deref(), Some("Lived experience"));
}

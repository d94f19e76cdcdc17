//! How much of each block is shown: the clamp, everyone's distribution, "I don't know", and the method's whole example.

use super::worlds::{all_counts, json, place};
use crate::{
    measure::Counts,
    release::{
        Answers, BlockKind, Bound, FamilyTally, GroupTally, Headline, Release, ReleasedAnswers,
        ReleasedUnsure, Shown, Tally, clamp::clamp, everyone::detail, release,
    },
};

fn answers(release: &Release) -> ReleasedAnswers {
    release.shown().unwrap().statements()[0].answers.clone().unwrap()
}

fn headline(agree: u32, of: u32, bound: Bound) -> Shown {
    Shown::Headline(Headline { agree, of, bound })
}

#[test]
fn where_all_agree_or_none_does_one_answer_moves() {
    let clamped = |points| clamp(Counts(points), 20).0;
    assert_eq!(clamped([0, 0, 0, 0, 10]), [0, 0, 1, 0, 9]);
    assert_eq!(clamped([0, 0, 0, 3, 7]), [0, 0, 1, 2, 7], "from agree first");
    assert_eq!(clamped([5, 5, 0, 0, 0]), [5, 4, 0, 1, 0]);
    assert_eq!(clamped([10, 0, 0, 0, 0]), [9, 0, 0, 1, 0]);
    assert_eq!(clamped([0, 0, 10, 0, 0]), [0, 0, 9, 1, 0]);
    assert_eq!(clamped([0, 0, 0, 10, 10]), [0, 0, 0, 10, 10], "twenty are enough to be shown as they are");
    assert_eq!(clamped([0, 0, 0, 0, 0]), [0, 0, 0, 0, 0]);
}

#[test]
fn clamping_keeps_everybody_and_happens_once() {
    for n in 2..=8 {
        for points in all_counts(n) {
            let once = clamp(Counts(points), 20);
            assert_eq!(once.n(), n);
            assert_eq!(clamp(once, 20), once);
            assert!(once.agree() > 0 && once.agree() < n, "{points:?}");
        }
    }
}

#[test]
fn everyone_is_shown_in_full_where_the_small_blocks_hide_among_one_another() {
    let allowed = |sizes: &[u32]| detail(sizes, 20).everyone;
    let detailed = |sizes: &[u32]| detail(sizes, 20).blocks;
    assert!(allowed(&[15, 38, 16, 12]));
    assert_eq!(detailed(&[15, 38, 16, 12]), [false, true, false, false]);
    assert!(allowed(&[60, 25, 12]));
    assert_eq!(detailed(&[60, 25, 12]), [true, false, false], "25 is demoted");
    assert!(allowed(&[38, 12]));
    assert_eq!(detailed(&[38, 12]), [false, false]);
    assert!(!allowed(&[12]));
    assert!(!allowed(&[10, 9]));
    assert!(allowed(&[60, 25]), "no small block");
    assert_eq!(detailed(&[60, 25]), [true, true]);
}

/// The example at the end of the method's vectors: leaders and managers were merged before, so they are one group here.
fn example() -> Tally {
    place(10, &[&[[0, 1, 2, 7, 5], [3, 7, 10, 12, 6]], &[[1, 3, 4, 6, 2]], &[[5, 7, 0, 0, 0]]])
}

#[test]
fn the_whole_example_comes_out_as_written() {
    let found = answers(&release(&example()));
    let shown: Vec<Shown> = found.blocks.iter().map(|block| block.shown).collect();
    assert_eq!(
        shown,
        [
            headline(12, 15, Bound::Plain),
            Shown::Distribution(Counts([3, 7, 10, 12, 6])),
            headline(8, 16, Bound::Plain),
            headline(1, 12, Bound::OrFewer),
        ]
    );
    assert_eq!(found.distribution, Some(Counts([9, 17, 16, 26, 13])));
    assert_eq!(found.everyone, Headline { agree: 39, of: 81, bound: Bound::Plain });
}

#[test]
fn all_of_a_small_block_is_all_but_one_or_more() {
    let found = answers(&release(&place(10, &[&[[0, 0, 0, 4, 8], [4, 4, 4, 4, 4]]])));
    assert_eq!(found.blocks[0].shown, headline(11, 12, Bound::OrMore));
    let one_block = answers(&release(&place(10, &[&[[0, 0, 0, 4, 8]]])));
    assert_eq!(one_block.everyone.bound, Bound::OrMore, "everyone is that block");
    assert_eq!(one_block.distribution, None);
}

#[test]
fn too_few_in_all_say_only_that() {
    let few = release(&place(10, &[&[[0, 0, 0, 4, 5]]]));
    assert_eq!(json(&few), r#"{"method":1,"smallest":10,"in_batches":false,"shown":null}"#);
    let none = release(&place(10, &[&[[0; 5]]]));
    assert_eq!(json(&none), json(&few), "nobody and nearly enough look the same");
}

#[test]
fn a_smallest_group_below_the_least_is_raised_to_it() {
    assert_eq!(release(&place(1, &[&[[1, 1, 1, 1, 0]]])).shown(), None);
    assert_eq!(release(&place(1, &[&[[1, 1, 1, 1, 1]]])).smallest(), 5);
}

#[test]
fn a_block_in_which_few_rated_a_statement_joins_another_for_that_statement_alone() {
    let mut tally = place(10, &[&[[4, 4, 4, 0, 0], [0, 0, 0, 7, 7]], &[[3, 3, 3, 3, 3]]]);
    tally.statements.push("domain/other".to_owned());
    let rated = [[0, 0, 0, 4, 5], [2, 2, 2, 2, 2], [2, 2, 2, 2, 2]];
    for (group, points) in tally.families.iter_mut().flat_map(|family| &mut family.groups).zip(rated) {
        group.answers.push(Answers { points, unsure: 0 });
    }
    let release = release(&tally);
    let table = release.shown().unwrap();
    let blocks = |statement: usize| {
        let answers = table.statements()[statement].answers.as_ref().unwrap();
        answers.blocks.iter().map(|block| block.blocks.clone()).collect::<Vec<_>>()
    };
    assert_eq!(blocks(0), [vec![0], vec![1], vec![2]]);
    assert_eq!(blocks(1), [vec![0, 1], vec![2]]);
}

#[test]
fn blocks_say_how_they_came_about_and_what_is_known_of_who_was_asked() {
    let group = |id: &str, invited, points| {
        let mut group = GroupTally::new(id, invited);
        (group.respondents, group.answers) = (points, vec![Answers::default()]);
        group
    };
    let tally = Tally::new(
        10,
        vec!["domain/statement".to_owned()],
        vec![
            FamilyTally::new("council", vec![group("leaders", Some(9), 4), group("managers", Some(20), 12)]),
            FamilyTally::new("partners", vec![group("nhs", Some(30), 25)]),
            FamilyTally::new("lived", vec![group("support", None, 1), group("carers", Some(9), 2)]),
        ],
    );
    let release = release(&tally);
    let blocks = release.shown().unwrap().blocks();
    let found: Vec<_> = blocks
        .iter()
        .map(|block| (block.kind, block.family.as_deref(), block.respondents, block.invited))
        .collect();
    assert_eq!(
        found,
        [(BlockKind::Across, Some("council"), 19, None), (BlockKind::Group, Some("partners"), 25, Some(30)),]
    );
    assert_eq!(blocks[0].groups, ["leaders", "managers", "support", "carers"]);
}

#[test]
fn groups_that_cannot_stand_alone_in_any_family_are_everyone_else_and_last() {
    let release = release(&place(5, &[&[[1, 1, 0, 0, 0]], &[[1, 1, 1, 2, 2]], &[[1, 1, 1, 0, 0]]]));
    let blocks = release.shown().unwrap().blocks();
    assert_eq!(blocks[0].kind, BlockKind::Group);
    assert_eq!((blocks[1].kind, blocks[1].family.clone()), (BlockKind::EveryoneElse, None));
    assert_eq!(answers(&release).blocks[1].kind, BlockKind::EveryoneElse);
}

fn unsure(rated: u32, unsure: u32, others: u32) -> Option<ReleasedUnsure> {
    let mut tally = place(10, &[&[[0, 0, 0, 0, rated]]]);
    let group = &mut tally.families[0].groups[0];
    group.answers[0].unsure = unsure;
    group.respondents = rated + unsure + others;
    release(&tally).shown().and_then(|table| table.statements()[0].unsure)
}

#[test]
fn who_does_not_know_is_told_of_everyone_and_never_of_all_of_a_few() {
    let expect = |unsure, of, bound| Some(ReleasedUnsure { unsure, of, bound });
    assert_eq!(unsure(12, 4, 0), expect(4, 16, Bound::Plain));
    assert_eq!(unsure(12, 0, 0), expect(0, 12, Bound::Plain));
    assert_eq!(unsure(0, 12, 0), expect(11, 12, Bound::OrMore));
    assert_eq!(unsure(1, 11, 0), expect(11, 12, Bound::OrMore), "looks the same");
    assert_eq!(unsure(3, 30, 0), expect(30, 33, Bound::Plain));
    assert_eq!(unsure(0, 40, 0), expect(40, 40, Bound::Plain));
    assert_eq!(unsure(4, 5, 20), None, "too few said anything");
}

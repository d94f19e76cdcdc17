//! Comments from gathering to sharing: who may be named, and that nothing tells who wrote what.

use super::*;
use crate::{
    picture::{Label, LabelKind},
    problem::ProblemKind,
    release::{BlockKind, FamilyTally, GroupTally, Release, Tally, release},
};
use proptest::prelude::*;
use std::collections::HashSet;

const SEED: [u8; 32] = [7; 32];

/// A release of a review with these many people in each of three groups, the smallest to show being five.
fn released(carers: u32, staff: u32, leaders: u32) -> Release {
    let group = |id: &str| GroupTally::new(id, None);
    let families = vec![
        FamilyTally::new("council", vec![group("staff"), group("leaders")]),
        FamilyTally::new("lived", vec![group("carers")]),
    ];
    let mut tally = Tally::new(5, vec!["v/a".to_owned()], families);
    for (id, people) in [("carers", carers), ("staff", staff), ("leaders", leaders)] {
        let group = tally.group(id).unwrap();
        tally.count_respondents(group, people);
    }
    release(&tally)
}

fn written(writer: u64, text: &str, group: Option<&str>) -> Written {
    Written { writer, statement: "v/a".to_owned(), text: text.to_owned(), group: group.map(str::to_owned) }
}

fn comment(text: &str) -> Comment {
    Comment {
        id: CommentId("a".to_owned()),
        statement: "v/a".to_owned(),
        text: text.to_owned(),
        first_words: None,
        state: State::Waiting,
        block: None,
        revision: 1,
    }
}

fn labels() -> Vec<Label> {
    let label = |name: &str| Label {
        kind: LabelKind::Group,
        groups: vec![name.to_owned()],
        ids: vec![name.to_owned()],
        family: None,
    };
    vec![label("Staff"), label("Carers")]
}

#[test]
fn a_comment_goes_from_waiting_to_shared_and_back() {
    let cleared = comment("It helps.").changed(Change::Clear).unwrap();
    assert_eq!((cleared.state, cleared.revision), (State::Cleared, 2));
    let held = cleared.changed(Change::HoldBack(HoldReason::Hurts)).unwrap();
    assert_eq!(held.state, State::HeldBack(HoldReason::Hurts));
    assert_eq!(held.changed(Change::Reopen).unwrap().state, State::Waiting);
}

#[test]
fn first_words_stay_until_they_are_wanted_back() {
    let once = comment("Ask Mr Smith.").changed(Change::Reword("Ask [name].".to_owned())).unwrap();
    let twice = once.changed(Change::Reword("  Ask   them. ".to_owned())).unwrap();
    assert_eq!((twice.text.as_str(), twice.first_words.as_deref()), ("Ask them.", Some("Ask Mr Smith.")));
    let back = twice.clone().changed(Change::FirstWords).unwrap();
    assert_eq!((back.text.as_str(), back.first_words), ("Ask Mr Smith.", None));
    assert_eq!(twice.changed(Change::Reword("Ask Mr Smith.".to_owned())).unwrap().first_words, None);
}

#[test]
fn a_comment_keeps_its_words_if_the_new_ones_are_none() {
    let problem = comment("It helps.").changed(Change::Reword(" \n ".to_owned())).unwrap_err();
    assert_eq!((problem.field.as_str(), problem.kind), ("text", ProblemKind::Missing));
}

#[test]
fn spacing_that_could_tell_writers_apart_is_evened_out() {
    assert_eq!(tidy_words("  Two.  Spaces\t here \n\n\n\nand lines \r\n"), "Two. Spaces here\n\nand lines");
}

#[test]
fn reasons_left_empty_become_no_comments() {
    let reasons = vec![written(1, "Yes", None), written(2, " \n", None), written(3, "No", None)];
    assert_eq!(gather(&SEED, "r", reasons, &released(6, 6, 6)).len(), 2);
}

#[test]
fn nothing_is_gathered_where_nothing_is_released() {
    assert_eq!(gather(&SEED, "r", vec![written(1, "Only me", None)], &released(2, 1, 1)), []);
}

#[test]
fn a_group_may_be_said_only_where_three_writers_in_its_block_let_it() {
    let let_it = |writers: u64| {
        let reasons = (0..6).map(|writer| {
            written(writer, &format!("Words {writer}"), (writer < writers).then_some("carers"))
        });
        gather(&SEED, "r", reasons.collect(), &released(6, 6, 6))
            .iter()
            .filter(|one| one.block.is_some())
            .count()
    };
    assert_eq!([0, 1, 2, 3, 5].map(let_it), [0, 0, 0, 3, 5]);
    let one_writer = (0..5).map(|_| written(1, "Again", Some("carers"))).collect();
    assert!(gather(&SEED, "r", one_writer, &released(6, 6, 6)).iter().all(|one| one.block.is_none()));
}

#[test]
fn people_of_a_small_group_are_said_to_be_of_the_block_it_is_shown_in() {
    let reasons = (0..3).map(|writer| written(writer, "Words", Some("leaders"))).collect();
    let release = released(6, 6, 3);
    let block = gather(&SEED, "r", reasons, &release)[0].block.unwrap();
    assert_eq!(release.shown().unwrap().blocks()[block].groups, ["staff", "leaders"]);
}

#[test]
fn everyone_else_is_never_said() {
    let reasons = (0..4).map(|writer| written(writer, "Words", Some("leaders"))).collect();
    let release = released(3, 1, 3);
    assert_eq!(release.shown().unwrap().blocks()[0].kind, BlockKind::EveryoneElse);
    assert!(gather(&SEED, "r", reasons, &release).iter().all(|one| one.block.is_none()));
}

#[test]
fn only_cleared_comments_are_shared_each_in_all_of_its_themes() {
    let theme = |id: &str| Theme { id: ThemeId(id.to_owned()), name: id.to_uppercase(), count: 0 };
    let one = |id: &str, state, tags: &[&str]| {
        let tags = tags.iter().map(|tag| ThemeId((*tag).to_owned())).collect::<Vec<_>>();
        (Comment { id: CommentId(id.to_owned()), state, ..comment(id) }, tags)
    };
    let shared = compose(
        vec![
            one("c", State::Cleared, &["time", "trust"]),
            one("a", State::Cleared, &["trust"]),
            one("b", State::Waiting, &["trust"]),
            one("d", State::HeldBack(HoldReason::Other), &["time"]),
            one("e", State::Cleared, &[]),
        ],
        &[theme("time"), theme("trust"), theme("unused")],
        &["v/z".to_owned(), "v/a".to_owned()],
        &[],
    );
    let themes: Vec<_> = shared
        .themes
        .iter()
        .map(|theme| {
            let texts = theme.comments.iter().map(|comment| comment.text.as_str()).collect::<String>();
            (theme.name.as_deref(), theme.count, texts)
        })
        .collect();
    assert_eq!(
        themes,
        [(Some("TRUST"), 2, "ac".to_owned()), (Some("TIME"), 1, "c".to_owned()), (None, 1, "e".to_owned())]
    );
    assert_eq!((shared.count(), shared.statements.len()), (3, 1));
}

#[test]
fn a_group_is_said_from_three_cleared_comments_on() {
    let cleared = |count: usize| {
        let comments = (0..5).map(|number| {
            let state = if number < count { State::Cleared } else { State::Waiting };
            (Comment { id: CommentId(number.to_string()), state, block: Some(1), ..comment("Words") }, vec![])
        });
        let shared = compose(comments.collect(), &[], &["v/a".to_owned()], &labels());
        shared.statements[0].comments.iter().filter_map(|comment| comment.group.clone()).count()
    };
    assert_eq!([1, 2, 3, 5].map(cleared), [0, 0, 3, 5]);
}

proptest! {
    #[test]
    fn the_order_of_comments_tells_nothing_of_the_order_they_were_written_in(seed: [u8; 32]) {
        let reasons: Vec<_> =
            (0..40).map(|number: u64| written(number / 8, &format!("{number:02}"), None)).collect();
        let gathered = gather(&seed, "r", reasons.clone(), &released(9, 9, 9));
        let texts: Vec<_> = gathered.iter().map(|one| one.text.clone()).collect();
        let mut sorted = texts.clone();
        sorted.sort();
        prop_assert_ne!(&texts, &sorted);
        prop_assert_eq!(sorted.len(), 40);
        let neighbours = texts.windows(2).filter(|pair| {
            let writer = |text: &str| text.parse::<u32>().unwrap() / 8;
            writer(&pair[0]) == writer(&pair[1])
        });
        prop_assert!(neighbours.count() < 24, "comments of one writer stand together");
        let ids: HashSet<_> = gathered.iter().map(|one| &one.id).collect();
        prop_assert_eq!(ids.len(), 40);
        let other = gather(&seed, "another", reasons, &released(9, 9, 9));
        prop_assert!(other.iter().all(|one| !ids.contains(&one.id)));
    }
}

//! Looks before the close: what two tables that were shown give away together.

use super::worlds::place;
use crate::release::{
    Answers, Bound, Headline, LookStatement, Looks, Release, ReleaseProblem, Tally, release,
};
use proptest::prelude::*;

/// Additions to a town of three groups in two families: how many chose each point.
type Additions = [[u32; 5]; 3];

fn town(added: &Additions) -> Tally {
    place(5, &[&added[..2], &added[2..]])
}

/// Enough of each group for three blocks.
const START: Additions = [[1, 1, 2, 2, 1], [2, 0, 3, 4, 3], [0, 1, 1, 3, 2]];

fn shown(looks: &Looks) -> LookStatement {
    looks.look().statements.remove(0)
}

/// How many agree and how many answered, for each of the town's blocks: before the close, and in a release.
fn before(statement: &LookStatement) -> Vec<(u32, u32)> {
    statement.blocks.iter().map(|block| block.map_or((0, 0), |block| (block.agree, block.of))).collect()
}

fn after(release: &Release) -> Vec<(Vec<usize>, u32, u32)> {
    let answers = release.shown().unwrap().statements()[0].answers.clone().unwrap();
    let block = |block: crate::release::StatementBlock| {
        let headline = block.shown.headline();
        (block.blocks, headline.agree, headline.of)
    };
    answers.blocks.into_iter().map(block).collect()
}

fn assert_safe(agree: u32, of: u32) {
    assert!(of >= 5, "{of} people are left over");
    assert!(of >= 20 || (agree >= 1 && agree < of), "{agree} of {of} agree for certain");
}

proptest! {
    #[test]
    fn the_difference_of_two_looks_is_a_whole_batch_with_doubt_in_it(
        additions in prop::collection::vec(proptest::array::uniform3(proptest::array::uniform5(0_u32..4)), 1..9)
    ) {
        let mut looks = Looks::start(&town(&START)).unwrap();
        let mut last = before(&shown(&looks));
        for added in &additions {
            looks.add(&town(added)).unwrap();
            let now = before(&shown(&looks));
            for ((agree, of), (last_agree, last_of)) in now.iter().zip(&last) {
                if of > last_of {
                    assert_safe(agree - last_agree, of - last_of);
                }
            }
            last = now;
            for (blocks, agree, of) in after(&looks.close()) {
                let (shown_agree, shown_of) =
                    blocks.iter().fold((0, 0), |sum, block| (sum.0 + last[*block].0, sum.1 + last[*block].1));
                assert_safe(agree - shown_agree, of - shown_of);
            }
        }
    }

    #[test]
    fn a_close_after_looks_holds_to_what_a_release_may_say(
        additions in prop::collection::vec(proptest::array::uniform3(proptest::array::uniform5(0_u32..9)), 1..9)
    ) {
        let mut looks = Looks::start(&town(&START)).unwrap();
        for added in &additions {
            looks.add(&town(added)).unwrap();
        }
        let made = looks.close();
        let read: Result<Release, _> = serde_json::from_str(&serde_json::to_string(&made).unwrap());
        prop_assert_eq!(read.map_err(|problem| problem.to_string()), Ok(made));
    }
}

#[test]
fn one_late_answer_changes_no_look() {
    let mut looks = Looks::start(&town(&START)).unwrap();
    looks.add(&town(&[[0, 0, 0, 5, 0], [0; 5], [0; 5]])).unwrap();
    let before = shown(&looks);
    looks.add(&town(&[[0, 0, 0, 0, 1], [0; 5], [0; 5]])).unwrap();
    assert_eq!(shown(&looks), before);
}

#[test]
fn nothing_is_shown_until_another_batch_is_complete_behind_it() {
    let mut looks = Looks::start(&town(&START)).unwrap();
    assert_eq!(shown(&looks).blocks, [None; 3]);
    looks.add(&town(&[[4, 0, 0, 0, 0], [0; 5], [0; 5]])).unwrap();
    assert_eq!(shown(&looks).blocks, [None; 3]);
    looks.add(&town(&[[1, 0, 0, 0, 0], [0; 5], [0; 5]])).unwrap();
    let first = Headline { agree: 3, of: 7, bound: Bound::Plain };
    assert_eq!(shown(&looks).blocks, [Some(first), None, None]);
}

#[test]
fn a_close_before_anything_was_shown_is_the_release_of_all() {
    let looks = Looks::start(&town(&START)).unwrap();
    assert_eq!(looks.close(), release(&town(&START)));
}

#[test]
fn a_close_after_looks_says_that_a_group_may_be_out_by_more_than_one() {
    let all_agree = town(&[[0, 0, 0, 5, 0], [0, 0, 0, 5, 0], [0, 0, 0, 5, 0]]);
    let mut looks = Looks::start(&all_agree).unwrap();
    assert!(!looks.close().in_batches(), "nothing was shown yet");
    looks.add(&all_agree).unwrap();
    looks.add(&all_agree).unwrap();
    let made = looks.close();
    assert_eq!(after(&made)[0], (vec![0], 12, 15), "one of each five");
    assert!(made.in_batches());
}

#[test]
fn looks_begin_when_enough_took_part_and_stay_with_their_groups() {
    assert_eq!(Looks::start(&town(&[[1, 1, 1, 1, 0], [0; 5], [0; 5]])), None);
    let mut looks = Looks::start(&town(&START)).unwrap();
    let mut other = town(&START);
    other.families[1].groups[0].id = "new".to_owned();
    let untouched = looks.clone();
    assert_eq!(looks.add(&other), Err(ReleaseProblem::OtherReview));
    assert_eq!(looks, untouched);
    other = town(&START);
    other.statements.push("domain/new".to_owned());
    other.families[0].groups[0].answers.push(Answers::default());
    assert_eq!(looks.add(&other), Err(ReleaseProblem::OtherReview));
}

#[test]
fn how_many_were_asked_is_what_was_said_last() {
    let mut looks = Looks::start(&town(&START)).unwrap();
    let mut later = town(&[[0; 5]; 3]);
    later.families[1].groups[0].invited = Some(40);
    looks.add(&later).unwrap();
    let asked: Vec<_> = looks.look().blocks.iter().map(|block| block.invited).collect();
    assert_eq!(asked[2], Some(40));
}

//! A release as it is stored comes back as it was, and what says more than a release may is refused.

use super::worlds::{json, place};
use crate::release::{Release, ReleaseProblem, release};
use serde_json::{Value, json};

fn example() -> Release {
    release(&place(10, &[&[[0, 1, 2, 7, 5], [3, 7, 10, 12, 6]], &[[1, 3, 4, 6, 2]], &[[5, 7, 0, 0, 0]]]))
}

/// What is said about the example with one value changed.
fn refused(pointer: &str, value: Value) -> String {
    let mut table: Value = serde_json::from_str(&json(&example())).unwrap();
    *table.pointer_mut(pointer).expect("there is such a value") = value;
    serde_json::from_value::<Release>(table).expect_err("it says too much").to_string()
}

#[test]
fn a_release_comes_back_as_it_was() {
    assert_eq!(serde_json::from_str::<Release>(&json(&example())).unwrap(), example());
    let withheld = release(&place(10, &[&[[1; 5]]]));
    assert_eq!(serde_json::from_str::<Release>(&json(&withheld)).unwrap(), withheld);
}

#[test]
fn a_table_that_says_more_than_a_release_may_is_refused() {
    const ANSWERS: &str = "/shown/statements/0/answers";
    let blocks = |rest: &str| format!("{ANSWERS}/blocks/{rest}");
    let distribution = json!({"distribution": [0, 1, 2, 7, 5]});
    assert!(refused(&blocks("0/shown"), distribution).contains("small block's distribution"));
    let all = json!({"headline": {"agree": 15, "of": 15, "bound": "plain"}});
    assert!(refused(&blocks("0/shown"), all).contains("all or none"));
    let certain = json!({"headline": {"agree": 1, "of": 12, "bound": "plain"}});
    assert!(refused(&blocks("3/shown"), certain).contains("all or none"));
    let few = json!({"headline": {"agree": 3, "of": 9, "bound": "plain"}});
    assert!(refused(&blocks("0/shown"), few).contains("too few answers"));
    assert!(refused(&blocks("0/blocks"), json!([0, 1])).contains("each block once"));
    assert!(refused(&format!("{ANSWERS}/everyone/agree"), json!(40)).contains("sum of its blocks"));
    assert!(
        refused(&format!("{ANSWERS}/distribution"), json!([9, 17, 16, 27, 13]))
            .contains("two different totals")
    );
    assert!(refused("/shown/blocks/0/respondents", json!(9)).contains("too few people"));
    assert!(refused("/shown/statements/0/unsure/unsure", json!(3)).contains("who doesn't know"));
    assert!(refused("/smallest", json!(4)).contains("the least is 5"));
    assert!(refused("/method", json!(2)).contains("not known"));
}

#[test]
fn an_unknown_field_is_refused() {
    let with_more = json(&example()).replacen("\"method\":1", "\"method\":1,\"raw\":[]", 1);
    assert!(serde_json::from_str::<Release>(&with_more).unwrap_err().to_string().contains("unknown field"));
}

#[test]
fn what_cannot_be_counted_is_refused() {
    use crate::response::Rating;
    let mut tally = place(10, &[&[[0; 5]]]);
    let group = tally.group("g1").unwrap();
    assert_eq!(tally.count(group, 0, Rating::Point(6)), Err(ReleaseProblem::OffScale { point: 6 }));
    assert_eq!(tally.count(group, 0, Rating::Point(0)), Err(ReleaseProblem::OffScale { point: 0 }));
    assert_eq!(tally.count(group, 1, Rating::Point(1)), Err(ReleaseProblem::NoStatement { statement: 1 }));
    assert_eq!(tally.group("g2"), None);
}

#[test]
fn a_tally_is_filled_answer_by_answer() {
    use crate::response::Rating;
    let mut tally = place(10, &[&[[0; 5]]]);
    let group = tally.group("g1").unwrap();
    tally.count_respondents(group, 12);
    tally.count_many(group, 0, Rating::Point(5), 9).unwrap();
    tally.count(group, 0, Rating::Point(1)).unwrap();
    tally.count(group, 0, Rating::Unsure).unwrap();
    let filled = &tally.families[0].groups[0];
    assert_eq!(
        (filled.respondents, filled.answers[0].points, filled.answers[0].unsure),
        (12, [1, 0, 0, 0, 9], 1)
    );
}

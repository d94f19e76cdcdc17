//! What somebody might work out from figures that are derived from a release.

use super::town::{AGREED, EXAMPLE, INSTRUMENT, Points, picture, rated, setting, tally};
use crate::{
    picture::{PICTURE_FORMAT, Picture, compose, picture_json, picture_json_schema},
    release::{Answers, Release, release},
};
use proptest::prelude::*;
use serde_json::Value;

fn any_points() -> impl Strategy<Value = Points> {
    proptest::array::uniform4(proptest::array::uniform5(0_u32..7))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_picture_is_made_of_what_the_stored_release_says_and_nothing_else(
        one in any_points(), other in any_points()
    ) {
        let tally = rated(|statement| if statement.starts_with("vision/") { one } else { other });
        let stored = serde_json::to_string(&release(&tally)).unwrap();
        let read: Release = serde_json::from_str(&stored).unwrap();
        let again = compose(&read, &INSTRUMENT, INSTRUMENT.reading("en"), &setting());
        prop_assert_eq!(picture_json(&again), picture_json(&picture(&tally)));
    }

    #[test]
    fn ranges_and_indicators_cannot_be_turned_back_into_what_all_of_a_few_said(size in 10_u32..20) {
        let see = |lived| picture_json(&picture(&rated(|_| [EXAMPLE[0], EXAMPLE[1], EXAMPLE[2], lived])));
        prop_assert_eq!(see([0, 0, 0, 0, size]), see([0, 0, 1, 0, size - 1]));
        prop_assert_eq!(see([size, 0, 0, 0, 0]), see([size - 1, 0, 0, 1, 0]));
    }

    #[test]
    fn a_domain_less_its_visible_statements_says_nothing_about_the_one_that_is_not(
        one in proptest::array::uniform5(0_u32..2), other in proptest::array::uniform5(0_u32..2)
    ) {
        let see = |points: [u32; 5]| {
            picture(&tally(|statement| {
                let hidden = statement == "vision/early-voice";
                let none = Answers::default();
                let few = [Answers { points, unsure: 0 }, none, none, none];
                if hidden { few } else { AGREED.map(|points| Answers { points, unsure: 0 }) }
            }))
        };
        prop_assert!(see(one).statement("vision/early-voice").unwrap().answers.is_none());
        prop_assert_eq!(picture_json(&see(one)), picture_json(&see(other)));
    }

    #[test]
    fn spread_is_said_of_everyone_and_only_where_their_distribution_is_shown(points in any_points()) {
        for statement in picture(&rated(|_| points)).statements() {
            if let Some(answers) = &statement.answers {
                prop_assert_eq!(answers.spread.is_some(), answers.everyone.detail.is_some());
                prop_assert!(answers.blocks.iter().all(|block| block.view.detail.is_none() || block.view.agree.of >= 20));
            }
        }
    }
}

#[test]
fn too_few_people_make_a_picture_that_says_only_that() {
    let mut few = rated(|_| [[0; 5], [0; 5], [0; 5], [0, 0, 0, 4, 5]]);
    few.families.iter_mut().flat_map(|family| &mut family.groups).for_each(|group| group.respondents = 0);
    let nobody = picture_json(&picture(&few));
    few.families[2].groups[0].respondents = 9;
    let picture = picture(&few);
    assert_eq!(picture.shown, None);
    assert_eq!(picture_json(&picture), nobody);
    assert_eq!(picture.statements().count(), 0);
}

#[test]
fn a_picture_file_says_its_format_and_reads_back() {
    let picture = picture(&rated(|_| EXAMPLE));
    let file: Value = serde_json::from_str(&picture_json(&picture)).unwrap();
    assert_eq!(file["format"], PICTURE_FORMAT);
    let read: Picture = serde_json::from_value(file["picture"].clone()).unwrap();
    assert!(read == picture, "every number is the same");
}

#[test]
fn the_published_schema_is_up_to_date() {
    // To bring it up to date: cargo run -q -p wholeplace-model --example picture_schema > docs/schemas/picture.json
    let published = include_str!("../../../../../docs/schemas/picture.json");
    assert!(published == picture_json_schema(), "docs/schemas/picture.json is out of date");
}

//! Indicators of domains, balanced between families.

use super::town::{AGREED, EXAMPLE, INSTRUMENT, picture, rated, setting, tally};
use crate::{
    picture::{DomainIndicator, Picture, compose},
    release::{Answers, FamilyTally, GroupTally, Tally, release},
};

fn indicator(picture: &Picture, domain: &str) -> Option<DomainIndicator> {
    picture.domain(domain).unwrap().indicator.clone()
}

/// A town in which one group answers the four statements of a domain with these numbers of a hundred agreeing.
fn one_group(agree: [u32; 4]) -> Picture {
    let places: Vec<_> = INSTRUMENT.outline[0].statements.clone();
    picture(&tally(|statement| {
        let agree = places.iter().position(|id| id == statement).map_or(50, |index| agree[index]);
        let points = [0, 100 - agree, 0, agree, 0];
        let none = Answers::default();
        [none, Answers { points, unsure: 0 }, none, none]
    }))
}

#[test]
fn a_domain_says_its_mean_with_its_lowest_and_highest_statement() {
    let vision = indicator(&one_group([82, 60, 35, 71]), "vision").unwrap();
    assert_eq!(vision.balanced.percent, 62);
    assert_eq!((vision.lowest.as_str(), vision.lowest_balanced.percent), ("vision/clear-expectations", 35));
    assert_eq!((vision.highest.as_str(), vision.highest_balanced.percent), ("vision/early-voice", 82));
    assert!(!vision.show_per_head);
}

#[test]
fn many_of_one_family_do_not_drown_a_few_of_another() {
    let group = |id: &str, points: [u32; 5]| GroupTally {
        respondents: points.iter().sum(),
        answers: vec![Answers { points, unsure: 0 }; 36],
        ..GroupTally::new(id, None)
    };
    let statements = INSTRUMENT.statements().cloned().collect();
    let tally = Tally::new(
        5,
        statements,
        vec![
            FamilyTally::new("council", vec![group("practitioners", [0, 40, 0, 160, 0])]),
            FamilyTally::new("lived", vec![group("support", [0, 5, 0, 1, 0])]),
        ],
    );
    let picture = compose(&release(&tally), &INSTRUMENT, INSTRUMENT.reading("en"), &setting());
    let vision = indicator(&picture, "vision").unwrap();
    assert!((vision.per_head.value - 0.782).abs() < 5e-4 && (vision.balanced.value - 0.483).abs() < 5e-4);
    assert!(vision.show_per_head);
    assert!(picture.statement("vision/early-voice").unwrap().answers.as_ref().unwrap().show_per_head);
}

#[test]
fn people_whose_families_cannot_stand_alone_count_as_one_family() {
    let group = |id: &str, points: [u32; 5]| GroupTally {
        respondents: points.iter().sum(),
        answers: vec![Answers { points, unsure: 0 }; 36],
        ..GroupTally::new(id, None)
    };
    let statements = INSTRUMENT.statements().cloned().collect();
    let tally = Tally::new(
        10,
        statements,
        vec![
            FamilyTally::new("council", vec![group("practitioners", [0, 0, 0, 40, 0])]),
            FamilyTally::new("partners", vec![group("nhs", [0, 4, 0, 4, 0])]),
            FamilyTally::new("lived", vec![group("support", [0, 6, 0, 1, 0])]),
        ],
    );
    let picture = compose(&release(&tally), &INSTRUMENT, INSTRUMENT.reading("en"), &setting());
    let answers = picture.statement("vision/early-voice").unwrap().answers.as_ref().unwrap();
    assert_eq!(answers.balanced.percent, 67, "the mean of 40 of 40 and 5 of 15");
}

/// A town that rated all but the first few statements of its first domain.
fn lacking(few: usize) -> Picture {
    let lacking: Vec<_> = INSTRUMENT.outline[0].statements[..few].to_vec();
    picture(&tally(|statement| {
        AGREED.map(|points| {
            let points = if lacking.iter().any(|id| id == statement) { [1, 0, 0, 0, 1] } else { points };
            Answers { points, unsure: 0 }
        })
    }))
}

#[test]
fn three_quarters_of_a_domains_statements_must_be_shown() {
    assert_eq!(indicator(&lacking(1), "vision").map(|vision| vision.statements), Some(3));
    let two = lacking(2);
    assert_eq!(indicator(&two, "vision"), None);
    assert!(two.statement("vision/early-voice").unwrap().answers.is_none());
    let shown = two.shown.unwrap();
    assert_eq!(shown.look_first.len(), 8);
    assert_eq!(shown.summary.statements_shown, 34);
    assert_eq!(
        shown.orders.agreement[34..],
        ["vision/early-voice", "vision/one-framework"],
        "not shown come last"
    );
}

#[test]
fn the_lowest_domain_is_looked_at_first() {
    let shown = picture(&rated(|statement| if statement.starts_with("quality/") { EXAMPLE } else { AGREED }))
        .shown
        .unwrap();
    assert_eq!(shown.look_first[..2], ["quality", "vision"]);
}

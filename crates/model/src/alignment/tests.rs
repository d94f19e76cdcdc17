//! The built-in review beside its two frameworks.

use super::*;
use crate::{
    instrument::strengths,
    picture::{Setting, compose},
    release::{Answers, FamilyTally, GroupTally, Tally, release},
};
use std::collections::BTreeSet;

/// A picture of one group of so many people who all rated everything.
fn picture(people: u32) -> Picture {
    let instrument = strengths();
    let statements: Vec<_> = instrument.statements().cloned().collect();
    let answers =
        vec![Answers { points: [1, 1, 1, people.saturating_sub(4), 1], unsure: 0 }; statements.len()];
    let group = GroupTally { respondents: people, answers, ..GroupTally::new("managers", None) };
    let tally = Tally::new(10, statements, vec![FamilyTally::new("council", vec![group])]);
    compose(&release(&tally), &instrument, instrument.reading("en"), &Setting::default())
}

#[test]
fn every_area_shows_the_statements_that_speak_to_it() {
    let (picture, instrument) = (picture(30), strengths());
    let aligned = align(&picture, instrument.reading("en")).unwrap();
    let counts: Vec<_> =
        aligned.frameworks.iter().map(|one| (one.framework.id.as_str(), one.areas.len())).collect();
    assert_eq!(counts, [("cqc", 9), ("making-it-real", 6)]);
    for area in aligned.frameworks.iter().flat_map(|framework| &framework.areas) {
        let ids: Vec<_> = area.statements.iter().map(|statement| &statement.id).collect();
        assert_eq!(ids, area.area.statements.iter().collect::<Vec<_>>(), "{}", area.area.title);
        assert!(area.statements.iter().all(|statement| statement.answers.is_some()));
    }
    assert_eq!(aligned.questions.len(), 3);
}

#[test]
fn a_theme_is_named_before_its_first_area() {
    let (picture, instrument) = (picture(30), strengths());
    let aligned = align(&picture, instrument.reading("en")).unwrap();
    let opens = |framework: usize| -> Vec<bool> {
        aligned.frameworks[framework].areas.iter().map(|area| area.opens_theme).collect()
    };
    assert_eq!(opens(0), [true, false, false, true, false, true, false, true, false]);
    assert_eq!(opens(1), [false; 6]);
}

#[test]
fn where_too_few_took_part_only_the_questions_are_left() {
    let (picture, instrument) = (picture(9), strengths());
    let aligned = align(&picture, instrument.reading("en")).unwrap();
    assert!(aligned.frameworks.iter().flat_map(|one| &one.areas).all(|area| area.statements.is_empty()));
}

#[test]
fn an_instrument_that_names_no_framework_has_no_alignment() {
    let mut reading = strengths().reading("en").clone();
    reading.alignment = None;
    assert_eq!(align(&picture(30), &reading), None);
}

#[test]
fn most_of_the_review_speaks_to_one_framework_or_the_other() {
    let instrument = strengths();
    let alignment = instrument.reading("en").alignment.as_ref().unwrap();
    let areas = alignment.frameworks.iter().flat_map(|framework| &framework.areas);
    let named: BTreeSet<_> = areas.flat_map(|area| &area.statements).collect();
    assert!(named.len() > 30, "{}", named.len());
}

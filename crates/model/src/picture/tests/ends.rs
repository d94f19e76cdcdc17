//! Which domains a picture names, and that it names none for a difference that says nothing.

use super::town::{INSTRUMENT, picture, rated, tally};
use crate::{
    picture::{DomainEnd, DomainEnds, LabelKind, Picture},
    release::{Answers, FamilyTally, GroupTally, Tally},
};

/// A town in which one group of so many people answers; of each domain's statements so many agree.
fn town(people: u32, agree: [u32; 9]) -> Picture {
    picture(&tally(|statement| {
        let domain =
            INSTRUMENT.outline.iter().position(|one| one.statements.iter().any(|id| id == statement));
        let agree = agree[domain.unwrap()];
        let none = Answers::default();
        [none, Answers { points: [0, people - agree, 0, agree, 0], unsure: 0 }, none, none]
    }))
}

/// The domains of each end by their place in the instrument, and how many are level there; nothing where all are.
fn ends(picture: &Picture) -> Option<[(Vec<usize>, usize); 2]> {
    let place = |id: &str| INSTRUMENT.outline.iter().position(|one| one.domain == id).unwrap();
    let end = |end: DomainEnd| (end.named.iter().map(|domain| place(&domain.id)).collect(), end.level);
    match picture.domain_ends().unwrap() {
        DomainEnds::Level => None,
        DomainEnds::Apart { highest, lowest } => Some([end(highest), end(lowest)]),
    }
}

#[test]
fn domains_less_than_ten_points_from_an_end_are_named_with_it() {
    let picture = town(100, [42, 54, 47, 69, 33, 52, 49, 52, 49]);
    assert_eq!(ends(&picture), Some([(vec![3], 1), (vec![4, 0], 2)]));
    let ten = town(100, [60, 50, 40, 50, 50, 50, 50, 50, 50]);
    assert_eq!(ends(&ten), Some([(vec![0], 1), (vec![2], 1)]), "ten points apart is apart");
}

#[test]
fn where_all_are_level_none_is_named() {
    assert_eq!(ends(&town(100, [50; 9])), None);
    assert_eq!(ends(&town(100, [52, 50, 50, 50, 50, 50, 50, 50, 50])), None, "two points say nothing");
    assert_eq!(ends(&town(100, [59, 50, 50, 50, 50, 50, 50, 50, 50])), None);
}

#[test]
fn ends_that_a_domain_between_them_is_level_with_are_level() {
    assert_eq!(ends(&town(100, [60, 55, 55, 55, 55, 55, 55, 55, 50])), None);
}

#[test]
fn of_more_than_three_level_domains_none_is_named() {
    let [highest, lowest] = ends(&town(100, [70, 50, 50, 50, 41, 50, 50, 50, 50])).unwrap();
    assert_eq!((highest, lowest), ((vec![0], 1), (Vec::new(), 8)));
    let three = ends(&town(100, [50, 50, 50, 80, 80, 80, 50, 50, 50])).unwrap();
    assert_eq!(three, [(vec![5, 4, 3], 3), (Vec::new(), 6)]);
    let four = ends(&town(100, [50, 50, 80, 80, 80, 80, 50, 50, 50])).unwrap();
    assert_eq!(four[0], (Vec::new(), 4));
}

#[test]
fn what_protecting_a_small_group_could_have_made_is_no_difference() {
    let of_twelve = |most| ends(&town(12, [most, 4, 4, 4, 4, 4, 4, 4, 4]));
    assert_eq!(of_twelve(5), None, "one answer of twelve");
    assert_eq!(of_twelve(6), None, "each of the two may be out by one answer");
    assert_eq!(of_twelve(7).unwrap()[0], (vec![0], 1));
    assert_eq!(ends(&town(19, [6, 8, 6, 6, 6, 6, 6, 6, 6])), None);
    assert!(ends(&town(20, [6, 8, 6, 6, 6, 6, 6, 6, 6])).is_some(), "from twenty on nothing is moved");
}

#[test]
fn each_family_weighs_the_same_in_what_may_be_out() {
    // 1 of 53, 1 of 16 and 1 of 12, in two domains: 0.1098.
    let quality = |practitioners: u32| {
        let level = [[0, 8, 0, 7, 0], [0, 19, 0, 19, 0], [0, 8, 0, 8, 0], [0, 6, 0, 6, 0]];
        let higher = [0, 19 - practitioners, 0, 19 + practitioners, 0];
        let quality = [level[0], higher, [0, 7, 0, 9, 0], level[3]];
        let points = |statement: &str| if statement.starts_with("quality/") { quality } else { level };
        ends(&picture(&rated(points)))
    };
    assert_eq!(quality(13), None, "0.1026");
    assert!(quality(15).is_some(), "0.1152");
}

#[test]
fn answers_counted_in_batches_may_be_out_by_one_for_each() {
    let mut picture = town(100, [65, 50, 50, 50, 50, 50, 50, 50, 50]);
    assert!(ends(&picture).is_some());
    picture.in_batches = true;
    assert_eq!(ends(&picture), None, "ten batches of ten in each domain");
}

#[test]
fn one_domain_alone_is_compared_with_nothing() {
    let mut picture = town(100, [50; 9]);
    picture.shown.as_mut().unwrap().look_first.truncate(1);
    assert_eq!(picture.domain_ends(), None);
    picture.shown = None;
    assert_eq!(picture.domain_ends(), None);
}

#[test]
fn all_groups_together_are_everyone_and_are_shown_once() {
    let group = |id: &str| GroupTally {
        respondents: 3,
        answers: vec![Answers { points: [0, 1, 1, 1, 0], unsure: 0 }; 36],
        ..GroupTally::new(id, None)
    };
    let families = vec![
        FamilyTally::new("council", vec![group("managers"), group("practitioners")]),
        FamilyTally::new("partners", vec![group("nhs")]),
        FamilyTally::new("lived", vec![group("support")]),
    ];
    let picture = picture(&Tally::new(10, INSTRUMENT.statements().cloned().collect(), families));
    let people = &picture.shown.as_ref().unwrap().people.blocks;
    assert_eq!(people.iter().map(|block| block.label.kind).collect::<Vec<_>>(), [LabelKind::Everyone]);
    assert_eq!(people[0].label.ids.len(), 4, "who is in it can still be told");
    for answers in picture.statements().map(|one| one.answers.as_ref().unwrap()) {
        assert_eq!(answers.blocks[0].label.kind, LabelKind::Everyone);
        assert!(answers.beside_everyone().is_empty());
    }
}

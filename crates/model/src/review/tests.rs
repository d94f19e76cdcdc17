//! A draft can become anything valid; a review that has opened keeps what people were told.

use super::*;
use crate::{
    instrument::strengths,
    problem::{Problem, ProblemKind},
};

const DAY: i64 = 86_400;

fn draft() -> Review {
    let groups = [Group::named("leaders", "Leaders"), Group::named("managers", "Managers")];
    let families = vec![Family::of("council", "Council", groups)];
    let usual = Setup::usual("Autumn review", &strengths(), families);
    let setup = Setup { closes_at: Some(30 * DAY), ..usual };
    Review {
        id: ReviewId("r".to_owned()),
        place: PlaceId("p".to_owned()),
        setup,
        revision: 1,
        made_at: 0,
        opened_at: None,
        closed_at: None,
    }
}

fn opened() -> Review {
    Review { opened_at: Some(DAY), ..draft() }
}

fn problems(review: &Review, change: impl Fn(&mut Setup)) -> Vec<(String, ProblemKind)> {
    let mut wanted = review.setup.clone();
    change(&mut wanted);
    let found = SetupChange::of(review, wanted, 2 * DAY).err().unwrap_or_default();
    found.into_iter().map(|Problem { field, kind }| (field, kind)).collect()
}

#[test]
fn a_review_goes_from_draft_to_closed() {
    let mut review = draft();
    assert_eq!(review.stage(0), Stage::Draft);
    review.opened_at = Some(DAY);
    review.setup.opens_at = Some(3 * DAY);
    assert_eq!(review.stage(2 * DAY), Stage::Waiting);
    assert_eq!(review.stage(3 * DAY), Stage::Open);
    assert_eq!(review.stage(30 * DAY - 1), Stage::Open);
    assert_eq!(review.stage(30 * DAY), Stage::Over);
    review.closed_at = Some(31 * DAY);
    assert_eq!(review.stage(31 * DAY), Stage::Closed);
}

#[test]
fn the_smallest_group_is_never_under_five() {
    let kind = ProblemKind::Between { least: 5, most: 50 };
    assert_eq!(problems(&draft(), |setup| setup.smallest = 4), [("smallest".to_owned(), kind)]);
    assert_eq!(problems(&draft(), |setup| setup.smallest = 5), []);
}

#[test]
fn after_opening_nothing_that_people_were_told_can_change() {
    type Change = fn(&mut Setup);
    let changes: [(&str, Change); 7] = [
        ("smallest", |setup| setup.smallest = 5),
        ("groups", |setup| drop(setup.families[0].groups.remove(0))),
        ("groups", |setup| setup.families[0].groups[0].name = "Chiefs".to_owned()),
        ("interim", |setup| setup.interim = true),
        ("asks", |setup| setup.asks.reasons = false),
        ("opens", |setup| setup.opens_at = Some(DAY)),
        ("instrument", |setup| setup.instrument = "other".to_owned()),
    ];
    for (field, change) in changes {
        assert_eq!(problems(&draft(), change), [], "{field} of a draft");
        assert_eq!(problems(&opened(), change), [(field.to_owned(), ProblemKind::Locked)]);
    }
}

#[test]
fn after_opening_the_name_the_closing_date_and_the_numbers_invited_can_still_change() {
    let change = |setup: &mut Setup| {
        setup.name = "Winter review".to_owned();
        setup.closes_at = Some(60 * DAY);
        setup.families[0].groups[0].invited = Some(40);
    };
    assert_eq!(problems(&opened(), change), []);
    let early = |setup: &mut Setup| setup.closes_at = Some(DAY);
    assert_eq!(problems(&opened(), early), [("closes".to_owned(), ProblemKind::InThePast)]);
    let never = |setup: &mut Setup| setup.closes_at = None;
    assert_eq!(problems(&opened(), never), [("closes".to_owned(), ProblemKind::Missing)]);
}

#[test]
fn once_the_last_day_has_passed_each_setting_is_locked_by_its_name() {
    type Change = fn(&mut Setup);
    let changes: [(&str, Change); 3] = [
        ("name", |setup| setup.name = "Winter review".to_owned()),
        ("groups", |setup| setup.families[0].groups[0].invited = Some(40)),
        ("dates", |setup| setup.closes_at = Some(600 * DAY)),
    ];
    let closed = Review { closed_at: Some(DAY), ..opened() };
    for (field, change) in changes {
        let late = opened().setup.closes_at.unwrap();
        for (review, now) in [(opened(), late), (closed.clone(), 2 * DAY)] {
            let mut wanted = review.setup.clone();
            change(&mut wanted);
            let found = SetupChange::of(&review, wanted, now).unwrap_err();
            assert_eq!(found, [Problem::new(field, ProblemKind::Over)]);
        }
    }
}

#[test]
fn two_groups_of_one_name_are_noticed_in_any_case() {
    let change = |setup: &mut Setup| setup.families[0].groups[1].name = "leaders ".to_owned();
    assert_eq!(problems(&draft(), change), [("group-managers".to_owned(), ProblemKind::NameTaken)]);
}

#[test]
fn two_families_of_one_name_are_noticed_and_those_there_were_before_hold_up_nothing_else() {
    let mut review = draft();
    review.setup.families.push(Family::of("partners", "Partners", []));
    let change = |setup: &mut Setup| setup.families[1].name = "council".to_owned();
    assert_eq!(problems(&review, change), [("family-partners".to_owned(), ProblemKind::FamilyTaken)]);
    change(&mut review.setup);
    assert_eq!(problems(&review, |setup| setup.name = "Winter review".to_owned()), []);
    let fields = ready_to_open(&review.setup, Some(&strengths()), DAY);
    assert_eq!(fields, [Problem::new("family-partners", ProblemKind::FamilyTaken)]);
}

#[test]
fn a_day_that_has_passed_is_refused_when_it_is_chosen_and_holds_up_nothing_else() {
    let passed = [("closes".to_owned(), ProblemKind::InThePast)];
    assert_eq!(problems(&draft(), |setup| setup.closes_at = Some(2 * DAY)), passed);
    let mut old = draft();
    old.setup.closes_at = Some(DAY);
    assert_eq!(problems(&old, |setup| setup.name = "Winter review".to_owned()), []);
}

#[test]
fn all_that_is_missing_is_said_before_opening() {
    let instrument = strengths();
    assert_eq!(ready_to_open(&draft().setup, Some(&instrument), DAY), []);
    let setup = Setup { name: String::new(), families: Vec::new(), closes_at: None, ..draft().setup };
    let found = ready_to_open(&setup, None, DAY);
    let fields: Vec<_> = found.iter().map(|problem| problem.field.as_str()).collect();
    assert_eq!(fields, ["name", "instrument", "groups", "closes"]);
}

//! What a report says first, what it leaves unsaid, and whom it thinks of when it suggests something.

use super::*;
use crate::{
    instrument::{Instrument, strengths},
    response::{Answer, Response, ResponseId},
};
use proptest::prelude::*;

/// A response in which each domain's four statements have the ratings of one word: `4` to `1`, `?` unsure, `-` none.
fn rated(ratings: [&str; 9]) -> (Instrument, Response) {
    let instrument = strengths();
    let mut response = Response::new(ResponseId("r".to_owned()), &instrument, 0);
    for (outline, ratings) in instrument.outline.iter().zip(ratings) {
        for (statement, rating) in outline.statements.iter().zip(ratings.chars()) {
            let rating = match rating {
                '-' => None,
                '?' => Some(Rating::Unsure),
                point => point.to_digit(10).and_then(|point| u8::try_from(point).ok()).map(Rating::Point),
            };
            response.answers.insert(statement.clone(), Answer { rating, reason: "because".to_owned() });
        }
    }
    (instrument, response)
}

fn report(ratings: [&str; 9]) -> Report {
    let (instrument, response) = rated(ratings);
    compose(&instrument, &response, "en", 0)
}

#[test]
fn the_strongest_and_where_to_look_first_are_named() {
    let summary = report(["3333", "5555", "1111", "3344", "4433", "2233", "3333", "3334", "4433"]).summary;
    assert_eq!(summary.strongest, ["Leadership"]);
    assert_eq!(summary.look_first, ["Commissioning"]);
    assert!(summary.left_open.is_empty());
    assert_eq!((summary.unrated, summary.unsure, summary.statements), (0, 0, 36));
}

#[test]
fn up_to_three_that_are_level_are_all_named_and_more_do_not_stand_out() {
    let three = report(["5555", "5555", "4444", "3333", "3333", "3333", "3333", "3333", "1111"]).summary;
    assert_eq!(three.strongest, ["Vision and framework", "Leadership", "Commissioning"]);
    assert_eq!(three.look_first, ["Impact"]);
    let many = report(["5555", "5555", "5555", "5555", "3333", "3333", "3333", "3333", "1111"]).summary;
    assert!(many.strongest.is_empty());
    assert_eq!(many.look_first, ["Impact"]);
}

#[test]
fn where_all_are_alike_none_is_named() {
    for ratings in [["4444"; 9], ["1111"; 9], ["????"; 9], ["----"; 9]] {
        let summary = report(ratings).summary;
        assert!(summary.strongest.is_empty() && summary.look_first.is_empty());
    }
}

#[test]
fn one_rated_domain_has_nothing_to_be_compared_with() {
    let summary = report(["5555", "----", "----", "----", "----", "----", "----", "----", "----"]).summary;
    assert!(summary.strongest.is_empty() && summary.look_first.is_empty());
    assert_eq!(summary.left_open.len(), 8);
    assert_eq!(summary.unrated, 32);
}

#[test]
fn a_domain_with_less_than_half_rated_says_too_little() {
    let report = report(["1---", "55--", "4444", "4444", "4444", "4444", "4444", "3333", "1???"]);
    assert!(report.summary.strongest.is_empty(), "six are level");
    assert_eq!(report.summary.look_first, ["Workforce"].map(|_| report.domains[7].title.clone()));
    assert_eq!(report.look_first[0], "workforce");
    assert_eq!(report.look_first[7..], ["vision", "impact"], "the last to look at");
    assert_eq!(report.summary.unsure, 3);
}

#[test]
fn agreeing_counts_before_disagreeing() {
    // Half agree in both; in the second the rest disagrees, in the first it does neither.
    let summary = report(["4433", "4411", "4433", "4433", "4433", "4433", "4433", "4433", "5555"]).summary;
    assert_eq!(summary.strongest, ["Impact"]);
    assert_eq!(summary.look_first, ["Leadership"]);
}

#[test]
fn a_left_open_domain_has_no_rating_and_unsure_is_a_rating() {
    let summary = report(["----", "????", "4444", "4444", "4444", "4444", "4444", "4444", "4444"]).summary;
    assert_eq!(summary.left_open, ["Vision and framework"]);
    assert_eq!((summary.unrated, summary.unsure), (4, 4));
}

#[test]
fn suggestions_think_of_what_was_rated_low_first() {
    let (instrument, _) = rated(["4444"; 9]);
    for low in 0..4 {
        let mut word = ["5"; 4];
        word[low] = "1";
        let word = word.concat();
        let report = report([&word, "4444", "4444", "4444", "4444", "4444", "4444", "4444", "4444"]);
        let vision = &report.domains[0];
        let helps = |practice: &Practice| practice.statements.contains(&vision.statements[low].id);
        let all = instrument.reading("en").practices_for("vision");
        let helpful = all.iter().filter(|practice| helps(practice)).count().min(vision.practices.len());
        assert!(vision.practices.iter().take(helpful).all(helps), "statement {low}");
        assert!(helpful > 0, "the library has something for statement {low}");
    }
}

#[test]
fn without_low_ratings_suggestions_keep_the_library_s_order() {
    let report = report(["5555"; 9]);
    let instrument = strengths();
    for domain in &report.domains {
        let all = instrument.reading("en").practices_for(&domain.id);
        let first: Vec<_> = all.iter().take(3).map(|practice| &practice.id).collect();
        assert_eq!(domain.practices.iter().map(|practice| &practice.id).collect::<Vec<_>>(), first);
        assert!(!domain.resources.is_empty() && domain.resources.len() <= 3);
    }
}

#[test]
fn ratings_have_their_labels() {
    let report = report(["15?-", "4444", "4444", "4444", "4444", "4444", "4444", "4444", "4444"]);
    let labels: Vec<_> = report.domains[0].statements.iter().map(|one| one.label.as_deref()).collect();
    assert_eq!(labels, [Some("Strongly disagree"), Some("Strongly agree"), Some("I don't know"), None]);
}

#[test]
fn a_shared_report_has_only_what_its_owner_chose() {
    let (instrument, mut response) = rated(["4444"; 9]);
    response.plan.actions.push(Action { id: "a".into(), what: "Talk".into(), ..Action::default() });
    let report = compose(&instrument, &response, "en", 0);
    let reasons = |report: &Report| {
        report.domains.iter().flat_map(|domain| &domain.statements).any(|one| !one.reason.is_empty())
    };
    assert!(reasons(&report) && !report.actions.is_empty());
    let without = report.clone().shared(false, false);
    assert!(!reasons(&without) && !without.reasons_shown && without.actions.is_empty());
    assert_eq!(report.clone().shared(true, true), report);
}

proptest! {
    #[test]
    fn whatever_was_rated_every_domain_has_one_place_and_nothing_is_both(ratings in prop::collection::vec("[1-5?-]{4}", 9)) {
        let words: Vec<&str> = ratings.iter().map(String::as_str).collect();
        let report = report(words.try_into().expect("nine"));
        let mut ids: Vec<_> = report.look_first.iter().collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), 9);
        let Summary { strongest, look_first, .. } = &report.summary;
        prop_assert!(strongest.len() <= 3 && look_first.len() <= 3);
        prop_assert!(strongest.iter().all(|title| !look_first.contains(title)));
        let telling = report.domains.iter().filter(|domain| domain.standing.says_enough()).count();
        if let Some(title) = look_first.first() {
            let first = report.domain(&report.look_first[0]).expect("there");
            prop_assert_eq!(&first.title, title);
        }
        for pair in report.look_first[..telling].windows(2) {
            let standing = |id: &str| report.domain(id).map(|domain| domain.standing).expect("there");
            prop_assert!(standing(&pair[0]).compare(&standing(&pair[1])).is_le());
        }
    }
}

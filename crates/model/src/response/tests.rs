//! A form becomes answers or all of its problems, and no save loses what anybody typed.

use super::*;
use crate::{
    instrument::strengths,
    problem::{Problem, ProblemKind},
};
use proptest::prelude::*;

fn answer() -> impl Strategy<Value = Answer> {
    let rating = prop::option::of(prop_oneof![Just(Rating::Unsure), (1..=5_u8).prop_map(Rating::Point)]);
    // Few different words, so that two answers are often alike.
    let reason = prop::sample::select(vec!["", "yes", "no", "1\nyes"]).prop_map(str::to_owned);
    (rating, reason).prop_map(|(rating, reason)| Answer { rating, reason })
}

proptest! {
    #[test]
    fn no_typed_words_are_ever_lost(shown in answer(), stored in answer(), posted in answer()) {
        match merge(&stored, &posted, &Seen::of(&shown)) {
            // What was posted is stored already, or is only what the page had shown.
            Merge::Keep => prop_assert!(posted == stored || posted == shown),
            // What is overwritten is only what the author saw.
            Merge::Write => prop_assert!(stored == shown && posted != shown),
            // Both are kept, and only where both were changed, differently.
            Merge::Both => prop_assert!(posted != shown && stored != shown && posted != stored),
        }
    }

    #[test]
    fn a_fingerprint_tells_answers_apart(a in answer(), b in answer()) {
        prop_assert_eq!(Seen::of(&a) == Seen::of(&b), a == b);
    }

    #[test]
    fn a_page_without_its_fingerprint_overwrites_nothing(stored in answer(), posted in answer()) {
        prop_assume!(!stored.is_empty() && stored != posted);
        prop_assert_ne!(merge(&stored, &posted, &Seen(String::new())), Merge::Write);
    }

    #[test]
    fn any_fields_are_read_or_refused(fields in prop::collection::vec(("[a-z-]{0,20}|rating-early-voice", ".{0,20}"), 0..10)) {
        let page = strengths_page(&fields.iter().map(|(f, v)| (f.as_str(), v.as_str())).collect::<Vec<_>>());
        prop_assert!(page.is_ok_and(|page| page.answers.len() == 4) || !fields.is_empty());
    }

    #[test]
    fn tidying_twice_changes_nothing_more(text in any::<String>()) {
        let once = tidy(&text);
        prop_assert_eq!(tidy(&once), once);
    }
}

fn strengths_page(fields: &[(&str, &str)]) -> Result<AnswerPage, Vec<Problem>> {
    let fields = fields.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    strengths().read_page("vision", &fields)
}

#[test]
fn a_page_gives_an_answer_for_each_statement_in_order() {
    let page = strengths_page(&[
        ("rating-one-framework", "4"),
        ("reason-one-framework", " We wrote it\r\ntogether.\u{0} "),
        ("seen-one-framework", "abc"),
        ("rating-early-voice", "unsure"),
        ("rating-shared-route", ""),
        ("csrf", "not ours to judge"),
    ])
    .expect("no problems");
    let ids: Vec<_> = page.answers.iter().map(|posted| short_name(&posted.statement)).collect();
    assert_eq!(ids, ["early-voice", "one-framework", "clear-expectations", "shared-route"]);
    assert_eq!(page.answers[0].answer.rating, Some(Rating::Unsure));
    let written = Answer { rating: Some(Rating::Point(4)), reason: "We wrote it\ntogether.".to_owned() };
    assert_eq!(page.answers[1].answer, written);
    assert_eq!(page.answers[1].seen, Seen("abc".to_owned()));
    assert!(page.answers[2].answer.is_empty() && page.answers[3].answer.is_empty());
}

#[test]
fn all_problems_of_a_page_come_together() {
    let long = "é".repeat(REASON_LIMIT + 1);
    let problems = strengths_page(&[
        ("rating-early-voice", "6"),
        ("reason-one-framework", &long),
        ("rating-elsewhere", "1"),
    ]);
    let too_long = ProblemKind::TooLong { limit: REASON_LIMIT, actual: REASON_LIMIT + 1 };
    assert_eq!(
        problems,
        Err(vec![
            Problem::new("rating-elsewhere", ProblemKind::NotAsked),
            Problem::new("rating-early-voice", ProblemKind::NotOnScale),
            Problem::new("reason-one-framework", too_long),
        ])
    );
}

#[test]
fn a_reason_of_just_the_limit_is_taken() {
    let long = "é".repeat(REASON_LIMIT);
    assert!(strengths_page(&[("reason-early-voice", &long)]).is_ok());
}

#[test]
fn an_unknown_domain_is_the_only_problem() {
    let problems = strengths().read_page("elsewhere", &vec![("rating-x".to_owned(), "1".to_owned())]);
    assert_eq!(problems, Err(vec![Problem::new("domain", ProblemKind::Unknown)]));
}

#[test]
fn ratings_are_points_of_this_scale_or_unsure() {
    assert_eq!(Rating::parse("11", 11), Some(Rating::Point(11)));
    for text in ["0", "6", "-1", "+3", "03", "3.0", "three", "256", "", " 3"] {
        assert_eq!(Rating::parse(text, 5), None, "{text}");
    }
    for rating in [Rating::Unsure, Rating::Point(1), Rating::Point(5)] {
        assert_eq!(Rating::parse(&rating.to_string(), 5), Some(rating));
    }
}

#[test]
fn a_domain_is_done_when_every_statement_has_a_rating() {
    let instrument = strengths();
    let statements = &instrument.outline[0].statements;
    let mut response = Response::new(ResponseId("r".to_owned()), &instrument, 0);
    assert_eq!(response.progress(statements), Progress::NotStarted);
    let reason_only = Answer { rating: None, reason: "because".to_owned() };
    response.answers.insert(statements[0].clone(), reason_only);
    assert_eq!(response.progress(statements), Progress::Started);
    for statement in statements {
        let unsure = Answer { rating: Some(Rating::Unsure), reason: String::new() };
        response.answers.insert(statement.clone(), unsure);
    }
    assert_eq!(response.progress(statements), Progress::Done);
}

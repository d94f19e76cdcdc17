//! A report as a JSON file comes back as it was, and what is not a report is refused with its place.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use proptest::prelude::*;
use wholeplace_model::{
    instrument::strengths,
    plan::Action,
    report::{
        JSON_FORMAT, JSON_LIMIT, JsonProblem, Report, compose, report_from_json, report_json,
        report_json_schema,
    },
    response::{Answer, Rating, Response, ResponseId},
};

fn report() -> Report {
    let instrument = strengths();
    let mut response = Response::new(ResponseId("one".to_owned()), &instrument, 0);
    let answer = Answer { rating: Some(Rating::Point(4)), reason: "Because.".to_owned() };
    response.answers.insert("vision/early-voice".to_owned(), answer);
    let unsure = Answer { rating: Some(Rating::Unsure), reason: String::new() };
    response.answers.insert("vision/one-framework".to_owned(), unsure);
    compose(&instrument, &response, "en", 1_795_529_100)
}

/// The problem of a report file in which one text was replaced by another.
fn problem_of(from: &str, to: &str) -> JsonProblem {
    let json = report_json(&report());
    assert!(json.contains(from), "{from} is in the file");
    report_from_json(json.replacen(from, to, 1).as_bytes()).unwrap_err()
}

#[test]
fn a_report_file_says_its_format_and_ratings_plainly() {
    let json = report_json(&report());
    assert!(json.starts_with("{\n  \"format\": \"wholeplace-report/1\",\n  \"report\": {"));
    assert!(json.contains("\"rating\": 4"));
    assert!(json.contains("\"rating\": \"unsure\""));
    assert_eq!(report_from_json(json.as_bytes()), Ok(report()));
}

#[test]
fn a_format_of_tomorrow_is_named() {
    let problem = problem_of(JSON_FORMAT, "wholeplace-report/2");
    assert_eq!(problem, JsonProblem::Format { actual: "wholeplace-report/2".to_owned() });
}

#[test]
fn an_unknown_field_is_named_with_its_line() {
    let problem = problem_of("\"place\"", "\"placement\"");
    assert!(
        matches!(&problem, JsonProblem::Unreadable { line, what, .. }
        if *line > 1 && what.contains("placement")),
        "{problem}"
    );
}

#[test]
fn a_rating_outside_the_scale_is_refused_with_its_place() {
    let problem = problem_of("\"rating\": 4", "\"rating\": 6");
    assert_eq!(
        problem.to_string(),
        "report.domains[0].statements[0].rating: 6 is not on this scale of 1 to 5"
    );
}

#[test]
fn counts_that_do_not_add_up_are_refused() {
    let problem = problem_of("\"agree\": 1", "\"agree\": 18446744073709551615");
    assert_eq!(problem.to_string(), "report.domains[0].standing: its counts must add up to 4 statements");
}

#[test]
fn an_order_that_forgets_a_domain_is_refused() {
    let mut report = report();
    report.look_first[0] = report.look_first[1].clone();
    let problem = report_from_json(report_json(&report).as_bytes()).unwrap_err();
    assert_eq!(problem.to_string(), "report.look_first: it must name each domain once");
}

#[test]
fn a_file_that_is_no_json_or_too_large_is_refused() {
    assert!(matches!(report_from_json(b"hello"), Err(JsonProblem::Unreadable { line: 1, .. })));
    assert!(matches!(report_from_json(&[0xff, 0xfe]), Err(JsonProblem::Unreadable { .. })));
    let large = vec![b' '; JSON_LIMIT + 1];
    assert_eq!(
        report_from_json(&large),
        Err(JsonProblem::TooLarge { limit: JSON_LIMIT, actual: JSON_LIMIT + 1 })
    );
}

#[test]
fn the_published_schema_is_the_one_made_from_the_types() {
    let published = include_str!("../../../docs/schemas/report.json");
    assert_eq!(
        published,
        report_json_schema(),
        "write what `cargo run -p wholeplace-model --example report_schema` prints"
    );
}

proptest! {
    #[test]
    fn what_people_wrote_comes_back_unchanged(
        place in "\\PC{0,40}",
        reasons in prop::collection::vec(any::<String>(), 4),
        what in any::<String>(),
        rating in prop::option::of(1_u8..=5),
    ) {
        let mut report = report();
        report.place = place;
        for (statement, reason) in report.domains[2].statements.iter_mut().zip(reasons) {
            statement.reason = reason;
            statement.rating = rating.map(Rating::Point);
        }
        report.actions = vec![Action { what, ..Action::default() }];
        prop_assert_eq!(report_from_json(report_json(&report).as_bytes()), Ok(report));
    }

    #[test]
    fn any_bytes_give_a_report_or_a_problem(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(report_from_json(&bytes).is_err());
    }
}

//! The sentences of a report, for every kind of response.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use wholeplace_model::{
    instrument::{Instrument, strengths},
    report::{Standing, compose},
    response::{Answer, Rating, Response, ResponseId},
};
use wholeplace_words::Words;

/// The summary of a response in which each domain's four statements are rated as a word says: digits are points,
/// `?` is "I don't know", `.` is not rated. Domains that are not named are not rated.
fn summary(ratings: &[(&str, &str)]) -> [String; 3] {
    let instrument = strengths();
    let response = response(&instrument, ratings);
    Words::of("en").summary_sentences(&compose(&instrument, &response, "en", 0))
}

fn response(instrument: &Instrument, ratings: &[(&str, &str)]) -> Response {
    let mut response = Response::new(ResponseId("one".to_owned()), instrument, 0);
    for (domain, points) in ratings {
        let statements = &instrument.domain(domain).unwrap().statements;
        for (statement, point) in statements.iter().zip(points.chars()) {
            let rating = match point {
                '?' => Some(Rating::Unsure),
                '.' => None,
                digit => Rating::parse(&digit.to_string(), 5),
            };
            response.answers.insert(statement.clone(), Answer { rating, reason: String::new() });
        }
    }
    response
}

/// Every domain rated alike, but for those named.
fn all_but(usual: &'static str, others: &[(&'static str, &'static str)]) -> [String; 3] {
    let instrument = strengths();
    let ids: Vec<_> = instrument.outline.iter().map(|part| part.domain.clone()).collect();
    let ratings: Vec<_> = ids
        .iter()
        .map(|id| {
            let other = others.iter().find(|(domain, _)| domain == id);
            (id.as_str(), other.map_or(usual, |(_, points)| points))
        })
        .collect();
    summary(&ratings)
}

#[test]
fn one_domain_is_strongest_and_one_is_lowest() {
    let [strongest, first, open] = all_but("4432", &[("impact", "5555"), ("quality", "1122")]);
    assert_eq!(strongest, "You see the most strength in Impact.");
    assert_eq!(first, "Look first at Quality and standards, where your ratings are lowest.");
    assert_eq!(open, "You rated all 36 statements.");
}

#[test]
fn the_strongest_is_not_praised_where_fewer_than_half_agree() {
    let [strongest, ..] = all_but("2211", &[("impact", "4221")]);
    let expected =
        "Your ratings are highest in Impact, though you agree with fewer than half of the statements there.";
    assert_eq!(strongest, expected);
}

#[test]
fn two_and_three_domains_are_named_together() {
    let [strongest, first, _] = all_but(
        "4432",
        &[
            ("vision", "5555"),
            ("impact", "4444"),
            ("quality", "1122"),
            ("systems", "2222"),
            ("workforce", "1111"),
        ],
    );
    assert_eq!(strongest, "You see the most strength in Vision and framework and Impact.");
    assert_eq!(
        first,
        "Look first at Systems and information, Quality and standards and Workforce skills, where your ratings are \
         lowest."
    );
}

#[test]
fn more_than_three_domains_are_counted() {
    let [strongest, first, _] = all_but("4444", &[("vision", "2222")]);
    assert_eq!(
        strongest,
        "Your highest ratings are shared by 8 domains, so none stands out as the strongest."
    );
    assert_eq!(first, "Look first at Vision and framework, where your ratings are lowest.");
    let [strongest, first, _] = all_but("1111", &[("vision", "4444")]);
    assert_eq!(strongest, "You see the most strength in Vision and framework.");
    assert_eq!(
        first,
        "Your lowest ratings are shared by 8 domains, so look first at the one that matters most to people in your \
         place."
    );
}

#[test]
fn a_lowest_domain_that_is_mostly_agreed_with_is_not_talked_down() {
    let [_, first, _] = all_but("5555", &[("vision", "4442")]);
    assert_eq!(
        first,
        "Look first at Vision and framework, where your ratings are lowest, though you agree with most statements \
         there too."
    );
}

#[test]
fn without_any_agreement_nothing_is_called_a_strength() {
    let [strongest, ..] = all_but("1111", &[("vision", "3333")]);
    assert_eq!(
        strongest,
        "You do not agree with a statement in any domain yet, and you disagree least in Vision and framework."
    );
    let [strongest, ..] = all_but("3333", &[("vision", "1111")]);
    assert_eq!(
        strongest,
        "You do not agree with a statement in any domain yet, so none stands out as the strongest."
    );
}

#[test]
fn nothing_rated() {
    let sentences = summary(&[]);
    assert_eq!(
        sentences,
        [
            "You have not rated a statement yet, so there is no strongest domain to show.",
            "Start with any domain you know something about, and this report will show where to look first.",
            "You left all 36 statements open.",
        ]
    );
}

#[test]
fn all_alike() {
    let [strongest, first, open] = all_but("4444", &[]);
    assert_eq!(strongest, "You rated the domains alike, so none stands out as the strongest.");
    assert_eq!(first, "Look first at the domain that matters most to people in your place.");
    assert_eq!(open, "You rated all 36 statements.");
}

#[test]
fn not_knowing_is_a_finding() {
    let [strongest, first, open] = all_but("????", &[]);
    assert_eq!(strongest, "You were not sure about the statements, so there is no strongest domain to show.");
    assert_eq!(
        first,
        "Start by asking around: not knowing is a finding in itself, and a good reason to talk to others."
    );
    assert_eq!(open, "You answered “I don't know” to all 36 statements.");
}

#[test]
fn too_few_ratings_and_a_single_domain() {
    let [strongest, first, _] = summary(&[("vision", "4..."), ("impact", "2...")]);
    assert_eq!(strongest, "You rated too few statements in each domain to say which is strongest.");
    assert_eq!(
        first,
        "Rate a few more statements in any domain, and this report will show where to look first."
    );
    let [strongest, ..] = summary(&[("vision", "44..")]);
    assert_eq!(
        strongest,
        "Vision and framework is the only domain with enough ratings to say something about."
    );
}

#[test]
fn what_was_left_open_is_counted_and_named() {
    let open = |others: &[(&'static str, &'static str)]| all_but("4444", others)[2].clone();
    assert_eq!(open(&[("vision", "444.")]), "You left one of 36 statements open.");
    assert_eq!(open(&[("vision", "44..")]), "You left 2 of 36 statements open.");
    assert_eq!(
        open(&[("vision", "444?")]),
        "You answered every statement, and said “I don't know” to one of them."
    );
    assert_eq!(
        open(&[("vision", "4.4?")]),
        "You left 1 of 36 statements open and said “I don't know” to one other."
    );
    assert_eq!(
        open(&[("vision", "...."), ("impact", "....")]),
        "You left 8 of 36 statements open, with nothing rated in Vision and framework and Impact."
    );
    let many = [("vision", "...."), ("impact", "...."), ("quality", "...."), ("systems", "....")];
    assert_eq!(open(&many), "You left 16 of 36 statements open, with nothing rated in 4 domains.");
    assert_eq!(
        open(&[("vision", "...."), ("impact", "44??")]),
        "You left 4 of 36 statements open, with nothing rated in Vision and framework, and said “I don't know” to 2 \
         others."
    );
}

#[test]
fn a_domain_says_how_it_stands() {
    let say = |agree, neither, disagree, unsure, unrated| {
        Words::of("en").standing_sentence(&Standing { agree, neither, disagree, unsure, unrated })
    };
    assert_eq!(say(4, 0, 0, 0, 0), "You agree with all 4 statements.");
    assert_eq!(say(2, 0, 0, 0, 0), "You agree with both statements.");
    assert_eq!(say(3, 0, 1, 0, 0), "You agree with 3 of 4 statements. You disagree with one.");
    assert_eq!(
        say(0, 2, 2, 0, 0),
        "You agree with none of the 4 statements. You disagree with 2. You neither agree nor disagree with 2."
    );
    assert_eq!(
        say(1, 0, 0, 1, 2),
        "You agree with 1 of 4 statements. You are not sure about one. You left 2 open."
    );
    assert_eq!(say(0, 0, 0, 4, 0), "You are not sure about all 4 statements.");
    assert_eq!(say(0, 0, 0, 2, 2), "You are not sure about 2. You left 2 open.");
    assert_eq!(say(0, 0, 0, 0, 4), "You have not rated any of the 4 statements.");
    assert_eq!(say(0, 0, 4, 0, 0), "You disagree with all 4 statements.");
}

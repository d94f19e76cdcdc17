//! The review that comes with the program is all there.

use wholeplace_model::instrument::{Prose, strengths};

#[test]
fn nine_domains_of_four_statements_on_five_points_with_all_their_words() {
    let instrument = strengths();
    assert_eq!(instrument.outline.len(), 9);
    assert!(instrument.outline.iter().all(|domain| domain.statements.len() == 4));
    assert_eq!(instrument.points, 5);
    let reading = instrument.reading("en");
    assert_eq!(reading.scale.len(), 5);
    assert_eq!(reading.how.len(), 5);
    assert!(reading.approaches.as_ref().is_some_and(|approaches| approaches.family.len() == 16));
    for domain in &reading.domains {
        let written = |prose: &Prose| !prose.plain().is_empty();
        assert!(written(&domain.good) && written(&domain.why) && !domain.question.is_empty());
        assert_eq!(domain.prompts.len(), 3);
        assert!(domain.statements.iter().all(|statement| !statement.text.is_empty()));
        assert!(domain.statements.iter().all(|statement| statement.easy.is_some()));
    }
}

#[test]
fn every_domain_has_practice_examples_and_resources() {
    let instrument = strengths();
    let reading = instrument.reading("en");
    assert!(reading.practices.len() > 20);
    assert!(reading.resources.len() > 25);
    for domain in &reading.domains {
        assert!(!reading.practices_for(&domain.id).is_empty(), "{}", domain.id);
        assert!(!reading.resources_for(&domain.id).is_empty(), "{}", domain.id);
    }
}

#[test]
fn what_speaks_to_a_domain_first_comes_first() {
    let instrument = strengths();
    let first = instrument.reading("en").practices_for("commissioning")[0].clone();
    assert_eq!(first.domains[0], "commissioning");
}

#[test]
fn an_unknown_language_gets_the_main_one() {
    assert_eq!(strengths().reading("xx").language, "en");
}

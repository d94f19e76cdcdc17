//! The steps over HTTP of somebody who makes their own review a review for their place.

use super::{
    person::Person,
    running,
    steps::{Outcome, overview, sees},
};

/// Plays a step: its words with `_` for each value, and the values.
pub(crate) fn play(person: &mut Person, words: &str, values: &[&str]) -> Outcome {
    match (words, values) {
        ("they sign in to run the reviews of their place", []) => {
            person.hold("wholeplace_session", &person.place.session.clone());
            Ok(())
        }
        ("they make it a review for their place and carry their answers in as _", [group]) => {
            overview(person)?;
            person.noted_review = person.path.clone();
            person.open(&format!("{}/report", person.noted_review))?;
            person.follow("ask colleagues")?;
            person.write("What should people call", "Our strengths")?;
            person.choose("", "Carry my answers in")?;
            person.choose("", group)?;
            person.press("make a draft")?;
            sees(person, "Our strengths")
        }
        ("their answers wait", []) => {
            person.open(&format!("{}/invite", person.noted_review))?;
            sees(person, "your answers go in")
        }
        ("they open the review that they set up", []) => {
            person.follow("go on setting up")?;
            let draft = person.path.clone();
            person.open(&format!("{draft}/dates"))?;
            running::say_four_weeks(person);
            person.press("save")?;
            person.open(&format!("{draft}/open"))?;
            person.press("open")?;
            person.open(&person.noted_review.clone())
        }
        (words, values) => running::play(person, words, values),
    }
}

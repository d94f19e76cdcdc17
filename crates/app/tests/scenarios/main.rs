//! Plays the scenarios that are told in `scenarios/`: in the model and store alone, and over HTTP as a browser without
//! scripts would.
//!
//! `scenario` reads the files. `in_model` knows what each step does without pages. Over HTTP, `steps` knows it, with
//! `at_a_place` for a review of a place and `carrying` for bringing one's own into one; `person` is a browser that only
//! knows forms and links, `html` reads a page for it, and `server` is the program itself.

mod at_a_place;
mod carrying;
mod html;
mod in_model;
mod person;
mod running;
mod scenario;
mod server;
mod steps;

use person::{Person, Private};
use scenario::Scenario;
use server::Server;

#[test]
fn people_do_over_http_what_the_scenarios_tell() {
    let server = Server::start(Scenario::all().len());
    let private = Private::default();
    play_all("over HTTP", || {
        let mut person = Person::new(&server.address);
        person.private = private.clone();
        person.place = server.opened();
        move |step| steps::play(&mut person, step)
    });
    let log = server.stop();
    assert!(log.contains("\"message\":\"serving\""), "the log was listened to: {log:.500}");
    let private = private.borrow();
    assert!(private.contains("We were asked twice.") && private.len() > 100, "{private:?}");
    let told: Vec<_> = private.iter().filter(|text| log.contains(text.as_str())).collect();
    assert!(told.is_empty(), "{told:?} is in the log");
}

#[test]
fn people_do_in_the_model_what_the_scenarios_tell() {
    play_all("in the model", || {
        let mut person = in_model::Person::new();
        move |step| person.play(step)
    });
}

/// Plays every scenario that is told for `way`, each by somebody new, and says all that went wrong.
fn play_all<P: FnMut(&str) -> Result<(), String>>(way: &str, somebody: impl Fn() -> P) {
    let mut failures = Vec::new();
    let scenarios = Scenario::all();
    let told = scenarios.iter().filter(|scenario| scenario.ways.iter().any(|known| known == way));
    for scenario in told {
        let mut play = somebody();
        for step in &scenario.steps {
            if let Err(why) = play(&step.text) {
                let (file, line, title) = (&scenario.file, step.line, &scenario.title);
                failures.push(format!("{title}\n  scenarios/{file}:{line}: {}\n  {why}", step.text));
                break;
            }
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn a_line_that_is_no_step_is_an_error_with_its_place() {
    let wrong = |text: &str| Scenario::parse("a", text).expect_err("an error");
    assert!(wrong("Scenario: b\nPlayed: over HTTP\nThey wait").contains("scenarios/a:3: a step starts"));
    assert!(wrong("When they wait").contains("scenarios/a:1: a file starts"));
    assert!(wrong("Scenario: b\nWhen they wait").contains("needs a Played line"));
    assert!(wrong("# nothing").contains("no scenario"));
}

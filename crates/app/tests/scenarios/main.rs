//! Plays the scenarios that are told in `scenarios/` over HTTP, as a browser without scripts would.
//!
//! `scenario` reads the files, `steps` knows what each step does, `person` is a browser that only knows forms and
//! links, `html` reads a page for it, and `server` is the program itself.

mod html;
mod person;
mod scenario;
mod server;
mod steps;

use person::Person;
use scenario::Scenario;
use server::Server;

const WAY: &str = "over HTTP";

#[test]
fn people_do_over_http_what_the_scenarios_tell() {
    let server = Server::start();
    let mut failures = Vec::new();
    let scenarios = Scenario::all();
    for scenario in scenarios.iter().filter(|scenario| scenario.ways.iter().any(|way| way == WAY)) {
        let mut person = Person::new(&server.address);
        for step in &scenario.steps {
            if let Err(why) = steps::play(&mut person, &step.text) {
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

//! `wholeplace demo`: an invented place to look round, beside other demos and apart from any real data.

use crate::support::{
    Outcome, PATIENCE, Program,
    browser::{Answer, Browser},
    folder,
    person::form_token,
    program::{command, finish},
};
use std::{fs, path::Path};

/// A demo that has said all that it says at the start.
struct Demo {
    program: Program,
}

impl Demo {
    /// Starts one that keeps what it has to keep for a while in `temporary`.
    fn start(temporary: &Path) -> Self {
        Self::start_with(temporary, &[])
    }

    fn start_with(temporary: &Path, environment: &[(&str, &Path)]) -> Self {
        let mut command = command(["demo", "--port", "0"]);
        command.env("TMPDIR", temporary).envs(environment.iter().copied());
        let mut program = Program::start(command);
        program.read_until("Ctrl-C");
        Self { program }
    }

    fn browser(&self) -> Browser {
        Browser::at(&self.program.address)
    }

    /// The rest of the line that holds `mark`.
    fn said(&self, mark: &str) -> &str {
        let line = self.program.greeting.lines().find_map(|line| line.split_once(mark));
        line.unwrap_or_else(|| panic!("no “{mark}” in\n{}", self.program.greeting)).1.trim()
    }

    /// The path of the address that is said after `mark`.
    fn path(&self, mark: &str) -> &str {
        self.said(mark).strip_prefix(&self.program.address).expect("an address of this demo")
    }

    fn sign_in(&self, browser: &mut Browser, email: &str, password: &str) -> Answer {
        let form = form_token(&browser.get("/sign-in").expect("the page").text());
        let fields = [("form", form.as_str()), ("email", email), ("password", password)];
        browser.post("/sign-in", &fields, "text/html").expect("an answer")
    }

    fn stop(self) -> Outcome {
        self.program.ask_to_stop();
        self.program.wait(PATIENCE)
    }
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).expect("the folder is there").next().is_none()
}

#[test]
fn it_shows_a_place_and_leaves_nothing_behind() {
    let temporary = folder();
    let demo = Demo::start(temporary.path());
    assert!(!is_empty(temporary.path()), "the data is in the temporary folder");

    let picture = demo.browser().get(demo.path("has closed: ")).expect("an answer");
    assert_eq!(picture.status, 200);
    assert!(picture.text().contains("240 of the 661 people"), "{}", picture.text());
    for mark in ["is open: ", "somebody shares: "] {
        assert_eq!(demo.browser().get(demo.path(mark)).expect("an answer").status, 200, "{mark}");
    }
    let own = demo.browser().get(demo.path("to change it: ")).expect("an answer");
    assert!(own.location.starts_with("/r/"), "{}", own.location);

    let ended = demo.stop();
    assert_eq!(ended.code(), 0, "{}", ended.err);
    assert!(is_empty(temporary.path()), "nothing is left");
}

#[test]
fn it_leaves_nothing_behind_when_its_terminal_is_closed() {
    let temporary = folder();
    let demo = Demo::start(temporary.path());
    demo.program.hang_up();
    assert_eq!(demo.program.wait(PATIENCE).code(), 0);
    assert!(is_empty(temporary.path()), "nothing is left");
}

#[test]
fn everybody_it_names_can_sign_in_with_the_password_it_prints() {
    let temporary = folder();
    let demo = Demo::start(temporary.path());
    let password = demo.said("made for this demo: ").to_owned();
    for email in ["asha@example.org", "tom@example.org", "gwen@example.org", "admin@example.org"] {
        demo.said(email);
        let mut browser = demo.browser();
        assert_eq!(demo.sign_in(&mut browser, email, &password).status, 303, "{email}");
    }
    let mut browser = demo.browser();
    let home = demo.sign_in(&mut browser, "tom@example.org", &password).location;
    assert!(browser.get(&home).expect("an answer").text().contains("Harrowmere"), "{home}");
    let picture = "/p/harrowmere/review/harrowmere-first-look/picture";
    assert_eq!(browser.get(picture).expect("an answer").status, 200);
}

#[test]
fn two_can_run_side_by_side_and_neither_opens_the_other() {
    let temporary = folder();
    let (one, other) = (Demo::start(temporary.path()), Demo::start(temporary.path()));
    let password = |demo: &Demo| demo.said("made for this demo: ").to_owned();
    assert_ne!(password(&one), password(&other));
    let wrong = one.sign_in(&mut one.browser(), "tom@example.org", &password(&other));
    assert_eq!(wrong.status, 422);
    let path = one.path("has closed: ");
    assert_eq!(other.browser().get(path).expect("an answer").status, 404);

    assert_eq!(one.stop().code(), 0);
    assert_eq!(other.browser().get(other.path("has closed: ")).expect("an answer").status, 200);
    assert_eq!(other.stop().code(), 0);
    assert!(is_empty(temporary.path()), "nothing is left of either");
}

#[test]
fn it_never_touches_real_data_whatever_the_settings_say() {
    let (temporary, data) = (folder(), folder());
    let settings = data.path().join("wholeplace.toml");
    let environment = [
        ("WHOLEPLACE_DATA", data.path()),
        ("WHOLEPLACE_CONFIG", &settings),
        ("WHOLEPLACE_PORT", data.path()),
    ];
    let demo = Demo::start_with(temporary.path(), &environment);
    assert_eq!(demo.stop().code(), 0);
    assert!(is_empty(data.path()));

    let mut with_data = command(["demo", "--data"]);
    with_data.arg(data.path());
    let refused = finish(with_data);
    assert_ne!(refused.code(), 0);
    assert!(refused.err.contains("--data"), "{}", refused.err);
    assert!(is_empty(data.path()));
}

#[test]
fn a_port_that_is_taken_is_said_and_leaves_nothing_behind() {
    let temporary = folder();
    let demo = Demo::start(temporary.path());
    let (_, port) = demo.program.address.rsplit_once(':').expect("an address with a port");
    let mut second = command(["demo", "--port", port]);
    let elsewhere = folder();
    second.env("TMPDIR", elsewhere.path());
    let refused = finish(second);
    assert_eq!(refused.code(), 1);
    assert!(refused.err.contains(port), "{}", refused.err);
    assert!(is_empty(elsewhere.path()));
}

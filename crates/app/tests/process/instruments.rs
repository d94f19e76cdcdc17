//! Instruments in folders: begun, checked, previewed and served beside the built-in one.

use crate::support::{
    Person, Program,
    browser::Browser,
    folder,
    program::{command, finish},
    run, serve,
};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// A new instrument in a folder of this name.
fn new_instrument(folder: &Path, name: &str) -> PathBuf {
    let dir = folder.join(name);
    let made = run(["instrument".as_ref(), "new".as_ref(), dir.as_os_str()]);
    assert_eq!(made.code(), 0, "{}", made.err);
    dir
}

fn change(file: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(file).expect("there");
    assert!(text.contains(from), "{text}");
    fs::write(file, text.replace(from, to)).expect("written");
}

fn check(dir: &Path) -> (i32, String) {
    let ended = run(["instrument".as_ref(), "check".as_ref(), dir.as_os_str()]);
    (ended.code(), ended.out)
}

#[test]
fn a_new_instrument_is_good_and_a_damaged_one_is_told_line_by_line() {
    let folder = folder();
    let dir = new_instrument(folder.path(), "ours");
    assert_eq!(check(&dir).0, 0);
    change(&dir.join("instrument.toml"), "points = 4", "points = 4\npionts = 5");
    change(&dir.join("en.toml"), "warm-start", "warm-star");
    let (code, said) = check(&dir);
    assert_eq!(code, 1);
    let place = |file: &str| said.lines().any(|line| has_place(line, file));
    assert!(place("instrument.toml") && place("en.toml"), "{said}");
    assert!(said.contains("pionts") && said.contains("points"), "{said}");
}

/// Whether a line begins with a file, a line and a column.
fn has_place(line: &str, file: &str) -> bool {
    let mut parts = line.split(':');
    parts.next() == Some(file) && parts.by_ref().take(2).all(|part| part.parse::<u32>().is_ok_and(|n| n > 0))
}

#[test]
fn schemas_are_printed_as_json() {
    let all: Value = serde_json::from_str(&run(["instrument", "schema"]).out).expect("JSON");
    for kind in ["instrument", "words", "easy", "library"] {
        let one: Value = serde_json::from_str(&run(["instrument", "schema", kind]).out).expect("JSON");
        assert_eq!(one["type"], "object", "{kind}");
        assert_eq!(all[kind], one);
    }
    assert_eq!(run(["instrument", "schema", "song"]).code(), 2);
}

#[test]
fn a_preview_shows_the_instrument_and_leaves_nothing_behind() {
    let folder = folder();
    let dir = new_instrument(folder.path(), "ours");
    let elsewhere = folder.path().join("temporary");
    fs::create_dir(&elsewhere).expect("made");
    let mut command = command(["instrument".as_ref(), "preview".as_ref(), dir.as_os_str()]);
    command.env("TMPDIR", &elsewhere);
    let program = Program::start(command);
    let home = Browser::at(&program.address).get("/").expect("an answer").text();
    assert!(home.contains("/start/example"), "{home}");
    Person::start(&program.address, "example");
    program.stop();
    assert_eq!(fs::read_dir(&elsewhere).expect("the folder").count(), 0);
}

#[test]
fn a_preview_of_a_damaged_instrument_says_where() {
    let folder = folder();
    let dir = new_instrument(folder.path(), "ours");
    change(&dir.join("instrument.toml"), "points = 4", "points = 40");
    let ended = run(["instrument".as_ref(), "preview".as_ref(), dir.as_os_str()]);
    assert_eq!(ended.code(), 1);
    assert!(ended.out.lines().any(|line| has_place(line, "instrument.toml")), "{}", ended.out);
}

#[test]
fn an_instrument_is_offered_answered_and_printed_beside_the_built_in_one() {
    let folder = folder();
    let dir = new_instrument(folder.path(), "ours");
    let data = folder.path().join("data");
    let mut command = command(["serve", "--port", "0"]);
    command.arg("--data").arg(&data).arg("--instrument").arg(&dir);
    let program = Program::start(command);
    let mut browser = Browser::at(&program.address);
    let home = browser.get("/").expect("an answer").text();
    assert!(home.contains("Example review"), "{home}");
    assert!(home.contains("/start/strengths"), "{home}");
    for name in ["example", "example-large-print"] {
        let blank = browser.get(&format!("/blank/{name}.pdf")).expect("an answer");
        assert_eq!(blank.status, 200);
        assert!(blank.body.starts_with(b"%PDF-"));
    }

    let mut sam = Person::start(&program.address, "example");
    let fields = [("rating-warm-start", "3"), ("reason-warm-start", "There is always tea.")];
    assert_eq!(sam.post("/domain/welcome", &fields).status, 303);
    let answers = sam.answers();
    let (_, rating, reason) = answers.iter().find(|(id, ..)| id == "welcome/warm-start").expect("there");
    assert_eq!((rating, reason.as_str()), (&Value::from(3), "There is always tea."));
    program.stop();

    // Without its instrument a review cannot be shown, and is kept.
    let program = serve(&data);
    sam = sam.moved_to(&program.address);
    let gone = sam.get("");
    assert_eq!(gone.status, 503);
    assert!(gone.text().contains("What you wrote is safe"), "{}", gone.text());
    program.stop();
    let mut command = crate::support::program::command(["serve", "--port", "0"]);
    command.arg("--data").arg(&data).env("WHOLEPLACE_INSTRUMENT", &dir);
    let program = Program::start(command);
    assert_eq!(sam.moved_to(&program.address).answers(), answers);
}

#[test]
fn everything_wrong_with_instruments_is_said_before_anything_is_served() {
    let folder = folder();
    let one = new_instrument(folder.path(), "one");
    let two = new_instrument(folder.path(), "two");
    let three = new_instrument(folder.path(), "three");
    change(&three.join("instrument.toml"), "id = \"example\"", "id = \"strengths\"");
    let four = new_instrument(folder.path(), "four");
    change(&four.join("en.toml"), "warm-start", "warm-star");
    let mut command = command(["serve", "--port", "0", "--data"]);
    command.arg(folder.path().join("data"));
    for dir in [&one, &two, &three, &four, &folder.path().join("five")] {
        command.arg("--instrument").arg(dir);
    }
    let ended = finish(command);
    assert_eq!(ended.code(), 1);
    let said: Vec<_> = ended.err.lines().collect();
    let is_said = |name: &str, what: &str| said.iter().any(|line| line.contains(name) && line.contains(what));
    assert!(!is_said("/one", ""), "{said:?}");
    assert!(is_said("/two", "with the id “example” already"), "{said:?}");
    assert!(is_said("/three", "with the id “strengths” already"), "{said:?}");
    assert!(said.iter().any(|line| has_place(line, "en.toml")), "{said:?}");
    assert!(is_said("/five", "cannot be read"), "{said:?}");
    assert!(!folder.path().join("data").exists());
}

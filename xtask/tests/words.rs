//! Every word of the interface comes from the language files, and every word in them is used and easy to read.

use std::collections::{BTreeMap, BTreeSet};
use xtask::{files, reading_age, spoken::Spoken, template, wording};

/// The highest reading age of a language file, in years.
const READING_AGE: f64 = 9.0;

#[test]
fn templates_hold_no_words_of_their_own() {
    let strays: Vec<String> = templates()
        .iter()
        .flat_map(|file| {
            template::stray_words(&file.text).into_iter().map(|found| {
                format!("{}:{}: {:?} belongs in a language file", file.name, found.line, found.text)
            })
        })
        .collect();
    assert!(strays.is_empty(), "\n{}", strays.join("\n"));
}

#[test]
fn templates_hold_no_code_or_style_that_the_content_policy_refuses() {
    let inline = [
        " style=",
        " onclick=",
        " onchange=",
        " oninput=",
        " onsubmit=",
        " onload=",
        "<style",
        "javascript:",
    ];
    let found: Vec<String> = templates()
        .iter()
        .flat_map(|file| {
            let refused = inline.iter().filter(|text| file.text.to_lowercase().contains(**text));
            refused.map(|text| format!("{}: {text:?}", file.name))
        })
        .collect();
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn everything_said_is_in_the_language_files() {
    let messages = wording::messages("en").expect("language files");
    let known: BTreeSet<&str> = messages.iter().map(|message| message.id.as_str()).collect();
    let spoken = Spoken::read().expect("sources");
    let missing: Vec<String> = spoken
        .said
        .iter()
        .filter(|saying| !saying.id.contains('{') && !known.contains(saying.id.as_str()))
        .map(|saying| format!("{}: no language file has {:?}", saying.place, saying.id))
        .collect();
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn every_message_is_used_and_has_a_name_of_its_own() {
    let messages = wording::messages("en").expect("language files");
    let spoken = Spoken::read().expect("sources");
    let referred: BTreeSet<&str> =
        messages.iter().flat_map(|message| &message.refers_to).map(String::as_str).collect();
    let mut first: BTreeMap<&str, &str> = BTreeMap::new();
    let mut wrong = Vec::new();
    for message in &messages {
        if let Some(other) = first.insert(&message.id, &message.file) {
            wrong.push(format!("{}: {} is also in {other}", message.file, message.id));
        }
        if !referred.contains(message.id.as_str()) && !spoken.can_say(&message.id) {
            wrong.push(format!("{}: nothing says {}", message.file, message.id));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_nine_year_old_can_read_every_screen() {
    let messages = wording::messages("en").expect("language files");
    let mut screens: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for message in &messages {
        screens.entry(&message.file).or_default().push(&message.text);
    }
    let hard: Vec<String> = screens
        .into_iter()
        .filter_map(|(file, texts)| Some((file, reading_age::of(texts)?)))
        .filter(|(_, age)| *age > READING_AGE)
        .map(|(file, age)| format!("{file}: reading age {age:.1}, at most {READING_AGE}"))
        .collect();
    assert!(hard.is_empty(), "\n{}", hard.join("\n"));
}

fn templates() -> Vec<files::SourceFile> {
    files::under("crates/web/templates", &[".html", ".txt"]).unwrap_or_default()
}

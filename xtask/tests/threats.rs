//! `docs/threats.md` promises nothing that no test holds: each test it names is in the file it names, and each row
//! names a test or says that there is none.

use std::fs;
use xtask::files;

#[test]
fn every_test_that_the_threats_name_is_in_its_file() {
    let mut looked_up = 0;
    let mut missing = Vec::new();
    for row in rows() {
        let mut file: Option<(&str, String)> = None;
        for name in in_code(&row) {
            if name.ends_with(".rs") {
                file = Some((name, fs::read_to_string(files::root().join(name)).unwrap_or_default()));
            } else if is_a_test(name) {
                looked_up += 1;
                let is_there = file.as_ref().is_some_and(|(_, text)| text.contains(&format!("fn {name}(")));
                if !is_there {
                    missing.push(format!("{name} in {:?}", file.as_ref().map(|(path, _)| path)));
                }
            }
        }
    }
    assert!(looked_up > 100, "the names are found: {looked_up}");
    assert!(missing.is_empty(), "docs/threats.md names tests that are not there:\n{}", missing.join("\n"));
}

#[test]
fn every_threat_has_a_test_or_says_that_it_has_none() {
    let silent: Vec<String> =
        rows().into_iter().filter(|row| !in_code(row).any(is_a_test) && !row.contains("No test")).collect();
    assert!(silent.is_empty(), "these rows of docs/threats.md say nothing of tests:\n{}", silent.join("\n"));
}

/// The rows of the tables, without their heads.
fn rows() -> Vec<String> {
    let text = fs::read_to_string(files::root().join("docs/threats.md")).expect("docs/threats.md");
    let lines = text.lines().filter(|line| line.starts_with("| ") && !line.ends_with("| held by |"));
    lines.map(str::to_owned).collect()
}

fn in_code(row: &str) -> impl Iterator<Item = &str> {
    row.split('`').skip(1).step_by(2)
}

/// Names of tests are whole sentences.
fn is_a_test(name: &str) -> bool {
    name.matches('_').count() > 1 && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

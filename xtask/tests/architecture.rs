//! The house stands as ARCHITECTURE.md draws it.

use std::collections::BTreeSet;
use xtask::{
    files,
    licences::Rules,
    rust_source,
    workspace::{Follow, Workspace},
};

/// Which of our crates each may use. A crate that is not here may not exist.
const ARROWS: [(&str, &[&str]); 9] = [
    (
        "wholeplace",
        &[
            "wholeplace-web",
            "wholeplace-report",
            "wholeplace-charts",
            "wholeplace-store",
            "wholeplace-words",
            "wholeplace-model",
        ],
    ),
    ("wholeplace-web", &["wholeplace-store", "wholeplace-charts", "wholeplace-words", "wholeplace-model"]),
    ("wholeplace-report", &["wholeplace-charts", "wholeplace-words", "wholeplace-model"]),
    ("wholeplace-charts", &["wholeplace-words", "wholeplace-model"]),
    ("wholeplace-store", &["wholeplace-model"]),
    ("wholeplace-words", &["wholeplace-model"]),
    (FIXTURES, &["wholeplace-store", "wholeplace-model"]),
    ("wholeplace-model", &[]),
    ("xtask", &[]),
];

/// What tests start from: any crate's tests may use it, and no program.
const FIXTURES: &str = "wholeplace-fixtures";

/// Packages that reach outside the program: time, chance, files, network, databases, pages.
const OUTSIDE: [&str; 24] = [
    "askama",
    "async-std",
    "axum",
    "chrono",
    "dirs",
    "fastrand",
    "fluent-bundle",
    "getrandom",
    "hyper",
    "jiff",
    "libsqlite3-sys",
    "mio",
    "rand",
    "rand_core",
    "reqwest",
    "rusqlite",
    "smol",
    "socket2",
    "sqlx",
    "tempfile",
    "time",
    "tokio",
    "typst",
    "ureq",
];

/// The same in the standard library.
const OUTSIDE_STD: [&str; 10] = [
    "std::env",
    "std::fs",
    "std::io::stdin",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "std::time::Instant",
    "std::time::SystemTime",
    "std::sync::mpsc",
];

/// The most lines a file may have, not counting tests inside it.
const CEILING: usize = 400;

/// What rights are made from: whoever can write these down can make a seat of somebody else.
const RIGHTS: [&str; 3] = ["Membership {", "TookPart {", "SecretHash("];

/// Words that stand for something not finished. Put together here so that this file does not hold them.
const UNFINISHED: [&str; 4] =
    [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("unimple", "mented!"), concat!("to", "do!(")];

#[test]
fn arrows_between_crates_run_one_way() {
    let workspace = workspace();
    let members = workspace.members();
    let mut wrong = Vec::new();
    for member in &members {
        let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| name == member) else {
            wrong.push(format!("{member} is not in the list of crates"));
            continue;
        };
        let used = workspace.direct(member, Follow::All);
        let known = |name: &&str| *name == *member || *name == FIXTURES || allowed.contains(name);
        let ours = used.intersection(&members).filter(|name| !known(name));
        wrong.extend(ours.map(|name| format!("{member} may not use {name}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn only_tests_reach_what_tests_start_from() {
    let workspace = workspace();
    for member in workspace.members() {
        assert!(!workspace.tree(member).contains(FIXTURES), "{member} takes {FIXTURES} into the program");
    }
}

#[test]
fn only_the_report_crate_and_the_program_reach_typst() {
    let workspace = workspace();
    for member in workspace.members() {
        let tree = workspace.tree(member);
        let reaches = tree.iter().any(|name| name.starts_with("typst"));
        assert_eq!(reaches, matches!(member, "wholeplace" | "wholeplace-report"), "{member} and typst");
        let direct = workspace.direct(member, Follow::All).iter().any(|name| name.starts_with("typst"));
        assert!(!direct || member == "wholeplace-report", "{member} names typst itself");
    }
}

#[test]
fn only_the_store_knows_a_database() {
    let workspace = workspace();
    for member in workspace.members() {
        let direct = workspace.direct(member, Follow::All);
        let knows = ["rusqlite", "libsqlite3-sys"].iter().any(|name| direct.contains(name));
        assert!(!knows || member == "wholeplace-store", "{member} names a database");
    }
}

#[test]
fn only_the_store_makes_what_rights_are_made_from() {
    let mut wrong = Vec::new();
    let mut made_in_store = 0;
    for file in files::under("crates", &[".rs"]).expect("the crates' sources") {
        let makes = |line: &str| RIGHTS.iter().find(|made| line.contains(**made));
        let made = file.text.lines().enumerate().filter_map(|(index, line)| Some((index + 1, makes(line)?)));
        if file.name.starts_with("crates/store/") {
            made_in_store += made.count();
        } else if !file.name.starts_with("crates/model/") {
            wrong.extend(made.map(|(number, made)| format!("{}:{number}: {made}", file.name)));
        }
    }
    assert!(wrong.is_empty(), "a seat comes from the store, which looked at who asks:\n{}", wrong.join("\n"));
    assert!(made_in_store > 0, "the store makes them under the names that are looked for");
}

#[test]
fn the_model_reaches_nothing_outside_the_program() {
    let workspace = workspace();
    let tree = workspace.tree("wholeplace-model");
    assert!(!tree.is_empty(), "the model's dependencies are found");
    let outside: Vec<_> = OUTSIDE.iter().filter(|name| tree.contains(*name)).collect();
    assert!(outside.is_empty(), "the model reaches {outside:?}");

    let mut wrong = Vec::new();
    for file in files::under("crates/model/src", &[".rs"]).expect("the model's sources") {
        for (number, line) in rust_source::without_tests(&file.text) {
            let named = OUTSIDE_STD.iter().filter(|name| line.contains(**name));
            wrong.extend(named.map(|name| format!("{}:{number}: {name}", file.name)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn files_are_small() {
    let endings = [".rs", ".html", ".css", ".js", ".mjs", ".typ", ".ftl"];
    let long: Vec<String> = everything(&endings)
        .iter()
        .map(|file| {
            let lines = if file.name.ends_with(".rs") {
                rust_source::without_tests(&file.text).len()
            } else {
                file.text.lines().count()
            };
            (&file.name, lines)
        })
        .filter(|(_, lines)| *lines > CEILING)
        .map(|(name, lines)| format!("{name}: {lines} lines, at most {CEILING}"))
        .collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn nothing_is_left_for_later() {
    let endings = [".rs", ".html", ".css", ".js", ".mjs", ".typ", ".ftl", ".toml", ".md", ".scenario"];
    let mut wrong = Vec::new();
    for file in everything(&endings) {
        for (index, line) in file.text.lines().enumerate() {
            let found = UNFINISHED.iter().filter(|word| line.contains(**word));
            wrong.extend(found.map(|word| format!("{}:{}: {word}", file.name, index + 1)));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_module_says_what_lives_in_it() {
    let silent: Vec<String> = everything(&[".rs"])
        .into_iter()
        .filter(|file| !file.text.starts_with("//!") && !file.text.starts_with("#!["))
        .map(|file| file.name)
        .collect();
    assert!(silent.is_empty(), "these start without a `//!` line:\n{}", silent.join("\n"));
}

#[test]
fn every_path_the_documents_name_is_there() {
    let root = files::root();
    let mut missing = Vec::new();
    // The list of changes may name what is gone.
    let documents: Vec<_> =
        everything(&[".md"]).into_iter().filter(|file| file.name != "CHANGELOG.md").collect();
    assert!(documents.iter().any(|file| file.name == "ARCHITECTURE.md"));
    for document in &documents {
        let folder = root.join(&document.name);
        let folder = folder.parent().unwrap_or(&root);
        let gone = |path: &&str| !root.join(path).exists() && !folder.join(path).exists();
        missing.extend(
            paths_named(&document.text)
                .into_iter()
                .filter(gone)
                .map(|path| format!("{} names {path}", document.name)),
        );
    }
    assert!(missing.is_empty(), "\n{}", missing.join("\n"));
}

#[test]
fn every_table_is_in_the_record_of_what_is_stored() {
    let record = std::fs::read_to_string(files::root().join("docs/privacy.md")).expect("docs/privacy.md");
    let migrations = everything(&[".sql"]);
    let made = migrations.iter().flat_map(|file| file.text.lines());
    let tables: Vec<_> = made
        .filter_map(|line| line.strip_prefix("create table ")?.split_once(' ').map(|(name, _)| name))
        .collect();
    assert!(tables.contains(&"responses"), "{tables:?}");
    let silent: Vec<_> = tables.into_iter().filter(|name| !record.contains(&format!("`{name}`"))).collect();
    assert!(silent.is_empty(), "docs/privacy.md does not say what is kept in {silent:?}");
}

#[test]
fn every_dependency_may_be_used() {
    let text = std::fs::read_to_string(files::root().join("deny.toml")).expect("deny.toml");
    let broken = Rules::parse(&text).expect("deny.toml").broken_by(&workspace());
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn a_licence_that_is_not_allowed_is_found() {
    let rules = "[licenses]\nallow = [\"Zlib\"]\n[bans]\nmultiple-versions = \"allow\"\n\
        deny = [{ crate = \"serde\", reason = \"For this test.\" }]\n\
        [sources]\nunknown-registry = \"deny\"\nunknown-git = \"deny\"\nallow-registry = []\n";
    let broken = Rules::parse(rules).expect("rules").broken_by(&workspace());
    for part in ["serde 1", "not to be used", "not in the allow list", "not in allow-registry"] {
        assert!(broken.iter().any(|line| line.contains(part)), "{part} is said");
    }
}

/// Names in backquotes, and targets of links, that look like a path of this project. A name without a
/// folder counts only for a document: elsewhere it is often an example.
fn paths_named(text: &str) -> BTreeSet<&str> {
    let in_code = text.split('`').skip(1).step_by(2);
    let linked = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    in_code
        .chain(linked)
        .filter(|name| is_path(name))
        .map(|name| name.split('#').next().unwrap_or(name))
        .collect()
}

fn is_path(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-#".contains(c);
    let known = [".rs", ".toml", ".ftl", ".html", ".css", ".js", ".mjs", ".typ", ".json", ".scenario"];
    let has_folder = name.contains('/') && !name.starts_with('/') && !name.contains("://");
    let ends_well = name.ends_with('/') || known.iter().any(|ending| name.ends_with(ending));
    name.chars().all(plain) && (name.ends_with(".md") || (has_folder && ends_well))
}

fn everything(endings: &[&str]) -> Vec<files::SourceFile> {
    files::under("", endings).expect("the project's files")
}

fn workspace() -> Workspace {
    Workspace::read().expect("cargo metadata")
}

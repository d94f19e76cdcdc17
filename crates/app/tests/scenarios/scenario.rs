//! Scenario files as titles, ways and steps; `scenarios/README.md` describes the format.

use std::{fs, path::Path};

#[derive(Debug)]
pub(crate) struct Scenario {
    pub(crate) file: String,
    pub(crate) title: String,
    pub(crate) ways: Vec<String>,
    pub(crate) steps: Vec<Step>,
}

#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) line: usize,
    /// Without its first word.
    pub(crate) text: String,
}

const FIRST_WORDS: [&str; 5] = ["Given ", "When ", "Then ", "And ", "But "];

impl Scenario {
    /// Every scenario of every file, in order of the files' names.
    pub(crate) fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
        let mut paths: Vec<_> = fs::read_dir(&folder)
            .expect("the scenarios")
            .map(|entry| entry.expect("a scenario").path())
            .filter(|path| path.extension().is_some_and(|ending| ending == "scenario"))
            .collect();
        paths.sort();
        paths
            .iter()
            .flat_map(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let text = fs::read_to_string(path).expect("a scenario in UTF-8");
                Self::parse(&name, &text).unwrap_or_else(|why| panic!("{why}"))
            })
            .collect()
    }

    /// The scenarios of one file, or what is wrong with it and where.
    pub(crate) fn parse(file: &str, text: &str) -> Result<Vec<Self>, String> {
        let mut scenarios: Vec<Self> = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let (line, number) = (line.trim(), index + 1);
            let step = FIRST_WORDS.iter().find_map(|word| line.strip_prefix(word));
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            if let Some(title) = line.strip_prefix("Scenario: ") {
                let (file, title) = (file.to_owned(), title.to_owned());
                scenarios.push(Self { file, title, ways: Vec::new(), steps: Vec::new() });
                continue;
            }
            let Some(current) = scenarios.last_mut() else {
                return Err(format!(
                    "scenarios/{file}:{number}: a file starts with `Scenario: ` and its title"
                ));
            };
            if let Some(ways) = line.strip_prefix("Played: ") {
                current.ways = ways.split(',').map(|way| way.trim().to_owned()).collect();
            } else if let Some(text) = step {
                current.steps.push(Step { line: number, text: text.to_owned() });
            } else {
                return Err(format!(
                    "scenarios/{file}:{number}: a step starts with Given, When, Then, And or But"
                ));
            }
        }
        if scenarios.is_empty() {
            return Err(format!("scenarios/{file}: there is no scenario in it"));
        }
        match scenarios.iter().find(|scenario| scenario.ways.is_empty() || scenario.steps.is_empty()) {
            Some(empty) => Err(format!("scenarios/{file}: {:?} needs a Played line and steps", empty.title)),
            None => Ok(scenarios),
        }
    }
}

//! A small instrument that passes, to be broken one way at a time.

use wholeplace_model::instrument::Instrument;

/// An instrument's files, by name.
#[derive(Clone)]
pub(crate) struct Files(pub(crate) Vec<(String, Vec<u8>)>);

pub(crate) fn small() -> Files {
    let file = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    Files(vec![
        file("instrument.toml", OUTLINE),
        file("en.toml", WORDS),
        file("en-easy.toml", EASY),
        file("library.en.toml", LIBRARY),
    ])
}

impl Files {
    /// The same with the first `from` in a file made `to`.
    pub(crate) fn change(mut self, name: &str, from: &str, to: &str) -> Self {
        let file = self.0.iter_mut().find(|(file, _)| file == name).expect("the file is there");
        let text = String::from_utf8(file.1.clone()).expect("text");
        assert!(text.contains(from), "{name} has no {from:?}");
        file.1 = text.replacen(from, to, 1).into_bytes();
        self
    }

    pub(crate) fn with(mut self, name: &str, bytes: &[u8]) -> Self {
        self.0.push((name.to_owned(), bytes.to_vec()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.0.retain(|(file, _)| file != name);
        self
    }

    pub(crate) fn read(&self) -> Result<Instrument, Vec<String>> {
        let files: Vec<(&str, &[u8])> =
            self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        Instrument::read(&files).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    }

    /// Every problem, as printed.
    pub(crate) fn problems(&self) -> Vec<String> {
        self.read().err().unwrap_or_default()
    }
}

const OUTLINE: &str = r#"format = 1
id = "small"
version = "1"
licence = "CC0-1.0"
languages = ["en"]
points = 2

[[domains]]
id = "home"
statements = ["own-door", "neighbours"]
"#;

const WORDS: &str = r#"title = "Small"
short = "A small review"
intro = "About home."
scale = ["No", "Yes"]
unsure = "I don't know"

[domains.home]
title = "Home"
question = "Is it a home?"
good = "A door."
why = "It matters."

[domains.home.statements]
own-door = "I have my own front door."
neighbours = "I know my neighbours."
"#;

const EASY: &str = r#"[domains.home.statements]
own-door = "I have a door."
neighbours = "I know people."
"#;

const LIBRARY: &str = r#"[[practices]]
id = "street"
title = "A street"
place = "Here"
years = "2020"
domains = ["home"]
statements = ["home/own-door"]
approach = "Neighbours"
story = "It went well."
learned = "Talk."
source = "Us"
url = "https://example.org/"

[[resources]]
id = "guide"
title = "A guide"
kind = "Guide"
by = "Us"
year = 2020
domains = ["home"]
why = "It helps."
url = "https://example.org/guide"
"#;

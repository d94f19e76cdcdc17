//! Everything that can be wrong with an instrument's files, and the words that say what and how to put it right.
//!
//! These words are for the people who write instruments and are printed by the command line, like a compiler's.

use super::source::Source;
use std::{fmt, ops::Range};

/// The most problems that are kept: enough to fix, and a bound on what a hostile file can make us print.
const KEPT: usize = 1_000;

/// Something wrong in one of an instrument's files: where, what, and how to put it right.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileProblem {
    pub file: String,
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    pub what: String,
    pub fix: String,
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {} {}", self.file, self.line, self.column, self.what, self.fix)
    }
}

/// The problems found so far.
#[derive(Default)]
pub(super) struct Faults {
    problems: Vec<FileProblem>,
}

impl Faults {
    pub(super) fn add(&mut self, source: &Source, span: Range<usize>, fault: Fault) {
        let kept = self.problems.len();
        if kept <= KEPT {
            let fault = if kept == KEPT { Fault::More } else { fault };
            let (line, column) = source.position(&span);
            let (what, fix) = (fault.what(), fault.fix());
            self.problems.push(FileProblem { file: source.name.clone(), line, column, what, fix });
        }
    }

    /// Whether no more problems are kept, so that looking further costs time for nothing.
    pub(super) fn is_full(&self) -> bool {
        self.problems.len() > KEPT
    }

    /// The problems in the order of the files' text, `instrument.toml` first; or none.
    pub(super) fn into_result(self) -> Result<(), Vec<FileProblem>> {
        let mut problems = self.problems;
        if problems.is_empty() {
            return Ok(());
        }
        problems.sort_by(|a, b| (a.file != super::OUTLINE_NAME, a).cmp(&(b.file != super::OUTLINE_NAME, b)));
        problems.dedup();
        Err(problems)
    }
}

/// One thing wrong. Texts taken from the file are shortened by whoever shows them here.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Fault {
    FileTooLarge {
        limit: usize,
    },
    NotUtf8,
    /// TOML that cannot be read, in the parser's words.
    Syntax(String),
    NoOutline,
    FileName,
    UnknownKey {
        key: String,
        nearest: Option<String>,
        known: Vec<String>,
    },
    MissingKey {
        key: String,
        meaning: String,
    },
    WrongType {
        expected: &'static str,
        found: &'static str,
    },
    Empty,
    ControlCharacter,
    TooLong {
        limit: usize,
        actual: usize,
    },
    TooFew {
        least: usize,
        actual: usize,
    },
    TooMany {
        limit: usize,
        actual: usize,
    },
    OutOfRange {
        least: i64,
        most: i64,
    },
    Form(Form),
    Duplicate {
        id: String,
        first_line: usize,
    },
    LanguageWithoutFile {
        language: String,
    },
    FileWithoutLanguage {
        language: String,
    },
    DomainWithoutWords {
        domain: String,
    },
    StatementWithoutText {
        statement: String,
    },
    UnknownDomain {
        id: String,
        nearest: Option<String>,
    },
    UnknownStatement {
        id: String,
        nearest: Option<String>,
    },
    ScaleLabels {
        points: usize,
        labels: usize,
    },
    /// There are more problems than are kept.
    More,
}

/// A form that some texts must have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Id,
    StatementId,
    Language,
    Address,
}

impl Fault {
    fn what(&self) -> String {
        match self {
            Self::FileTooLarge { limit } => format!("This file has more than {limit} bytes."),
            Self::NotUtf8 => "This is not UTF-8 text.".into(),
            Self::Syntax(message) => format!("This is not valid TOML: {message}."),
            Self::NoOutline => "There is no instrument.toml.".into(),
            Self::FileName => "This file's name does not say what it holds.".into(),
            Self::UnknownKey { key, .. } => format!("There is no key `{}` here.", shown(key)),
            Self::MissingKey { key, .. } => format!("The key `{key}` is missing."),
            Self::WrongType { expected, found } => format!("This is {found}; it must be {expected}."),
            Self::Empty => "This text is empty.".into(),
            Self::ControlCharacter => "This text has a character that cannot be shown.".into(),
            Self::TooLong { limit, actual } => {
                format!("This text has {actual} characters; the most is {limit}.")
            }
            Self::TooFew { least, actual } => {
                format!("The number of entries here is {actual}; the least is {least}.")
            }
            Self::TooMany { limit, actual } => {
                format!("The number of entries here is {actual}; the most is {limit}.")
            }
            Self::OutOfRange { least, most } if least == most => format!("This number must be {least}."),
            Self::OutOfRange { least, most } => format!("This number must be from {least} to {most}."),
            Self::Form(form) => format!("This is not {}.", form.name()),
            Self::Duplicate { id, first_line } => {
                format!("The id `{}` is already used on line {first_line}.", shown(id))
            }
            Self::LanguageWithoutFile { language } => {
                format!("The language `{}` is named here, but there is no {0}.toml.", shown(language))
            }
            Self::FileWithoutLanguage { language } => {
                format!("The language `{}` is not named in instrument.toml.", shown(language))
            }
            Self::DomainWithoutWords { domain } => {
                format!("The domain `{}` has no words here.", shown(domain))
            }
            Self::StatementWithoutText { statement } => {
                format!("The statement `{}` has no text here.", shown(statement))
            }
            Self::UnknownDomain { id, .. } => {
                format!("The domain `{}` is not in instrument.toml.", shown(id))
            }
            Self::UnknownStatement { id, .. } => {
                format!("The statement `{}` is not in instrument.toml.", shown(id))
            }
            Self::More => "There are more problems than can be listed.".into(),
            Self::ScaleLabels { points, labels } => {
                format!(
                    "The scale has {points} points in instrument.toml, but there are {labels} labels here."
                )
            }
        }
    }

    fn fix(&self) -> String {
        match self {
            Self::FileTooLarge { .. } => "Make the texts in it shorter.".into(),
            Self::NotUtf8 => "Save the file as UTF-8.".into(),
            Self::Syntax(message) => syntax_fix(message).into(),
            Self::NoOutline => "Add it, with the instrument's id, languages, points and domains; \
                 `wholeplace instrument new` writes an example."
                .into(),
            Self::FileName => {
                "Name it after a language in lower case: `en.toml` for words, `en-easy.toml` for Easy Read, \
                 `library.en.toml` for practice examples and resources, `alignment.en.toml` for other frameworks."
                    .into()
            }
            Self::UnknownKey { nearest: Some(nearest), .. }
            | Self::UnknownDomain { nearest: Some(nearest), .. }
            | Self::UnknownStatement { nearest: Some(nearest), .. } => format!("Did you mean `{nearest}`?"),
            Self::UnknownKey { nearest: None, known, .. } => {
                format!("Take it out, or use one of: {}.", known.join(", "))
            }
            Self::UnknownDomain { nearest: None, .. } | Self::UnknownStatement { nearest: None, .. } => {
                "Take it out, or add it to instrument.toml.".into()
            }
            Self::MissingKey { key, meaning } => format!("Add `{key}`: {meaning}"),
            Self::WrongType { expected: "text", .. } => "Put it in quotes.".into(),
            Self::WrongType { expected: "a list", .. } => "Put square brackets around it.".into(),
            Self::WrongType { expected, .. } => format!("Write {expected} instead."),
            Self::Empty => "Write something, or take the key out if it may be left out.".into(),
            Self::ControlCharacter => "Take it out; only line breaks and tabs may be used.".into(),
            Self::TooLong { limit, actual } => {
                format!("Take out at least {}.", actual.saturating_sub(*limit))
            }
            Self::TooFew { least, actual } => format!("Add at least {}.", least.saturating_sub(*actual)),
            Self::TooMany { limit, actual } => {
                format!("Take out at least {}.", actual.saturating_sub(*limit))
            }
            Self::OutOfRange { .. } => "Change the number.".into(),
            Self::Form(form) => form.fix().into(),
            Self::Duplicate { .. } => "Give each its own id.".into(),
            Self::LanguageWithoutFile { language } => {
                format!("Add {}.toml, or take the language out of the list.", shown(language))
            }
            Self::FileWithoutLanguage { .. } => "Add it to `languages` there, or take this file away.".into(),
            Self::DomainWithoutWords { domain } => format!("Add a part `[domains.{}]`.", shown(domain)),
            Self::StatementWithoutText { statement } => {
                format!("Add `{} = \"...\"`.", shown(statement))
            }
            Self::More => "Put these right, then check again.".into(),
            Self::ScaleLabels { .. } => "Write one label for each point.".into(),
        }
    }
}

/// The parser's messages name what it met; these say what to do about the ones that people meet most.
fn syntax_fix(message: &str) -> &'static str {
    if message.contains("duplicate key") {
        "Write each key once: take one away or give it another name."
    } else if message.contains("recursion") {
        "Use fewer levels of lists and tables inside one another."
    } else {
        "Look here and just before for a missing quote, bracket, comma or equals sign."
    }
}

impl Form {
    fn name(self) -> &'static str {
        match self {
            Self::Id => "an id",
            Self::StatementId => "a statement's id",
            Self::Language => "a language tag",
            Self::Address => "a web address",
        }
    }

    fn fix(self) -> &'static str {
        match self {
            Self::Id => "Use lower-case letters, digits and single hyphens between them: `early-voice`.",
            Self::StatementId => {
                "Write the domain's id, a slash and the statement's id: `vision/early-voice`."
            }
            Self::Language => "Write a tag such as `en`, `cy` or `zh-Hant`.",
            Self::Address => "Write the whole address, starting with https:// or http:// and with no spaces.",
        }
    }
}

/// A text from the file, cut short and without characters that would disturb a terminal.
fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    if text.chars().count() > LONGEST {
        shown.push('…');
    }
    shown
}

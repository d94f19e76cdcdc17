//! One comment while people decide about it: its words, its state, and what may be done with it.

use crate::{
    instrument::StatementId,
    problem::{Problem, ProblemKind},
    response::{REASON_LIMIT, tidy},
};

/// A comment's id: random, so that it says nothing of who wrote it or when.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CommentId(pub String);

/// A comment as those see it who decide about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub id: CommentId,
    pub statement: StatementId,
    /// The words that are shared once it is cleared.
    pub text: String,
    /// The words as they were written, where `text` was changed and they have not been forgotten.
    pub first_words: Option<String>,
    pub state: State,
    /// Where the writer's block stands in the release, if they let it be said.
    pub block: Option<usize>,
    /// Counts changes, so that two people do not overwrite each other's.
    pub revision: i64,
}

/// Whether a comment is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// Nobody has decided yet.
    Waiting,
    Cleared,
    HeldBack(HoldReason),
}

/// Why a comment is not shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HoldReason {
    PicksOut,
    Hurts,
    AtRisk,
    SaysNothing,
    Other,
}

/// Something that a person does with a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Clear,
    HoldBack(HoldReason),
    /// Undoes a decision: it waits again.
    Reopen,
    /// Changes its words.
    Reword(String),
    /// Goes back to the words as they were written.
    FirstWords,
}

impl HoldReason {
    pub const ALL: [Self; 5] = [Self::PicksOut, Self::Hurts, Self::AtRisk, Self::SaysNothing, Self::Other];

    /// Its name in forms and in the database.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PicksOut => "picks-out",
            Self::Hurts => "hurts",
            Self::AtRisk => "at-risk",
            Self::SaysNothing => "says-nothing",
            Self::Other => "other",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

impl State {
    /// Its name in addresses and in the database; the reason is kept apart.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Cleared => "cleared",
            Self::HeldBack(_) => "held-back",
        }
    }

    /// Why the comment is held back, if it is.
    #[must_use]
    pub fn reason(self) -> Option<HoldReason> {
        match self {
            Self::HeldBack(reason) => Some(reason),
            Self::Waiting | Self::Cleared => None,
        }
    }

    /// The state of this name, with the name of a reason if it is held back.
    #[must_use]
    pub fn parse(name: &str, reason: Option<&str>) -> Option<Self> {
        match (name, reason) {
            ("waiting", None) => Some(Self::Waiting),
            ("cleared", None) => Some(Self::Cleared),
            ("held-back", Some(reason)) => HoldReason::parse(reason).map(Self::HeldBack),
            _ => None,
        }
    }
}

impl Comment {
    /// The comment after a change.
    ///
    /// # Errors
    /// If the new words are none or too many; the problem is at `text`.
    pub fn changed(self, change: Change) -> Result<Self, Problem> {
        let revision = self.revision + 1;
        Ok(match change {
            Change::Clear => Self { state: State::Cleared, revision, ..self },
            Change::HoldBack(reason) => Self { state: State::HeldBack(reason), revision, ..self },
            Change::Reopen => Self { state: State::Waiting, revision, ..self },
            Change::Reword(text) => self.reworded(&read_words(&text)?),
            Change::FirstWords => match self.first_words {
                Some(text) => Self { text, first_words: None, revision, ..self },
                None => self,
            },
        })
    }

    fn reworded(self, text: &str) -> Self {
        if text == self.text {
            return self;
        }
        let first = self.first_words.unwrap_or(self.text);
        Self {
            first_words: (first != text).then_some(first),
            text: text.to_owned(),
            revision: self.revision + 1,
            ..self
        }
    }
}

/// Words as a comment keeps them: one space where there were several, at most one empty line in a row. How somebody
/// spaces what they write can give them away.
#[must_use]
pub fn tidy_words(text: &str) -> String {
    let text = tidy(text);
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        if !line.is_empty() || kept.last().is_some_and(|last| !last.is_empty()) {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

fn read_words(text: &str) -> Result<String, Problem> {
    let text = tidy_words(text);
    let actual = text.chars().count();
    match actual {
        0 => Err(Problem::new("text", ProblemKind::Missing)),
        _ if actual > REASON_LIMIT => {
            Err(Problem::new("text", ProblemKind::TooLong { limit: REASON_LIMIT, actual }))
        }
        _ => Ok(text),
    }
}

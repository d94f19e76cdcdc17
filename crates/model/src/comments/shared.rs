//! Comments as people read them once they have been cleared: by theme and by statement, never by writer or time.

use crate::{instrument::StatementId, picture::Label};

/// What people said, as far as it was cleared. In random order throughout.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SharedComments {
    /// Largest theme first; comments without a theme last. A comment stands in each of its themes.
    pub themes: Vec<ThemeComments>,
    /// In the instrument's order. Each comment stands here once.
    pub statements: Vec<StatementComments>,
}

/// The comments of one theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeComments {
    /// None for comments without a theme.
    pub name: Option<String>,
    pub count: usize,
    pub comments: Vec<SharedComment>,
}

/// The comments on one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementComments {
    pub statement: StatementId,
    pub count: usize,
    pub comments: Vec<SharedComment>,
}

/// One comment that was cleared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedComment {
    pub statement: StatementId,
    pub text: String,
    /// Whose view it is, where the writer let that be said and enough others did. The words crate says it.
    pub group: Option<Label>,
}

impl SharedComments {
    /// How many comments there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.statements.iter().map(|statement| statement.count).sum()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.statements.is_empty()
    }
}

//! What people said, as it may be shown: cleared by a person, shuffled, with nothing that links one to another.

use crate::instrument::StatementId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Cleared comments by theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedComments {
    pub themes: Vec<SharedTheme>,
}

/// A theme and what was said on it, in an order that says nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedTheme {
    pub name: String,
    pub comments: Vec<SharedComment>,
}

/// One comment.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SharedComment {
    pub text: String,
    /// What it was said about.
    pub statement: Option<StatementId>,
    /// The writer's group, where they agreed to that and enough others of it wrote.
    pub group: Option<String>,
}

impl SharedComments {
    /// How many there are in all themes.
    #[must_use]
    pub fn count(&self) -> usize {
        self.themes.iter().map(|theme| theme.comments.len()).sum()
    }
}

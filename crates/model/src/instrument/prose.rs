//! Longer text, written in Markdown and kept as blocks: what cannot be said here cannot reach a page or a PDF.
//!
//! Only paragraphs, lists, emphasis and links exist. Raw HTML in the source becomes plain text, and a link that is
//! not `https`, `http` or `mailto` loses its address, so that no sanitiser is needed further on.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A text of several paragraphs or lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Prose(pub Vec<Block>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// Each item is one line of text.
    List(Vec<Vec<Inline>>),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Inline {
    Text(String),
    Emphasis(String),
    Strong(String),
    Link { text: String, url: String },
}

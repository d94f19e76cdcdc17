//! Longer text, written in Markdown and kept as blocks: what cannot be said here cannot reach a page or a PDF.
//!
//! Only paragraphs, lists, emphasis and links exist. Raw HTML in the source becomes plain text, and a link that is
//! not `https`, `http` or `mailto` loses its address, so that no sanitiser is needed further on. `markdown` reads it.

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

impl Prose {
    /// Reads Markdown. What has no block or inline of its own here is kept as plain text.
    #[must_use]
    pub fn parse(markdown: &str) -> Self {
        super::markdown::read(markdown)
    }

    /// The words alone: a blank line between blocks, a line for each item of a list.
    #[must_use]
    pub fn plain(&self) -> String {
        let blocks = self.0.iter().map(|block| match block {
            Block::Paragraph(line) => plain_line(line),
            Block::List(items) => items.iter().map(|item| plain_line(item)).collect::<Vec<_>>().join("\n"),
        });
        blocks.collect::<Vec<_>>().join("\n\n")
    }
}

impl Inline {
    /// The words, without what makes them stand out.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Emphasis(text) | Self::Strong(text) | Self::Link { text, .. } => text,
        }
    }
}

fn plain_line(line: &[Inline]) -> String {
    line.iter().map(Inline::text).collect()
}

//! Longer text, written in Markdown and kept as blocks: what cannot be said here cannot reach a page or a PDF.
//!
//! Only paragraphs, lists, emphasis and links exist. Raw HTML in the source becomes plain text, and a link that is
//! not `https`, `http` or `mailto` loses its address, so that no sanitiser is needed further on.

/// A text of several paragraphs or lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose(pub Vec<Block>);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// Each item is one line of text.
    List(Vec<Vec<Inline>>),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(String),
    Emphasis(String),
    Strong(String),
    Link { text: String, url: String },
}

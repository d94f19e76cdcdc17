//! One file of an instrument as text: its limits, and how a place in it becomes a line and a column.

use super::fault::{Fault, Faults};
use std::ops::Range;

/// The most bytes one file may have: several times what the largest instrument needs.
pub const FILE_LIMIT: usize = 2 * 1024 * 1024;

/// A file's name and text. Bytes that are not UTF-8 were reported and stand as replacement characters.
pub(super) struct Source {
    pub(super) name: String,
    pub(super) text: String,
    /// Whether the file was too large to be looked into.
    pub(super) too_large: bool,
    /// Where each line starts.
    lines: Vec<usize>,
}

impl Source {
    /// Takes a file in, or an empty text in place of one that is too large.
    pub(super) fn new(name: &str, bytes: &[u8], faults: &mut Faults) -> Self {
        let too_large = bytes.len() > FILE_LIMIT;
        let mut text = String::with_capacity(bytes.len().min(FILE_LIMIT));
        let mut broken = Vec::new();
        if !too_large {
            for chunk in bytes.utf8_chunks() {
                text.push_str(chunk.valid());
                if !chunk.invalid().is_empty() {
                    broken.push(text.len());
                    text.push(char::REPLACEMENT_CHARACTER);
                }
            }
        }
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let source = Self { name: name.to_owned(), text, too_large, lines };
        if too_large {
            faults.add(&source, 0..0, Fault::FileTooLarge { limit: FILE_LIMIT });
        }
        for at in broken {
            faults.add(&source, at..at, Fault::NotUtf8);
        }
        source
    }

    /// The line and column, both from 1 and the column in characters, of a byte in the text.
    pub(super) fn position(&self, span: &Range<usize>) -> (usize, usize) {
        let mut at = span.start.min(self.text.len());
        while !self.text.is_char_boundary(at) {
            at -= 1;
        }
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines[line - 1];
        (line, self.text[start..at].chars().count() + 1)
    }
}

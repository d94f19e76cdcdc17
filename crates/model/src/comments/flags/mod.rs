//! What in a comment could pick somebody out, as far as a program can find it: spans with their kinds.
//!
//! `numbers` finds telephone numbers, NHS numbers and other long numbers; `postcodes`, `addresses` and `names` what they
//! say. They would rather flag too much than too little: a person decides. A name without a word such as "Mr" or
//! "manager" before it is not found, so every comment is read.

mod addresses;
mod names;
mod numbers;
mod postcodes;
#[cfg(test)]
mod tests;

pub use numbers::is_nhs_number;

use std::ops::Range;

/// A part of a text that could pick somebody out. Its bytes begin and end between characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    pub span: Range<usize>,
    pub kind: FlagKind,
}

/// What a flagged part looks like. Where several fit, the first of these is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FlagKind {
    Email,
    Web,
    NhsNumber,
    Phone,
    Postcode,
    Name,
    Number,
}

/// A stretch of a text, flagged or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    pub kind: Option<FlagKind>,
}

/// Everything flagged in a text, in order and without overlaps.
#[must_use]
pub fn flags(text: &str) -> Vec<Flag> {
    let finders: [fn(&str) -> Vec<Flag>; 4] = [addresses::find, numbers::find, postcodes::find, names::find];
    let mut found: Vec<Flag> = finders.iter().flat_map(|find| find(text)).collect();
    found.sort_by_key(|flag| flag.span.start);
    let mut flags: Vec<Flag> = Vec::new();
    for flag in found {
        match flags.last_mut() {
            Some(last) if flag.span.start < last.span.end => {
                last.span.end = last.span.end.max(flag.span.end);
                last.kind = last.kind.min(flag.kind);
            }
            _ => flags.push(flag),
        }
    }
    flags
}

/// The whole text in order, cut where flags begin and end.
#[must_use]
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for Flag { span, kind } in flags(text) {
        pieces.push(Piece { text: &text[done..span.start], kind: None });
        pieces.push(Piece { text: &text[span.clone()], kind: Some(kind) });
        done = span.end;
    }
    pieces.push(Piece { text: &text[done..], kind: None });
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// The text with a marker in place of each flagged part.
#[must_use]
pub fn replaced(text: &str, marker: impl Fn(FlagKind) -> String) -> String {
    pieces(text).into_iter().map(|piece| piece.kind.map_or(piece.text.to_owned(), &marker)).collect()
}

/// A word as it stands in a text.
#[derive(Debug, Clone, Copy)]
struct Word<'a> {
    text: &'a str,
    start: usize,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The runs of characters that `holds` takes.
fn runs(text: &str, holds: impl Fn(char) -> bool) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), '\0')]) {
        match start {
            None if at < text.len() && holds(c) => start = Some(at),
            Some(from) if at == text.len() || !holds(c) => {
                words.push(Word { text: &text[from..at], start: from });
                start = None;
            }
            _ => {}
        }
    }
    words
}

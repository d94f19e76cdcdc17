//! How a save meets what is already stored, when the same review is open in two places.
//!
//! A page remembers what it was shown of each statement ([`Seen`]). A save changes a statement only if its author
//! changed it, and overwrites only what its author saw; where both changed it, both versions are kept until the
//! person chooses.

use super::Answer;

/// A short fingerprint of an answer as a page showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen(pub String);

/// What a save does to one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// Nothing new was said.
    Keep,
    /// The author changed what they saw, and nobody else did.
    Write,
    /// The author and somebody else both changed it.
    Both,
}

impl Seen {
    #[must_use]
    pub fn of(answer: &Answer) -> Self {
        if answer.is_empty() {
            return Self(String::new());
        }
        let rating = answer.rating.map(|rating| rating.to_string()).unwrap_or_default();
        Self::of_texts(&[&rating, &answer.reason])
    }

    /// A fingerprint of several texts in order. None of them holds a NUL: `tidy` takes those out.
    #[must_use]
    pub fn of_texts(texts: &[&str]) -> Self {
        Self(blake3::hash(texts.join("\0").as_bytes()).to_hex()[..16].to_owned())
    }
}

/// Decides for one statement, from what is stored, what was posted, and what the page had shown.
#[must_use]
pub fn merge(stored: &Answer, posted: &Answer, seen: &Seen) -> Merge {
    let author_changed = Seen::of(posted) != *seen;
    let other_changed = Seen::of(stored) != *seen;
    match (author_changed, other_changed) {
        _ if stored == posted => Merge::Keep,
        (false, _) => Merge::Keep,
        (true, false) => Merge::Write,
        (true, true) => Merge::Both,
    }
}

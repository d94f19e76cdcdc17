//! Why the store could not do something. No message holds an answer, a token or a code.

/// What went wrong, in the kinds that a page can say something useful about.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// There is no such response, action or other version: it never was, or it has been erased.
    #[error("there is nothing here by that name")]
    NotFound,
    /// Something else has happened to it since the person looked.
    #[error("it has changed since it was shown")]
    Conflict,
    /// The review that this belongs to no longer takes answers.
    #[error("the review has closed")]
    Closed,
    /// These answers are part of an early look, so they stay as they are.
    #[error("the answers are part of an early look")]
    InLook,
    /// Another process serves from this data file.
    #[error("the data file is in use: another wholeplace is running with it")]
    InUse,
    /// The disk is full or cannot be written to. Nothing of the write was kept.
    #[error("there is no room to write: the disk is full or read-only")]
    Full,
    /// The store cannot answer now, and may be able to soon.
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// The file was written by a later version of the program.
    #[error(
        "the data is of version {found}; this program knows versions up to {known}: use a newer wholeplace"
    )]
    NewerData { found: i64, known: i64 },
    /// A file that must not be overwritten is already there.
    #[error("{0} is already there and is left as it is")]
    AlreadyThere(String),
    /// A file that is not a data file of this program, or not a whole one.
    #[error("not a whole wholeplace data file: {0}")]
    Damaged(String),
    /// Anything else, for the log.
    #[error("the store failed: {0}")]
    Other(String),
}

//! The engine: the only module that knows which database this is.
//!
//! `open` makes connections, `session` runs statements on them, `writer` shares commits, `readers` reads, `scrub`
//! leaves nothing erased in the file, `copy` makes and brings back backups, `inspect` looks for damage. What is
//! stored, and in which tables, is none of its business.

mod copy;
mod inspect;
mod open;
mod readers;
mod scrub;
mod session;
mod writer;

pub(crate) use copy::backup;
pub use copy::restore;
pub(crate) use inspect::inspect;
pub(crate) use readers::Readers;
pub(crate) use session::{Row, Session, Value, values};
pub use writer::Activity;
pub(crate) use writer::Writer;

use crate::error::StoreError;
use std::{fs::File, path::Path};

/// An open data file: who writes, who reads, and the lock that keeps other processes from serving from it.
pub(crate) struct Engine {
    pub(crate) writer: Writer,
    pub(crate) readers: Readers,
    _lock: File,
}

impl Engine {
    /// Opens or makes the file, lets `prepare` bring its tables up to date in one transaction, and starts the writer.
    pub(crate) fn open<T>(
        path: &Path,
        most_pages: Option<u32>,
        prepare: impl FnOnce(&Session<'_>) -> Result<T, StoreError>,
    ) -> Result<(Self, T), StoreError> {
        let lock = open::take(path)?;
        let mut connection = open::for_writing(path, most_pages.unwrap_or(open::MOST_PAGES))?;
        scrub::require(&connection)?;
        let transaction = connection.transaction().map_err(session::from_sqlite)?;
        let prepared = prepare(&Session(&transaction))?;
        transaction.commit().map_err(session::from_sqlite)?;
        scrub::settle(&mut connection, path)?;
        let writer = Writer::start(connection, path)?;
        Ok((Self { writer, readers: Readers::new(path), _lock: lock }, prepared))
    }
}

/// Does one write and lets the file go again; `write` is told whether it has the file for itself. Where another process
/// serves from it, the two wait for each other's transactions, and that one scrubs what this one has overwritten.
pub(crate) fn write_once<T>(
    path: &Path,
    write: impl FnOnce(&Session<'_>, bool) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let lock = match open::take(path) {
        Ok(lock) => Some(lock),
        Err(StoreError::InUse) => None,
        Err(other) => return Err(other),
    };
    let mut connection = open::for_writing(path, open::MOST_PAGES)?;
    scrub::require(&connection)?;
    let transaction = connection
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .map_err(session::from_sqlite)?;
    let written = write(&Session(&transaction), lock.is_some())?;
    transaction.commit().map_err(session::from_sqlite)?;
    if lock.is_some() {
        scrub::settle(&mut connection, path)?;
    }
    Ok(written)
}

/// Looks at a data file that may be in use, without the right to change it.
pub(crate) fn look<T>(
    path: &Path,
    look: impl FnOnce(&Session<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let connection = open::for_reading(path)?;
    let view = connection.unchecked_transaction().map_err(session::from_sqlite)?;
    look(&Session(&view))
}

//! Opening the file: who may, how SQLite is set, and who else is at it.

use super::session::from_sqlite;
use crate::error::StoreError;
use rusqlite::{Connection, OpenFlags, config::DbConfig};
use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    path::{Path, PathBuf},
};

/// Marks the file as ours: "whpl" in ASCII.
const APPLICATION: i64 = 0x7768_706c;

/// The size of a page. Files made by this program have no other.
pub(super) const PAGE: usize = 4096;

/// The most pages a file may have: with fewer than 2^25 the first byte of an overflow page, which begins with a page
/// number, is never a b-tree page's kind (2, 5, 10 or 13). 128 GB.
pub(super) const MOST_PAGES: u32 = (1 << 25) - 1;

/// Takes the right to serve from `path` until the file returned is dropped.
pub(super) fn take(path: &Path) -> Result<File, StoreError> {
    let lock = private_file(&beside(path, ".lock"))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
        Err(TryLockError::Error(error)) => Err(from_io(&error)),
    }
}

/// A connection that may write; the file is made if it is missing.
pub(super) fn for_writing(path: &Path, most_pages: u32) -> Result<Connection, StoreError> {
    drop(private_file(path)?);
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let application: i64 =
        connection.query_row("pragma application_id", [], |row| row.get(0)).map_err(from_sqlite)?;
    if application != APPLICATION {
        let tables: i64 = connection
            .query_row("select count(*) from sqlite_schema", [], |row| row.get(0))
            .map_err(from_sqlite)?;
        if tables > 0 {
            return Err(StoreError::Damaged("it belongs to another program".to_owned()));
        }
    }
    connection
        .execute_batch(&format!(
            "pragma page_size = {PAGE};
             pragma journal_mode = wal;
             pragma application_id = {APPLICATION};
             pragma synchronous = full;
             pragma secure_delete = on;
             pragma wal_autocheckpoint = 0;
             pragma foreign_keys = on;
             pragma max_page_count = {most_pages};
             pragma cache_size = -16000;"
        ))
        .map_err(from_sqlite)?;
    Ok(connection)
}

/// A connection that only reads.
pub(super) fn for_reading(path: &Path) -> Result<Connection, StoreError> {
    let connection = connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let application: i64 =
        connection.query_row("pragma application_id", [], |row| row.get(0)).map_err(from_sqlite)?;
    if application != APPLICATION {
        return Err(StoreError::Damaged("it belongs to another program".to_owned()));
    }
    connection
        .execute_batch("pragma query_only = on; pragma wal_autocheckpoint = 0;")
        .map_err(from_sqlite)?;
    Ok(connection)
}

/// The file's name with an ending put after it.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Opens a file that only its owner may read, making it if it is missing.
pub(super) fn private_file(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).map_err(|error| from_io(&error))
}

pub(super) fn from_io(error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::QuotaExceeded => {
            StoreError::Full
        }
        _ => StoreError::Unavailable(error.to_string()),
    }
}

/// Pages are checkpointed only after `scrub` has seen them, so closing a connection must not do it on the side.
fn connect(path: &Path, access: OpenFlags) -> Result<Connection, StoreError> {
    let flags = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(from_sqlite)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(from_sqlite)?;
    connection.busy_timeout(std::time::Duration::from_millis(500)).map_err(from_sqlite)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(connection)
}

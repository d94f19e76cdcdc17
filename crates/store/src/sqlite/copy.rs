//! Backups: written from one unchanging view while others go on writing, and read back before they count.

use super::{inspect, open, scrub, session::from_sqlite};
use crate::error::StoreError;
use rusqlite::Connection;
use std::{
    fs::{self, File},
    path::Path,
};

/// Writes a whole copy of `from` to `to`, which must not be there yet. The copy is built anew, so it has no trace of
/// anything erased. It is checked before it gets its name.
pub(crate) fn backup(from: &Path, to: &Path) -> Result<(), StoreError> {
    refuse_to_overwrite(to)?;
    let source = open::for_reading(from)?;
    let unfinished = open::beside(to, ".unfinished");
    remove_if_there(&unfinished)?;
    let written = write_copy(&source, &unfinished);
    let kept = written.and_then(|()| give_name(&unfinished, to));
    if kept.is_err() {
        remove_if_there(&unfinished)?;
    }
    kept
}

/// Brings a backup back as the data file `to`, which must not be there yet.
///
/// # Errors
/// If the backup is not a whole data file of this program, if `to` is already there, or if the disk has no room.
pub fn restore(from: &Path, to: &Path) -> Result<(), StoreError> {
    refuse_to_overwrite(to)?;
    if !from.is_file() {
        return Err(StoreError::NotFound);
    }
    let _lock = open::take(to)?;
    verify(from)?;
    backup(from, to)
}

fn write_copy(source: &Connection, to: &Path) -> Result<(), StoreError> {
    drop(open::private_file(to)?);
    // It writes to another file only, but SQLite counts it as a write.
    source.pragma_update(None, "query_only", false).map_err(from_sqlite)?;
    source.execute("vacuum into ?1", [to.to_string_lossy()]).map_err(from_sqlite)?;
    File::open(to).and_then(|file| file.sync_all()).map_err(|error| open::from_io(&error))?;
    verify(to)
}

fn verify(file: &Path) -> Result<(), StoreError> {
    let connection = open::for_reading(file)?;
    match inspect::damage_in(&connection)?.first() {
        None => Ok(()),
        Some(damage) => Err(StoreError::Damaged(damage.to_string())),
    }
}

/// A hard link fails if the name is taken, where a rename would overwrite.
fn give_name(unfinished: &Path, to: &Path) -> Result<(), StoreError> {
    fs::hard_link(unfinished, to).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => already_there(to),
        _ => open::from_io(&error),
    })?;
    remove_if_there(unfinished)?;
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| open::from_io(&error))
}

fn refuse_to_overwrite(to: &Path) -> Result<(), StoreError> {
    let taken = to.exists() || scrub::log_length(to) > 0;
    if taken { Err(already_there(to)) } else { Ok(()) }
}

fn already_there(to: &Path) -> StoreError {
    StoreError::AlreadyThere(to.display().to_string())
}

fn remove_if_there(file: &Path) -> Result<(), StoreError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(open::from_io(&error)),
        _ => Ok(()),
    }
}

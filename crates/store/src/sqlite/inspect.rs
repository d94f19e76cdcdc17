//! Looks for damage that only the database can see.

use super::{open, session::from_sqlite};
use crate::error::StoreError;
use rusqlite::Connection;
use std::{fmt, path::Path};

/// Something wrong with the file itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Damage {
    /// In the words of the database's own integrity check.
    File(String),
    /// A row that belongs to something that is not there.
    Reference { table: String },
}

/// Everything wrong with the file.
pub(crate) fn inspect(path: &Path) -> Result<Vec<Damage>, StoreError> {
    damage_in(&open::for_reading(path)?)
}

pub(super) fn damage_in(connection: &Connection) -> Result<Vec<Damage>, StoreError> {
    let mut found = Vec::new();
    let mut check = connection.prepare("pragma integrity_check").map_err(from_sqlite)?;
    let mut rows = check.query([]).map_err(from_sqlite)?;
    while let Some(row) = rows.next().map_err(from_sqlite)? {
        let line: String = row.get(0).map_err(from_sqlite)?;
        if line != "ok" {
            found.push(Damage::File(line));
        }
    }
    let mut check = connection.prepare("pragma foreign_key_check").map_err(from_sqlite)?;
    let mut rows = check.query([]).map_err(from_sqlite)?;
    while let Some(row) = rows.next().map_err(from_sqlite)? {
        found.push(Damage::Reference { table: row.get(0).map_err(from_sqlite)? });
    }
    Ok(found)
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(line) => f.write_str(line),
            Self::Reference { table } => {
                write!(f, "a row of {table} belongs to something that is not there")
            }
        }
    }
}

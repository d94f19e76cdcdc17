//! Statements and rows, so that the rest of the crate speaks SQL without naming a database.

use crate::error::StoreError;
use rusqlite::{
    Connection, ErrorCode, ToSql,
    types::{ToSqlOutput, ValueRef},
};

/// A connection within a transaction.
pub(crate) struct Session<'a>(pub(super) &'a Connection);

/// One row of a result.
pub(crate) struct Row<'a>(&'a rusqlite::Row<'a>);

/// A value for a placeholder: text or a whole number, either of which may be missing.
#[derive(Clone)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Nothing,
}

impl Session<'_> {
    /// Runs a statement and says how many rows it touched. Placeholders are `$1`, `$2`, as in PostgreSQL.
    pub(crate) fn run(&self, sql: &str, values: &[Value]) -> Result<usize, StoreError> {
        let mut statement = self.0.prepare_cached(&numbered(sql)).map_err(from_sqlite)?;
        statement.execute(rusqlite::params_from_iter(values)).map_err(from_sqlite)
    }

    /// All rows of a query.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(sql, values, |row| {
            found.push(read(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// Looks at each row of a query, however many there are, without keeping them.
    pub(crate) fn each(
        &self,
        sql: &str,
        values: &[Value],
        mut look: impl FnMut(&Row<'_>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut statement = self.0.prepare_cached(&numbered(sql)).map_err(from_sqlite)?;
        let mut rows = statement.query(rusqlite::params_from_iter(values)).map_err(from_sqlite)?;
        while let Some(row) = rows.next().map_err(from_sqlite)? {
            look(&Row(row))?;
        }
        Ok(())
    }

    /// The first row of a query, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        values: &[Value],
        read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.rows(sql, values, read)?.into_iter().next())
    }

    /// The number that a query gives, such as `select count(*)`. What is nothing counts as 0.
    pub(crate) fn count(&self, sql: &str, values: &[Value]) -> Result<i64, StoreError> {
        Ok(self.row(sql, values, |row| row.maybe_whole(0))?.flatten().unwrap_or(0))
    }

    /// Runs a file of statements that make or change tables.
    pub(crate) fn run_script(&self, sql: &str) -> Result<(), StoreError> {
        self.0.execute_batch(sql).map_err(from_sqlite)
    }
}

impl Row<'_> {
    pub(crate) fn text(&self, column: usize) -> Result<String, StoreError> {
        self.0.get(column).map_err(from_sqlite)
    }

    pub(crate) fn maybe_text(&self, column: usize) -> Result<Option<String>, StoreError> {
        self.0.get(column).map_err(from_sqlite)
    }

    pub(crate) fn whole(&self, column: usize) -> Result<i64, StoreError> {
        self.0.get(column).map_err(from_sqlite)
    }

    pub(crate) fn maybe_whole(&self, column: usize) -> Result<Option<i64>, StoreError> {
        self.0.get(column).map_err(from_sqlite)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Whole(number.into())
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Whole(yes.into())
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Whole(number) => ValueRef::Integer(*number),
            Self::Nothing => ValueRef::Null,
        }))
    }
}

/// Values for placeholders, in order.
macro_rules! values {
    ($($value:expr),* $(,)?) => { &[$($crate::sqlite::Value::from($value)),*] };
}
pub(crate) use values;

/// What an error of SQLite means here. Its messages name tables and columns, never what is in them.
pub(super) fn from_sqlite(error: rusqlite::Error) -> StoreError {
    let message = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull | ErrorCode::ReadOnly) => StoreError::Full,
        Some(ErrorCode::ConstraintViolation) => StoreError::Conflict,
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::CannotOpen) => {
            StoreError::Unavailable(message)
        }
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreError::Damaged(message),
        _ => StoreError::Other(message),
    }
}

/// SQLite numbers its placeholders `?1`; `$1` would be a name to it.
fn numbered(sql: &str) -> String {
    sql.replace('$', "?")
}

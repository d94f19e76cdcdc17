//! Erasing a response: every row of it, and then every trace of it in the files.

use crate::{
    Store, StoreError,
    sqlite::{Session, values},
    taking_part,
};
use wholeplace_model::{access::AnsweringSeat, response::ResponseId};

/// What was removed, for the page that says so.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Erased {
    /// Statements with a rating.
    pub answers: u64,
    /// Statements with a reason.
    pub reasons: u64,
    /// Versions that waited for a choice.
    pub others: u64,
    pub actions: u64,
    /// Whether a link to the report worked until now.
    pub shared: bool,
    /// Whether no trace is left in the files. If false, a long read such as a backup was in the way: nobody can
    /// reach the response any more, and its last traces go when that read is over.
    pub gone_from_disk: bool,
}

impl Store {
    /// Erases the whole response. Answers when it is gone from the files as well.
    ///
    /// # Errors
    /// `NotFound` if it has been erased already.
    pub async fn erase(&self, seat: &AnsweringSeat) -> Result<Erased, StoreError> {
        let id = seat.response().clone();
        let (erased, gone_from_disk) = self.remove(move |session| erase(session, &id)).await?;
        Ok(Erased { gone_from_disk, ..erased })
    }
}

fn erase(session: &Session<'_>, id: &ResponseId) -> Result<Erased, StoreError> {
    let count =
        |sql: &str| -> Result<u64, StoreError> { Ok(session.count(sql, values![&id.0])?.unsigned_abs()) };
    let erased = Erased {
        answers: count("select count(*) from answers where response = $1 and rating is not null")?,
        reasons: count("select count(*) from answers where response = $1 and reason <> ''")?,
        others: count("select count(*) from other_answers where response = $1")?,
        actions: count("select count(*) from actions where response = $1")?,
        shared: count("select count(*) from shares where response = $1 and stopped_at is null")? > 0,
        gone_from_disk: false,
    };
    taking_part::count_erased(session, id)?;
    for sql in [
        "delete from answers where response = $1",
        "delete from other_answers where response = $1",
        "delete from actions where response = $1",
        "delete from shares where response = $1",
        "delete from carry_wishes where response = $1",
    ] {
        session.run(sql, values![&id.0])?;
    }
    let found = session.run("delete from responses where id = $1", values![&id.0])?;
    if found == 1 { Ok(erased) } else { Err(StoreError::NotFound) }
}

//! Versions that were typed elsewhere meanwhile, each kept until the person chooses.
//!
//! There may be several for one statement, from several devices. The oldest is shown first; when it is decided, the
//! next one is. A device that goes on typing changes its own waiting version rather than adding one for each save: it
//! is known by its `seen`, the fingerprint of the version that it sent before.

use crate::{
    Store, StoreError,
    answers::{self, answer, rating_text},
    responses,
    sqlite::{Session, values},
    taking_part,
};
use std::collections::BTreeMap;
use wholeplace_model::{
    access::AnsweringSeat,
    instrument::StatementId,
    response::{Answer, Merge, PostedAnswer, ResponseId, Seen},
};

/// What the person chose of two versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The one that is stored; the other goes.
    Stored,
    /// The other takes its place.
    Other,
}

/// Fingerprints of the two versions as the person saw them, so that no choice throws away words they did not see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub stored: Seen,
    pub other: Seen,
}

/// A version and where it stands in the queue of its statement.
struct Waiting {
    place: i64,
    answer: Answer,
}

impl Store {
    /// Settles which of two versions of a statement stays.
    ///
    /// # Errors
    /// `NotFound` if there is nothing to choose (it may have been decided on another device), `Conflict` if either
    /// version has changed since it was shown, `Closed` if its review has closed.
    pub async fn choose(
        &self,
        seat: &AnsweringSeat,
        statement: &str,
        choice: Choice,
        shown: Shown,
        now: i64,
    ) -> Result<(), StoreError> {
        let (id, statement) = (seat.response().clone(), statement.to_owned());
        self.write(move |session| choose(session, &id, &statement, choice, &shown, now)).await
    }
}

/// The oldest other version of each statement that has one.
pub(crate) fn first_of_each(
    session: &Session<'_>,
    id: &ResponseId,
) -> Result<BTreeMap<StatementId, Answer>, StoreError> {
    let sql = "select statement, rating, reason from other_answers where response = $1 order by place desc";
    let rows = session.rows(sql, values![&id.0], |row| Ok((row.text(0)?, answer(row, 1)?)))?;
    Ok(rows.into_iter().collect())
}

/// Whether any statement of a response has a version that waits.
pub(crate) fn any(session: &Session<'_>, id: &ResponseId) -> Result<bool, StoreError> {
    let sql = "select 1 from other_answers where response = $1 limit 1";
    Ok(session.row(sql, values![&id.0], |_| Ok(()))?.is_some())
}

/// The oldest other version of one statement.
pub(crate) fn first(
    session: &Session<'_>,
    id: &ResponseId,
    statement: &str,
) -> Result<Option<Answer>, StoreError> {
    Ok(waiting(session, id, statement)?.into_iter().next().map(|first| first.answer))
}

/// If the author had sent one of the waiting versions before, puts what they say now in its place. A version that has
/// become the same as the stored one is settled. `None` if the author had not.
pub(crate) fn go_on(
    session: &Session<'_>,
    id: &ResponseId,
    posted: &PostedAnswer,
    stored: &Answer,
    now: i64,
) -> Result<Option<Merge>, StoreError> {
    let waiting = waiting(session, id, &posted.statement)?;
    let Some(own) = waiting.iter().find(|version| Seen::of(&version.answer) == posted.seen) else {
        return Ok(None);
    };
    if posted.answer == *stored {
        remove(session, id, &posted.statement, own.place)?;
        return Ok(Some(Merge::Keep));
    }
    // Emptying the box takes no words away: the version goes on waiting as it was.
    if own.answer != posted.answer && !posted.answer.is_empty() {
        session.run(
            "update other_answers set rating = $1, reason = $2, saved_at = $3 \
             where response = $4 and statement = $5 and place = $6",
            values![
                rating_text(&posted.answer),
                &posted.answer.reason,
                now,
                &id.0,
                &posted.statement,
                own.place
            ],
        )?;
    }
    Ok(Some(Merge::Both))
}

/// Adds a version at the end of the statement's queue, unless the same is in it already. True if it was added.
pub(crate) fn add(
    session: &Session<'_>,
    id: &ResponseId,
    statement: &str,
    answer: &Answer,
    now: i64,
) -> Result<bool, StoreError> {
    let waiting = waiting(session, id, statement)?;
    if waiting.iter().any(|version| version.answer == *answer) {
        return Ok(false);
    }
    let place = waiting.last().map_or(0, |last| last.place + 1);
    session.run(
        "insert into other_answers (response, statement, place, rating, reason, saved_at) \
         values ($1, $2, $3, $4, $5, $6)",
        values![&id.0, statement, place, rating_text(answer), &answer.reason, now],
    )?;
    Ok(true)
}

fn choose(
    session: &Session<'_>,
    id: &ResponseId,
    statement: &str,
    choice: Choice,
    shown: &Shown,
    now: i64,
) -> Result<(), StoreError> {
    let standing = taking_part::require_open(session, id, now)?;
    responses::touch(session, id, now)?;
    let stored = answers::stored(session, id, statement)?;
    let waiting = waiting(session, id, statement)?.into_iter().next().ok_or(StoreError::NotFound)?;
    if Seen::of(&stored) != shown.stored || Seen::of(&waiting.answer) != shown.other {
        return Err(StoreError::Conflict);
    }
    if choice == Choice::Other {
        answers::write(session, id, statement, &waiting.answer)?;
        taking_part::keep_sheet(session, id, &standing)?;
    }
    remove(session, id, statement, waiting.place)
}

fn remove(session: &Session<'_>, id: &ResponseId, statement: &str, place: i64) -> Result<(), StoreError> {
    session.run(
        "delete from other_answers where response = $1 and statement = $2 and place = $3",
        values![&id.0, statement, place],
    )?;
    Ok(())
}

fn waiting(session: &Session<'_>, id: &ResponseId, statement: &str) -> Result<Vec<Waiting>, StoreError> {
    session.rows(
        "select place, rating, reason from other_answers where response = $1 and statement = $2 order by place",
        values![&id.0, statement],
        |row| Ok(Waiting { place: row.whole(0)?, answer: answer(row, 1)? }),
    )
}

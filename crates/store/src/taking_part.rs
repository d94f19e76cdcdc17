//! What a response's review says about changing it: answers count from finishing on, and none is taken after closing.

use crate::{
    ReviewAtPlace, Store, StoreError, answers, reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::AnsweringSeat,
    response::ResponseId,
    review::{ReviewId, sheet},
};

/// Where a response stands, as far as saving to it goes.
pub(crate) struct Standing {
    review: Option<ReviewId>,
    finished: bool,
}

impl Standing {
    /// The same, once the person has said that they are done.
    pub(crate) fn finished_now(self) -> Self {
        Self { finished: true, ..self }
    }
}

impl Store {
    /// The review that a response is part of, with its place.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased, or is in no review of a place.
    pub async fn review_taken(&self, seat: &AnsweringSeat) -> Result<ReviewAtPlace, StoreError> {
        let id = seat.response().clone();
        self.read(move |session| {
            let sql = "select review from responses where id = $1";
            let review = session.row(sql, values![id.0], |row| row.maybe_text(0))?.flatten();
            reviews::told(session, &ReviewId(review.ok_or(StoreError::NotFound)?))
        })
        .await
    }
}

/// `NotFound` if the response is gone, `Closed` if its review no longer takes answers, `InLook` if it takes none of
/// this person's.
pub(crate) fn require_open(session: &Session<'_>, id: &ResponseId, now: i64) -> Result<Standing, StoreError> {
    let sql = "select finished_at, review, look from responses where id = $1";
    let found = session
        .row(sql, values![&id.0], |row| Ok((row.maybe_whole(0)?, row.maybe_text(1)?, row.maybe_whole(2)?)))?;
    let (finished_at, review, look) = found.ok_or(StoreError::NotFound)?;
    let standing = Standing { review: review.map(ReviewId), finished: finished_at.is_some() };
    match &standing.review {
        Some(review) if reviews::load(session, review)?.stage(now).is_over() => Err(StoreError::Closed),
        Some(_) if look.is_some() => Err(StoreError::InLook),
        _ => Ok(standing),
    }
}

/// Keeps the line of ratings that closing reads, if the response counts; called after every change to its answers.
pub(crate) fn keep_sheet(
    session: &Session<'_>,
    id: &ResponseId,
    standing: &Standing,
) -> Result<(), StoreError> {
    match &standing.review {
        Some(review) if standing.finished => write_sheet(session, id, review),
        _ => Ok(()),
    }
}

/// Keeps the line of ratings of a response that counts from now on.
pub(crate) fn write_sheet(
    session: &Session<'_>,
    id: &ResponseId,
    review: &ReviewId,
) -> Result<(), StoreError> {
    let statements = reviews::statements(session, review)?;
    let line = sheet(&statements, &answers::all(session, id)?);
    session.run("update responses set sheet = $1 where id = $2", values![line, &id.0])?;
    Ok(())
}

/// Counts a response that is erased after it went into a release or an early look, so that `check` knows.
pub(crate) fn count_erased(session: &Session<'_>, id: &ResponseId) -> Result<(), StoreError> {
    let sql = "update reviews set erased_since = erased_since + 1 where id = \
               (select responses.review from responses join reviews as taken on taken.id = responses.review \
               where responses.id = $1 and finished_at is not null \
               and (taken.closed_at is not null or look is not null))";
    session.run(sql, values![&id.0])?;
    Ok(())
}

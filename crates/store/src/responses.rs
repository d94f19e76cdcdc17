//! Responses: starting one, reading all of it, what it is about, and when it is finished.

use crate::{
    Store, StoreError, actions, answers, hex, other_answers,
    sqlite::{Row, Session, values},
    taking_part,
};
use wholeplace_model::{
    access::{AnsweringSeat, Locks, ReadingSeat},
    response::{About, Response, ResponseId, TakingPart},
    review::ReviewId,
};

impl Store {
    /// Keeps a new response and what opens it.
    ///
    /// # Errors
    /// `Conflict` if its id or its secret is taken.
    pub async fn start_response(&self, response: &Response, locks: &Locks) -> Result<(), StoreError> {
        let (response, locks) = (response.clone(), locks.clone());
        self.write(move |session| insert(session, &response, &locks)).await
    }

    /// All that its owner said.
    ///
    /// # Errors
    /// `NotFound` if it has been erased meanwhile.
    pub async fn response(&self, seat: &AnsweringSeat) -> Result<Response, StoreError> {
        let id = seat.response().clone();
        self.read(move |session| load(session, &id)).await
    }

    /// As much as its owner shares: without reasons or plan if they chose so, and never with undecided versions.
    ///
    /// # Errors
    /// `NotFound` if it has been erased meanwhile.
    pub async fn shared_response(&self, seat: &ReadingSeat) -> Result<Response, StoreError> {
        let id = seat.response().clone();
        let mut response = self.read(move |session| load(session, &id)).await?;
        response.others.clear();
        if !seat.reasons {
            for answer in response.answers.values_mut() {
                answer.reason.clear();
            }
            response.answers.retain(|_, answer| !answer.is_empty());
        }
        if !seat.plan {
            response.plan.actions.clear();
        }
        Ok(response)
    }

    /// The person says that they are done and, where they were asked, whether their group may be named beside their
    /// comments. Finishing again keeps the first time. Answers in an early look have been sent and stay as they are, but
    /// whether to name the group can be said until the review closes: it changes no number.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased, `Closed` if its review has closed.
    pub async fn finish(
        &self,
        seat: &AnsweringSeat,
        names_group: Option<bool>,
        now: i64,
    ) -> Result<(), StoreError> {
        let id = seat.response().clone();
        self.write(move |session| {
            let standing = match taking_part::require_open(session, &id, now) {
                Err(StoreError::InLook) => None,
                standing => Some(standing?.finished_now()),
            };
            if let Some(named) = names_group {
                session.run("update responses set names_group = $1 where id = $2", values![named, &id.0])?;
            }
            let Some(standing) = standing else { return Ok(()) };
            let sql =
                "update responses set finished_at = coalesce(finished_at, $1), changed_at = $2 where id = $3";
            session.run(sql, values![now, now, &id.0])?;
            taking_part::keep_sheet(session, &id, &standing)
        })
        .await
    }

    /// The person wants to change something after all. In a review of a place nothing counts until they finish again.
    ///
    /// # Errors
    /// As for [`Store::save_page`].
    pub async fn reopen(&self, seat: &AnsweringSeat, now: i64) -> Result<(), StoreError> {
        let id = seat.response().clone();
        self.write(move |session| {
            taking_part::require_open(session, &id, now)?;
            let sql = "update responses set finished_at = null, sheet = null, changed_at = $1 where id = $2";
            session.run(sql, values![now, &id.0])?;
            Ok(())
        })
        .await
    }
}

/// Notes that the response changed; `NotFound` if it is gone. Every change goes through here, so nothing can be
/// written to a response that has been erased.
pub(crate) fn touch(session: &Session<'_>, id: &ResponseId, now: i64) -> Result<(), StoreError> {
    let changed = session.run("update responses set changed_at = $1 where id = $2", values![now, &id.0])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// `NotFound` if the response is gone.
pub(crate) fn require(session: &Session<'_>, id: &ResponseId) -> Result<(), StoreError> {
    session
        .row("select 1 from responses where id = $1", values![&id.0], |_| Ok(()))?
        .ok_or(StoreError::NotFound)
}

/// Writes every row of a new response.
pub(crate) fn insert(session: &Session<'_>, response: &Response, locks: &Locks) -> Result<(), StoreError> {
    session.run(
        "insert into responses (id, instrument, instrument_version, place, role, started_at, changed_at, \
         finished_at, token_hash, code_hash, sealed_token) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        values![
            &response.id.0,
            &response.instrument,
            &response.instrument_version,
            &response.about.place,
            &response.about.role,
            response.started_at,
            response.changed_at,
            response.finished_at,
            hex::encode(&locks.token.0),
            hex::encode(&locks.code.0),
            hex::encode(&locks.sealed.0),
        ],
    )?;
    for (statement, answer) in &response.answers {
        answers::write(session, &response.id, statement, answer)?;
    }
    for action in &response.plan.actions {
        actions::append(session, &response.id, action)?;
    }
    Ok(())
}

/// Four look-ups by key, however much else is stored.
pub(crate) fn load(session: &Session<'_>, id: &ResponseId) -> Result<Response, StoreError> {
    let found = session.row(
        "select instrument, instrument_version, place, role, started_at, changed_at, finished_at, \
         review, group_id, names_group, look from responses where id = $1",
        values![&id.0],
        |row| {
            Ok(Response {
                id: id.clone(),
                instrument: row.text(0)?,
                instrument_version: row.text(1)?,
                about: About { place: row.text(2)?, role: row.text(3)? },
                taking_part: taking_part(row)?,
                answers: Default::default(),
                others: Default::default(),
                plan: Default::default(),
                started_at: row.whole(4)?,
                changed_at: row.whole(5)?,
                finished_at: row.maybe_whole(6)?,
            })
        },
    )?;
    let mut response = found.ok_or(StoreError::NotFound)?;
    response.answers = answers::all(session, id)?;
    response.others = other_answers::first_of_each(session, id)?;
    response.plan = actions::all(session, id)?;
    Ok(response)
}

fn taking_part(row: &Row<'_>) -> Result<Option<TakingPart>, StoreError> {
    let named = row.whole(9)? != 0;
    let review = row.maybe_text(7)?.zip(row.maybe_text(8)?);
    let in_look = row.maybe_whole(10)?.is_some();
    Ok(review.map(|(review, group)| TakingPart {
        review: ReviewId(review),
        group,
        names_group: named,
        in_look,
    }))
}

//! Answers: a page's worth is saved at once, and never over something that its author did not see.
//!
//! What a page must send next as `seen` is the fingerprint of what it shows: of what it last sent, or of the stored
//! answer if it shows that instead. Versions that wait for a choice are in `other_answers`.

use crate::{
    Store, StoreError, other_answers, responses,
    sqlite::{Row, Session, values},
    taking_part,
};
use std::collections::BTreeMap;
use wholeplace_model::{
    access::AnsweringSeat,
    instrument::StatementId,
    response::{Answer, AnswerPage, Merge, PostedAnswer, Rating, ResponseId, Seen, merge},
};

/// What came of a page's save, statement by statement, in the page's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedPage {
    pub answers: Vec<SavedAnswer>,
}

/// What came of one statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedAnswer {
    pub statement: StatementId,
    pub outcome: Merge,
    /// The answer as it is stored now. It is not what the page shows where the outcome is `Both`, or where the page
    /// had nothing new to say and somebody else had.
    pub stored: Answer,
    /// The other version to choose from, where there is one.
    pub other: Option<Answer>,
    /// What the page must send as `seen` next time if it goes on showing what it sent.
    pub seen: Seen,
}

impl SavedPage {
    /// Whether any statement now waits for the person to choose.
    #[must_use]
    pub fn waits_for_choice(&self) -> bool {
        self.answers.iter().any(|answer| answer.other.is_some())
    }
}

impl Store {
    /// Saves what one page says. Both versions are kept where somebody else had changed the same statement. A response
    /// that was finished takes it too and stays finished: what somebody typed on another device is not turned away.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased meanwhile, `Closed` if its review has closed, `InLook` if it is part
    /// of an early look.
    pub async fn save_page(
        &self,
        seat: &AnsweringSeat,
        page: AnswerPage,
        now: i64,
    ) -> Result<SavedPage, StoreError> {
        let id = seat.response().clone();
        self.write(move |session| save_page(session, &id, &page, now)).await
    }
}

/// Every answer of a response.
pub(crate) fn all(
    session: &Session<'_>,
    id: &ResponseId,
) -> Result<BTreeMap<StatementId, Answer>, StoreError> {
    let sql = "select statement, rating, reason from answers where response = $1";
    let rows = session.rows(sql, values![&id.0], |row| Ok((row.text(0)?, answer(row, 1)?)))?;
    Ok(rows.into_iter().collect())
}

/// The answers of one domain, by statement.
fn of_domain(
    session: &Session<'_>,
    id: &ResponseId,
    domain: &str,
) -> Result<BTreeMap<StatementId, Answer>, StoreError> {
    // A statement's id is its domain's, a slash, and its own.
    let sql = "select statement, rating, reason from answers \
               where response = $1 and substr(statement, 1, length($2)) = $2";
    let start = format!("{domain}/");
    let rows = session.rows(sql, values![&id.0, &start], |row| Ok((row.text(0)?, answer(row, 1)?)))?;
    Ok(rows.into_iter().collect())
}

/// The answer stored for a statement; empty where there is none.
pub(crate) fn stored(session: &Session<'_>, id: &ResponseId, statement: &str) -> Result<Answer, StoreError> {
    let sql = "select rating, reason from answers where response = $1 and statement = $2";
    let found = session.row(sql, values![&id.0, statement], |row| answer(row, 0))?;
    Ok(found.unwrap_or_default())
}

/// Puts an answer in place of the stored one. An empty answer is no answer.
pub(crate) fn write(
    session: &Session<'_>,
    id: &ResponseId,
    statement: &str,
    answer: &Answer,
) -> Result<(), StoreError> {
    if answer.is_empty() {
        let sql = "delete from answers where response = $1 and statement = $2";
        session.run(sql, values![&id.0, statement])?;
    } else {
        session.run(
            "insert into answers (response, statement, rating, reason) values ($1, $2, $3, $4) \
             on conflict (response, statement) do update set rating = excluded.rating, reason = excluded.reason",
            values![&id.0, statement, rating_text(answer), &answer.reason],
        )?;
    }
    Ok(())
}

/// Reads a rating and a reason from two columns side by side.
pub(crate) fn answer(row: &Row<'_>, column: usize) -> Result<Answer, StoreError> {
    let rating = row.maybe_text(column)?.map(|text| {
        Rating::parse(&text, u8::MAX)
            .ok_or_else(|| StoreError::Damaged("a stored rating is on no scale".to_owned()))
    });
    Ok(Answer { rating: rating.transpose()?, reason: row.text(column + 1)? })
}

pub(crate) fn rating_text(answer: &Answer) -> Option<String> {
    answer.rating.map(|rating| rating.to_string())
}

fn save_page(
    session: &Session<'_>,
    id: &ResponseId,
    page: &AnswerPage,
    now: i64,
) -> Result<SavedPage, StoreError> {
    let standing = taking_part::require_open(session, id, now)?;
    let stored = of_domain(session, id, &page.domain)?;
    let any_waits = other_answers::any(session, id)?;
    let mut saved = Vec::with_capacity(page.answers.len());
    let mut changed = false;
    for posted in &page.answers {
        let stored = stored.get(&posted.statement).cloned().unwrap_or_default();
        let (answer, wrote) = save_answer(session, id, posted, stored, any_waits, now)?;
        changed |= wrote;
        saved.push(answer);
    }
    if changed {
        responses::touch(session, id, now)?;
        taking_part::keep_sheet(session, id, &standing)?;
    }
    Ok(SavedPage { answers: saved })
}

fn save_answer(
    session: &Session<'_>,
    id: &ResponseId,
    posted: &PostedAnswer,
    stored: Answer,
    any_waits: bool,
    now: i64,
) -> Result<(SavedAnswer, bool), StoreError> {
    let gone_on = if any_waits { other_answers::go_on(session, id, posted, &stored, now)? } else { None };
    let (outcome, changed) = if let Some(outcome) = gone_on {
        (outcome, true)
    } else {
        match merge(&stored, &posted.answer, &posted.seen) {
            // Whoever emptied a box typed nothing that could be lost; the words of the other device could be.
            Merge::Both if posted.answer.is_empty() => (Merge::Keep, false),
            Merge::Both => {
                let added = other_answers::add(session, id, &posted.statement, &posted.answer, now)?;
                (Merge::Both, added)
            }
            Merge::Write => {
                write(session, id, &posted.statement, &posted.answer)?;
                (Merge::Write, true)
            }
            Merge::Keep => (Merge::Keep, false),
        }
    };
    let may_wait = any_waits || outcome == Merge::Both;
    let other = if may_wait { other_answers::first(session, id, &posted.statement)? } else { None };
    let saved = SavedAnswer {
        statement: posted.statement.clone(),
        outcome,
        stored: if outcome == Merge::Write { posted.answer.clone() } else { stored },
        other,
        seen: Seen::of(&posted.answer),
    };
    Ok((saved, changed))
}

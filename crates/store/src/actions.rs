//! The plan: actions in the order the person wants them.

use crate::{
    Changed, Store, StoreError, responses,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::AnsweringSeat,
    plan::{ACTION_LIMIT, Action, Move, Plan},
    response::{ResponseId, Seen},
};

/// What came of adding an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is in the plan; it may have been already, if the form was sent twice.
    Yes,
    /// The plan holds as many as it may (`ACTION_LIMIT`).
    PlanIsFull,
}

impl Store {
    /// Puts an action at the end of the plan, under the id the caller made for it.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased meanwhile.
    pub async fn add_action(
        &self,
        seat: &AnsweringSeat,
        action: Action,
        now: i64,
    ) -> Result<Added, StoreError> {
        let id = seat.response().clone();
        self.write(move |session| add(session, &id, &action, now)).await
    }

    /// Replaces an action's words, if nobody else has changed them since they were `seen`.
    ///
    /// # Errors
    /// `NotFound` if the action is not there any more.
    pub async fn change_action(
        &self,
        seat: &AnsweringSeat,
        action: Action,
        seen: Seen,
        now: i64,
    ) -> Result<Changed<Action>, StoreError> {
        let id = seat.response().clone();
        self.write(move |session| change(session, &id, action, &seen, now)).await
    }

    /// Moves an action one place; at the end of the list it stays.
    ///
    /// # Errors
    /// `NotFound` if the action is not there any more.
    pub async fn move_action(
        &self,
        seat: &AnsweringSeat,
        action: &str,
        direction: Move,
        now: i64,
    ) -> Result<(), StoreError> {
        let (id, action) = (seat.response().clone(), action.to_owned());
        self.write(move |session| shift(session, &id, &action, direction, now)).await
    }

    /// Takes an action out of the plan. It is no error if it is out already.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased meanwhile.
    pub async fn remove_action(
        &self,
        seat: &AnsweringSeat,
        action: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let (id, action) = (seat.response().clone(), action.to_owned());
        self.write(move |session| {
            responses::touch(session, &id, now)?;
            session.run("delete from actions where response = $1 and id = $2", values![&id.0, action])?;
            Ok(())
        })
        .await
    }
}

/// A response's plan.
pub(crate) fn all(session: &Session<'_>, id: &ResponseId) -> Result<Plan, StoreError> {
    let sql = "select id, what, for_what, who, with_whom, by_when, sign from actions \
               where response = $1 order by place, id";
    Ok(Plan { actions: session.rows(sql, values![&id.0], action)? })
}

/// Puts an action after all others.
pub(crate) fn append(session: &Session<'_>, id: &ResponseId, action: &Action) -> Result<(), StoreError> {
    let sql = "select max(place) from actions where response = $1";
    let last = session.count(sql, values![&id.0])?;
    session.run(
        "insert into actions (response, id, place, what, for_what, who, with_whom, by_when, sign) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (response, id) do nothing",
        values![
            &id.0,
            &action.id,
            last + 1,
            &action.what,
            &action.for_what,
            &action.who,
            &action.with_whom,
            &action.by_when,
            &action.sign,
        ],
    )?;
    Ok(())
}

fn add(session: &Session<'_>, id: &ResponseId, action: &Action, now: i64) -> Result<Added, StoreError> {
    responses::touch(session, id, now)?;
    let plan = all(session, id)?;
    let is_there = plan.actions.iter().any(|other| other.id == action.id);
    if plan.actions.len() >= ACTION_LIMIT && !is_there {
        return Ok(Added::PlanIsFull);
    }
    append(session, id, action)?;
    Ok(Added::Yes)
}

fn change(
    session: &Session<'_>,
    id: &ResponseId,
    changed: Action,
    seen: &Seen,
    now: i64,
) -> Result<Changed<Action>, StoreError> {
    let sql = "select id, what, for_what, who, with_whom, by_when, sign from actions \
               where response = $1 and id = $2";
    let stored = session.row(sql, values![&id.0, &changed.id], action)?.ok_or(StoreError::NotFound)?;
    if stored == changed {
        return Ok(Changed::Yes);
    }
    if stored.seen() != *seen {
        return Ok(Changed::Elsewhere(stored));
    }
    responses::touch(session, id, now)?;
    session.run(
        "update actions set what = $1, for_what = $2, who = $3, with_whom = $4, by_when = $5, sign = $6 \
         where response = $7 and id = $8",
        values![
            changed.what,
            changed.for_what,
            changed.who,
            changed.with_whom,
            changed.by_when,
            changed.sign,
            &id.0,
            changed.id,
        ],
    )?;
    Ok(Changed::Yes)
}

fn shift(
    session: &Session<'_>,
    id: &ResponseId,
    action: &str,
    direction: Move,
    now: i64,
) -> Result<(), StoreError> {
    responses::touch(session, id, now)?;
    let mut plan = all(session, id)?;
    if !plan.actions.iter().any(|other| other.id == action) {
        return Err(StoreError::NotFound);
    }
    plan.shift(action, direction);
    for (action, place) in plan.actions.iter().zip(1_i64..) {
        session.run(
            "update actions set place = $1 where response = $2 and id = $3 and place <> $4",
            values![place, &id.0, &action.id, place],
        )?;
    }
    Ok(())
}

fn action(row: &Row<'_>) -> Result<Action, StoreError> {
    Ok(Action {
        id: row.text(0)?,
        what: row.text(1)?,
        for_what: row.text(2)?,
        who: row.text(3)?,
        with_whom: row.text(4)?,
        by_when: row.text(5)?,
        sign: row.text(6)?,
    })
}

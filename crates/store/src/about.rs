//! What a response is about: the place and the role, if the person says them.

use crate::{
    Changed, Store, StoreError,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::AnsweringSeat,
    response::{About, ResponseId, Seen},
};

impl Store {
    /// Keeps what the person says they are talking about, unless it was changed elsewhere since they saw it.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased meanwhile.
    pub async fn save_about(
        &self,
        seat: &AnsweringSeat,
        about: About,
        seen: Seen,
        now: i64,
    ) -> Result<Changed<About>, StoreError> {
        let id = seat.response().clone();
        self.write(move |session| save(session, &id, about, &seen, now)).await
    }
}

fn save(
    session: &Session<'_>,
    id: &ResponseId,
    about: About,
    seen: &Seen,
    now: i64,
) -> Result<Changed<About>, StoreError> {
    let sql = "select place, role from responses where id = $1";
    let stored = session
        .row(sql, values![&id.0], |row| Ok(About { place: row.text(0)?, role: row.text(1)? }))?
        .ok_or(StoreError::NotFound)?;
    if stored != about && stored.seen() != *seen {
        return Ok(Changed::Elsewhere(stored));
    }
    let sql = "update responses set place = $1, role = $2, changed_at = $3 where id = $4";
    session.run(sql, values![about.place, about.role, now, &id.0])?;
    Ok(Changed::Yes)
}

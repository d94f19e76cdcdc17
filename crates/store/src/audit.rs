//! The history of a place: who did what, and when. Written in the transaction that does it, so that the one is never
//! there without the other.

use crate::{
    Store, StoreError,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::ViewerSeat,
    place::{AccountId, PlaceId, What},
};

/// One line of a place's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// Counts the lines of a place, from 1.
    pub number: i64,
    pub at: i64,
    /// The e-mail address of who did it; none if their account has been removed, or it happened by itself.
    pub who: Option<String>,
    pub what: What,
}

impl Store {
    /// The newest lines of a place's history that are older than line `before`, newest first.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn history(
        &self,
        seat: &ViewerSeat,
        before: i64,
        most: u32,
    ) -> Result<Vec<HistoryLine>, StoreError> {
        let values = values![&seat.place().0, before, most].to_vec();
        let sql = "select audit.number, audit.at, accounts.email, audit.what from audit \
                   left join accounts on accounts.id = audit.account \
                   where audit.place = $1 and audit.number < $2 order by audit.number desc limit $3";
        self.read(move |session| {
            session.rows(sql, &values, |row| {
                Ok(HistoryLine {
                    number: row.whole(0)?,
                    at: row.whole(1)?,
                    who: row.maybe_text(2)?,
                    what: What::from_text(&row.text(3)?)
                        .ok_or_else(|| StoreError::Damaged("a line of a history".to_owned()))?,
                })
            })
        })
        .await
    }
}

/// Notes that somebody did something at a place.
pub(crate) fn audit(
    session: &Session<'_>,
    place: &PlaceId,
    account: &AccountId,
    now: i64,
    what: &What,
) -> Result<(), StoreError> {
    add(session, place, Some(&account.0), now, what)
}

/// Notes what happened at a place by itself.
pub(crate) fn audit_by_itself(
    session: &Session<'_>,
    place: &PlaceId,
    now: i64,
    what: &What,
) -> Result<(), StoreError> {
    add(session, place, None, now, what)
}

fn add(
    session: &Session<'_>,
    place: &PlaceId,
    account: Option<&str>,
    now: i64,
    what: &What,
) -> Result<(), StoreError> {
    let sql = "select max(number) from audit where place = $1";
    let last = session.count(sql, values![&place.0])?;
    session.run(
        "insert into audit (place, number, at, account, what) values ($1, $2, $3, $4, $5)",
        values![&place.0, last + 1, now, account, what.to_text()],
    )?;
    Ok(())
}

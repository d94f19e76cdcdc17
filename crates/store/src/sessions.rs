//! Sessions of people who are signed in. Only a keyed hash of a session's secret is stored, and nothing of where it is
//! used: no address and no kind of browser.

use crate::{
    Store, StoreError,
    access::secret_hash,
    hex,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{AccountSeat, InstallationKey, Token},
    place::AccountId,
};

/// A session ends when nothing is done in it for this long: 12 hours.
pub const IDLE_SECONDS: i64 = 12 * 60 * 60;
/// A session ends after this long, whatever is done in it: 30 days.
pub const LONGEST_SECONDS: i64 = 30 * 24 * 60 * 60;
/// That a session is used is noted again only after this long, so that reading pages writes little.
const NOTED_AFTER: i64 = 5 * 60;

/// A session to begin: its id, which opens nothing, and its secret.
#[derive(Clone)]
pub struct NewSession {
    pub id: String,
    pub token: Token,
}

/// One of somebody's sessions, as they are shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionShown {
    pub id: String,
    pub started_at: i64,
    /// To within five minutes.
    pub used_at: i64,
}

impl Store {
    /// Begins a session. Whoever calls this has made sure of who it is.
    ///
    /// # Errors
    /// `Conflict` if there is no such account any more.
    pub async fn start_session(
        &self,
        account: &AccountId,
        new: &NewSession,
        now: i64,
    ) -> Result<(), StoreError> {
        let (account, new, key) = (account.clone(), new.clone(), self.installation_key());
        self.write(move |session| begin(session, &key, &account, &new, now)).await
    }

    /// The seat that a session's secret opens, unless the session has ended.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn account_seat(&self, token: &Token, now: i64) -> Result<Option<AccountSeat>, StoreError> {
        let hash = hex::encode(&token.hash(&self.0.key).0);
        let sql = "select account, id, token_hash, started_at, used_at from sessions where token_hash = $1";
        let found = self
            .read(move |session| {
                session.row(sql, values![hash], |row| {
                    let hash = secret_hash(&row.text(2)?)?;
                    Ok((AccountId(row.text(0)?), row.text(1)?, hash, row.whole(3)?, row.whole(4)?))
                })
            })
            .await?;
        let Some((account, id, hash, started_at, used_at)) = found else { return Ok(None) };
        if started_at <= now - LONGEST_SECONDS || used_at <= now - IDLE_SECONDS {
            return Ok(None);
        }
        let seat = AccountSeat::open(account, id.clone(), token, &hash, &self.0.key);
        if seat.is_some() && used_at <= now - NOTED_AFTER {
            self.note_use(id, now).await;
        }
        Ok(seat)
    }

    /// The person's sessions that have not ended, the one used last first.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn sessions(&self, seat: &AccountSeat, now: i64) -> Result<Vec<SessionShown>, StoreError> {
        let account = seat.account().clone();
        let sql = "select id, started_at, used_at from sessions \
                   where account = $1 and used_at > $2 and started_at > $3 order by used_at desc, id";
        let values = values![account.0, now - IDLE_SECONDS, now - LONGEST_SECONDS].to_vec();
        self.read(move |session| {
            session.rows(sql, &values, |row| {
                Ok(SessionShown { id: row.text(0)?, started_at: row.whole(1)?, used_at: row.whole(2)? })
            })
        })
        .await
    }

    /// Ends one of the person's own sessions. It is no error if it has ended already.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn end_session(&self, seat: &AccountSeat, id: &str) -> Result<(), StoreError> {
        let values = values![&seat.account().0, id].to_vec();
        let sql = "delete from sessions where account = $1 and id = $2";
        self.write(move |session| session.run(sql, &values)).await?;
        Ok(())
    }

    /// Ends all of the person's sessions but the one they are in.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn end_other_sessions(&self, seat: &AccountSeat) -> Result<(), StoreError> {
        let seat = seat.clone();
        self.write(move |session| end_others(session, &seat)).await
    }

    /// A page can be read though this cannot be written, as on a full disk.
    async fn note_use(&self, id: String, now: i64) {
        let sql = "update sessions set used_at = $1 where id = $2 and used_at < $3";
        let noted = self.write(move |session| session.run(sql, values![now, id, now])).await;
        if let Err(error) = noted {
            tracing::warn!(%error, "that a session is used could not be noted");
        }
    }
}

/// Begins a session, and forgets those that have ended.
pub(crate) fn begin(
    session: &Session<'_>,
    key: &InstallationKey,
    account: &AccountId,
    new: &NewSession,
    now: i64,
) -> Result<(), StoreError> {
    session.run(
        "delete from sessions where used_at <= $1 or started_at <= $2",
        values![now - IDLE_SECONDS, now - LONGEST_SECONDS],
    )?;
    session.run(
        "insert into sessions (id, account, token_hash, started_at, used_at) values ($1, $2, $3, $4, $5)",
        values![&new.id, &account.0, hex::encode(&new.token.hash(key).0), now, now],
    )?;
    Ok(())
}

pub(crate) fn end_all(session: &Session<'_>, account: &AccountId) -> Result<(), StoreError> {
    session.run("delete from sessions where account = $1", values![&account.0])?;
    Ok(())
}

pub(crate) fn end_others(session: &Session<'_>, seat: &AccountSeat) -> Result<(), StoreError> {
    let sql = "delete from sessions where account = $1 and id <> $2";
    session.run(sql, values![&seat.account().0, seat.session()])?;
    Ok(())
}

//! Read-only links to a report. Each time sharing is switched on after being off, a new link is made, so that an old
//! one stays dead; an old link is remembered by its hash, so that it can say that it was switched off.

use crate::{
    Store, StoreError,
    access::secret_hash,
    hex, responses,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{AnsweringSeat, InstallationKey, ReadingSeat, Token},
    response::ResponseId,
};

/// A link that works. Its token is `seat.token().share(generation)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    pub generation: u32,
    /// Whether reasons go along.
    pub reasons: bool,
    /// Whether the plan goes along.
    pub plan: bool,
    /// When it was switched on: seconds since 1970 in UTC.
    pub shared_at: i64,
}

/// Whether a report is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShareState {
    Never,
    On(Share),
    /// It was, and has been switched off.
    Off,
}

/// What a share link leads to.
#[derive(Debug, Clone)]
pub enum SharedLink {
    Open(ReadingSeat),
    SwitchedOff,
    /// There never was such a link, or its response has been erased.
    Unknown,
}

impl Store {
    /// Switches sharing on, or changes what goes along while it is on: then the link stays the same.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased meanwhile.
    pub async fn share(
        &self,
        seat: &AnsweringSeat,
        reasons: bool,
        plan: bool,
        now: i64,
    ) -> Result<Share, StoreError> {
        let (seat, key) = (seat.clone(), self.installation_key());
        self.write(move |session| {
            let id = seat.response();
            responses::require(session, id)?;
            match state(session, id)? {
                ShareState::On(share) => change_reach(session, id, Share { reasons, plan, ..share }),
                ShareState::Never | ShareState::Off => {
                    begin(session, &seat, &key, Share { generation: 0, reasons, plan, shared_at: now })
                }
            }
        })
        .await
    }

    /// Switches the link off. It is no error if there is none.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn stop_sharing(&self, seat: &AnsweringSeat, now: i64) -> Result<(), StoreError> {
        let id = seat.response().clone();
        let sql = "update shares set stopped_at = $1 where response = $2 and stopped_at is null";
        self.write(move |session| session.run(sql, values![now, id.0])).await?;
        Ok(())
    }

    /// Whether the report is shared, and how far.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn share_state(&self, seat: &AnsweringSeat) -> Result<ShareState, StoreError> {
        let id = seat.response().clone();
        self.read(move |session| state(session, &id)).await
    }

    /// What the link with this token leads to.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn reading_seat(&self, token: &Token) -> Result<SharedLink, StoreError> {
        let hash = hex::encode(&token.hash(&self.0.key).0);
        let sql = "select response, token_hash, reasons, plan, stopped_at from shares where token_hash = $1";
        let found = self
            .read(move |session| {
                session.row(sql, values![hash], |row| {
                    let response = ResponseId(row.text(0)?);
                    let hash = secret_hash(&row.text(1)?)?;
                    Ok((response, hash, row.whole(2)? != 0, row.whole(3)? != 0, row.maybe_whole(4)?))
                })
            })
            .await?;
        let Some((response, hash, reasons, plan, stopped_at)) = found else { return Ok(SharedLink::Unknown) };
        if stopped_at.is_some() {
            return Ok(SharedLink::SwitchedOff);
        }
        let seat = ReadingSeat::open(response, token, &hash, &self.0.key, reasons, plan);
        Ok(seat.map_or(SharedLink::Unknown, SharedLink::Open))
    }
}

fn state(session: &Session<'_>, id: &ResponseId) -> Result<ShareState, StoreError> {
    let sql = "select generation, reasons, plan, shared_at, stopped_at from shares \
               where response = $1 order by generation desc limit 1";
    let newest = session.row(sql, values![&id.0], |row| Ok((share(row)?, row.maybe_whole(4)?)))?;
    Ok(match newest {
        None => ShareState::Never,
        Some((share, None)) => ShareState::On(share),
        Some((_, Some(_))) => ShareState::Off,
    })
}

fn begin(
    session: &Session<'_>,
    seat: &AnsweringSeat,
    key: &InstallationKey,
    share: Share,
) -> Result<Share, StoreError> {
    let id = seat.response();
    let sql = "select max(generation) from shares where response = $1";
    let last = session.count(sql, values![&id.0])?;
    let share = Share { generation: generation(last + 1)?, ..share };
    let hash = seat.token().share(share.generation).hash(key);
    session.run(
        "insert into shares (response, generation, token_hash, reasons, plan, shared_at) \
         values ($1, $2, $3, $4, $5, $6)",
        values![&id.0, share.generation, hex::encode(&hash.0), share.reasons, share.plan, share.shared_at],
    )?;
    Ok(share)
}

fn change_reach(session: &Session<'_>, id: &ResponseId, share: Share) -> Result<Share, StoreError> {
    session.run(
        "update shares set reasons = $1, plan = $2 where response = $3 and generation = $4",
        values![share.reasons, share.plan, &id.0, share.generation],
    )?;
    Ok(share)
}

fn share(row: &Row<'_>) -> Result<Share, StoreError> {
    Ok(Share {
        generation: generation(row.whole(0)?)?,
        reasons: row.whole(1)? != 0,
        plan: row.whole(2)? != 0,
        shared_at: row.whole(3)?,
    })
}

fn generation(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Damaged("a share link has an impossible number".to_owned()))
}

//! Who belongs to a place, and what they may do there. A place always has an owner.

use crate::{
    Store, StoreError, accounts,
    audit::audit,
    one_time_links,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{OwnerSeat, ViewerSeat},
    place::{AccountId, PlaceId, Role, What},
};

/// Somebody who belongs to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub account: AccountId,
    pub email: String,
    pub role: Role,
    pub since: i64,
}

/// What came of changing who belongs to a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MemberChanged {
    Yes,
    /// The place would have no owner. Nothing was changed.
    LastOwner,
    /// Nobody like that belongs to the place (any more).
    NotThere,
}

/// What came of giving a member another role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleChanged {
    Yes,
    /// Somebody else gave them this role since the page was shown. Nothing was changed.
    Elsewhere(Role),
    /// The place would have no owner. Nothing was changed.
    LastOwner,
    /// Nobody like that belongs to the place (any more).
    NotThere,
}

impl Store {
    /// Everybody who belongs to a place: owners first, then by address.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn members(&self, seat: &ViewerSeat) -> Result<Vec<Member>, StoreError> {
        let place = seat.place().clone();
        let sql = "select members.account, accounts.email, members.role, members.since from members \
                   join accounts on accounts.id = members.account where members.place = $1 order by accounts.email";
        let mut members = self
            .read(move |session| {
                session.rows(sql, values![place.0], |row| {
                    Ok(Member {
                        account: AccountId(row.text(0)?),
                        email: row.text(1)?,
                        role: role(&row.text(2)?)?,
                        since: row.whole(3)?,
                    })
                })
            })
            .await?;
        members.sort_by_key(|member| std::cmp::Reverse(member.role));
        Ok(members)
    }

    /// Gives a member another role, where they still have the one that was `seen`.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn change_role(
        &self,
        seat: &OwnerSeat,
        account: &AccountId,
        (seen, to): (Role, Role),
        now: i64,
    ) -> Result<RoleChanged, StoreError> {
        let (seat, account) = (seat.clone(), account.clone());
        self.write(move |session| {
            let place = seat.place();
            let Some(from) = role_of(session, place, &account)? else {
                return Ok(RoleChanged::NotThere);
            };
            if from == to {
                return Ok(RoleChanged::Yes);
            }
            if from != seen {
                return Ok(RoleChanged::Elsewhere(from));
            }
            if is_last_owner(session, place, &account)? {
                return Ok(RoleChanged::LastOwner);
            }
            let sql = "update members set role = $1 where place = $2 and account = $3";
            session.run(sql, values![to.name(), &place.0, &account.0])?;
            let email = accounts::email_of(session, &account)?.unwrap_or_default();
            audit(session, place, seat.account(), now, &What::RoleChanged { email, from, to })?;
            Ok(RoleChanged::Yes)
        })
        .await
    }

    /// Takes somebody out of a place. Their account stays.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn remove_member(
        &self,
        seat: &OwnerSeat,
        account: &AccountId,
        now: i64,
    ) -> Result<MemberChanged, StoreError> {
        let (seat, account) = (seat.clone(), account.clone());
        self.write(move |session| {
            let email = accounts::email_of(session, &account)?.unwrap_or_default();
            take_out(session, &seat, &account, now, &What::PersonRemoved { email })
        })
        .await
    }

    /// Somebody leaves a place.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn leave(&self, seat: &ViewerSeat, now: i64) -> Result<MemberChanged, StoreError> {
        let seat = seat.clone();
        self.write(move |session| take_out(session, &seat, seat.account(), now, &What::PersonLeft)).await
    }
}

/// Makes somebody a member. Links to their account that were made before are useless from here on: an owner may have made
/// one when the account could do less.
pub(crate) fn insert(
    session: &Session<'_>,
    place: &PlaceId,
    account: &AccountId,
    role: Role,
    now: i64,
) -> Result<(), StoreError> {
    session.run(
        "insert into members (place, account, role, since) values ($1, $2, $3, $4)",
        values![&place.0, &account.0, role.name(), now],
    )?;
    match accounts::email_of(session, account)? {
        Some(email) => one_time_links::drop_to_account(session, &email),
        None => Ok(()),
    }
}

/// What somebody may do at a place, if they belong to it.
pub(crate) fn role_of(
    session: &Session<'_>,
    place: &PlaceId,
    account: &AccountId,
) -> Result<Option<Role>, StoreError> {
    let sql = "select role from members where place = $1 and account = $2";
    session.row(sql, values![&place.0, &account.0], |row| role(&row.text(0)?))
}

/// A role as it is stored.
pub(crate) fn role(text: &str) -> Result<Role, StoreError> {
    Role::parse(text).ok_or_else(|| StoreError::Damaged("a role that there is not".to_owned()))
}

fn take_out(
    session: &Session<'_>,
    seat: &ViewerSeat,
    account: &AccountId,
    now: i64,
    what: &What,
) -> Result<MemberChanged, StoreError> {
    let place = seat.place();
    if role_of(session, place, account)?.is_none() {
        return Ok(MemberChanged::NotThere);
    }
    if is_last_owner(session, place, account)? {
        return Ok(MemberChanged::LastOwner);
    }
    session.run("delete from members where place = $1 and account = $2", values![&place.0, &account.0])?;
    audit(session, place, seat.account(), now, what)?;
    Ok(MemberChanged::Yes)
}

fn is_last_owner(session: &Session<'_>, place: &PlaceId, account: &AccountId) -> Result<bool, StoreError> {
    let sql = "select account from members where place = $1 and role = 'owner'";
    let owners = session.rows(sql, values![&place.0], |row| row.text(0))?;
    Ok(owners == [account.0.clone()])
}

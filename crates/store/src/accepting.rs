//! Accepting an invitation: with a new account, or as somebody who has one.

use crate::{
    NewSession, Purpose, Store, StoreError, accounts, accounts::StoredPassword, audit::audit, members,
    one_time_links, places, sessions, sqlite::Session,
};
use wholeplace_model::{
    access::{AccountSeat, Token},
    place::{AccountId, Email, PlaceId, What},
};

/// A new account of somebody who accepts an invitation.
#[derive(Clone)]
pub struct NewAccount {
    pub id: AccountId,
    pub email: Email,
    pub password: StoredPassword,
}

/// What somebody who accepts brings along: a place of their own, where the invitation is to make one.
#[derive(Clone)]
pub struct NewPlace {
    pub id: PlaceId,
    pub name: String,
}

/// What came of accepting an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Accepted {
    /// They belong to this place now.
    At(PlaceId),
    /// They look after the installation now.
    Administrator,
    /// The link works no more.
    Gone,
    /// It is for somebody else than who is signed in, or for somebody who has an account and must sign in first.
    SignInFirst,
}

impl Store {
    /// Accepts an invitation with a new account, and begins a session.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn accept_with_new_account(
        &self,
        token: &Token,
        account: NewAccount,
        place: Option<NewPlace>,
        new: NewSession,
        now: i64,
    ) -> Result<Accepted, StoreError> {
        let (token, key) = (token.clone(), self.installation_key());
        self.write(move |session| {
            let Some(link) = one_time_links::look(session, &key, &token, now)? else {
                return Ok(Accepted::Gone);
            };
            if link.purpose.email().is_some_and(|email| *email != account.email)
                || accounts::by_email(session, account.email.as_str())?.is_some()
            {
                return Ok(Accepted::SignInFirst);
            }
            let first = link.purpose == Purpose::FirstAdministrator;
            accounts::insert(session, &account.id, &account.email, Some(&account.password), first, now)?;
            sessions::begin(session, &key, &account.id, &new, now)?;
            one_time_links::take(session, &key, &token, now)?;
            join(session, &account.id, link.purpose, place, now)
        })
        .await
    }

    /// Accepts an invitation as somebody who is signed in.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn accept(
        &self,
        seat: &AccountSeat,
        token: &Token,
        place: Option<NewPlace>,
        now: i64,
    ) -> Result<Accepted, StoreError> {
        let (seat, token, key) = (seat.clone(), token.clone(), self.installation_key());
        self.write(move |session| {
            let Some(link) = one_time_links::look(session, &key, &token, now)? else {
                return Ok(Accepted::Gone);
            };
            let own = accounts::email_of(session, seat.account())?;
            if link.purpose.email().map(Email::as_str) != own.as_deref() {
                return Ok(Accepted::SignInFirst);
            }
            one_time_links::take(session, &key, &token, now)?;
            join(session, seat.account(), link.purpose, place, now)
        })
        .await
    }
}

/// Does what an invitation says. A link that is no invitation is refused, and keeps working: nothing of this write stays.
fn join(
    session: &Session<'_>,
    account: &AccountId,
    purpose: Purpose,
    new: Option<NewPlace>,
    now: i64,
) -> Result<Accepted, StoreError> {
    match (purpose, new) {
        (Purpose::Member { place, role, .. }, _) => {
            if members::role_of(session, &place, account)?.is_none() {
                members::insert(session, &place, account, role, now)?;
                audit(session, &place, account, now, &What::PersonJoined { role })?;
            }
            Ok(Accepted::At(place))
        }
        (Purpose::NewPlace(_), Some(new)) => {
            places::make(session, account, &new.id, &new.name, now)?;
            Ok(Accepted::At(new.id))
        }
        (Purpose::FirstAdministrator, _) => Ok(Accepted::Administrator),
        (Purpose::NewPlace(_), None) | (Purpose::SignIn(_) | Purpose::Password(_), _) => {
            Err(StoreError::Conflict)
        }
    }
}

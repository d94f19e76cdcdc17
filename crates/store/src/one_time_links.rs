//! Links that work once: what one is for, and using it up. Those who hold one prove that they were given it, so each is
//! good for as little as it can be; one that would open an account is dropped when the account's password is set.

use crate::{
    NewSession, Store, StoreError, accounts,
    accounts::StoredPassword,
    hex, members, places, sessions,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{InstallationKey, Token},
    place::{Email, PlaceId, Role},
};

/// What a link that works once is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To sign in to the account with this address.
    SignIn(Email),
    /// To set the password of the account with this address.
    Password(Email),
    /// To join a place.
    Member { email: Email, place: PlaceId, role: Role },
    /// To make a place and own it.
    NewPlace(Email),
    /// To become the first administrator; void as soon as there is one.
    FirstAdministrator,
}

/// A link to make: its id, which opens nothing, its secret, and until when it works.
#[derive(Clone)]
pub struct NewLink {
    pub id: String,
    pub token: Token,
    pub expires_at: i64,
}

/// A link that still works, as whoever holds it is shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub purpose: Purpose,
    /// What the place is called that it leads to.
    pub place_name: Option<String>,
    /// Whether its address has an account already.
    pub has_account: bool,
}

impl Store {
    /// What a link is for, if it still works. This does not use it up.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn link(&self, token: &Token, now: i64) -> Result<Option<Link>, StoreError> {
        let (token, key) = (token.clone(), self.installation_key());
        self.read(move |session| look(session, &key, &token, now)).await
    }

    /// Makes a link to sign in or to set a password, if the address has an account. False if it has none.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn make_account_link(
        &self,
        purpose: Purpose,
        new: NewLink,
        now: i64,
    ) -> Result<bool, StoreError> {
        let key = self.installation_key();
        self.write(move |session| {
            let (Purpose::SignIn(email) | Purpose::Password(email)) = &purpose else {
                return Ok(false);
            };
            let known = accounts::by_email(session, email.as_str())?.is_some();
            if known {
                insert(session, &key, &purpose, &new, now)?;
            }
            Ok(known)
        })
        .await
    }

    /// Makes the link of the first administrator, in place of any that was made before. False if there is an
    /// administrator already.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn make_first_administrator_link(&self, new: NewLink, now: i64) -> Result<bool, StoreError> {
        let key = self.installation_key();
        self.write(move |session| {
            if !accounts::administrators(session)?.is_empty() {
                return Ok(false);
            }
            let purpose = Purpose::FirstAdministrator;
            session.run("delete from one_time_links where purpose = $1", values![purpose.name()])?;
            insert(session, &key, &purpose, &new, now)?;
            Ok(true)
        })
        .await
    }

    /// Uses up a link to sign in, and begins a session. False if it works no more.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn sign_in_by_link(
        &self,
        token: &Token,
        new: NewSession,
        now: i64,
    ) -> Result<bool, StoreError> {
        let (token, key) = (token.clone(), self.installation_key());
        self.write(move |session| {
            let Some(Purpose::SignIn(email)) = take(session, &key, &token, now)? else {
                return Ok(false);
            };
            let Some(account) = accounts::by_email(session, email.as_str())? else { return Ok(false) };
            sessions::begin(session, &key, &account, &new, now)?;
            Ok(true)
        })
        .await
    }

    /// Uses up a link to set a password: sets it, ends all of the person's sessions and begins one. False if the link
    /// works no more.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn set_password_by_link(
        &self,
        token: &Token,
        password: StoredPassword,
        new: NewSession,
        now: i64,
    ) -> Result<bool, StoreError> {
        let (token, key) = (token.clone(), self.installation_key());
        self.write(move |session| {
            let Some(Purpose::Password(email)) = take(session, &key, &token, now)? else {
                return Ok(false);
            };
            let Some(account) = accounts::by_email(session, email.as_str())? else { return Ok(false) };
            accounts::set_password(session, &account, &password)?;
            sessions::end_all(session, &account)?;
            sessions::begin(session, &key, &account, &new, now)?;
            Ok(true)
        })
        .await
    }
}

/// Keeps a new link, and forgets those that work no more.
pub(crate) fn insert(
    session: &Session<'_>,
    key: &InstallationKey,
    purpose: &Purpose,
    new: &NewLink,
    now: i64,
) -> Result<(), StoreError> {
    session.run("delete from one_time_links where expires_at <= $1", values![now])?;
    let (place, role) = match purpose {
        Purpose::Member { place, role, .. } => (Some(&place.0), Some(role.name())),
        _ => (None, None),
    };
    session.run(
        "insert into one_time_links (id, token_hash, purpose, email, place, role, made_at, expires_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        values![
            &new.id,
            hex::encode(&new.token.hash(key).0),
            purpose.name(),
            purpose.email().map(Email::as_str),
            place,
            role,
            now,
            new.expires_at,
        ],
    )?;
    Ok(())
}

/// What a link is for, which works no more from here on.
pub(crate) fn take(
    session: &Session<'_>,
    key: &InstallationKey,
    token: &Token,
    now: i64,
) -> Result<Option<Purpose>, StoreError> {
    let found = look(session, key, token, now)?;
    let hash = hex::encode(&token.hash(key).0);
    session.run("delete from one_time_links where token_hash = $1", values![hash])?;
    Ok(found.map(|link| link.purpose))
}

/// Drops the links that would open the account with this address.
pub(crate) fn drop_to_account(session: &Session<'_>, email: &str) -> Result<(), StoreError> {
    let sql = "delete from one_time_links where email = $1 and purpose in ('sign-in', 'password')";
    session.run(sql, values![email])?;
    Ok(())
}

/// What a link is for, if it still works.
pub(crate) fn look(
    session: &Session<'_>,
    key: &InstallationKey,
    token: &Token,
    now: i64,
) -> Result<Option<Link>, StoreError> {
    let hash = hex::encode(&token.hash(key).0);
    let sql = "select purpose, email, place, role from one_time_links \
               where token_hash = $1 and expires_at > $2";
    let Some(purpose) = session.row(sql, values![hash, now], purpose)? else { return Ok(None) };
    if purpose == Purpose::FirstAdministrator && !accounts::administrators(session)?.is_empty() {
        return Ok(None);
    }
    let place_name = match &purpose {
        Purpose::Member { place, .. } => places::name_of(session, place)?,
        _ => None,
    };
    let has_account = match purpose.email() {
        Some(email) => accounts::by_email(session, email.as_str())?.is_some(),
        None => false,
    };
    Ok(Some(Link { purpose, place_name, has_account }))
}

fn purpose(row: &Row<'_>) -> Result<Purpose, StoreError> {
    let damaged = || StoreError::Damaged("a link that works once".to_owned());
    let email = || row.maybe_text(1)?.as_deref().and_then(Email::parse).ok_or_else(damaged);
    Ok(match row.text(0)?.as_str() {
        "sign-in" => Purpose::SignIn(email()?),
        "password" => Purpose::Password(email()?),
        "member" => Purpose::Member {
            email: email()?,
            place: PlaceId(row.maybe_text(2)?.ok_or_else(damaged)?),
            role: members::role(&row.maybe_text(3)?.ok_or_else(damaged)?)?,
        },
        "new-place" => Purpose::NewPlace(email()?),
        "first-administrator" => Purpose::FirstAdministrator,
        _ => return Err(damaged()),
    })
}

impl Purpose {
    /// Whom it is for; the first administrator says so themselves.
    #[must_use]
    pub fn email(&self) -> Option<&Email> {
        match self {
            Self::SignIn(email) | Self::Password(email) | Self::NewPlace(email) => Some(email),
            Self::Member { email, .. } => Some(email),
            Self::FirstAdministrator => None,
        }
    }

    /// As it is stored.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::SignIn(_) => "sign-in",
            Self::Password(_) => "password",
            Self::Member { .. } => "member",
            Self::NewPlace(_) => "new-place",
            Self::FirstAdministrator => "first-administrator",
        }
    }
}

//! Accounts of people who sign in: the e-mail they sign in with, and what their password is checked against.

use crate::{
    Changed, Store, StoreError, one_time_links, sessions,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{AccountSeat, AdministratorSeat},
    place::{AccountId, Email},
};

/// A password as it is stored: an Argon2id hash as a PHC string. It has no `Debug` that shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredPassword(pub String);

/// What is known of somebody who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    pub email: String,
    /// Whether they look after the installation.
    pub administrator: bool,
    pub has_password: bool,
}

/// What somebody's password is checked against, if they have set one.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    pub account: AccountId,
    pub email: Email,
    pub password: Option<StoredPassword>,
}

/// What came of erasing an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AccountErased {
    Yes {
        /// As for [`crate::Erased`]: if false, its last traces go when a long read that is in the way is over.
        gone_from_disk: bool,
    },
    /// They are the only owner of these places, by name. Nothing was erased.
    OnlyOwnerOf(Vec<String>),
    /// Nobody else looks after the installation. Nothing was erased.
    OnlyAdministrator,
}

impl Store {
    /// The account of somebody who is signed in.
    ///
    /// # Errors
    /// `NotFound` if it has been erased meanwhile.
    pub async fn account(&self, seat: &AccountSeat) -> Result<Account, StoreError> {
        let id = seat.account().clone();
        let sql = "select id, email, administrator, password from accounts where id = $1";
        let found = self.read(move |session| session.row(sql, values![id.0], account)).await?;
        found.ok_or(StoreError::NotFound)
    }

    /// What a password for this address is checked against, if the address has an account.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn credentials(&self, email: &Email) -> Result<Option<Credentials>, StoreError> {
        let email = email.clone();
        self.read(move |session| credentials(session, "email", email.as_str())).await
    }

    /// The same for somebody who is signed in, to ask for their password once more.
    ///
    /// # Errors
    /// `NotFound` if the account has been erased meanwhile.
    pub async fn own_credentials(&self, seat: &AccountSeat) -> Result<Credentials, StoreError> {
        let id = seat.account().clone();
        let found = self.read(move |session| credentials(session, "id", &id.0)).await?;
        found.ok_or(StoreError::NotFound)
    }

    /// Sets the password, ends the person's other sessions and makes links that they were sent useless. `seen` is the
    /// password that theirs was checked against.
    ///
    /// # Errors
    /// `NotFound` if the account has been erased meanwhile.
    pub async fn change_password(
        &self,
        seat: &AccountSeat,
        seen: Option<StoredPassword>,
        password: StoredPassword,
    ) -> Result<Changed<()>, StoreError> {
        let seat = seat.clone();
        self.write(move |session| {
            let stored = credentials(session, "id", &seat.account().0)?.ok_or(StoreError::NotFound)?;
            if stored.password != seen {
                return Ok(Changed::Elsewhere(()));
            }
            set_password(session, seat.account(), &password)?;
            sessions::end_others(session, &seat)?;
            Ok(Changed::Yes)
        })
        .await
    }

    /// The seat of an administrator, for somebody who is one.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn administrator_seat(
        &self,
        seat: &AccountSeat,
    ) -> Result<Option<AdministratorSeat>, StoreError> {
        let administrators = self.read(administrators).await?;
        Ok(AdministratorSeat::open(seat.clone(), &administrators))
    }

    /// Whether anybody looks after the installation yet.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn has_administrator(&self) -> Result<bool, StoreError> {
        Ok(!self.read(administrators).await?.is_empty())
    }

    /// Removes an account with its sessions, links and memberships. What the person did stays in places' histories
    /// without saying who.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn erase_account(&self, seat: &AccountSeat) -> Result<AccountErased, StoreError> {
        let id = seat.account().clone();
        let (refused, gone_from_disk) = self.remove(move |session| erase(session, &id)).await?;
        Ok(refused.unwrap_or(AccountErased::Yes { gone_from_disk }))
    }
}

/// A new account.
pub(crate) fn insert(
    session: &Session<'_>,
    id: &AccountId,
    email: &Email,
    password: Option<&StoredPassword>,
    administrator: bool,
    now: i64,
) -> Result<(), StoreError> {
    session.run(
        "insert into accounts (id, email, password, administrator, made_at) values ($1, $2, $3, $4, $5)",
        values![&id.0, email.as_str(), password.map(|password| &password.0), administrator, now],
    )?;
    Ok(())
}

/// The id of the account with this address.
pub(crate) fn by_email(session: &Session<'_>, email: &str) -> Result<Option<AccountId>, StoreError> {
    let sql = "select id from accounts where email = $1";
    session.row(sql, values![email], |row| Ok(AccountId(row.text(0)?)))
}

/// The address of an account.
pub(crate) fn email_of(session: &Session<'_>, id: &AccountId) -> Result<Option<String>, StoreError> {
    session.row("select email from accounts where id = $1", values![&id.0], |row| row.text(0))
}

/// Sets a password. Every link to this account is useless from here on.
pub(crate) fn set_password(
    session: &Session<'_>,
    id: &AccountId,
    password: &StoredPassword,
) -> Result<(), StoreError> {
    session.run("update accounts set password = $1 where id = $2", values![&password.0, &id.0])?;
    let email = email_of(session, id)?.ok_or(StoreError::NotFound)?;
    one_time_links::drop_to_account(session, &email)
}

/// Everybody who looks after the installation.
pub(crate) fn administrators(session: &Session<'_>) -> Result<Vec<AccountId>, StoreError> {
    let sql = "select id from accounts where administrator = 1";
    session.rows(sql, values![], |row| Ok(AccountId(row.text(0)?)))
}

fn credentials(
    session: &Session<'_>,
    column: &'static str,
    value: &str,
) -> Result<Option<Credentials>, StoreError> {
    let sql = format!("select id, email, password from accounts where {column} = $1");
    session.row(&sql, values![value], |row| {
        Ok(Credentials {
            account: AccountId(row.text(0)?),
            email: Email::parse(&row.text(1)?)
                .ok_or_else(|| StoreError::Damaged("an account's address cannot be one".to_owned()))?,
            password: row.maybe_text(2)?.map(StoredPassword),
        })
    })
}

/// Erases the account, or says why not.
fn erase(session: &Session<'_>, id: &AccountId) -> Result<Option<AccountErased>, StoreError> {
    let alone = session.rows(
        "select name from places where id in (select place from members where account = $1 and role = 'owner') \
         and id not in (select place from members where account <> $2 and role = 'owner') order by name",
        values![&id.0, &id.0],
        |row| row.text(0),
    )?;
    if !alone.is_empty() {
        return Ok(Some(AccountErased::OnlyOwnerOf(alone)));
    }
    if administrators(session)? == [id.clone()] {
        return Ok(Some(AccountErased::OnlyAdministrator));
    }
    if let Some(email) = email_of(session, id)? {
        session.run("delete from one_time_links where email = $1", values![email])?;
    }
    session.run("update audit set account = null where account = $1", values![&id.0])?;
    session.run("update set_aside set account = null where account = $1", values![&id.0])?;
    for sql in [
        "delete from sessions where account = $1",
        "delete from members where account = $1",
        "delete from accounts where id = $1",
    ] {
        session.run(sql, values![&id.0])?;
    }
    Ok(None)
}

fn account(row: &Row<'_>) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId(row.text(0)?),
        email: row.text(1)?,
        administrator: row.whole(2)? != 0,
        has_password: row.maybe_text(3)?.is_some(),
    })
}

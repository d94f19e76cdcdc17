//! Administrators made from the command line, where whoever runs it has the data file in their hands anyway. It works
//! beside a service that uses the file, since that is when somebody has lost their password.

use crate::{
    NewLink, Purpose, StoreError, accounts, migrations, one_time_links, settings,
    sqlite::{self, Session, values},
};
use std::path::Path;
use wholeplace_model::place::{AccountId, Email};

/// Makes the account with this address an administrator, and the account too if it is not there; and makes the link
/// with which they set a password. `fresh_key` is the installation's if the file is new.
///
/// # Errors
/// As for [`crate::Store::open`], except that another process may be serving from the file.
pub fn make_administrator(
    path: &Path,
    fresh_key: [u8; 32],
    new_id: &AccountId,
    email: &Email,
    link: &NewLink,
    now: i64,
) -> Result<(), StoreError> {
    sqlite::write_once(path, |session, alone| {
        if migrations::migrate_if_alone(session, alone)? {
            settings::keep_key(session, fresh_key)?;
        }
        give(session, new_id, email, link, now)
    })
}

/// Makes a link with which somebody who has an account sets a new password. False if there is no such account.
///
/// # Errors
/// As for [`make_administrator`].
pub fn make_password_link(path: &Path, email: &Email, link: &NewLink, now: i64) -> Result<bool, StoreError> {
    sqlite::write_once(path, |session, alone| {
        migrations::migrate_if_alone(session, alone)?;
        let known = accounts::by_email(session, email.as_str())?.is_some();
        if known {
            one_time_links::insert(
                session,
                &settings::key(session)?,
                &Purpose::Password(email.clone()),
                link,
                now,
            )?;
        }
        Ok(known)
    })
}

fn give(
    session: &Session<'_>,
    new_id: &AccountId,
    email: &Email,
    link: &NewLink,
    now: i64,
) -> Result<(), StoreError> {
    match accounts::by_email(session, email.as_str())? {
        None => accounts::insert(session, new_id, email, None, true, now)?,
        Some(known) => {
            session.run("update accounts set administrator = 1 where id = $1", values![known.0])?;
            one_time_links::drop_to_account(session, email.as_str())?;
        }
    }
    one_time_links::insert(session, &settings::key(session)?, &Purpose::Password(email.clone()), link, now)
}

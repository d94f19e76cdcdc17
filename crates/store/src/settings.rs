//! What belongs to the installation as a whole: so far the key that secrets are hashed with.

use crate::{
    error::StoreError,
    hex,
    sqlite::{Session, values},
};
use wholeplace_model::access::InstallationKey;

const KEY: &str = "installation_key";

/// Keeps the installation's key; done once, when the data is new.
pub(crate) fn keep_key(session: &Session<'_>, key: [u8; 32]) -> Result<(), StoreError> {
    session.run("insert into settings (name, value) values ($1, $2)", values![KEY, hex::encode(&key)])?;
    Ok(())
}

pub(crate) fn key(session: &Session<'_>) -> Result<InstallationKey, StoreError> {
    session
        .row("select value from settings where name = $1", values![KEY], |row| row.text(0))?
        .and_then(|text| hex::decode(&text))
        .map(InstallationKey)
        .ok_or_else(|| StoreError::Damaged("the installation's key is missing".to_owned()))
}

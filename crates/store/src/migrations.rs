//! The tables' versions. A released migration is never edited: the next one expands, a later one contracts.

use crate::{
    error::StoreError,
    sqlite::{Session, values},
};

const MIGRATIONS: &[&str] = &[
    include_str!("migrations/0001_responses.sql"),
    include_str!("migrations/0002_places.sql"),
    include_str!("migrations/0003_reviews.sql"),
    include_str!("migrations/0004_mailings.sql"),
    include_str!("migrations/0005_sharing.sql"),
    include_str!("migrations/0006_comments.sql"),
    include_str!("migrations/0007_carrying.sql"),
    include_str!("migrations/0008_looks.sql"),
    include_str!("migrations/0009_link_days.sql"),
    include_str!("migrations/0010_release_digests.sql"),
];

/// The version of the data that this program writes.
const NEWEST: i64 = MIGRATIONS.len() as i64;

/// Brings the tables up to date. True if the file was new.
pub(crate) fn migrate(session: &Session<'_>) -> Result<bool, StoreError> {
    session.run_script("create table if not exists versions (version bigint not null primary key)")?;
    let found = require_known(session)?;
    for (migration, version) in MIGRATIONS.iter().zip(1..).filter(|(_, version)| *version > found) {
        session.run_script(migration)?;
        session.run("insert into versions (version) values ($1)", values![version])?;
    }
    Ok(found == 0)
}

/// The same where another process may be using the tables: then they are left as they are, and must be up to date.
pub(crate) fn migrate_if_alone(session: &Session<'_>, alone: bool) -> Result<bool, StoreError> {
    if alone {
        return migrate(session);
    }
    if require_known(session)? < NEWEST { Err(StoreError::InUse) } else { Ok(false) }
}

/// The version of the data; `NewerData` if this program does not know it.
pub(crate) fn require_known(session: &Session<'_>) -> Result<i64, StoreError> {
    let found = session.count("select max(version) from versions", &[])?;
    if found > NEWEST { Err(StoreError::NewerData { found, known: NEWEST }) } else { Ok(found) }
}

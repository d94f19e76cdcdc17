//! The model in SQL: responses, answers, plans and share links, places and the people who run them, kept safe in one
//! data file.
//!
//! `sqlite` is the engine and the only module that knows which database it is. The others hold SQL and mapping, one
//! subject each. What is acknowledged is on disk; what is erased is gone from the file. No decisions about people's
//! answers are made here: those are `wholeplace_model`'s.

mod about;
mod accepting;
mod access;
mod accounts;
mod actions;
mod administrators;
mod answers;
mod audit;
mod carrying;
mod check;
mod closing;
mod comment_themes;
mod comments;
mod erase;
mod error;
mod gathered_comments;
mod invitations;
mod joining;
mod links;
mod logos;
mod looks;
mod mail_queue;
mod mailings;
mod members;
mod migrations;
mod one_time_links;
mod other_answers;
mod picture_sharing;
mod pictures;
mod places;
mod releases;
mod replay;
mod responses;
mod reviews;
mod sessions;
mod set_aside;
mod settings;
mod shared_comments;
mod shares;
mod sqlite;
mod taking_part;

pub use accepting::{Accepted, NewAccount, NewPlace};
pub use accounts::{Account, AccountErased, Credentials, StoredPassword};
pub use actions::Added;
pub use administrators::{make_administrator, make_password_link};
pub use answers::{SavedAnswer, SavedPage};
pub use audit::HistoryLine;
pub use carrying::CarryWish;
pub use check::{CheckProblem, CheckReport, check};
pub use comments::{CommentCounts, CommentFilter, Forgotten, Tags};
pub use erase::Erased;
pub use error::StoreError;
pub use invitations::{Invitation, Invited, PasswordLink};
pub use links::JoiningLink;
pub use looks::EarlyLook;
pub use mail_queue::Message;
pub use mailings::NewMailing;
pub use members::{Member, MemberChanged, RoleChanged};
pub use one_time_links::{Link, NewLink, Purpose};
pub use other_answers::{Choice, Shown};
pub use picture_sharing::{PictureLink, PictureReach, PictureSharing};
pub use pictures::{OpenedPicture, PictureDoor};
pub use places::PlaceLook;
pub use releases::Released;
pub use reviews::ReviewAtPlace;
pub use sessions::{IDLE_SECONDS, LONGEST_SECONDS, NewSession, SessionShown};
pub use set_aside::{STRETCH, SetAside};
pub use shares::{Share, ShareState, SharedLink};
pub use sqlite::{Activity, restore};

use sqlite::{Engine, Session};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use wholeplace_model::{access::InstallationKey, hex};

/// What came of changing something that may have been changed in another window meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed<T> {
    Yes,
    /// It was changed elsewhere since it was shown, to this. Nothing was written.
    Elsewhere(T),
}

/// The open data of one installation. Clones share it.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    engine: Engine,
    key: InstallationKey,
    path: PathBuf,
}

impl Store {
    /// Opens the data file, making it if it is not there; its folder must be. `fresh_key` becomes the installation's
    /// key if the file is new.
    ///
    /// # Errors
    /// `InUse` if another process serves from the file, `NewerData` if a later version of the program wrote it,
    /// `Damaged` if it is no data file of this program.
    pub fn open(path: &Path, fresh_key: [u8; 32]) -> Result<Self, StoreError> {
        Self::open_within(path, fresh_key, None)
    }

    /// The same, with the file kept to a number of pages of 4,096 bytes. A write that needs more gives `Full`.
    ///
    /// # Errors
    /// As for `open`.
    pub fn open_within(
        path: &Path,
        fresh_key: [u8; 32],
        most_pages: Option<u32>,
    ) -> Result<Self, StoreError> {
        let (engine, key) = Engine::open(path, most_pages, |session| {
            if migrations::migrate(session)? {
                settings::keep_key(session, fresh_key)?;
            }
            settings::key(session)
        })?;
        Ok(Self(Arc::new(Inner { engine, key, path: path.to_owned() })))
    }

    /// What this installation hashes secrets with.
    #[must_use]
    pub fn installation_key(&self) -> InstallationKey {
        self.0.key.clone()
    }

    /// How many writes there have been since opening, and how many commits they shared.
    #[must_use]
    pub fn activity(&self) -> Activity {
        self.0.engine.writer.activity()
    }

    /// Writes a whole copy to `to` while others go on, and reads it back before it counts.
    ///
    /// # Errors
    /// `AlreadyThere` if there is a file by that name; it is left as it is.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        let (from, to) = (self.0.path.clone(), to.to_owned());
        blocking(move || sqlite::backup(&from, &to)).await
    }

    /// Looks through everything stored for damage. It may take a while.
    ///
    /// # Errors
    /// Only if it could not look; damage is in the report.
    pub async fn check(&self) -> Result<CheckReport, StoreError> {
        let path = self.0.path.clone();
        blocking(move || check(&path)).await
    }

    /// Does the writes that wait, then takes no more, and tidies the files. Other clones get `Unavailable` from here on.
    pub async fn close(&self) {
        let store = self.clone();
        self.0.engine.readers.stop().await;
        if tokio::task::spawn_blocking(move || store.0.engine.writer.stop()).await.is_err() {
            tracing::error!("the store could not be closed in order");
        }
    }

    /// Runs `work` in the next commit; its value comes back once that is on disk.
    async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.engine.writer.write(work).await
    }

    /// The same, and waits until what it removed is gone from the files too. False if it is not yet: readers were in
    /// the way, and it is tried again every second.
    async fn remove<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(T, bool), StoreError> {
        self.0.engine.writer.remove(work).await
    }

    /// Runs `look` on one unchanging view of the data.
    async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.engine.readers.read(look).await
    }
}

/// Writes a whole copy of the data file `from`, which may be in use, to `to`, and reads it back before it counts.
///
/// # Errors
/// `AlreadyThere` if there is a file by that name; it is left as it is.
pub fn backup(from: &Path, to: &Path) -> Result<(), StoreError> {
    sqlite::backup(from, to)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    let task = tokio::task::spawn_blocking(work);
    task.await.map_err(|_| StoreError::Other("a task panicked".to_owned()))?
}

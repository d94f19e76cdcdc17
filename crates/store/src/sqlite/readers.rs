//! A few connections that only read, used on threads where waiting is allowed.

use super::{
    open,
    session::{Session, from_sqlite},
};
use crate::error::StoreError;
use rusqlite::Connection;
use std::{
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};
use tokio::sync::Semaphore;

/// How many read at once; more than a few would only wait for the same cores.
const READERS: usize = 4;

#[derive(Clone)]
pub(crate) struct Readers {
    path: PathBuf,
    turns: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Readers {
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), turns: Arc::new(Semaphore::new(READERS)), idle: Arc::default() }
    }

    /// Runs `look` on one unchanging view of the data.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| closed())?;
        let readers = self.clone();
        let task = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            readers.look(look)
        });
        task.await.map_err(|_| StoreError::Other("a read panicked".to_owned()))?
    }

    /// Waits for the reads under way, lets no more begin, and closes the connections.
    pub(crate) async fn stop(&self) {
        if let Ok(turns) = self.turns.clone().acquire_many_owned(READERS as u32).await {
            self.turns.close();
            drop(turns);
        }
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn look<T>(&self, look: impl FnOnce(&Session<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let connection = idle.map_or_else(|| open::for_reading(&self.path), Ok)?;
        let view = connection.unchecked_transaction().map_err(from_sqlite)?;
        let outcome = look(&Session(&view));
        view.finish().map_err(from_sqlite)?;
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        outcome
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store has been closed".to_owned())
}

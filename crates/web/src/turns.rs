//! Work that takes the whole of a core: on a thread of its own, so that pages go on being answered, and a few at a time.
//!
//! A turn belongs to the work and not to who asked for it. Somebody who goes away, or is told that it takes too long,
//! does not stop work that has begun, and so must not let more begin beside it.

use crate::error::WebError;
use std::sync::Arc;
use tokio::sync::Semaphore;

/// Turns at one kind of work.
pub(crate) struct Turns(Arc<Semaphore>);

impl Turns {
    pub(crate) fn new(at_once: usize) -> Self {
        Self(Arc::new(Semaphore::new(at_once)))
    }

    /// Does `work` when it is its turn. `what` says in the log what could not be done.
    pub(crate) async fn take<T: Send + 'static>(
        &self,
        what: &'static str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, WebError> {
        let turn = self.0.clone().acquire_owned().await.map_err(|_| WebError::Busy)?;
        let in_turn = move || {
            let _turn = turn;
            work()
        };
        aside(what, in_turn).await
    }
}

/// Does work that takes a moment, for which nobody waits their turn.
pub(crate) async fn aside<T: Send + 'static>(
    what: &'static str,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, WebError> {
    tokio::task::spawn_blocking(work).await.map_err(|_panic| WebError::mistake(what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use tokio::sync::oneshot;

    #[tokio::test]
    async fn a_turn_is_free_again_when_the_work_ends_and_not_when_who_asked_goes_away() {
        let turns = Arc::new(Turns::new(1));
        let (begun, has_begun) = oneshot::channel();
        let (end, ends) = mpsc::channel::<()>();
        let asked = turns.clone();
        let request = tokio::spawn(async move {
            let work = move || {
                begun.send(()).unwrap();
                ends.recv().unwrap();
            };
            asked.take("a document", work).await
        });
        has_begun.await.unwrap();
        request.abort();
        assert!(request.await.unwrap_err().is_cancelled());
        assert_eq!(turns.0.available_permits(), 0, "the work still goes on");
        end.send(()).unwrap();
        assert!(matches!(turns.take("a document", || "made").await, Ok("made")), "the next has its turn");
    }

    #[tokio::test]
    async fn work_that_panics_gives_its_turn_back_and_is_called_a_mistake() {
        let turns = Turns::new(1);
        let failed = turns.take("a document", || panic!("telltale words")).await;
        assert!(matches!(failed, Err::<(), _>(WebError::Internal)));
        assert!(matches!(turns.take("a document", || "made").await, Ok("made")));
    }
}

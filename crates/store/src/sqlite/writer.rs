//! One thread that writes, and shares each commit among everybody who is waiting (group commit).
//!
//! It takes all jobs that wait, runs each inside a savepoint of one transaction, commits once, and only then answers
//! them: an answer means that it is on disk. A job that fails undoes its own savepoint and nothing else.

use super::{
    open::from_io,
    scrub,
    session::{Session, from_sqlite},
};
use crate::error::StoreError;
use rusqlite::Connection;
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, SyncSender, TrySendError, sync_channel},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};
use tokio::sync::oneshot;

/// More waiting jobs than this are turned away, so that a stuck disk does not fill the memory.
const MOST_WAITING: usize = 4_096;
/// The log goes into the file when it has this many bytes: about 1,000 pages.
const LONG_LOG: u64 = 4 * 1024 * 1024;
/// The log also goes into the file after this long without a write, so that overwritten words do not linger.
const QUIET: Duration = Duration::from_secs(1);

/// How many jobs were done, in how many commits, since the store was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    pub jobs: u64,
    pub commits: u64,
}

/// What is asked of the writer.
pub(crate) struct Writer {
    queue: Mutex<Option<SyncSender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
    counters: Arc<Counters>,
}

/// Whether a job is answered as soon as it is committed, or when no trace of what it removed is left in the files.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Answer {
    OnceCommitted,
    OnceScrubbed,
}

struct Job {
    work: Work,
    answer: Answer,
}

/// Given an error in place of a session, it only passes it on.
type Work = Box<dyn FnOnce(Result<Session<'_>, StoreError>) -> Done + Send>;

/// What came of a job, and how to tell it once it is known what came of the commit.
struct Done {
    outcome: Result<(), StoreError>,
    tell: Tell,
}

/// `Ok(true)` says that the commit is on disk and the files hold no trace of what was removed.
type Tell = Box<dyn FnOnce(Result<bool, StoreError>) + Send>;

#[derive(Default)]
struct Counters {
    jobs: AtomicU64,
    commits: AtomicU64,
}

impl Writer {
    pub(super) fn start(connection: Connection, path: &Path) -> Result<Self, StoreError> {
        let (queue, jobs) = sync_channel(MOST_WAITING);
        let counters = Arc::new(Counters::default());
        let bench = Bench { connection, path: path.to_owned(), counters: counters.clone(), retry_at: None };
        let thread = std::thread::Builder::new()
            .name("store writer".to_owned())
            .spawn(move || bench.work_through(&jobs))
            .map_err(|error| from_io(&error))?;
        Ok(Self { queue: Mutex::new(Some(queue)), thread: Mutex::new(Some(thread)), counters })
    }

    /// Runs `work` in the next commit; its value comes back once that is on disk.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.submit(Answer::OnceCommitted, work).await.map(|(value, _)| value)
    }

    /// The same, and waits until what it removed is gone from the files too. False if it is not yet: readers were in
    /// the way, and it is tried again every second.
    pub(crate) async fn remove<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(T, bool), StoreError> {
        self.submit(Answer::OnceScrubbed, work).await
    }

    pub(crate) fn activity(&self) -> Activity {
        Activity {
            jobs: self.counters.jobs.load(Ordering::Relaxed),
            commits: self.counters.commits.load(Ordering::Relaxed),
        }
    }

    /// Takes no more jobs, does those that wait, and tidies the files.
    pub(crate) fn stop(&self) {
        drop(self.queue.lock().unwrap_or_else(PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the store's writer had stopped early");
        }
    }

    async fn submit<T: Send + 'static>(
        &self,
        answer: Answer,
        work: impl FnOnce(&Session<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<(T, bool), StoreError> {
        let (sender, receiver) = oneshot::channel();
        let work = Box::new(move |session: Result<Session<'_>, StoreError>| {
            let value = catch_unwind(AssertUnwindSafe(|| work(&session?)))
                .unwrap_or_else(|_| Err(StoreError::Other("a write panicked and was undone".to_owned())));
            let outcome = value.as_ref().map(|_| ()).map_err(StoreError::clone);
            let tell = Box::new(move |committed: Result<bool, StoreError>| {
                // Whoever asked may have gone away meanwhile; what was committed stays.
                let _ = sender.send(value.and_then(|value| Ok((value, committed?))));
            });
            Done { outcome, tell }
        });
        self.send(Job { work, answer })?;
        receiver.await.map_err(|_| closed())?
    }

    fn send(&self, job: Job) -> Result<(), StoreError> {
        let queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        queue.as_ref().ok_or_else(closed)?.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Unavailable("too many writes are waiting".to_owned()),
            TrySendError::Disconnected(_) => closed(),
        })
    }
}

/// A store that goes out of use unclosed still does what waits, before its lock on the file is let go.
impl Drop for Writer {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The writer's side: what the thread works with.
struct Bench {
    connection: Connection,
    path: PathBuf,
    counters: Arc<Counters>,
    /// After readers were in the way of emptying the log: when to try again.
    retry_at: Option<Instant>,
}

impl Bench {
    fn work_through(mut self, jobs: &Receiver<Job>) {
        loop {
            let first = match jobs.recv_timeout(QUIET) {
                Ok(job) => job,
                Err(RecvTimeoutError::Timeout) => {
                    self.settle();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => break,
            };
            let mut batch = vec![first];
            batch.extend(jobs.try_iter().take(MOST_WAITING));
            self.commit(batch);
            if scrub::log_length(&self.path) > LONG_LOG && self.retry_at.is_none_or(|at| at <= now()) {
                self.settle();
            }
        }
        self.settle();
    }

    fn commit(&mut self, batch: Vec<Job>) {
        self.counters.jobs.fetch_add(batch.len() as u64, Ordering::Relaxed);
        let mut after_commit = Vec::new();
        let mut after_scrub = Vec::new();
        let outcome = self.run(batch, &mut after_commit, &mut after_scrub);
        for tell in after_commit {
            tell(outcome.clone().map(|()| false));
        }
        if !after_scrub.is_empty() {
            let clean = outcome.is_ok() && self.settle();
            for tell in after_scrub {
                tell(outcome.clone().map(|()| clean));
            }
        }
    }

    /// Runs each job in its savepoint and commits them all. Answers are put by, to be told after the commit. If the
    /// transaction itself is lost, as it may be on a full disk, no job of the batch is kept and all are told so.
    fn run(
        &mut self,
        batch: Vec<Job>,
        after_commit: &mut Vec<Tell>,
        after_scrub: &mut Vec<Tell>,
    ) -> Result<(), StoreError> {
        let mut transaction = self.say("begin immediate");
        for job in batch {
            transaction = transaction.and_then(|()| self.say("savepoint job"));
            let done = (job.work)(transaction.clone().map(|()| Session(&self.connection)));
            transaction = transaction.and_then(|()| self.end_job(done.outcome));
            match job.answer {
                Answer::OnceCommitted => after_commit.push(done.tell),
                Answer::OnceScrubbed => after_scrub.push(done.tell),
            }
        }
        let committed = transaction.and_then(|()| self.say("commit"));
        if committed.is_ok() {
            self.counters.commits.fetch_add(1, Ordering::Relaxed);
        } else if !self.connection.is_autocommit() {
            self.say("rollback")?;
        }
        committed
    }

    fn end_job(&self, outcome: Result<(), StoreError>) -> Result<(), StoreError> {
        if let Err(error) = outcome {
            if self.connection.is_autocommit() {
                return Err(error);
            }
            self.say("rollback to job")?;
        }
        self.say("release job")
    }

    fn settle(&mut self) -> bool {
        let outcome = scrub::settle(&mut self.connection, &self.path);
        if let Err(error) = &outcome {
            tracing::warn!(%error, "the log could not be moved into the data file; it will be tried again");
        }
        let clean = outcome.unwrap_or(false);
        self.retry_at = if clean { None } else { Some(now() + QUIET) };
        clean
    }

    fn say(&self, sql: &str) -> Result<(), StoreError> {
        self.connection
            .prepare_cached(sql)
            .and_then(|mut statement| statement.execute([]))
            .map_err(from_sqlite)?;
        Ok(())
    }
}

fn closed() -> StoreError {
    StoreError::Unavailable("the store has been closed".to_owned())
}

/// The clock that says when the log may be tried again; nothing that is stored depends on it.
#[expect(clippy::disallowed_methods, reason = "how long ago a try was is all that matters here")]
fn now() -> Instant {
    Instant::now()
}

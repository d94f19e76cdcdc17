//! Somebody who answers a review: what tests do on their behalf.

use rusqlite::Connection;
use std::path::PathBuf;
use tempfile::TempDir;
use wholeplace_model::{
    access::{AnsweringSeat, Token},
    instrument::strengths,
    response::{Answer, AnswerPage, PostedAnswer, Rating, Response, ResponseId, Seen},
};
use wholeplace_store::{CheckReport, SavedPage, Store, StoreError, check};

pub(crate) const KEY: [u8; 32] = [7; 32];
pub(crate) const NOW: i64 = 1_790_000_000;

/// A folder of its own for each test, gone afterwards.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("wholeplace.db")
    }

    pub(crate) fn open(&self) -> Store {
        Store::open(&self.file(), KEY).unwrap()
    }

    /// The data file, opened behind the store's back.
    pub(crate) fn by_hand(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }

    /// Closes the store, changes its file behind its back, and gives what a check then finds.
    pub(crate) async fn damaged(&self, store: Store, change: &str) -> CheckReport {
        store.close().await;
        drop(store);
        self.by_hand().execute_batch(change).unwrap();
        check(&self.file()).unwrap()
    }

    /// All bytes of the data file and its log.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = std::fs::read(self.file()).unwrap();
        bytes.extend(std::fs::read(self.folder.path().join("wholeplace.db-wal")).unwrap_or_default());
        bytes
    }
}

/// The token of the `number`-th person of a test.
pub(crate) fn token(number: u64) -> Token {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&number.to_le_bytes());
    bytes[8..].copy_from_slice(&number.wrapping_mul(0x9e37_79b9_7f4a_7c15).to_be_bytes());
    Token::from_random(bytes)
}

pub(crate) fn id(number: u64) -> ResponseId {
    ResponseId(format!("{:032x}", u128::from(number).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)))
}

pub(crate) fn empty_response(number: u64) -> Response {
    Response::new(id(number), &strengths(), NOW)
}

/// Starts a response and takes its seat.
pub(crate) async fn start(store: &Store, number: u64) -> AnsweringSeat {
    try_start(store, number).await.unwrap()
}

pub(crate) async fn try_start(store: &Store, number: u64) -> Result<AnsweringSeat, StoreError> {
    let locks = token(number).locks(&store.installation_key());
    store.start_response(&empty_response(number), &locks).await?;
    Ok(store.answering_seat(&id(number), token(number)).await?.unwrap())
}

pub(crate) fn answer(point: u8, reason: &str) -> Answer {
    Answer { rating: Some(Rating::Point(point)), reason: reason.to_owned() }
}

/// A page of the domain `vision` that says something about the statements given.
pub(crate) fn page(answers: &[(&str, Answer, Seen)]) -> AnswerPage {
    let answers = answers
        .iter()
        .map(|(statement, answer, seen)| PostedAnswer {
            statement: format!("vision/{statement}"),
            answer: answer.clone(),
            seen: seen.clone(),
        })
        .collect();
    AnswerPage { domain: "vision".to_owned(), answers }
}

/// Saves one answer on a page that was shown `seen`.
pub(crate) async fn say(
    store: &Store,
    seat: &AnsweringSeat,
    statement: &str,
    answer: Answer,
    seen: Seen,
) -> SavedPage {
    store.save_page(seat, page(&[(statement, answer, seen)]), NOW + 1).await.unwrap()
}

/// What a page shows that has nothing in it.
pub(crate) fn nothing() -> Seen {
    Seen::of(&Answer::default())
}

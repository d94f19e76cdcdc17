//! Power that goes at any moment: files copied right after an answer hold all that was answered.

use crate::person::{KEY, NOW, Place, answer, nothing, page, start, token};
use std::{fs, path::PathBuf};
use wholeplace_store::Store;

#[tokio::test]
async fn every_acknowledged_save_is_in_the_files_at_once() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    for number in 0..60 {
        let page = page(&[(&format!("s{number}"), answer(3, &"word ".repeat(number * 20)), nothing())]);
        store.save_page(&seat, page, NOW + 1).await.unwrap();
        if number % 3 == 0 {
            let (log, data) = files(&place);
            let copy = copied(&log, &data);
            let expected = store.response(&seat).await.unwrap();
            assert_eq!(opened(&copy).await, expected);
        }
    }
}

/// The log may be cut anywhere by a loss of power while it is being written. Whole commits before the cut stay.
#[tokio::test]
async fn a_log_cut_short_opens_with_the_commits_before_the_cut() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let mut answered = Vec::new();
    for number in 0..12 {
        let page = page(&[(&format!("s{number}"), answer(3, &"word ".repeat(number * 50)), nothing())]);
        store.save_page(&seat, page, NOW + 1).await.unwrap();
        answered.push((log_length(&place) as usize, store.response(&seat).await.unwrap()));
    }
    assert!(answered.is_sorted_by_key(|(length, _)| *length), "the log was not emptied meanwhile");
    let (log, data) = files(&place);
    assert_eq!(log_length(&place), log.len() as u64, "the log was not emptied meanwhile");
    for cut in (answered[0].0..=log.len()).step_by(1_777) {
        let copy = copied(&log[..cut], &data);
        let opened = opened(&copy).await;
        let (_, last) = answered.iter().rev().find(|(length, _)| *length <= cut).unwrap();
        assert!(last.answers.iter().all(|(statement, answer)| opened.answers.get(statement) == Some(answer)));
    }
}

async fn opened(copy: &Place) -> wholeplace_model::response::Response {
    let store = Store::open(&copy.file(), KEY).unwrap();
    let seat = store.seat_by_token(token(1)).await.unwrap().unwrap();
    assert!(store.check().await.unwrap().is_sound());
    store.response(&seat).await.unwrap()
}

/// The log first: if it goes into the file meanwhile, the copies still belong together.
fn files(place: &Place) -> (Vec<u8>, Vec<u8>) {
    (fs::read(log(place)).unwrap(), fs::read(place.file()).unwrap())
}

fn copied(log_bytes: &[u8], data: &[u8]) -> Place {
    let copy = Place::new();
    fs::write(copy.file(), data).unwrap();
    fs::write(log(&copy), log_bytes).unwrap();
    copy
}

fn log(place: &Place) -> PathBuf {
    place.folder.path().join("wholeplace.db-wal")
}

fn log_length(place: &Place) -> u64 {
    fs::metadata(log(place)).unwrap().len()
}

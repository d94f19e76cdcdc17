//! Power that goes at any moment: files copied right after an answer hold all that was answered.

use crate::person::{KEY, NOW, Place, answer, nothing, page, start, token};
use std::{fs, path::Path};
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
            let copy = Place::new();
            copy_files(&place, &copy, None);
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
        answered.push((log_length(&place), store.response(&seat).await.unwrap()));
    }
    assert!(answered.is_sorted_by_key(|(length, _)| *length), "the log was not emptied meanwhile");
    let first = answered[0].0;
    for cut in (first..=log_length(&place)).step_by(1_777) {
        let copy = Place::new();
        copy_files(&place, &copy, Some(cut));
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

fn copy_files(from: &Place, to: &Place, cut: Option<u64>) {
    let log = |place: &Place| place.folder.path().join("wholeplace.db-wal");
    fs::copy(from.file(), to.file()).unwrap();
    fs::copy(log(from), log(to)).unwrap();
    if let Some(length) = cut {
        fs::OpenOptions::new().write(true).open::<&Path>(&log(to)).unwrap().set_len(length).unwrap();
    }
}

fn log_length(place: &Place) -> u64 {
    fs::metadata(place.folder.path().join("wholeplace.db-wal")).unwrap().len()
}

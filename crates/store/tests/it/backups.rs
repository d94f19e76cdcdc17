//! Backups: whole while others write, read back before they count, and never over another file.

use crate::{
    person::{KEY, NOW, Place, answer, nothing, page, say, start, token},
    starting::contains,
};
use std::sync::atomic::{AtomicBool, Ordering};
use wholeplace_store::{CheckProblem, Store, StoreError, backup, check, restore};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_under_load_holds_what_was_answered_before_it() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let stop = std::sync::Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn({
        let (store, stop) = (store.clone(), stop.clone());
        async move {
            let busy = start(&store, 2).await;
            let mut number = 0;
            while !stop.load(Ordering::Relaxed) {
                let page = page(&[(&format!("s{number}"), answer(3, &"busy ".repeat(100)), nothing())]);
                store.save_page(&busy, page, NOW).await.unwrap();
                number += 1;
            }
        }
    });
    for number in 0..5 {
        say(&store, &seat, &format!("s{number}"), answer(4, "before"), nothing()).await;
        let expected = store.response(&seat).await.unwrap();
        let copy = Place::new();
        store.backup(&copy.file()).await.unwrap();
        let copied = copy.open();
        let copied_seat = copied.seat_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(copied.response(&copied_seat).await.unwrap(), expected);
        assert!(copied.check().await.unwrap().is_sound());
    }
    stop.store(true, Ordering::Relaxed);
    writer.await.unwrap();
}

#[tokio::test]
async fn a_backup_has_no_trace_of_what_was_erased_before() {
    let place = Place::new();
    let store = place.open();
    for number in 0..40 {
        let seat = start(&store, number).await;
        say(&store, &seat, "early", answer(3, &"old words ".repeat(60)), nothing()).await;
        let seen = wholeplace_model::response::Seen::of(&answer(3, &"old words ".repeat(60)));
        say(&store, &seat, "early", answer(3, "new words"), seen).await;
    }
    let copy = Place::new();
    store.backup(&copy.file()).await.unwrap();
    let bytes = copy.bytes();
    assert!(contains(&bytes, b"new words") && !contains(&bytes, b"old words"));
}

#[tokio::test]
async fn nothing_is_overwritten_by_a_backup_or_by_restoring() {
    let place = Place::new();
    let store = place.open();
    start(&store, 1).await;
    let copy = place.folder.path().join("copy.db");
    store.backup(&copy).await.unwrap();
    let before = std::fs::read(&copy).unwrap();
    assert!(matches!(store.backup(&copy).await, Err(StoreError::AlreadyThere(_))));
    assert!(matches!(restore(&copy, &place.file()), Err(StoreError::AlreadyThere(_))));
    assert_eq!(std::fs::read(&copy).unwrap(), before);
    assert!(store.seat_by_token(token(1)).await.unwrap().is_some());
}

#[tokio::test]
async fn what_was_backed_up_comes_back_in_another_place() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "kept"), nothing()).await;
    let copy = place.folder.path().join("copy.db");
    backup(&place.file(), &copy).unwrap();
    let elsewhere = Place::new();
    restore(&copy, &elsewhere.file()).unwrap();
    let restored = Store::open(&elsewhere.file(), [1; 32]).unwrap();
    assert_eq!(restored.installation_key().0, KEY);
    let back = restored.seat_by_token(token(1)).await.unwrap().unwrap();
    assert_eq!(restored.response(&back).await.unwrap(), store.response(&seat).await.unwrap());
}

#[tokio::test]
async fn a_damaged_backup_is_not_restored() {
    let place = Place::new();
    let store = place.open();
    for number in 0..50 {
        let seat = start(&store, number).await;
        say(&store, &seat, "early", answer(4, &"kept ".repeat(100)), nothing()).await;
    }
    let copy = place.folder.path().join("copy.db");
    store.backup(&copy).await.unwrap();
    let whole = std::fs::read(&copy).unwrap();
    let elsewhere = Place::new();

    std::fs::write(&copy, &whole[..whole.len() / 2]).unwrap();
    assert!(matches!(restore(&copy, &elsewhere.file()), Err(StoreError::Damaged(_))));
    let mut scratched = whole.clone();
    scratched[whole.len() / 2..whole.len() / 2 + 4_096].fill(0x55);
    std::fs::write(&copy, &scratched).unwrap();
    assert!(matches!(restore(&copy, &elsewhere.file()), Err(StoreError::Damaged(_))));
    assert!(!check(&copy).unwrap().is_sound());
    std::fs::write(&copy, "not a backup").unwrap();
    assert!(matches!(restore(&copy, &elsewhere.file()), Err(StoreError::Damaged(_))));
    std::fs::remove_file(&copy).unwrap();
    assert_eq!(restore(&copy, &elsewhere.file()), Err(StoreError::NotFound));
    assert!(!elsewhere.file().exists());
}

#[tokio::test]
async fn check_finds_rows_that_break_a_rule() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "kept"), nothing()).await;
    let report = store.check().await.unwrap();
    assert!(report.is_sound());
    assert_eq!((report.responses, report.answers), (1, 1));

    let change = "pragma foreign_keys = off; update answers set rating = '12'; \
                  insert into answers (response, statement, reason) values ('nobody', 's', 'words');";
    let problems = place.damaged(store, change).await.problems;
    let rules: Vec<&str> = problems
        .iter()
        .filter_map(|problem| match problem {
            CheckProblem::Rows { rule, .. } => Some(*rule),
            _ => None,
        })
        .collect();
    assert_eq!(rules, ["an answer belongs to a response", "a rating is a point from 1 to 11 or unsure"]);
    assert_eq!(problems.len(), 3, "the database's own check of references speaks too: {problems:?}");
}

#[tokio::test]
async fn data_from_a_later_version_is_left_alone() {
    let place = Place::new();
    let store = place.open();
    store.close().await;
    drop(store);
    place.by_hand().execute("insert into versions (version) values (99)", []).unwrap();
    let opened = Store::open(&place.file(), KEY).err();
    assert!(matches!(opened, Some(StoreError::NewerData { found: 99, .. })));
    assert_eq!(check(&place.file()).err(), opened);
}

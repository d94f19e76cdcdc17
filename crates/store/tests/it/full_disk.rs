//! A disk without room: it is said so, nothing is half kept, and it works again afterwards.

use crate::person::{KEY, NOW, Place, answer, nothing, page, start, try_start};
use wholeplace_model::response::Seen;
use wholeplace_store::{Store, StoreError};

#[tokio::test]
async fn a_full_disk_is_said_and_got_over() {
    let place = Place::new();
    let store = Store::open_within(&place.file(), KEY, Some(120)).unwrap();
    let seat = start(&store, 1).await;
    let big = || answer(3, &"long ".repeat(3_000));
    let mut kept = 0;
    let refused = loop {
        let page = page(&[(&format!("s{kept}"), big(), nothing())]);
        match store.save_page(&seat, page, NOW).await {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 100, "the limit is never reached");
    };
    assert_eq!(refused, StoreError::Full);
    assert_eq!(store.response(&seat).await.unwrap().answers.len(), kept);
    let short = |statement| (statement, answer(2, "short"), Seen::of(&big()));
    store.save_page(&seat, page(&[short("s0"), short("s1")]), NOW).await.unwrap();
    let again = page(&[("again", big(), nothing())]);
    store.save_page(&seat, again, NOW).await.unwrap();
    assert_eq!(store.response(&seat).await.unwrap().answers.len(), kept + 1);
    assert!(store.check().await.unwrap().is_sound());
}

#[tokio::test]
async fn erasing_works_on_a_full_disk() {
    let place = Place::new();
    let store = Store::open_within(&place.file(), KEY, Some(100)).unwrap();
    let mut number = 0;
    while try_start(&store, number).await.is_ok() {
        number += 1;
    }
    assert_eq!(try_start(&store, number).await.err(), Some(StoreError::Full));
    for number in 0..number {
        let seat = store.seat_by_token(crate::person::token(number)).await.unwrap().unwrap();
        assert!(store.erase(&seat).await.unwrap().gone_from_disk);
    }
    start(&store, number).await;
}

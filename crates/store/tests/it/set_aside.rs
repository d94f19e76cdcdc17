//! Answers from a flood: out of counts and picture while they are set aside, and back as if nothing had been.

use crate::{
    facilitator::facilitator,
    person::{NOW, Place},
    reviews::{autumn, link, opened, take_part},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    review::{Flood, FloodDay},
};
use wholeplace_store::{Store, StoreError};

const HOUR: i64 = 3_600;

pub(crate) fn from_link(number: usize, from: i64, until: i64) -> Flood {
    Flood { link: link(number), group: None, days: vec![FloodDay { from, until, started: 0 }] }
}

async fn counts(store: &Store, seat: &FacilitatorSeat) -> Vec<(String, u32, u32, u32)> {
    let counted = store.counted(seat, &autumn()).await.unwrap();
    counted.into_iter().map(|c| (c.group, c.started, c.finished, c.set_aside)).collect()
}

#[tokio::test]
async fn what_is_set_aside_is_counted_apart_and_comes_back_when_taken_back() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..3 {
        take_part(&store, "practitioners", number, 2).await;
    }
    let before = counts(&store, &seat).await;
    let (from, until) = (NOW - HOUR, NOW + HOUR);
    store.set_aside(&seat, &autumn(), &from_link(0, from, until), "A leak", NOW).await.unwrap();
    store.set_aside(&seat, &autumn(), &from_link(0, from, until), "Again", NOW).await.unwrap();
    assert_eq!(counts(&store, &seat).await[1], ("practitioners".to_owned(), 0, 0, 3));
    let aside = store.set_asides(&seat, &autumn()).await.unwrap();
    assert_eq!((aside.len(), aside[0].count, aside[0].reason.as_str()), (1, 3, "A leak"));
    store.take_back(&seat, &autumn(), &link(0), from, NOW).await.unwrap();
    assert_eq!(counts(&store, &seat).await, before);
}

#[tokio::test]
async fn several_days_are_set_aside_together_and_one_that_begins_alike_is_not_taken_for_them() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    take_part(&store, "carers", 1, 4).await;
    let days = [(NOW - 9 * HOUR, NOW - HOUR), (NOW - HOUR, NOW + HOUR)];
    let days = days.map(|(from, until)| FloodDay { from, until, started: 9 });
    let slow = Flood { days: days.to_vec(), ..from_link(0, 0, 1) };
    store.set_aside(&seat, &autumn(), &slow, "A leak", NOW).await.unwrap();
    assert_eq!(counts(&store, &seat).await[2], ("carers".to_owned(), 0, 0, 1));
    let part = Flood { days: days[..1].to_vec(), ..slow };
    assert_eq!(store.set_aside(&seat, &autumn(), &part, "Only then", NOW).await, Err(StoreError::Conflict));
}

#[tokio::test]
async fn only_that_link_and_that_time_are_set_aside() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    take_part(&store, "carers", 1, 4).await;
    for (from, until) in [(NOW + 1, NOW + HOUR), (NOW - HOUR, NOW)] {
        store.set_aside(&seat, &autumn(), &from_link(0, from, until), "why", NOW).await.unwrap();
    }
    store.set_aside(&seat, &autumn(), &from_link(3, NOW - HOUR, NOW + HOUR), "why", NOW).await.unwrap();
    assert_eq!(counts(&store, &seat).await[2], ("carers".to_owned(), 1, 1, 0));
}

#[tokio::test]
async fn the_picture_leaves_out_what_was_set_aside_and_then_it_stays_so() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..6 {
        take_part(&store, "practitioners", number, 2).await;
    }
    store.set_aside(&seat, &autumn(), &from_link(0, NOW, NOW + 1), "A leak", NOW).await.unwrap();
    store.close_review(&seat, &autumn(), [7; 32], NOW + HOUR).await.unwrap();
    let release = store.released(&seat, &autumn()).await.unwrap().unwrap().release;
    assert!(release.shown().is_none(), "nobody is left to show");
    let back = store.take_back(&seat, &autumn(), &link(0), NOW, NOW + HOUR).await;
    assert_eq!(back, Err(StoreError::Closed));
    let more = store.set_aside(&seat, &autumn(), &from_link(0, 0, 1), "late", NOW + HOUR).await;
    assert_eq!(more, Err(StoreError::Closed));
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn starts_are_counted_by_link_and_half_hour() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for number in 0..3 {
        take_part(&store, "carers", number, 4).await;
    }
    assert_eq!(store.starts(&seat, &autumn()).await.unwrap(), [(link(0), NOW / 1_800 * 1_800, 3)]);
}

#[tokio::test]
async fn another_place_sets_nothing_aside() {
    let place = Place::new();
    let store = place.open();
    opened(&store).await;
    let other = facilitator(&store, "south").await;
    let done = store.set_aside(&other, &autumn(), &from_link(0, 0, 1), "why", NOW).await;
    assert_eq!(done, Err(StoreError::NotFound));
    assert_eq!(store.take_back(&other, &autumn(), &link(0), 0, NOW).await, Err(StoreError::NotFound));
    assert_eq!(store.starts(&other, &autumn()).await, Err(StoreError::NotFound));
    assert_eq!(store.set_asides(&other, &autumn()).await, Err(StoreError::NotFound));
}

//! Read-only links: what goes along, switching off, and old links that stay dead.

use crate::person::{NOW, Place, answer, nothing, say, start, token};
use wholeplace_model::{
    access::ReadingSeat,
    plan::Action,
    response::{Answer, Rating},
};
use wholeplace_store::{ShareState, SharedLink, Store, StoreError};

#[tokio::test]
async fn a_link_shows_what_its_owner_chose() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "between us"), nothing()).await;
    say(&store, &seat, "early", answer(1, "the other"), nothing()).await;
    let unrated = Answer { rating: None, reason: "only words".into() };
    say(&store, &seat, "late", unrated, nothing()).await;
    store
        .add_action(&seat, Action { id: "a".into(), what: "Talk".into(), ..Action::default() }, NOW)
        .await
        .unwrap();

    let share = store.share(&seat, false, false, NOW).await.unwrap();
    let reader = open(&store, share.generation).await;
    let shared = store.shared_response(&reader).await.unwrap();
    assert_eq!(shared.answer("vision/early").rating, Some(Rating::Point(4)));
    assert!(shared.answers.values().all(|answer| answer.reason.is_empty()));
    assert!(shared.others.is_empty() && shared.plan.actions.is_empty());

    let wider = store.share(&seat, true, true, NOW + 1).await.unwrap();
    assert_eq!(wider.generation, share.generation, "changing what goes along keeps the link");
    let shared = store.shared_response(&open(&store, share.generation).await).await.unwrap();
    assert_eq!(shared.answer("vision/early"), answer(4, "between us"));
    assert!(shared.others.is_empty());
    assert_eq!(shared.plan.actions.len(), 1);
}

#[tokio::test]
async fn a_link_that_was_switched_off_stays_dead() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    assert_eq!(store.share_state(&seat).await.unwrap(), ShareState::Never);
    let first = store.share(&seat, true, false, NOW).await.unwrap();
    assert_eq!(store.share_state(&seat).await.unwrap(), ShareState::On(first));
    store.stop_sharing(&seat, NOW + 1).await.unwrap();
    assert_eq!(store.share_state(&seat).await.unwrap(), ShareState::Off);
    assert!(matches!(link(&store, first.generation).await, SharedLink::SwitchedOff));

    let second = store.share(&seat, true, false, NOW + 2).await.unwrap();
    assert_ne!(second.generation, first.generation);
    assert!(matches!(link(&store, first.generation).await, SharedLink::SwitchedOff));
    assert!(matches!(link(&store, second.generation).await, SharedLink::Open(_)));
    assert!(matches!(link(&store, 3).await, SharedLink::Unknown));

    store.erase(&seat).await.unwrap();
    assert!(matches!(link(&store, second.generation).await, SharedLink::Unknown));
    assert_eq!(store.share(&seat, true, true, NOW).await, Err(StoreError::NotFound));
}

async fn link(store: &Store, generation: u32) -> SharedLink {
    store.reading_seat(&token(1).share(generation)).await.unwrap()
}

async fn open(store: &Store, generation: u32) -> ReadingSeat {
    match link(store, generation).await {
        SharedLink::Open(seat) => seat,
        other => panic!("the link is {other:?}"),
    }
}

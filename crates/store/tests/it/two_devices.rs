//! The same review open in two places: nothing that either typed is lost.

use crate::person::{NOW, Place, answer, nothing, page, say, start};
use wholeplace_model::response::{Answer, Merge, Seen};
use wholeplace_store::{Choice, Shown, StoreError};

#[tokio::test]
async fn different_statements_do_not_disturb_each_other() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let phone = page(&[("early", answer(4, "phone"), nothing()), ("late", Answer::default(), nothing())]);
    let laptop = page(&[("early", Answer::default(), nothing()), ("late", answer(2, "laptop"), nothing())]);
    store.save_page(&seat, phone, NOW + 1).await.unwrap();
    let saved = store.save_page(&seat, laptop, NOW + 2).await.unwrap();
    assert_eq!(saved.answers[0].outcome, Merge::Keep);
    assert_eq!(saved.answers[0].stored, answer(4, "phone"), "the page can show what it had not seen");
    assert_eq!(saved.answers[1].outcome, Merge::Write);
    let response = store.response(&seat).await.unwrap();
    assert_eq!(response.answer("vision/early"), answer(4, "phone"));
    assert_eq!(response.answer("vision/late"), answer(2, "laptop"));
    assert_eq!(response.changed_at, NOW + 2);
    assert!(!saved.waits_for_choice());
}

#[tokio::test]
async fn both_versions_of_one_statement_wait_for_the_person() {
    for choice in [Choice::Stored, Choice::Other] {
        let place = Place::new();
        let store = place.open();
        let seat = start(&store, 1).await;
        say(&store, &seat, "early", answer(4, "phone"), nothing()).await;
        let saved = say(&store, &seat, "early", answer(2, "laptop"), nothing()).await;
        assert_eq!(saved.answers[0].outcome, Merge::Both);
        assert_eq!(saved.answers[0].other, Some(answer(2, "laptop")));
        let response = store.response(&seat).await.unwrap();
        assert_eq!(response.others["vision/early"], answer(2, "laptop"));
        assert_eq!(response.answer("vision/early"), answer(4, "phone"));

        let shown = shown(&answer(4, "phone"), &answer(2, "laptop"));
        store.choose(&seat, "vision/early", choice, shown.clone(), NOW + 5).await.unwrap();
        let response = store.response(&seat).await.unwrap();
        let chosen = if choice == Choice::Stored { answer(4, "phone") } else { answer(2, "laptop") };
        assert_eq!(response.answer("vision/early"), chosen);
        assert!(response.others.is_empty());
        let again = store.choose(&seat, "vision/early", choice, shown, NOW + 6).await;
        assert_eq!(again, Err(StoreError::NotFound));
    }
}

#[tokio::test]
async fn going_on_typing_changes_the_waiting_version_and_not_the_stored_one() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "phone"), nothing()).await;
    let mut seen = nothing();
    for typed in ["l", "lap", "laptop, and more"] {
        let saved = say(&store, &seat, "early", answer(2, typed), seen).await;
        assert_eq!(saved.answers[0].outcome, Merge::Both);
        seen = saved.answers[0].seen.clone();
    }
    let response = store.response(&seat).await.unwrap();
    assert_eq!(response.answer("vision/early"), answer(4, "phone"));
    assert_eq!(response.others["vision/early"], answer(2, "laptop, and more"));
    let shown = shown(&answer(4, "phone"), &answer(2, "laptop, and more"));
    store.choose(&seat, "vision/early", Choice::Stored, shown, NOW).await.unwrap();
    assert!(store.response(&seat).await.unwrap().others.is_empty(), "there was only one");
}

#[tokio::test]
async fn three_devices_are_decided_one_after_the_other() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    for (point, device) in [(1, "phone"), (2, "laptop"), (3, "library"), (3, "library")] {
        say(&store, &seat, "early", answer(point, device), nothing()).await;
    }
    let first = shown(&answer(1, "phone"), &answer(2, "laptop"));
    store.choose(&seat, "vision/early", Choice::Other, first, NOW).await.unwrap();
    let response = store.response(&seat).await.unwrap();
    assert_eq!(response.answer("vision/early"), answer(2, "laptop"));
    assert_eq!(response.others["vision/early"], answer(3, "library"));
    let second = shown(&answer(2, "laptop"), &answer(3, "library"));
    store.choose(&seat, "vision/early", Choice::Stored, second, NOW).await.unwrap();
    assert!(store.response(&seat).await.unwrap().others.is_empty(), "sending the same twice adds nothing");
}

#[tokio::test]
async fn a_choice_between_versions_that_changed_meanwhile_is_not_made() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    say(&store, &seat, "early", answer(4, "phone"), nothing()).await;
    let saved = say(&store, &seat, "early", answer(2, "laptop"), nothing()).await;
    say(&store, &seat, "early", answer(2, "laptop, longer"), saved.answers[0].seen.clone()).await;
    let shown = shown(&answer(4, "phone"), &answer(2, "laptop"));
    let chosen = store.choose(&seat, "vision/early", Choice::Stored, shown, NOW).await;
    assert_eq!(chosen, Err(StoreError::Conflict));
    assert_eq!(store.response(&seat).await.unwrap().others["vision/early"], answer(2, "laptop, longer"));
}

#[tokio::test]
async fn emptying_a_box_elsewhere_does_not_take_newer_words_away() {
    let place = Place::new();
    let store = place.open();
    let seat = start(&store, 1).await;
    let old = answer(3, "old");
    say(&store, &seat, "early", old.clone(), nothing()).await;
    say(&store, &seat, "early", answer(3, "old and new"), Seen::of(&old)).await;
    let saved = say(&store, &seat, "early", Answer::default(), Seen::of(&old)).await;
    assert_eq!(saved.answers[0].outcome, Merge::Keep);
    assert_eq!(saved.answers[0].stored, answer(3, "old and new"));
    say(&store, &seat, "early", Answer::default(), Seen::of(&answer(3, "old and new"))).await;
    assert!(store.response(&seat).await.unwrap().answers.is_empty());
}

fn shown(stored: &Answer, other: &Answer) -> Shown {
    Shown { stored: Seen::of(stored), other: Seen::of(other) }
}

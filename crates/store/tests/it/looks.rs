//! Early looks at a review: begun by somebody, a day behind what people send, and never more than a close may add to.

use crate::{
    person::{NOW, Place, answer},
    reviews::{
        CLOSES, DAY, SEED, autumn, follow, link, opened, opened_with, rate, seat_of, setup, take_part,
    },
    set_aside::from_link,
};
use wholeplace_model::{
    access::FacilitatorSeat,
    release::{Headline, Look},
    review::Setup,
};
use wholeplace_store::{CheckProblem, EarlyLook, Store, StoreError};

async fn looked_at(store: &Store) -> FacilitatorSeat {
    opened_with(store, Setup { interim: true, ..setup() }).await
}

/// Twelve people's answers are in the first look.
async fn begun(store: &Store) -> FacilitatorSeat {
    let seat = looked_at(store).await;
    answers_come(store, 0).await;
    assert_eq!(begin(store, &seat, NOW + DAY).await, Ok(true));
    seat
}

/// And twelve more in the second, so that the first are shown.
async fn looked_at_twice(store: &Store) -> FacilitatorSeat {
    let seat = begun(store).await;
    answers_come(store, 20).await;
    assert_eq!(store.take_in_due(NOW + 2 * DAY).await, Ok(1));
    seat
}

/// Begins with the groups that the page shows.
async fn begin(store: &Store, seat: &FacilitatorSeat, now: i64) -> Result<bool, StoreError> {
    let shown = match look(store, seat, now).await {
        EarlyLook::NotBegun(blocks) => blocks,
        _ => Vec::new(),
    };
    store.begin_looks(seat, &autumn(), &shown, now).await
}

async fn look(store: &Store, seat: &FacilitatorSeat, now: i64) -> EarlyLook {
    store.early_look(seat, &autumn(), now).await.unwrap()
}

/// People of both families, numbered from `first`, who sent their answers in the first moment.
async fn answers_come(store: &Store, first: u64) {
    for number in first..first + 6 {
        take_part(store, "practitioners", number, 4).await;
        take_part(store, "carers", number + 100, if number % 2 == 0 { 2 } else { 5 }).await;
    }
}

/// What a look shows of the first statement, for each block.
fn shown(look: EarlyLook) -> Vec<Option<Headline>> {
    let EarlyLook::Begun { look: Look { statements, .. }, .. } = look else { panic!("nobody has begun") };
    statements[0].blocks.clone()
}

#[tokio::test]
async fn a_place_that_did_not_choose_to_look_cannot() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    answers_come(&store, 0).await;
    assert_eq!(look(&store, &seat, NOW + DAY).await, EarlyLook::Off);
    assert_eq!(begin(&store, &seat, NOW + DAY).await, Err(StoreError::Conflict));
    assert_eq!(store.take_in_due(NOW + 5 * DAY).await, Ok(0));
}

#[tokio::test]
async fn looking_begins_when_enough_people_sent_their_answers_a_day_ago() {
    let place = Place::new();
    let store = place.open();
    let seat = looked_at(&store).await;
    answers_come(&store, 0).await;
    assert_eq!(look(&store, &seat, NOW + DAY - 1).await, EarlyLook::NotBegun(vec![]));
    assert_eq!(begin(&store, &seat, NOW + DAY - 1).await, Ok(false));

    let EarlyLook::NotBegun(blocks) = look(&store, &seat, NOW + DAY).await else { panic!("begun already") };
    let groups: Vec<_> = blocks.iter().map(|block| block.groups.join("+")).collect();
    assert_eq!(groups, ["leaders+practitioners", "carers"]);
    assert_eq!(begin(&store, &seat, NOW + DAY).await, Ok(true));
    assert_eq!(shown(look(&store, &seat, NOW + DAY).await), [None, None], "another batch must be behind it");
    assert_eq!(begin(&store, &seat, NOW + 2 * DAY).await, Ok(true), "again changes nothing");
}

#[tokio::test]
async fn looking_does_not_begin_with_other_groups_together_than_somebody_was_shown() {
    let place = Place::new();
    let store = place.open();
    let seat = looked_at(&store).await;
    answers_come(&store, 0).await;
    let EarlyLook::NotBegun(shown) = look(&store, &seat, NOW + DAY).await else { panic!("begun already") };
    for number in 0..6 {
        take_part(&store, "leaders", 200 + number, 3).await;
    }
    assert_eq!(store.begin_looks(&seat, &autumn(), &shown, NOW + DAY).await, Ok(false));
    assert_eq!(begin(&store, &seat, NOW + DAY).await, Ok(true));
}

#[tokio::test]
async fn answers_are_taken_in_once_a_day_and_a_day_after_they_were_sent() {
    let place = Place::new();
    let store = place.open();
    let seat = begun(&store).await;
    answers_come(&store, 50).await;
    assert_eq!(store.take_in_due(NOW + 2 * DAY - 1).await, Ok(0));
    assert_eq!(shown(look(&store, &seat, NOW + 2 * DAY - 1).await), [None, None]);
    assert_eq!(store.take_in_due(NOW + 2 * DAY).await, Ok(1));
    let blocks = shown(look(&store, &seat, NOW + 2 * DAY).await);
    let said: Vec<_> = blocks.into_iter().flatten().map(|shown| (shown.agree, shown.of)).collect();
    assert_eq!(said, [(5, 6), (3, 6)], "all six agree, and that it is all is not shown");
    store.close().await;
    drop(store);
    let store = place.open();
    assert_eq!(store.take_in_due(NOW + 2 * DAY).await, Ok(0), "not twice, whatever stopped between");
}

#[tokio::test]
async fn answers_in_a_look_stay_as_they_are_and_others_do_not() {
    let place = Place::new();
    let store = place.open();
    begun(&store).await;
    let sam = seat_of(&store, 0).await;
    let response = store.response(&sam).await.unwrap();
    assert!(response.taking_part.as_ref().unwrap().in_look);
    let later = NOW + DAY;
    assert_eq!(store.reopen(&sam, later).await, Err(StoreError::InLook));
    assert_eq!(store.finish(&sam, None, later).await, Ok(()), "they have been sent");
    let page = crate::person::page(&[("a", answer(1, ""), crate::person::nothing())]);
    assert_eq!(store.save_page(&sam, page, later).await.map(drop), Err(StoreError::InLook));
    assert_eq!(store.response(&sam).await.unwrap(), response);
    store.finish(&sam, Some(true), later).await.unwrap();
    let named = store.response(&sam).await.unwrap();
    assert!(named.taking_part.as_ref().unwrap().names_group, "that changes no number");
    assert_eq!((named.changed_at, named.answers), (response.changed_at, response.answers));

    take_part(&store, "carers", 40, 3).await;
    let kim = seat_of(&store, 40).await;
    assert_eq!(store.reopen(&kim, later).await, Ok(()));
}

#[tokio::test]
async fn the_close_takes_in_all_the_rest_and_check_makes_the_release_again() {
    let place = Place::new();
    let store = place.open();
    let seat = looked_at_twice(&store).await;
    take_part(&store, "leaders", 60, 1).await;
    assert_eq!(follow(&store, &link(0), "carers", 61, NOW).await, wholeplace_model::review::Joining::Started);
    rate(&store, &seat_of(&store, 61).await, &["a"], answer(1, "")).await;
    store.close_due(SEED, CLOSES).await.unwrap();

    let release = store.released(&seat, &autumn()).await.unwrap().unwrap().release;
    let table = release.shown().unwrap();
    let people: Vec<_> = table.blocks().iter().map(|block| block.respondents).collect();
    assert_eq!(people, [13, 12], "the leader is in the block where leaders were put at the start");
    assert_eq!(look(&store, &seat, CLOSES).await, EarlyLook::Off);
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases, looked.taken_out), (vec![], 1, 0));

    let found = place.damaged(store, "update responses set look = 1 where look = 2").await;
    let problem = CheckProblem::Release { review: "autumn".to_owned() };
    assert_eq!(found.problems, [problem], "which look took what in is part of it");
}

#[tokio::test]
async fn whoever_takes_their_answers_out_of_a_look_changes_no_sum() {
    let place = Place::new();
    let store = place.open();
    let seat = looked_at_twice(&store).await;
    let before = look(&store, &seat, NOW + 2 * DAY).await;
    store.erase(&seat_of(&store, 0).await).await.unwrap();
    assert_eq!(look(&store, &seat, NOW + 2 * DAY).await, before);
    store.close_review(&seat, &autumn(), SEED, NOW + 3 * DAY).await.unwrap();
    let release = store.released(&seat, &autumn()).await.unwrap().unwrap().release;
    assert_eq!(release.shown().unwrap().blocks()[0].respondents, 12);
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases, looked.taken_out), (vec![], 0, 1));
}

#[tokio::test]
async fn what_is_set_aside_is_not_taken_in_and_what_was_taken_in_stays_counted() {
    let place = Place::new();
    let store = place.open();
    let seat = looked_at(&store).await;
    let (from, until) = (NOW, NOW + 1);
    store.set_aside(&seat, &autumn(), &from_link(0, from, until), "A leak", NOW).await.unwrap();
    answers_come(&store, 0).await;
    assert_eq!(look(&store, &seat, NOW + DAY).await, EarlyLook::NotBegun(vec![]));
    store.take_back(&seat, &autumn(), &link(0), from, NOW).await.unwrap();
    begin(&store, &seat, NOW + DAY).await.unwrap();

    take_part(&store, "carers", 40, 3).await;
    store.set_aside(&seat, &autumn(), &from_link(0, from, until), "A leak", NOW + DAY).await.unwrap();
    assert_eq!(store.set_asides(&seat, &autumn()).await.unwrap()[0].count, 1);
    store.close_review(&seat, &autumn(), SEED, NOW + 3 * DAY).await.unwrap();
    let release = store.released(&seat, &autumn()).await.unwrap().unwrap().release;
    let people: Vec<_> = release.shown().unwrap().blocks().iter().map(|block| block.respondents).collect();
    assert_eq!(people, [6, 6]);
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases), (vec![], 1));
}

#[tokio::test]
async fn another_place_cannot_look() {
    let place = Place::new();
    let store = place.open();
    looked_at(&store).await;
    let other = crate::facilitator::facilitator(&store, "south").await;
    assert_eq!(store.early_look(&other, &autumn(), NOW).await, Err(StoreError::NotFound));
    assert_eq!(store.begin_looks(&other, &autumn(), &[], NOW).await, Err(StoreError::NotFound));
}

#[tokio::test]
async fn check_counts_again_what_a_look_took_in_while_the_review_is_open() {
    let place = Place::new();
    let store = place.open();
    looked_at_twice(&store).await;
    assert_eq!(store.check().await.unwrap().problems, []);
    let found = place.damaged(store, "update answers set rating = '1' where rating = '4'").await;
    assert_eq!(found.problems, [CheckProblem::Looks { review: "autumn".to_owned() }]);
}

//! Carrying in: somebody's own answers wait for the review that they set up, go in as it opens, and are theirs throughout.

use crate::{
    facilitator::facilitator,
    person::{NOW, Place, answer, id, nothing, say, start, token},
    reviews::{CLOSES, DAY, SEED, autumn, rate, seat_of, setup, statements, take_part},
};
use wholeplace_fixtures::opened::open_draft;
use wholeplace_model::{
    access::{AnsweringSeat, FacilitatorSeat},
    response::Answer,
    review::{Carrying, ReviewId, Setup, SetupChange},
};
use wholeplace_store::{Changed, CheckProblem, Store, StoreError};

const SAM: u64 = 900;

/// Somebody's own review with an answer to every statement.
async fn answered(store: &Store, number: u64) -> AnsweringSeat {
    let own = start(store, number).await;
    rate(store, &own, &["a", "b", "c", "d"], answer(4, "As I see it")).await;
    own
}

/// A draft into which Sam's answers are to go, as a carer.
async fn waiting(store: &Store) -> (FacilitatorSeat, AnsweringSeat) {
    let seat = facilitator(store, "north").await;
    let own = answered(store, SAM).await;
    make(store, &seat, autumn(), &own).await.unwrap();
    (seat, own)
}

async fn make(
    store: &Store,
    seat: &FacilitatorSeat,
    id: ReviewId,
    own: &AnsweringSeat,
) -> Result<(), StoreError> {
    store.make_review_for(seat, id, setup(), own, "carers".to_owned(), NOW).await
}

async fn change(store: &Store, seat: &FacilitatorSeat, change: impl FnOnce(&mut Setup)) {
    let review = store.review(seat, &autumn()).await.unwrap();
    let mut wanted = review.setup.clone();
    change(&mut wanted);
    let change = SetupChange::of(&review, wanted, NOW).unwrap();
    let changed = store.change_review(seat, &autumn(), review.revision, change, NOW).await.unwrap();
    assert_eq!(changed, Changed::Yes);
}

async fn open(store: &Store, seat: &FacilitatorSeat) {
    open_draft(store, seat, &autumn(), statements(), NOW).await;
}

/// Started and finished in the group of carers.
async fn carers(store: &Store, seat: &FacilitatorSeat) -> (u32, u32) {
    let counted = store.counted(seat, &autumn()).await.unwrap();
    let carers = counted.iter().find(|counted| counted.group == "carers").unwrap();
    (carers.started, carers.finished)
}

async fn comes(store: &Store, own: &AnsweringSeat, now: i64) -> Option<Carrying> {
    store.carry_wish(own, now).await.unwrap().map(|wish| wish.comes)
}

async fn sound(store: &Store) {
    assert_eq!(store.check().await.unwrap().problems, vec![]);
}

#[tokio::test]
async fn answers_wait_for_the_draft_and_go_in_as_it_opens() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    let wish = store.carry_wish(&own, NOW).await.unwrap().unwrap();
    assert_eq!((wish.told.review.id, wish.told.place.name.as_str()), (autumn(), "north"));
    assert_eq!((wish.group.as_str(), wish.comes), ("carers", Carrying::Waits));
    assert_eq!(carers(&store, &seat).await, (0, 0), "nobody at the place sees that they wait");
    assert_eq!(store.response(&own).await.unwrap().taking_part, None);
    sound(&store).await;

    open(&store, &seat).await;
    assert_eq!(carers(&store, &seat).await, (1, 1));
    assert_eq!(comes(&store, &own, NOW).await, None);
    let response = store.response(&own).await.unwrap();
    let part = response.taking_part.unwrap();
    assert_eq!((part.review, part.group.as_str(), part.names_group), (autumn(), "carers", false));
    assert_eq!((response.finished_at, response.answers.len()), (Some(NOW), 4));
    assert_eq!(store.carry_in(&own, "leaders".to_owned(), NOW).await, Ok(None), "they are in");
    sound(&store).await;
}

#[tokio::test]
async fn answers_carried_in_count_in_the_release_and_their_words_are_read_like_any_others() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    open(&store, &seat).await;
    for number in 0..5 {
        take_part(&store, "carers", number, 2).await;
    }
    rate(&store, &own, &["a"], answer(5, "Better since then")).await;
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    let released = store.released(&seat, &autumn()).await.unwrap().unwrap();
    let table = released.release.shown().unwrap();
    let everyone = table.statement("vision/a").unwrap().answers.clone().unwrap().everyone;
    assert_eq!((everyone.agree, everyone.of), (1, 6));
    assert_eq!(store.comment_counts(&seat, &autumn()).await.unwrap().waiting, 4);
    let looked = store.check().await.unwrap();
    assert_eq!((looked.problems, looked.releases, looked.taken_out), (vec![], 1, 0));
    let late =
        store.save_page(&own, crate::person::page(&[("a", answer(1, ""), nothing())]), NOW + DAY).await;
    assert_eq!(late, Err(StoreError::Closed));
}

#[tokio::test]
async fn a_review_that_asks_no_reasons_shows_none_that_were_carried_in() {
    let place = Place::new();
    let store = place.open();
    let (seat, _) = waiting(&store).await;
    change(&store, &seat, |setup| setup.asks.reasons = false).await;
    open(&store, &seat).await;
    for number in 0..5 {
        take_part(&store, "carers", number, 2).await;
    }
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    assert_eq!(store.comment_counts(&seat, &autumn()).await.unwrap().all(), 0);
}

#[tokio::test]
async fn answers_finished_long_ago_count_as_sent_when_they_go_in() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    store.finish(&own, None, NOW - 30 * DAY).await.unwrap();
    open(&store, &seat).await;
    assert_eq!(store.response(&own).await.unwrap().finished_at, Some(NOW), "an early look leaves them a day");
}

#[tokio::test]
async fn answers_carried_in_can_be_changed_before_the_first_day_and_taken_out() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    change(&store, &seat, |setup| setup.opens_at = Some(NOW + DAY)).await;
    open(&store, &seat).await;
    assert_eq!(carers(&store, &seat).await, (1, 1));
    rate(&store, &own, &["a"], answer(5, "")).await;
    store.reopen(&own, NOW).await.unwrap();
    assert_eq!(carers(&store, &seat).await, (1, 0));
    store.finish(&own, None, NOW).await.unwrap();
    sound(&store).await;
    store.erase(&own).await.unwrap();
    assert_eq!(carers(&store, &seat).await, (0, 0));
    sound(&store).await;
}

#[tokio::test]
async fn the_group_can_be_chosen_anew_among_those_that_the_draft_has() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    let choose = async |group: &str| store.carry_in(&own, group.to_owned(), NOW).await.unwrap();
    assert_eq!(choose("housing").await, Some(Carrying::NoSuchGroup));
    assert_eq!(choose("leaders").await, Some(Carrying::Waits));
    open(&store, &seat).await;
    assert_eq!(store.response(&own).await.unwrap().taking_part.unwrap().group, "leaders");
}

#[tokio::test]
async fn a_group_that_was_removed_keeps_the_answers_out_until_another_is_chosen() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    change(&store, &seat, |setup| setup.families.retain(|family| family.id != "lived")).await;
    open(&store, &seat).await;
    assert_eq!(store.response(&own).await.unwrap().taking_part, None);
    assert_eq!(comes(&store, &own, NOW).await, Some(Carrying::NoSuchGroup));
    sound(&store).await;
    assert_eq!(store.carry_in(&own, "leaders".to_owned(), NOW).await, Ok(Some(Carrying::GoesIn)));
    let response = store.response(&own).await.unwrap();
    assert_eq!((response.taking_part.unwrap().group.as_str(), response.finished_at), ("leaders", Some(NOW)));
    sound(&store).await;
}

#[tokio::test]
async fn another_instrument_keeps_the_answers_out() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    change(&store, &seat, |setup| setup.instrument_version = "2".to_owned()).await;
    assert_eq!(comes(&store, &own, NOW).await, Some(Carrying::OtherStatements));
    open(&store, &seat).await;
    assert_eq!(store.carry_in(&own, "carers".to_owned(), NOW).await, Ok(Some(Carrying::OtherStatements)));
    assert_eq!(
        (carers(&store, &seat).await, comes(&store, &own, CLOSES).await),
        ((0, 0), Some(Carrying::TooLate))
    );
    sound(&store).await;
}

#[tokio::test]
async fn after_closing_it_is_too_late_and_nothing_released_changes() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    change(&store, &seat, |setup| setup.families.retain(|family| family.id != "lived")).await;
    open(&store, &seat).await;
    store.close_review(&seat, &autumn(), SEED, NOW + DAY).await.unwrap();
    let late = store.carry_in(&own, "leaders".to_owned(), NOW + DAY).await;
    assert_eq!(late, Ok(Some(Carrying::TooLate)));
    assert_eq!(store.response(&own).await.unwrap().taking_part, None);
    store.stop_carrying(&own).await.unwrap();
    assert_eq!(comes(&store, &own, NOW + DAY).await, None);
    assert_eq!(store.check().await.unwrap().releases, 1);
}

#[tokio::test]
async fn a_form_sent_twice_and_a_second_review_change_nothing() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    assert_eq!(make(&store, &seat, autumn(), &own).await, Err(StoreError::Conflict));
    let second = ReviewId("second".to_owned());
    assert_eq!(make(&store, &seat, second.clone(), &own).await, Err(StoreError::Conflict));
    assert_eq!(store.review(&seat, &second).await, Err(StoreError::NotFound), "no draft is left behind");
    open(&store, &seat).await;
    assert_eq!(make(&store, &seat, second.clone(), &own).await, Err(StoreError::Conflict));
    assert_eq!(store.reviews(&seat).await.unwrap().len(), 1);
    assert_eq!(carers(&store, &seat).await, (1, 1));
}

#[tokio::test]
async fn nothing_that_was_not_answered_can_wait() {
    let place = Place::new();
    let store = place.open();
    let seat = facilitator(&store, "north").await;
    let own = start(&store, SAM).await;
    assert_eq!(make(&store, &seat, autumn(), &own).await, Err(StoreError::Conflict));
    say(&store, &own, "a", answer(3, ""), nothing()).await;
    make(&store, &seat, autumn(), &own).await.unwrap();
    rate(&store, &own, &["a"], Answer::default()).await;
    open(&store, &seat).await;
    assert_eq!(carers(&store, &seat).await, (0, 0));
    assert_eq!(comes(&store, &own, NOW).await, Some(Carrying::NothingAnswered));
}

#[tokio::test]
async fn whoever_takes_part_in_a_review_carries_nothing_into_another() {
    let place = Place::new();
    let store = place.open();
    let seat = crate::reviews::opened(&store).await;
    take_part(&store, "carers", 1, 4).await;
    let made = make(&store, &seat, ReviewId("second".to_owned()), &seat_of(&store, 1).await).await;
    assert_eq!(made, Err(StoreError::Conflict));
}

#[tokio::test]
async fn a_wish_goes_with_the_draft_with_the_answers_and_when_it_is_dropped() {
    let place = Place::new();
    let store = place.open();
    let (seat, own) = waiting(&store).await;
    store.discard_review(&seat, &autumn(), NOW).await.unwrap();
    assert_eq!(comes(&store, &own, NOW).await, None);
    make(&store, &seat, autumn(), &own).await.unwrap();
    store.stop_carrying(&own).await.unwrap();
    open(&store, &seat).await;
    assert_eq!(carers(&store, &seat).await, (0, 0));
    let second = ReviewId("second".to_owned());
    make(&store, &seat, second, &own).await.unwrap();
    store.erase(&own).await.unwrap();
    sound(&store).await;
    assert!(store.answering_seat(&id(SAM), token(SAM)).await.unwrap().is_none());
}

#[tokio::test]
async fn a_history_says_that_a_review_was_made_and_nothing_of_answers() {
    let place = Place::new();
    let store = place.open();
    let (seat, _) = waiting(&store).await;
    open(&store, &seat).await;
    let lines = store.history(&seat, i64::MAX, 10).await.unwrap();
    let told = format!("{lines:?}");
    assert!(told.contains("ReviewMade") && told.contains("ReviewOpened"), "{told}");
    assert!(!told.contains(&id(SAM).0), "{told}");
    assert_eq!(lines.len(), 3, "the place, its review, its opening");
}

#[tokio::test]
async fn check_finds_a_wish_of_somebody_who_takes_part() {
    let place = Place::new();
    let store = place.open();
    crate::reviews::opened(&store).await;
    take_part(&store, "carers", 1, 4).await;
    let wish =
        "insert into carry_wishes (response, review, group_id) select id, review, group_id from responses";
    let broken = place.damaged(store, wish).await.problems;
    let is_rule = |problem: &CheckProblem| matches!(problem, CheckProblem::Rows { rule, count: 1 } if rule.starts_with("a wish to carry"));
    assert!(broken.iter().any(is_rule), "{broken:?}");
}

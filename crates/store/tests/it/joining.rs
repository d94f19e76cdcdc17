//! Starting in a review when many do at once, and what a link says before anybody starts.

use crate::{
    facilitator::facilitator,
    person::{NOW, Place, answer, empty_response, id, nothing, page, token},
    reviews::{CLOSES, DAY, autumn, follow, link, most, opened, seat_of},
};
use wholeplace_model::{
    access::JoiningSeat,
    review::{Joining, LinkId, LinkLimits},
};
use wholeplace_store::{Changed, JoiningLink, ReviewAtPlace, Store, StoreError};

async fn seat_at(store: &Store, number: usize) -> JoiningSeat {
    let secret = store.installation_key().link_token(&link(number));
    match store.joining_link(&secret).await.unwrap() {
        JoiningLink::Open(seat) => seat,
        JoiningLink::Off | JoiningLink::Unknown => panic!("the link is off"),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_for_ten_lets_in_ten_of_fifty_who_come_at_once() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), most(10)), NOW).await.unwrap();
    let all: Vec<_> = (0..50)
        .map(|number| {
            let store = store.clone();
            tokio::spawn(async move { follow(&store, &link(3), "carers", number, NOW).await })
        })
        .collect();
    let mut outcomes = Vec::new();
    for one in all {
        outcomes.push(one.await.unwrap());
    }
    let of = |outcome: Joining| outcomes.iter().filter(|other| **other == outcome).count();
    assert_eq!((of(Joining::Started), of(Joining::Full)), (10, 40));
    let carers = store.counted(&seat, &autumn()).await.unwrap().pop().unwrap();
    assert_eq!(carers.started, 10);
    let mut opened = 0;
    for number in 0..50 {
        let seat = store.answering_seat(&id(number), token(number)).await.unwrap();
        opened += usize::from(seat.is_some());
    }
    assert_eq!(opened, 10, "nobody who was turned away left a response behind");
}

#[tokio::test]
async fn somebody_who_takes_their_answers_out_makes_room_for_another() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), most(1)), NOW).await.unwrap();
    assert_eq!(follow(&store, &link(3), "carers", 0, NOW).await, Joining::Started);
    assert_eq!(follow(&store, &link(3), "carers", 1, NOW).await, Joining::Full);
    store.erase(&seat_of(&store, 0).await).await.unwrap();
    assert_eq!(follow(&store, &link(3), "carers", 1, NOW).await, Joining::Started);
}

#[tokio::test]
async fn whoever_sends_the_form_twice_has_started_whatever_became_of_the_link_or_the_review() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), most(1)), NOW).await.unwrap();
    for now in [NOW, NOW, CLOSES] {
        assert_eq!(follow(&store, &link(3), "carers", 0, now).await, Joining::Started, "at {now}");
    }
    assert_eq!(follow(&store, &link(3), "carers", 1, NOW).await, Joining::Full);
    // Whoever does not know its secret is not let in to it.
    let other = token(7).locks(&store.installation_key());
    let way_in = seat_at(&store, 0).await;
    let taken = store.join(&way_in, "carers".to_owned(), &empty_response(0), &other, NOW).await;
    assert_eq!(taken, Err(StoreError::Conflict));
    assert_eq!(store.counted(&seat, &autumn()).await.unwrap().pop().unwrap().started, 1);
}

#[tokio::test]
async fn a_link_lets_nobody_new_in_after_its_last_day_and_its_replacement_does() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let until = NOW + DAY;
    let limits = LinkLimits { most: Some(9), until: Some(until) };
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), limits), NOW).await.unwrap();
    assert_eq!(follow(&store, &link(3), "carers", 0, until - 1).await, Joining::Started);
    assert_eq!(follow(&store, &link(3), "carers", 1, until).await, Joining::PastItsDay);
    let said = store.way_in(&seat_at(&store, 3).await, until).await.unwrap().1;
    assert_eq!(said, Joining::PastItsDay);
    let new = LinkId("new".to_owned());
    store.end_link(&seat, &autumn(), &link(3), Some(new.clone()), until).await.unwrap();
    assert_eq!(follow(&store, &new, "carers", 1, until).await, Joining::Started);
    let links = store.links(&seat, &autumn()).await.unwrap();
    assert_eq!(links.into_iter().find(|link| link.id == new).map(|link| link.limits), Some(most(9)));
}

#[tokio::test]
async fn of_two_facilitators_who_limit_one_link_the_second_is_told_what_the_first_chose() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let before = LinkLimits::default();
    let first = LinkLimits { most: None, until: Some(NOW + DAY) };
    let limit = async |limits| store.limit_link(&seat, &autumn(), &link(3), limits, NOW).await;
    assert_eq!(limit((before, first)).await, Ok(Changed::Yes));
    assert_eq!(limit((before, most(5))).await, Ok(Changed::Elsewhere(first)));
    assert_eq!(limit((before, first)).await, Ok(Changed::Yes), "two who want the same agree");
    assert_eq!(limit((first, most(5))).await, Ok(Changed::Yes));
    let links = store.links(&seat, &autumn()).await.unwrap();
    assert_eq!(links.into_iter().find(|known| known.id == link(3)).map(|link| link.limits), Some(most(5)));
}

#[tokio::test]
async fn a_link_says_before_the_form_what_would_come_of_it() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let way_in = async |now| {
        let (ReviewAtPlace { review, place, .. }, outcome) =
            store.way_in(&seat_at(&store, 3).await, now).await.unwrap();
        assert_eq!((review.id, place.name.as_str()), (autumn(), "north"));
        outcome
    };
    assert_eq!(way_in(NOW).await, Joining::Started);
    assert_eq!(way_in(CLOSES).await, Joining::Closed);
    store.limit_link(&seat, &autumn(), &link(3), (LinkLimits::default(), most(0)), NOW).await.unwrap();
    assert_eq!(way_in(NOW).await, Joining::Full);
}

#[tokio::test]
async fn whoever_takes_part_is_told_of_the_review_and_its_place() {
    let place = Place::new();
    let store = place.open();
    opened(&store).await;
    assert_eq!(follow(&store, &link(3), "carers", 0, NOW).await, Joining::Started);
    let told = store.review_taken(&seat_of(&store, 0).await).await.unwrap();
    assert_eq!((told.review.id, told.place.name.as_str()), (autumn(), "north"));
    crate::person::start(&store, 9).await;
    assert_eq!(store.review_taken(&seat_of(&store, 9).await).await, Err(StoreError::NotFound));
}

#[tokio::test]
async fn naming_the_group_is_refused_after_closing_and_kept_before() {
    let place = Place::new();
    let store = place.open();
    opened(&store).await;
    assert_eq!(follow(&store, &link(3), "carers", 0, NOW).await, Joining::Started);
    let seat = seat_of(&store, 0).await;
    store.finish(&seat, Some(true), NOW).await.unwrap();
    assert_eq!(store.finish(&seat, Some(false), CLOSES).await, Err(StoreError::Closed));
    let response = store.response(&seat).await.unwrap();
    assert!(response.finished_at.is_some() && response.taking_part.unwrap().names_group);
    let saved = store.save_page(&seat, page(&[("a", answer(1, "Late"), nothing())]), CLOSES).await;
    assert_eq!(saved, Err(StoreError::Closed));
}

#[tokio::test]
async fn whether_a_sheet_is_kept_is_all_that_is_told_of_it_and_only_to_its_place() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let mut sheet = empty_response(1);
    sheet.finished_at = Some(NOW);
    assert_eq!(store.has_typed_in(&seat, &autumn(), &id(1)).await, Ok(false));
    let locks = token(1).locks(&store.installation_key());
    store.type_in(&seat, &autumn(), "carers".to_owned(), &sheet, &locks, NOW).await.unwrap();
    assert_eq!(store.has_typed_in(&seat, &autumn(), &id(1)).await, Ok(true));
    assert_eq!(follow(&store, &link(3), "carers", 2, NOW).await, Joining::Started);
    assert_eq!(store.has_typed_in(&seat, &autumn(), &id(2)).await, Ok(false), "nor of one that is no sheet");
    let other = facilitator(&store, "south").await;
    assert_eq!(store.has_typed_in(&other, &autumn(), &id(1)).await, Err(StoreError::NotFound));
}

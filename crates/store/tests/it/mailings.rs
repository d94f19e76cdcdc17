//! Messages to lists: nobody is sent two, whatever happens in the middle, and no address stays behind.

use crate::{
    facilitator::facilitator,
    person::{NOW, Place},
    reviews::{CLOSES, autumn, link, opened},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    place::Email,
    review::{HandedOver, LinkLimits, Mailing, MailingId, MailingKind},
};
use wholeplace_store::{NewMailing, Store, StoreError};

fn to(id: &str, addresses: &[&str]) -> NewMailing {
    NewMailing {
        id: MailingId(id.to_owned()),
        link: link(1),
        kind: MailingKind::Invitation,
        subject: "Tell us".to_owned(),
        body: "Start here".to_owned(),
        addresses: addresses.iter().map(|address| Email::parse(address).unwrap()).collect(),
    }
}

const THREE: [&str; 3] = ["sam@example.org", "jo@example.org", "lee@example.org"];

async fn only(store: &Store, seat: &FacilitatorSeat) -> Mailing {
    store.mailings(seat, &autumn()).await.unwrap().remove(0)
}

#[tokio::test]
async fn each_address_is_handed_over_once_and_forgotten() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    let mut reached = Vec::new();
    for outcome in [HandedOver::Sent, HandedOver::Refused, HandedOver::Sent] {
        let message = store.next_message(NOW).await.unwrap().unwrap();
        assert_eq!((message.subject.as_str(), message.body.as_str()), ("Tell us", "Start here"));
        reached.push(message.address.clone());
        store.message_done(message, outcome).await.unwrap();
    }
    assert_eq!(reached, THREE);
    assert!(store.next_message(CLOSES - 1).await.unwrap().is_none());
    let mailing = only(&store, &seat).await;
    assert_eq!((mailing.asked, mailing.sent, mailing.refused, mailing.waiting), (3, 2, 1, 0));
    assert_eq!(left(&place, &THREE), NONE);
}

/// Which of these addresses the files still hold.
fn left<'a>(place: &Place, addresses: &[&'a str]) -> Vec<&'a str> {
    let bytes = place.bytes();
    let holds = |address: &&str| bytes.windows(address.len()).any(|bytes| bytes == address.as_bytes());
    addresses.iter().copied().filter(holds).collect()
}

const NONE: [&str; 0] = [];

#[tokio::test]
async fn a_stop_in_the_middle_sends_nobody_two() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    let first = store.next_message(NOW).await.unwrap().unwrap();
    store.message_done(first, HandedOver::Sent).await.unwrap();
    let interrupted = store.next_message(NOW).await.unwrap().unwrap();
    store.close().await;
    drop(store);

    let store = place.open();
    store.settle_messages().await.unwrap();
    let last = store.next_message(NOW).await.unwrap().unwrap();
    assert_eq!((interrupted.address.as_str(), last.address.as_str()), ("jo@example.org", "lee@example.org"));
    store.message_done(last, HandedOver::Sent).await.unwrap();
    assert!(store.next_message(NOW).await.unwrap().is_none());
    let mailing = only(&store, &seat).await;
    assert_eq!((mailing.sent, mailing.uncertain, mailing.waiting), (2, 1, 0));
    // What the interrupted hand-over reports late counts once.
    store.message_done(interrupted, HandedOver::Sent).await.unwrap();
    assert_eq!(only(&store, &seat).await, mailing);
}

#[tokio::test]
async fn a_message_that_the_server_cannot_take_now_is_tried_again_later_and_then_given_up() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &["sam@example.org"]), NOW).await.unwrap();
    let mut at = NOW;
    for wait in [60, 120, 240, 480, 960] {
        let message = store.next_message(at).await.unwrap().unwrap();
        store.put_message_back(message, at).await.unwrap();
        assert!(store.next_message(at + wait - 1).await.unwrap().is_none());
        at += wait;
    }
    let message = store.next_message(at).await.unwrap().unwrap();
    store.put_message_back(message, at).await.unwrap();
    let mailing = only(&store, &seat).await;
    assert_eq!((mailing.failed, mailing.waiting), (1, 0));
}

#[tokio::test]
async fn stopping_drops_what_waits_and_no_more() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    let message = store.next_message(NOW).await.unwrap().unwrap();
    store.stop_mailing(&seat, &autumn(), &MailingId("m".to_owned()), NOW).await.unwrap();
    assert!(store.next_message(NOW).await.unwrap().is_none());
    store.message_done(message, HandedOver::Sent).await.unwrap();
    let mailing = only(&store, &seat).await;
    assert_eq!((mailing.sent, mailing.dropped, mailing.stopped_at), (1, 2, Some(NOW)));
}

#[tokio::test]
async fn a_message_that_comes_back_after_its_mailing_was_stopped_goes_too() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    for id in ["put back", "held"] {
        store.ask_mailing(&seat, &autumn(), to(id, &["sam@example.org"]), NOW).await.unwrap();
        let message = store.next_message(NOW).await.unwrap().unwrap();
        store.stop_mailing(&seat, &autumn(), &MailingId(id.to_owned()), NOW).await.unwrap();
        match id {
            "held" => store.hold_message(message, NOW + 300).await.unwrap(),
            _ => store.put_message_back(message, NOW).await.unwrap(),
        }
        assert!(store.next_message(NOW + 1_000).await.unwrap().is_none(), "{id}");
        let mailing = only(&store, &seat).await;
        assert_eq!((mailing.dropped, mailing.waiting), (1, 0), "{id}");
        assert_eq!(left(&place, &["sam@example.org"]), NONE, "{id}");
    }
}

#[tokio::test]
async fn a_mail_server_that_takes_none_costs_no_message_a_try() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &["sam@example.org"]), NOW).await.unwrap();
    for round in 0..20 {
        let message = store.next_message(NOW + round * 300).await.unwrap().unwrap();
        store.hold_message(message, NOW + (round + 1) * 300).await.unwrap();
        assert!(store.next_message(NOW + (round + 1) * 300 - 1).await.unwrap().is_none());
    }
    let at = NOW + 20 * 300;
    let message = store.next_message(at).await.unwrap().unwrap();
    store.put_message_back(message, at).await.unwrap();
    assert!(store.next_message(at + 60).await.unwrap().is_some(), "that was its first try");
}

#[tokio::test]
async fn nothing_is_sent_once_the_link_is_off_or_the_review_has_closed() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    store.end_link(&seat, &autumn(), &link(1), None, NOW).await.unwrap();
    assert!(store.next_message(NOW).await.unwrap().is_none());
    assert_eq!(store.ask_mailing(&seat, &autumn(), to("n", &THREE), NOW).await, Err(StoreError::Conflict));
    let other = NewMailing { link: link(2), ..to("n", &THREE) };
    store.ask_mailing(&seat, &autumn(), other, NOW + 1).await.unwrap();
    assert!(store.next_message(CLOSES).await.unwrap().is_none());
    let dropped: Vec<_> =
        store.mailings(&seat, &autumn()).await.unwrap().iter().map(|mailing| mailing.dropped).collect();
    assert_eq!(dropped, [3, 3]);
    assert_eq!(left(&place, &THREE), NONE);
}

#[tokio::test]
async fn nothing_is_sent_once_the_link_is_past_its_last_day() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    let limits = LinkLimits { most: None, until: Some(NOW + 60) };
    store.limit_link(&seat, &autumn(), &link(1), (LinkLimits::default(), limits), NOW).await.unwrap();
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    assert!(store.next_message(NOW + 60).await.unwrap().is_none());
    assert_eq!(only(&store, &seat).await.dropped, 3);
    let late = store.ask_mailing(&seat, &autumn(), to("n", &THREE), NOW + 60).await;
    assert_eq!(late, Err(StoreError::Conflict));
}

#[tokio::test]
async fn another_place_neither_sees_nor_stops_a_mailing() {
    let place = Place::new();
    let store = place.open();
    let seat = opened(&store).await;
    store.ask_mailing(&seat, &autumn(), to("m", &THREE), NOW).await.unwrap();
    let other = facilitator(&store, "south").await;
    let id = MailingId("m".to_owned());
    assert_eq!(store.mailings(&other, &autumn()).await, Err(StoreError::NotFound));
    assert_eq!(store.stop_mailing(&other, &autumn(), &id, NOW).await, Err(StoreError::NotFound));
    let asked = store.ask_mailing(&other, &autumn(), to("n", &THREE), NOW).await;
    assert_eq!(asked, Err(StoreError::NotFound));
}

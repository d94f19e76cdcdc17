//! Fills a new data folder with a place whose review has closed, to look at pictures in a browser: the browser tests
//! start the service on it. Takes the folder, and prints as JSON what opens what.

#[path = "../tests/it/support/closed.rs"]
mod closed;

use std::path::Path;
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::strengths,
    place::{AccountId, Email, PlaceId},
};
use wholeplace_store::{NewAccount, NewLink, NewPlace, NewSession, Store, StoredPassword};

/// 24 November 2026.
const NOW: i64 = 1_795_514_400;

const PLACE: &str = "three-valleys";

/// The secret of the facilitator's session.
const SESSION: [u8; 16] = [9; 16];

#[tokio::main]
async fn main() {
    let folder = std::env::args().nth(1).expect("the folder to fill");
    let store = Store::open(&Path::new(&folder).join("wholeplace.db"), [7; 32]).expect("a new data file");
    let seat = facilitator(&store).await;
    let made = closed::closed(&store, &seat, &strengths(), "", NOW).await;
    store.set_picture_reach(&seat, &made.review, true, true, NOW).await.expect("a change");
    let mut links = Vec::new();
    for review in [&made.review, &made.too_few, &made.open] {
        store.make_picture_link(&seat, review, None, NOW).await.expect("a link");
        let sharing = store.picture_sharing(&seat, review).await.expect("sharing");
        let link = sharing.link.expect("the link just made");
        links.push(store.picture_token(&seat, review, &link).reveal());
    }
    println!(
        "{}",
        serde_json::json!({
            "place": PLACE,
            "review": made.review.0,
            "session": Token::from_random(SESSION).reveal(),
            "participant": made.participant.0.0,
            "secret": made.participant.1.reveal(),
            "link": links[0],
            "smallLink": links[1],
            "openLink": links[2],
        })
    );
    store.close().await;
}

/// Whoever runs the reviews, with an account, a session and a place.
async fn facilitator(store: &Store) -> FacilitatorSeat {
    let token = |byte: u8| Token::from_random([byte; 16]);
    let link = |byte| NewLink { id: format!("link-{byte}"), token: token(byte), expires_at: NOW + 86_400 };
    let account = |id: &str| NewAccount {
        id: AccountId(id.to_owned()),
        email: Email::parse(&format!("{id}@example.org")).expect("an address"),
        password: StoredPassword(String::new()),
    };
    let begin = |id: &str, token: Token| NewSession { id: id.to_owned(), token };
    assert!(store.make_first_administrator_link(link(1), NOW).await.expect("a link"));
    let begun = begin("first", token(2));
    store.accept_with_new_account(&token(1), account("first"), None, begun, NOW).await.expect("an account");
    let seat = store.account_seat(&token(2), NOW).await.expect("a session").expect("a session");
    let administrator = store.administrator_seat(&seat).await.expect("a seat").expect("a seat");
    let runner = account("runner");
    store.invite_owner(&administrator, runner.email.clone(), link(3), NOW).await.expect("an invitation");
    let new = NewPlace { id: PlaceId(PLACE.to_owned()), name: "Three Valleys".to_owned() };
    let begun = begin("runner", Token::from_random(SESSION));
    store.accept_with_new_account(&token(3), runner, Some(new), begun, NOW).await.expect("an account");
    let seat = store.account_seat(&Token::from_random(SESSION), NOW).await.expect("a session");
    let seat = seat.expect("a session");
    let viewer = store.viewer_seat(&seat, &PlaceId(PLACE.to_owned())).await.expect("a seat").expect("a seat");
    viewer.facilitator().expect("an owner is a facilitator too")
}

//! Somebody who runs places' reviews: an account, a place and the seat there, made as the service makes them.

use crate::person::{NOW, token};
use wholeplace_model::{
    access::{AccountSeat, FacilitatorSeat},
    place::{AccountId, Email, PlaceId},
};
use wholeplace_store::{NewAccount, NewLink, NewSession, Store, StoredPassword};

const LINK: u64 = 1_000_000;
const SESSION: u64 = 1_000_001;

/// The seat at a new place by this name.
pub(crate) async fn facilitator(store: &Store, place: &str) -> FacilitatorSeat {
    let account = match store.account_seat(&token(SESSION), NOW).await.unwrap() {
        Some(seat) => seat,
        None => first_administrator(store).await,
    };
    let administrator = store.administrator_seat(&account).await.unwrap().unwrap();
    let id = PlaceId(place.to_owned());
    store.make_place(&administrator, &id, place, NOW).await.unwrap();
    store.viewer_seat(&account, &id).await.unwrap().and_then(|seat| seat.facilitator()).unwrap()
}

async fn first_administrator(store: &Store) -> AccountSeat {
    let link = NewLink { id: "first".to_owned(), token: token(LINK), expires_at: NOW + 60 };
    assert!(store.make_first_administrator_link(link, NOW).await.unwrap());
    let account = NewAccount {
        id: AccountId("ana".to_owned()),
        email: Email::parse("ana@example.org").unwrap(),
        password: StoredPassword("$argon2id$a hash".to_owned()),
    };
    let session = NewSession { id: "session".to_owned(), token: token(SESSION) };
    store.accept_with_new_account(&token(LINK), account, None, session, NOW).await.unwrap();
    store.account_seat(&token(SESSION), NOW).await.unwrap().unwrap()
}

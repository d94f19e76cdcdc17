//! Whoever runs the reviews: an account, a session and a place, straight into a store.

use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    place::{AccountId, Email, PlaceId},
};
use wholeplace_store::{NewAccount, NewLink, NewPlace, NewSession, Store, StoredPassword};

/// When everything began: 24 November 2026.
const NOW: i64 = 1_795_514_400;

pub(crate) const PLACE: &str = "three-valleys";

/// Makes them, and gives the seat.
pub(crate) async fn facilitator(store: &Store) -> FacilitatorSeat {
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
    let begun = begin("runner", session());
    store.accept_with_new_account(&token(3), runner, Some(new), begun, NOW).await.expect("an account");
    let seat = store.account_seat(&session(), NOW).await.expect("a session");
    let seat = seat.expect("a session");
    let viewer = store.viewer_seat(&seat, &PlaceId(PLACE.to_owned())).await.expect("a seat").expect("a seat");
    viewer.facilitator().expect("an owner is a facilitator too")
}

/// The secret of the facilitator's session.
pub(crate) fn session() -> Token {
    Token::from_random([9; 16])
}

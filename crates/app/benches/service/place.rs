//! Places with reviews that have opened, made through the store as the service makes them.

use wholeplace_model::{
    access::{AccountSeat, AdministratorSeat, FacilitatorSeat, Token},
    instrument::strengths,
    place::{AccountId, Email, PlaceId},
    review::{Family, Group, LinkId, ReviewId, Setup},
};
use wholeplace_store::{NewAccount, NewLink, NewSession, Store, StoredPassword};

pub(crate) const NOW: i64 = 1_795_000_000;
pub(crate) const DAY: i64 = 86_400;
const FAMILIES: usize = 3;
pub(crate) const GROUPS: usize = 12;

/// Whoever looks after the service and runs every place, signed in.
#[derive(Clone)]
pub(crate) struct Ana {
    account: AccountSeat,
    administrator: AdministratorSeat,
}

/// Opens the review `id` at a place until `closes_at`. Gives the secret of its link for everybody.
pub(crate) async fn open_review(store: &Store, seat: &FacilitatorSeat, id: &str, closes_at: i64) -> Token {
    let (review, link) = (ReviewId(id.to_owned()), LinkId(id.to_owned()));
    store.make_review(seat, review.clone(), setup(closes_at), NOW).await.expect("a draft");
    let revision = store.review(seat, &review).await.expect("the draft").revision;
    let statements = strengths().statements().cloned().collect();
    let groups = (0..GROUPS).map(|number| LinkId(format!("{id}-{number}")));
    let links = std::iter::once(link.clone()).chain(groups).collect();
    store.open_review(seat, &review, revision, statements, links, NOW).await.expect("opened");
    store.installation_key().link_token(&link)
}

/// The secret of Ana's session.
pub(crate) fn session() -> Token {
    Token::from_random([2; 16])
}

/// Lets Ana in, as the first administrator.
pub(crate) async fn ana(store: &Store) -> Ana {
    let first = Token::from_random([1; 16]);
    let link = NewLink { id: "first".to_owned(), token: first.clone(), expires_at: NOW + DAY };
    store.make_first_administrator_link(link, NOW).await.expect("a link");
    let account = NewAccount {
        id: AccountId("ana".to_owned()),
        email: Email::parse("ana@example.org").expect("an address"),
        password: StoredPassword("$argon2id$none".to_owned()),
    };
    let begun = NewSession { id: "session".to_owned(), token: session() };
    store.accept_with_new_account(&first, account, None, begun, NOW).await.expect("an account");
    let account = store.account_seat(&session(), NOW).await.expect("read").expect("signed in");
    let administrator = store.administrator_seat(&account).await.expect("read").expect("an administrator");
    Ana { account, administrator }
}

impl Ana {
    /// Makes a place, and gives the seat there.
    pub(crate) async fn makes_place(&self, store: &Store, id: &str) -> FacilitatorSeat {
        let place = PlaceId(id.to_owned());
        store.make_place(&self.administrator, &place, "A place", NOW).await.expect("a place");
        let seat = store.viewer_seat(&self.account, &place).await.expect("read").expect("a member");
        seat.facilitator().expect("an owner")
    }
}

fn setup(closes_at: i64) -> Setup {
    let group = |number: usize| Group {
        invited: Some(1_000),
        ..Group::named(format!("group{number}"), format!("Group {number}"))
    };
    let family = |number: usize| {
        let groups = (0..GROUPS).filter(|group| group % FAMILIES == number).map(group);
        Family::of(format!("family{number}"), format!("Family {number}"), groups)
    };
    let families = (0..FAMILIES).map(family).collect();
    Setup { closes_at: Some(closes_at), ..Setup::usual("A review", &strengths(), families) }
}

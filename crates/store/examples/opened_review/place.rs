//! A place, somebody who runs it, and reviews that have opened: what tests of the whole program start from.

use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::strengths,
    place::{AccountId, Email, PlaceId},
    review::{Family, Group, LinkId, ReviewId, Setup},
};
use wholeplace_store::{NewAccount, NewLink, NewPlace, NewSession, Store, StoreError, StoredPassword};

const PLACE: &str = "harrowmere";
const DAYS_OPEN: i64 = 10;

/// Somebody who is signed in and runs reviews of the place.
pub(crate) struct Facilitator {
    pub(crate) seat: FacilitatorSeat,
    /// What their session's cookie holds.
    pub(crate) session: Token,
}

/// A review that has opened.
pub(crate) struct Opened {
    pub(crate) id: ReviewId,
    /// The secret of each link into it: of that from which people choose, for no group.
    pub(crate) links: Vec<(Option<String>, Token)>,
}

/// Makes the place with its first owner, signed in.
pub(crate) async fn make_place(store: &Store, now: i64) -> Result<Facilitator, StoreError> {
    let link = |purpose: u8| NewLink {
        id: format!("link-{purpose}"),
        token: Token::from_random([purpose; 16]),
        expires_at: now + 600,
    };
    let account = |id: &str| NewAccount {
        id: AccountId(id.to_owned()),
        email: Email::parse(&format!("{id}@example.org")).expect("an address"),
        password: StoredPassword("$argon2id$none".to_owned()),
    };
    let session = |purpose: u8| NewSession {
        id: format!("session-{purpose}"),
        token: Token::from_random([purpose; 16]),
    };
    let (first, owner) = (account("admin"), account("owner"));
    store.make_first_administrator_link(link(1), now).await?;
    store.accept_with_new_account(&link(1).token, first, None, session(2), now).await?;
    let seat = store.account_seat(&session(2).token, now).await?.expect("a session");
    let administrator = store.administrator_seat(&seat).await?.expect("an administrator");
    store.invite_owner(&administrator, owner.email.clone(), link(3), now).await?;
    let place = NewPlace { id: PlaceId(PLACE.to_owned()), name: "Harrowmere".to_owned() };
    let id = place.id.clone();
    store.accept_with_new_account(&link(3).token, owner, Some(place), session(4), now).await?;
    let seat = store.account_seat(&session(4).token, now).await?.expect("a session");
    let seat = store.viewer_seat(&seat, &id).await?.and_then(|seat| seat.facilitator());
    Ok(Facilitator { seat: seat.expect("an owner"), session: session(4).token })
}

/// Opens a review of the place, with an id of its own.
pub(crate) async fn open_review(
    store: &Store,
    facilitator: &Facilitator,
    id: &str,
    now: i64,
) -> Result<Opened, StoreError> {
    open_review_as(store, facilitator, id, setup(now), now).await
}

/// The same, set up in another way.
pub(crate) async fn open_review_as(
    store: &Store,
    facilitator: &Facilitator,
    id: &str,
    setup: Setup,
    now: i64,
) -> Result<Opened, StoreError> {
    let (seat, review) = (&facilitator.seat, ReviewId(id.to_owned()));
    let groups: Vec<Option<String>> =
        std::iter::once(None).chain(setup.groups().map(|group| Some(group.id.clone()))).collect();
    let link = |group: &Option<String>| LinkId(format!("{id}-{}", group.as_deref().unwrap_or("any")));
    store.make_review(seat, review.clone(), setup, now).await?;
    let revision = store.review(seat, &review).await?.revision;
    let statements = strengths().statements().cloned().collect();
    let links = groups.iter().map(link).collect();
    store.open_review(seat, &review, revision, statements, links, now).await?;
    let key = store.installation_key();
    let links = groups.iter().map(|group| (group.clone(), key.link_token(&link(group)))).collect();
    Ok(Opened { id: review, links })
}

/// How these reviews are set up.
pub(crate) fn setup(now: i64) -> Setup {
    let group =
        |id: &str, name: &str, about: &str| Group { about: about.to_owned(), ..Group::named(id, name) };
    let council = [
        group("leaders", "Leaders and managers", "You lead a service or a team."),
        group(
            "practitioners",
            "Practitioners",
            "You work with people: social workers, therapists, support workers.",
        ),
    ];
    let partners = [
        group("nhs", "NHS staff", "You work in a surgery, a hospital or the community."),
        group("voluntary", "Voluntary, community and faith organisations", "You work or help out in one."),
    ];
    let lived = [
        group("support", "People who draw on support", "You have care or support, or have had it."),
        group("carers", "Unpaid carers", "You look after somebody who could not do without you."),
    ];
    let families = vec![
        Family::of("council", "Council", council),
        Family::of("partners", "Partners", partners),
        Family::of("lived", "Lived experience", lived),
    ];
    let usual = Setup::usual("How we work with people: autumn 2026", &strengths(), families);
    Setup { closes_at: Some(now + DAYS_OPEN * 86_400), ..usual }
}

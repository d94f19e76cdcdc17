//! Somebody who signs in, and a browser in which they are: made through the store, since hashing passwords takes long.

use super::{Browser, Html, Place, Reply};
use wholeplace_model::{
    access::{AccountSeat, AdministratorSeat, FacilitatorSeat, OwnerSeat, Token, ViewerSeat},
    place::{AccountId, Email, PlaceId, Role},
};
use wholeplace_store::{Accepted, Invited, NewAccount, NewLink, NewPlace, NewSession, StoredPassword};

const ADMINISTRATOR: &str = "admin@service.example";

#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) browser: Browser,
    pub(crate) email: String,
    pub(crate) account: AccountId,
    /// The place they belong to; empty for an administrator.
    pub(crate) place: PlaceId,
    pub(crate) seat: AccountSeat,
}

impl Place {
    /// The administrator of the service, signed in.
    pub(crate) async fn administrator(&self) -> Member {
        if !self.store.has_administrator().await.unwrap() {
            let link = self.link();
            assert!(self.store.make_first_administrator_link(link.clone(), self.now()).await.unwrap());
            self.accept_anew(&link, ADMINISTRATOR, None).await;
        }
        self.signed_in(ADMINISTRATOR, PlaceId(String::new())).await
    }

    /// The owner of a new place.
    pub(crate) async fn owner(&self) -> Member {
        let administrator = self.administrator_seat().await;
        let (email, link) = (format!("owner-{}@example.org", unique()), self.link());
        let invited = Email::parse(&email).unwrap();
        self.store.invite_owner(&administrator, invited, link.clone(), self.now()).await.unwrap();
        let new = NewPlace { id: PlaceId(unique()), name: "Harrowmere".to_owned() };
        let place = new.id.clone();
        assert_eq!(self.accept_anew(&link, &email, Some(new)).await, Accepted::At(place.clone()));
        self.signed_in(&email, place).await
    }

    /// A facilitator of a new place.
    pub(crate) async fn facilitator(&self) -> Member {
        self.owner().await.colleague(self, Role::Facilitator).await
    }

    /// Somebody with an account, in a browser of their own.
    pub(crate) async fn signed_in(&self, email: &str, place: PlaceId) -> Member {
        let known = self.store.credentials(&Email::parse(email).unwrap()).await.unwrap().unwrap();
        let new = NewSession { id: unique(), token: Token::from_random(random()) };
        self.store.start_session(&known.account, &new, self.now()).await.unwrap();
        let seat = self.store.account_seat(&new.token, self.now()).await.unwrap().unwrap();
        let mut browser = self.browser().with_session(&new.token.reveal());
        browser.get("/privacy").await;
        Member { browser, email: email.to_owned(), account: known.account, place, seat }
    }

    async fn administrator_seat(&self) -> AdministratorSeat {
        let administrator = self.administrator().await;
        self.store.administrator_seat(&administrator.seat).await.unwrap().unwrap()
    }

    pub(crate) fn link(&self) -> NewLink {
        NewLink { id: unique(), token: Token::from_random(random()), expires_at: self.now() + 600 }
    }

    async fn accept_anew(&self, link: &NewLink, email: &str, place: Option<NewPlace>) -> Accepted {
        let account = NewAccount {
            id: AccountId(unique()),
            email: Email::parse(email).unwrap(),
            password: StoredPassword("$argon2id$none".to_owned()),
        };
        let session = NewSession { id: unique(), token: Token::from_random(random()) };
        let accepted =
            self.store.accept_with_new_account(&link.token, account, place, session, self.now()).await;
        accepted.unwrap()
    }
}

impl Member {
    /// Somebody else of the same place; this must be an owner.
    pub(crate) async fn colleague(&self, service: &Place, role: Role) -> Self {
        let (email, link) = (format!("{}-{}@example.org", role.name(), unique()), service.link());
        let (seat, invited) = (self.owner_seat(service).await, Email::parse(&email).unwrap());
        let invited = service.store.invite(&seat, invited, role, link.clone(), service.now()).await;
        assert_eq!(invited.unwrap(), Invited::Yes);
        assert_eq!(service.accept_anew(&link, &email, None).await, Accepted::At(self.place.clone()));
        service.signed_in(&email, self.place.clone()).await
    }

    pub(crate) async fn viewer_seat(&self, service: &Place) -> ViewerSeat {
        service.store.viewer_seat(&self.seat, &self.place).await.unwrap().unwrap()
    }

    #[allow(dead_code, reason = "for tests of whatever facilitators do")]
    pub(crate) async fn facilitator_seat(&self, service: &Place) -> FacilitatorSeat {
        self.viewer_seat(service).await.facilitator().unwrap()
    }

    pub(crate) async fn owner_seat(&self, service: &Place) -> OwnerSeat {
        self.viewer_seat(service).await.owner().unwrap()
    }

    /// An address of their place: `path("/people")`.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("/p/{}{rest}", self.place.0)
    }

    pub(crate) async fn open(&mut self, rest: &str) -> Reply {
        let path = self.path(rest);
        self.browser.get(&path).await
    }

    /// A page of their place that opens.
    pub(crate) async fn page(&mut self, rest: &str) -> Html {
        let reply = self.open(rest).await;
        assert_eq!(reply.status, 200, "{}", reply.path);
        reply.html()
    }
}

/// An id or an address that no other test has.
pub(crate) fn unique() -> String {
    random::<8>().iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).unwrap();
    bytes
}

//! A review of a place that has opened: whoever runs it, and its links.

use super::{
    Browser, Member, Person, Place,
    member::{random, unique},
    place::STARTED,
};
use wholeplace_fixtures::opened::{link_id, link_token, open_review};
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::strengths,
    response::{Response, ResponseId},
    review::{Family, Group, Joining, LinkId, ReviewId, Setup, SetupChange},
};
use wholeplace_store::JoiningLink;
use wholeplace_words::Day;

pub(crate) const DAY: i64 = 86_400;
/// The first moment of 4 December 2026 in London.
pub(crate) const CLOSES: i64 = 1_796_342_400;

pub(crate) struct Round {
    pub(crate) seat: FacilitatorSeat,
    pub(crate) id: ReviewId,
    pub(crate) facilitator: Member,
}

impl Round {
    pub(crate) async fn opens(place: &Place) -> Self {
        Self::opens_with(place, |_| {}).await
    }

    /// One that is set up in another way than usual.
    pub(crate) async fn opens_with(place: &Place, change: impl FnOnce(&mut Setup)) -> Self {
        Self::opens_at(place, place.facilitator().await, change).await
    }

    /// One that this facilitator runs.
    pub(crate) async fn opens_at(
        place: &Place,
        facilitator: Member,
        change: impl FnOnce(&mut Setup),
    ) -> Self {
        let mut setup = usual();
        change(&mut setup);
        let seat = facilitator.facilitator_seat(place).await;
        let round = Self { seat, id: ReviewId(unique()), facilitator };
        open_review(&place.store, &round.seat, &round.id, setup, place.statements(), STARTED).await;
        round
    }

    /// One that is still being set up, by its id.
    pub(crate) async fn drafted(place: &Place, facilitator: &Member) -> String {
        let id = ReviewId(unique());
        let seat = facilitator.facilitator_seat(place).await;
        place.store.make_review(&seat, id.clone(), usual(), STARTED).await.unwrap();
        id.0
    }

    /// More people start from a group's link than were ever invited. Gives the moment at which that day began.
    pub(crate) async fn flood(&self, place: &Place, group: &str) -> i64 {
        self.invite_ten_each(place).await;
        self.start_many(place, group, 51).await;
        Day::of(place.now(), "Europe/London").begins("Europe/London")
    }

    pub(crate) async fn invite_ten_each(&self, place: &Place) {
        let review = place.store.review(&self.seat, &self.id).await.unwrap();
        let mut setup = review.setup.clone();
        for known in setup.families.iter_mut().flat_map(|family| &mut family.groups) {
            known.invited = Some(10);
        }
        let change = SetupChange::of(&review, setup, place.now()).unwrap();
        place.store.change_review(&self.seat, &self.id, review.revision, change, place.now()).await.unwrap();
    }

    /// So many people start from a group's link.
    pub(crate) async fn start_many(&self, place: &Place, group: &str, many: u32) {
        let key = place.store.installation_key();
        let secret = link_token(&place.store, &self.id, Some(group));
        let JoiningLink::Open(seat) = place.store.joining_link(&secret).await.unwrap() else {
            panic!("the link is on")
        };
        let instrument = strengths();
        for number in 0..many {
            let id = ResponseId(unique());
            let answers = Response::new(id, &instrument, place.now());
            let locks = Token::from_random(random()).locks(&key);
            let joined = place.store.join(&seat, group.to_owned(), &answers, &locks, place.now()).await;
            assert_eq!(joined.unwrap(), Joining::Started, "number {number}");
        }
    }

    /// The path of the link that leads into a group; of that from which people choose, for no group.
    pub(crate) fn link(&self, place: &Place, group: Option<&str>) -> String {
        let token = link_token(&place.store, &self.id, group);
        format!("/join/{}", token.reveal())
    }

    pub(crate) fn link_id(&self, group: Option<&str>) -> LinkId {
        link_id(&self.id, group)
    }

    /// Somebody who has just started in a group.
    pub(crate) async fn somebody(&self, place: &Place, group: &str) -> Person {
        self.somebody_with(place, place.browser(), group).await
    }

    pub(crate) async fn somebody_with(&self, place: &Place, mut browser: Browser, group: &str) -> Person {
        let page = browser.get(&self.link(place, None)).await.html();
        let keep = browser.submit(&page.form("/join").choose("group", group)).await;
        Person::keeping(browser, &keep)
    }

    /// How many have started, finished, and come on paper in a group.
    pub(crate) async fn counted(&self, place: &Place, group: &str) -> (u32, u32, u32) {
        let counted = place.store.counted(&self.seat, &self.id).await.unwrap();
        let found = counted.into_iter().find(|counted| counted.group == group).unwrap();
        (found.started, found.finished, found.paper)
    }
}

fn usual() -> Setup {
    let group =
        |id: &str, name: &str, about: &str| Group { about: about.to_owned(), ..Group::named(id, name) };
    let council = [
        group("leaders", "Leaders", "You lead a service or a team."),
        group("practitioners", "Practitioners", "You work with people every day."),
    ];
    let lived =
        [Group::named("support", "People who draw on support"), Group::named("carers", "Unpaid carers")];
    let families =
        vec![Family::of("council", "The council", council), Family::of("lived", "Lived experience", lived)];
    Setup { closes_at: Some(CLOSES), ..Setup::usual("Our autumn review", &strengths(), families) }
}

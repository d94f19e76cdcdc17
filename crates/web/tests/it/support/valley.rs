//! A place whose review has closed, with somebody who runs it, and what its picture says.

use super::{Browser, Closed, Html, Member, Place, Reply};
use wholeplace_model::{
    access::FacilitatorSeat,
    instrument::strengths,
    picture::{Name, Picture, Setting, compose},
    place::Role,
    review::ReviewId,
};

/// A place whose review has closed.
pub(crate) struct Valley {
    pub(crate) place: Place,
    pub(crate) runner: Member,
    pub(crate) seat: FacilitatorSeat,
    pub(crate) closed: Closed,
}

impl Valley {
    pub(crate) async fn new() -> Self {
        let place = Place::new();
        let owner = place.owner().await;
        let runner = owner.colleague(&place, Role::Facilitator).await;
        let seat = runner.facilitator_seat(&place).await;
        let closed = place.closed(&seat).await;
        Self { place, runner, seat, closed }
    }

    pub(crate) fn at_place(&self, review: &ReviewId) -> String {
        self.runner.path(&format!("/review/{}/picture", review.0))
    }

    pub(crate) fn for_participant(&self) -> String {
        format!("/r/{}/picture", self.closed.participant.0.0)
    }

    pub(crate) fn share(&self) -> String {
        self.runner.path(&format!("/review/{}/share", self.closed.review.0))
    }

    pub(crate) async fn link(&self) -> String {
        self.place.picture_link(&self.seat, &self.closed.review).await
    }

    /// What the release says, worked out without the pages.
    pub(crate) async fn picture(&self) -> Picture {
        self.picture_of(&self.closed.review).await
    }

    pub(crate) async fn picture_of(&self, review: &ReviewId) -> Picture {
        let released = self.place.store.released(&self.seat, review).await.unwrap().unwrap();
        let name = |id: &String, name: &String| Name { id: id.clone(), name: name.clone() };
        let setup = &released.review.setup;
        let setting = Setting {
            place: "Harrowmere".to_owned(),
            review: setup.name.clone(),
            families: setup.families.iter().map(|one| name(&one.id, &one.name)).collect(),
            groups: setup.groups().map(|one| name(&one.id, &one.name)).collect(),
            opened_at: released.review.opened_at.unwrap(),
            closed_at: released.review.closed_at.unwrap(),
            released_at: released.made_at,
        };
        let strengths = strengths();
        compose(&released.release, &strengths, strengths.reading("en"), &setting)
    }
}

pub(crate) async fn page(browser: &mut Browser, path: &str) -> Html {
    let reply = browser.get(path).await;
    assert_eq!(reply.status, 200, "{path}");
    reply.html()
}

pub(crate) fn ended(reply: &Reply) -> (u16, String) {
    (reply.status, reply.html().heading().to_owned())
}

/// Text as a person reads it: runs of spaces are one.
pub(crate) fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! A place's review as its facilitators see it: what every page of it shares, and its first page.
//!
//! `draft` and the settings (`name` to `asks`) are before opening, `opening` is the step between, `running` and what
//! follows it in the list are after.

pub(crate) mod asks;
pub(crate) mod closing;
pub(crate) mod dates;
pub(crate) mod defaults;
mod draft;
pub(crate) mod email;
pub(crate) mod family;
pub(crate) mod flood;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod instrument;
pub(crate) mod invitation;
pub(crate) mod invited;
pub(crate) mod link;
pub(crate) mod mailing;
pub(crate) mod name;
pub(crate) mod new;
pub(crate) mod opening;
pub(crate) mod preview;
mod running;
mod setting;
pub(crate) mod smallest;

use crate::{
    error::WebError,
    member::Facilitator,
    page::Page,
    path::Path,
    place::{Frame, Part},
    site::Site,
};
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::{
    access::ViewerSeat,
    instrument::Instrument,
    review::{Review, ReviewId, Stage},
};
use wholeplace_store::StoreError;
use wholeplace_words::{Day, Words};

/// A review with what its pages need to know of its place.
pub(crate) struct Desk {
    pub(crate) review: Review,
    frame: Frame,
    /// The IANA time zone whose days its dates are.
    zone: String,
    /// The address of the review's first page.
    path: String,
}

/// `GET /p/{place}/review/{review}`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    match desk.review.stage(site.now()) {
        Stage::Draft => draft::show(&site, &desk, page),
        _ => running::show(&site, &seat, &desk, page).await,
    }
}

impl Site {
    /// A review of a place, for whoever may see it.
    pub(crate) async fn desk(&self, seat: &ViewerSeat, id: &str) -> Result<Desk, WebError> {
        let review = self.store.review(seat, &ReviewId(id.to_owned())).await.map_err(not_there)?;
        let zone = self.store.place(seat).await?.place.time_zone;
        let frame = self.frame(seat, Part::Reviews).await?;
        let path = format!("/p/{}/review/{}", frame.id, review.id.0);
        Ok(Desk { review, frame, zone, path })
    }
}

impl Desk {
    fn page(&self, page: Page) -> Page {
        page.of_place(self.frame.clone())
    }

    /// The instrument that the review uses, if it is still offered here.
    fn instrument<'a>(&self, site: &'a Site) -> Option<&'a Instrument> {
        site.instruments.get(&self.review.setup.instrument)
    }

    fn is_draft(&self) -> bool {
        self.review.opened_at.is_none()
    }
}

/// How far a review has got, in words.
pub(crate) fn status(words: &Words, review: &Review, zone: &str, now: i64) -> String {
    let setup = &review.setup;
    let closes = setup.closes_at.map(|at| words.the_day(Day::before(at, zone))).unwrap_or_default();
    let opens = setup.opens_at.map(|at| words.the_day(Day::of(at, zone))).unwrap_or_default();
    match review.stage(now) {
        Stage::Draft => words.say("setup-draft"),
        Stage::Waiting => words.say2("run-waiting", "opens", opens, "closes", closes),
        Stage::Open => words.say1("run-open", "closes", closes),
        Stage::Over => words.say1("run-over", "closes", closes),
        Stage::Closed => words.say("run-closed"),
    }
}

/// What a place does not have is not there, whoever asks.
pub(crate) fn not_there(error: StoreError) -> WebError {
    match error {
        StoreError::NotFound => WebError::NotFound,
        error => error.into(),
    }
}

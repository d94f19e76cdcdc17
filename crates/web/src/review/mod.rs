//! A place's review as its facilitators see it: what every page of it shares, and its first page.
//!
//! `draft` and the settings (`name` to `asks`, each a `setting`) are before opening, `opening` is the step between, `running` and what
//! follows it in the list are after.

pub(crate) mod asks;
pub(crate) mod closing;
pub(crate) mod dates;
pub(crate) mod desk;
mod draft;
pub(crate) mod email;
pub(crate) mod family;
pub(crate) mod family_removal;
pub(crate) mod flood;
pub(crate) mod group;
pub(crate) mod groups;
pub(crate) mod instrument;
pub(crate) mod invitation;
pub(crate) mod invited;
pub(crate) mod limits;
pub(crate) mod link;
pub(crate) mod look;
pub(crate) mod looks;
pub(crate) mod mailing;
pub(crate) mod name;
pub(crate) mod new;
mod number;
pub(crate) mod opening;
pub(crate) mod preview;
mod running;
pub(crate) mod setting;
pub(crate) mod smallest;

use crate::{error::WebError, page::Page, place, site::Site};
use axum::{body::Body, extract::State, http::Response};
use desk::Desk;
use wholeplace_model::review::{Review, ReviewId, Stage};
use wholeplace_words::{Day, Words};

/// The address of a review's first page. Those of all its other pages begin with it.
pub(crate) fn address(place: &str, review: &ReviewId) -> String {
    format!("{}/review/{}", place::address(place), review.0)
}

/// `GET /p/{place}/review/{review}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    match desk.review.stage(site.now()) {
        Stage::Draft => draft::show(&site, &desk, page),
        _ => running::show(&site, &desk, page).await,
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

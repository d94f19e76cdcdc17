//! Saving one setting of a review. A form carries a fingerprint of what it showed of that setting, so that two people
//! can work on different settings at once, and neither writes over what the other did to the same one unseen.

use super::{Desk, not_there};
use crate::{error::WebError, page::Page, session::hex, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use std::fmt::Debug;
use wholeplace_model::{
    access::FacilitatorSeat,
    problem::Problem,
    review::{Setup, SetupChange},
};
use wholeplace_store::Changed;

/// How often to try again when others save other settings in the same moment.
const TRIES: usize = 5;

/// What came of saving a setting.
pub(super) enum Saved {
    Yes,
    Problems(Vec<Problem>),
    /// Somebody else changed the same setting meanwhile, to what is in this setup. Nothing was written.
    Elsewhere(Setup),
}

#[derive(Template)]
#[template(path = "review/locked.html")]
struct LockedPage<'a> {
    page: &'a Page,
    path: &'a str,
    value: &'a str,
}

/// The fingerprint of a value as a page shows it.
pub(super) fn seen(value: &impl Debug) -> String {
    hex(&blake3::hash(format!("{value:?}").as_bytes()).as_bytes()[..8])
}

/// Saves a change to the part of a setup that `part` reads, if that part still is as it was `seen`, or is already as
/// this person wants it.
pub(super) async fn save<T: Debug>(
    site: &Site,
    seat: &FacilitatorSeat,
    desk: &Desk,
    seen_part: &str,
    part: impl Fn(&Setup) -> T,
    change: impl Fn(&mut Setup),
) -> Result<Saved, WebError> {
    let id = &desk.review.id;
    for _ in 0..TRIES {
        let review = site.store.review(seat, id).await.map_err(not_there)?;
        let mut wanted = review.setup.clone();
        change(&mut wanted);
        if wanted == review.setup {
            return Ok(Saved::Yes);
        }
        if seen(&part(&review.setup)) != seen_part {
            return Ok(Saved::Elsewhere(review.setup));
        }
        let change = match SetupChange::of(&review, wanted, site.now()) {
            Ok(change) => change,
            Err(problems) => return Ok(Saved::Problems(problems)),
        };
        let changed = site.store.change_review(seat, id, review.revision, change, site.now()).await;
        if changed.map_err(not_there)? == Changed::Yes {
            return Ok(Saved::Yes);
        }
    }
    Err(WebError::Busy)
}

/// A setting that opening has locked: what it is, and why it stays.
pub(super) fn locked(desk: &Desk, page: Page, title: &str, value: &str) -> Result<Response<Body>, WebError> {
    let mut page = desk.page(page).titled(title);
    // There is no field to lead to any more.
    page.problems.iter_mut().for_each(|problem| "locked".clone_into(&mut problem.field));
    page.problems.truncate(1);
    page.show(&LockedPage { page: &page, path: &desk.path, value })
}

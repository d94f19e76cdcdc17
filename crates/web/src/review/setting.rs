//! A setting of a review: one decision with a page of its own, which all work alike. A form carries a fingerprint of what
//! it showed of its setting, so that two people can work on different settings at once, and neither writes over what the
//! other did to the same one unseen.

use super::desk::{Desk, DeskForm};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use std::fmt::Debug;
use wholeplace_model::{
    hex,
    problem::{Problem, ProblemKind},
    review::{Setup, SetupChange},
};
use wholeplace_store::{Changed, StoreError};

/// How often to try again when others save other settings in the same moment.
const TRIES: usize = 5;

/// What one setting's page shows, reads and decides.
pub(crate) trait Setting {
    /// The end of the page's address.
    const AT: &'static str;
    /// The field at which it stands that somebody else has changed it.
    const FIELD: &'static str = Self::AT;
    const TITLE: &'static str;
    /// Whether it stays as it is once the review has opened.
    const LOCKED_BY_OPENING: bool;
    /// The part of a setup that is decided here.
    type Part: Debug + Clone + Send + Sync;
    /// What stands in the form.
    type Typed: Send + Sync;

    fn part(setup: &Setup) -> Self::Part;

    fn put(part: Self::Part, setup: &mut Setup);

    /// How it is set, in words.
    fn value(site: &Site, desk: &Desk, page: &Page) -> String;

    /// The form as the stored setup fills it in.
    fn stored(desk: &Desk) -> Self::Typed;

    /// The form as somebody sent it.
    fn read(fields: &Fields, desk: &Desk) -> Self::Typed;

    /// What was typed as a part of a setup, or what is wrong with it.
    fn check(site: &Site, desk: &Desk, typed: &Self::Typed) -> Result<Self::Part, Vec<Problem>>;

    /// What somebody else has decided meanwhile, which is what the desk now holds.
    fn changed_meanwhile(site: &Site, desk: &Desk, page: &Page, _wanted: &Self::Part) -> Vec<Problem> {
        let now = Self::value(site, desk, page);
        vec![Problem::new(Self::FIELD, ProblemKind::ChangedBySomebody { now })]
    }

    /// The page's form; `seen` goes with it.
    fn form(
        site: &Site,
        desk: &Desk,
        page: Page,
        typed: &Self::Typed,
        seen: &str,
    ) -> Result<Response<Body>, WebError>;
}

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
    /// The name of the sentence that says why it stays.
    why: &'a str,
}

/// `GET /p/{place}/review/{review}/` and the setting.
pub(crate) async fn show<S: Setting>(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render::<S>(&site, &desk, page, &S::stored(&desk), &seen(&S::part(&desk.review.setup)))
}

/// `POST /p/{place}/review/{review}/` and the setting.
pub(crate) async fn change<S: Setting>(
    State(site): State<Site>,
    mut page: Page,
    DeskForm { mut desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let (typed, shown) = (S::read(&fields, &desk), fields.get("seen"));
    let part = match S::check(&site, &desk, &typed) {
        Ok(part) => part,
        Err(problems) => {
            page.problems = problems;
            return render::<S>(&site, &desk, page, &typed, shown);
        }
    };
    let saved = save(&site, &desk, shown, S::part, |setup| S::put(part.clone(), setup));
    match saved.await? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            // It may have opened or closed meanwhile.
            let desk = desk.again(&site).await?;
            render::<S>(&site, &desk, page, &typed, shown)
        }
        Saved::Elsewhere(now) => {
            desk.review.setup = now;
            page.problems = S::changed_meanwhile(&site, &desk, &page, &part);
            render::<S>(&site, &desk, page, &typed, &seen(&S::part(&desk.review.setup)))
        }
    }
}

/// The fingerprint of a value as a page shows it.
pub(super) fn seen(value: &impl Debug) -> String {
    hex::encode(&blake3::hash(format!("{value:?}").as_bytes()).as_bytes()[..8])
}

/// Saves a change to the part of a setup that `part` reads, if that part still is as it was `seen`, or is already as
/// this person wants it.
pub(super) async fn save<T: Debug>(
    site: &Site,
    desk: &Desk,
    seen_part: &str,
    part: impl Fn(&Setup) -> T,
    change: impl Fn(&mut Setup),
) -> Result<Saved, WebError> {
    let id = &desk.review.id;
    for _ in 0..TRIES {
        let review = site.store.review(&desk.seat, id).await?;
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
        match site.store.change_review(&desk.seat, id, review.revision, change, site.now()).await {
            Ok(Changed::Yes) => return Ok(Saved::Yes),
            // Another try finds what was changed meanwhile, or that the review has closed.
            Ok(Changed::Elsewhere(_)) | Err(StoreError::Closed) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(WebError::Busy)
}

fn render<S: Setting>(
    site: &Site,
    desk: &Desk,
    page: Page,
    typed: &S::Typed,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    let over = desk.review.stage(site.now()).is_over();
    if over || S::LOCKED_BY_OPENING && !desk.is_draft() {
        let value = S::value(site, desk, &page);
        let why = if over { "setup-over" } else { "setup-locked" };
        return locked(desk, page, S::TITLE, &value, why);
    }
    S::form(site, desk, desk.page(page).titled(S::TITLE), typed, seen)
}

/// A setting that opening or closing has locked: what it is, and the sentence by this name says why it stays.
pub(super) fn locked(
    desk: &Desk,
    page: Page,
    title: &str,
    value: &str,
    why: &str,
) -> Result<Response<Body>, WebError> {
    let mut page = desk.page(page).titled(title);
    // There is no field to lead to any more.
    page.problems.iter_mut().for_each(|problem| "locked".clone_into(&mut problem.field));
    page.problems.truncate(1);
    page.show(&LockedPage { page: &page, path: &desk.path, value, why })
}

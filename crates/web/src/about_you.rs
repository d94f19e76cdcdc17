//! Which place a review is about and in what role: may be said, and need not be.

use crate::{
    error::WebError,
    page::Page,
    seat::{Seat, SeatForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    response::{About, Seen, tidy},
};
use wholeplace_store::Changed;

/// The most characters a place's name or a role may have.
const NAME_LIMIT: usize = 200;

#[derive(Template)]
#[template(path = "about-you.html")]
struct AboutYouPage<'a> {
    page: &'a Page,
    id: &'a str,
    about: &'a About,
    /// Fingerprint of what was shown.
    seen: Seen,
}

/// `GET /r/{id}/about`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let review = site.store.response(&seat).await?;
    render(page, &review.id.0, &review.about, review.about.seen())
}

/// `POST /r/{id}/about`
pub(crate) async fn save(
    State(site): State<Site>,
    mut page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let about = About { place: tidy(fields.get("place")), role: tidy(fields.get("role")) };
    let mut seen = Seen(fields.get("seen-about").to_owned());
    let id = &seat.response().0;
    page.problems = too_long(&about);
    if page.problems.is_empty() {
        let saved = site.store.save_about(&seat, about.clone(), seen.clone(), site.now()).await;
        match saved? {
            Changed::Yes => return Ok(Redirect::to(&format!("/r/{id}")).into_response()),
            Changed::Elsewhere(now) => {
                seen = now.seen();
                page.problems = changed_elsewhere(&about, now);
            }
        }
    }
    render(page, id, &about, seen)
}

fn render(page: Page, id: &str, about: &About, seen: Seen) -> Result<Response<Body>, WebError> {
    let page = page.titled("about-you-title").of_review(id);
    page.show(&AboutYouPage { page: &page, id, about, seen })
}

fn too_long(about: &About) -> Vec<Problem> {
    let fields = [("place", &about.place), ("role", &about.role)];
    let counted = fields.map(|(field, text)| (field, text.chars().count()));
    let over = counted.into_iter().filter(|(_, actual)| *actual > NAME_LIMIT);
    over.map(|(field, actual)| Problem::new(field, ProblemKind::TooLong { limit: NAME_LIMIT, actual }))
        .collect()
}

/// What another window says now, for each field in which it differs.
fn changed_elsewhere(typed: &About, now: About) -> Vec<Problem> {
    let fields = [("place", &typed.place, now.place), ("role", &typed.role, now.role)];
    let differ = fields.into_iter().filter(|(_, typed, now)| *typed != now);
    differ.map(|(field, _, now)| Problem::new(field, ProblemKind::ChangedElsewhere { now })).collect()
}

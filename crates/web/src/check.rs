//! Check your answers, finish, and reopen to change something.

use crate::{
    answer::label,
    error::WebError,
    page::Page,
    seat::{Seat, SeatForm},
    site::Site,
    taking_part::Taking,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    instrument::Reading,
    response::{Response as Answers, short_name},
};
use wholeplace_store::StoreError;

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage<'a> {
    page: &'a Page,
    id: &'a str,
    domains: Vec<Checked<'a>>,
    skipped: usize,
    undecided: usize,
    /// Whether nothing can be changed any more.
    stays: bool,
    /// Whether they are part of a review of a place already.
    sent: bool,
}

/// One domain's answers.
struct Checked<'a> {
    id: &'a str,
    title: &'a str,
    answers: Vec<CheckedAnswer<'a>>,
}

struct CheckedAnswer<'a> {
    name: &'a str,
    text: &'a str,
    /// The rating's label; `None` where it was skipped.
    rating: Option<&'a str>,
    reason: String,
    undecided: bool,
}

/// `GET /r/{id}/check`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let domains = checked(instrument.reading(page.language()), &review);
    let answers = || domains.iter().flat_map(|domain| &domain.answers);
    let skipped = answers().filter(|answer| answer.rating.is_none()).count();
    let undecided = answers().filter(|answer| answer.undecided).count();
    let taking = site.taking(&page, &seat, &review).await?;
    let stays = Taking::stays(taking.as_ref());
    let title = if stays { "check-closed-title" } else { "check-title" };
    let sent = taking.is_some() && review.finished_at.is_some();
    let page = page.titled(title).of_response(&review.id.0, taking);
    page.show(&CheckPage { page: &page, id: &review.id.0, domains, skipped, undecided, stays, sent })
}

/// `POST /r/{id}/finish`
pub(crate) async fn finish(
    State(site): State<Site>,
    page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let id = &seat.response().0;
    let answers = site.store.response(&seat).await?;
    let taking = site.taking(&page, &seat, &answers).await?;
    let asked = taking.as_ref().is_some_and(Taking::may_name_group);
    let names_group = asked.then(|| fields.has("name-group"));
    unless_they_stay(site.store.finish(&seat, names_group, site.now()).await)?;
    // What was sent is said on a page of its own; one's own review leads to its report. Both say so if it has closed.
    let next = if taking.is_some() { "sent" } else { "report" };
    Ok(Redirect::to(&format!("/r/{id}/{next}")).into_response())
}

/// `POST /r/{id}/reopen`: for a review of one's own. In a review of a place what was sent goes on counting as it is changed.
pub(crate) async fn reopen(
    State(site): State<Site>,
    SeatForm { seat, .. }: SeatForm,
) -> Result<Response<Body>, WebError> {
    if site.store.response(&seat).await?.taking_part.is_none() {
        site.store.reopen(&seat, site.now()).await?;
    }
    Ok(Redirect::to(&format!("/r/{}", seat.response().0)).into_response())
}

/// That answers stay as they are by now is no error where nothing was typed: the page that follows says it.
fn unless_they_stay(done: Result<(), StoreError>) -> Result<(), StoreError> {
    match done {
        Err(StoreError::Closed | StoreError::InLook) => Ok(()),
        done => done,
    }
}

fn checked<'a>(reading: &'a Reading, review: &Answers) -> Vec<Checked<'a>> {
    let domains = reading.domains.iter().map(|domain| {
        let answers = domain.statements.iter().map(|statement| {
            let answer = review.answer(&statement.id);
            CheckedAnswer {
                name: short_name(&statement.id),
                text: &statement.text,
                rating: label(reading, &answer),
                reason: answer.reason,
                undecided: review.others.contains_key(&statement.id),
            }
        });
        Checked { id: &domain.id, title: &domain.title, answers: answers.collect() }
    });
    domains.collect()
}

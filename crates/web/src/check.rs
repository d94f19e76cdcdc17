//! Check your answers, finish, and reopen to change something.

use crate::{
    answer::label,
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
    instrument::Reading,
    response::{Response as Review, short_name},
};

#[derive(Template)]
#[template(path = "check.html")]
struct CheckPage<'a> {
    page: &'a Page,
    id: &'a str,
    domains: Vec<Checked<'a>>,
    skipped: usize,
    undecided: usize,
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
    let page = page.titled("check-title").of_review(&review.id.0);
    page.show(&CheckPage { page: &page, id: &review.id.0, domains, skipped, undecided })
}

/// `POST /r/{id}/finish`
pub(crate) async fn finish(
    State(site): State<Site>,
    SeatForm { seat, .. }: SeatForm,
) -> Result<Response<Body>, WebError> {
    site.store.finish(&seat, site.now()).await?;
    Ok(Redirect::to(&format!("/r/{}/report", seat.response().0)).into_response())
}

/// `POST /r/{id}/reopen`
pub(crate) async fn reopen(
    State(site): State<Site>,
    SeatForm { seat, .. }: SeatForm,
) -> Result<Response<Body>, WebError> {
    site.store.reopen(&seat, site.now()).await?;
    Ok(Redirect::to(&format!("/r/{}", seat.response().0)).into_response())
}

fn checked<'a>(reading: &'a Reading, review: &Review) -> Vec<Checked<'a>> {
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

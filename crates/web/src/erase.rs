//! Taking everything out: asked once, done for good, and said exactly.

use crate::{
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
    http::{HeaderValue, Response, header},
};
use wholeplace_model::{
    access::AnsweringSeat,
    problem::{Problem, ProblemKind},
};
use wholeplace_store::Erased;

#[derive(Template)]
#[template(path = "erase.html")]
struct ErasePage<'a> {
    page: &'a Page,
    id: &'a str,
}

#[derive(Template)]
#[template(path = "erased.html")]
struct ErasedPage<'a> {
    page: &'a Page,
    erased: &'a Erased,
}

/// `GET /r/{id}/erase`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let id = &seat.response().0;
    let taking = taking(&site, &page, &seat).await?;
    let page = page.titled("erase-title").of_response(id, taking);
    page.show(&ErasePage { page: &page, id })
}

/// `POST /r/{id}/erase`
pub(crate) async fn erase(
    State(site): State<Site>,
    page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let taking = taking(&site, &page, &seat).await?;
    if !fields.has("sure") {
        let id = &seat.response().0;
        let mut page = page.titled("erase-title").of_response(id, taking);
        page.problems.push(Problem::new("sure", ProblemKind::NotTicked));
        return page.show(&ErasePage { page: &page, id });
    }
    let ended = [site.keys.end_seat_cookie(seat.response()), site.keys.end_begun_cookie(seat.response())];
    let erased = site.store.erase(&seat).await?;
    let title = if taking.is_some() { "taking-part-erased-title" } else { "erased-title" };
    let page = page.titled(title);
    let mut response = page.show(&ErasedPage { page: &page, erased: &erased })?;
    for cookie in ended {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    // The script's own copy of unsaved words goes too.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    Ok(response)
}

async fn taking(site: &Site, page: &Page, seat: &AnsweringSeat) -> Result<Option<Taking>, WebError> {
    let answers = site.store.response(seat).await?;
    site.taking(page, seat, &answers).await
}

//! Taking everything out: asked once, done for good, and said exactly.

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
    http::{HeaderValue, Response, header},
};
use wholeplace_model::problem::{Problem, ProblemKind};
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
pub(crate) async fn show(Seat(seat): Seat, page: Page) -> Result<Response<Body>, WebError> {
    let id = &seat.response().0;
    let page = page.titled("erase-title").of_review(id);
    page.show(&ErasePage { page: &page, id })
}

/// `POST /r/{id}/erase`
pub(crate) async fn erase(
    State(site): State<Site>,
    page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    if !fields.has("sure") {
        let id = &seat.response().0;
        let mut page = page.titled("erase-title").of_review(id);
        page.problems.push(Problem::new("sure", ProblemKind::Missing));
        return page.show(&ErasePage { page: &page, id });
    }
    let ended = site.keys.end_seat_cookie(seat.response());
    let erased = site.store.erase(&seat).await?;
    let page = page.titled("erased-title");
    let mut response = page.show(&ErasedPage { page: &page, erased: &erased })?;
    response.headers_mut().append(header::SET_COOKIE, ended);
    // The script's own copy of unsaved words goes too.
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    Ok(response)
}

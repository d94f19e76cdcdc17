//! A device that several people use, one after another: whoever leaves takes their code along, and nothing of theirs
//! stays in the browser.

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
    http::{HeaderMap, HeaderValue, Response, header},
    response::{IntoResponse, Redirect},
};

#[derive(Template)]
#[template(path = "hand-over.html")]
struct HandOverPage<'a> {
    page: &'a Page,
    id: &'a str,
    code: &'a str,
    sent: bool,
}

/// `GET /r/{id}/hand-over`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let answers = site.store.response(&seat).await?;
    let taking = site.taking(&page, &seat, &answers).await?;
    let id = &answers.id.0;
    let page = page.titled("hand-over-title").of_response(id, taking);
    let code = seat.token().code().reveal();
    page.show(&HandOverPage { page: &page, id, code: &code, sent: answers.finished_at.is_some() })
}

/// `POST /r/{id}/hand-over`: takes everything of this person off the browser and goes to the next one's invitation.
pub(crate) async fn clear(State(site): State<Site>, SeatForm { seat, .. }: SeatForm) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.append(header::SET_COOKIE, site.keys.end_seat_cookie(seat.response()));
    headers.append(header::SET_COOKIE, site.keys.end_begun_cookie(seat.response()));
    headers.append(header::SET_COOKIE, site.keys.end_visit_cookie());
    headers.insert("clear-site-data", HeaderValue::from_static("\"storage\""));
    (headers, Redirect::to("/join")).into_response()
}

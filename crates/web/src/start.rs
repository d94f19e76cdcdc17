//! Starting a review: nothing is asked, and what opens it again is shown at once.

use crate::{
    address::Address, error::WebError, id::new_id, page::Page, path::Path, seat::OpenForm, session::random,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::Token,
    instrument::Reading,
    response::{Response as Answers, ResponseId},
};

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
}

/// `GET /start/{instrument}`
pub(crate) async fn show(
    State(site): State<Site>,
    page: Page,
    Path(instrument): Path<String>,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let page = page.titled("start-title");
    page.show(&StartPage { page: &page, instrument: &instrument, reading })
}

/// `POST /start/{instrument}`: makes the review and shows how to come back to it.
pub(crate) async fn start(
    State(site): State<Site>,
    Address(address): Address,
    Path(instrument): Path<String>,
    _form: OpenForm,
) -> Result<Response<Body>, WebError> {
    let started = site.limits.starts.count(address, site.now());
    started.map_err(|retry_seconds| WebError::TooManyStarts { retry_seconds })?;
    let instrument = site.instruments.get(&instrument).ok_or(WebError::NotFound)?;
    let id = ResponseId(new_id());
    let token = Token::from_random(random());
    let review = Answers::new(id.clone(), instrument, site.now());
    site.store.start_response(&review, &token.locks(&site.store.installation_key())).await?;
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, site.keys.seat_cookie(&id, &token));
    Ok((headers, Redirect::to(&format!("/r/{}/keep", id.0))).into_response())
}

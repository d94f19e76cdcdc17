//! After sending answers to a review of a place: thanks, and what can be done from here.

use crate::{error::WebError, page::Page, seat::Seat, site::Site, taking_part::Taking};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};

#[derive(Template)]
#[template(path = "sent.html")]
struct SentPage<'a> {
    page: &'a Page,
    id: &'a str,
    taking: &'a Taking,
}

/// `GET /r/{id}/sent`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let answers = site.store.response(&seat).await?;
    let taking = site.taking(&page, &seat, &answers).await?;
    let id = &answers.id.0;
    let page = page.titled("sent-title").of_response(id, taking);
    match &page.taking {
        Some(taking) if !Taking::stays(Some(taking)) && answers.finished_at.is_some() => {
            page.show(&SentPage { page: &page, id, taking })
        }
        _ => Ok(Redirect::to(&format!("/r/{id}")).into_response()),
    }
}

//! Closing a review before its last day has passed.

use super::{
    dates,
    desk::{Desk, DeskForm},
};
use crate::{error::WebError, page::Page, session::random, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::Stage;
use wholeplace_store::StoreError;

#[derive(Template)]
#[template(path = "review/close.html")]
struct ClosePage<'a> {
    page: &'a Page,
    path: &'a str,
    name: &'a str,
    day: String,
    finished: u32,
    unfinished: u32,
    smallest: u32,
}

/// `GET /p/{place}/review/{review}/close`
pub(crate) async fn ask(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    if !can_close(&desk, &site) {
        return Ok(Redirect::to(&desk.path).into_response());
    }
    let counted = site.store.counted(&desk.seat, &desk.review.id).await?;
    let finished = counted.iter().map(|counted| counted.finished).sum();
    let unfinished = counted.iter().map(|counted| counted.started - counted.finished).sum();
    let page = desk.page(page).titled("close-title");
    page.show(&ClosePage {
        page: &page,
        path: &desk.path,
        name: &desk.review.setup.name,
        day: dates::last_day(&desk, &page).unwrap_or_default(),
        finished,
        unfinished,
        smallest: desk.review.setup.smallest,
    })
}

/// `POST /p/{place}/review/{review}/close`
pub(crate) async fn close(
    State(site): State<Site>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    match site.store.close_review(&desk.seat, &desk.review.id, random(), site.now()).await {
        // A draft has nothing to close.
        Ok(()) | Err(StoreError::Conflict) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(error.into()),
    }
}

fn can_close(desk: &Desk, site: &Site) -> bool {
    matches!(desk.review.stage(site.now()), Stage::Waiting | Stage::Open | Stage::Over)
}

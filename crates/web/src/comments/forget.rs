//! Removing what is kept of comments beside what is shared, once all have been read.

use super::Scope;
use crate::{
    error::WebError,
    page::Page,
    review::desk::{Desk, DeskForm},
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_store::{CommentCounts, Forgotten, StoreError};

#[derive(Template)]
#[template(path = "comments/forget.html")]
struct ForgetPage<'a> {
    page: &'a Page,
    scope: &'a Scope<'a>,
    counts: CommentCounts,
    done: Option<Forgotten>,
}

/// `GET /p/{place}/review/{review}/comments/forget`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &desk, page, None).await
}

/// `POST /p/{place}/review/{review}/comments/forget`
pub(crate) async fn forget(
    State(site): State<Site>,
    page: Page,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let done = match site.store.forget_unshared_words(&desk.seat, &desk.review.id, site.now()).await {
        Ok(forgotten) => Some(forgotten),
        // One has been put back to wait meanwhile; the page says so.
        Err(StoreError::Conflict) => None,
        Err(error) => return Err(error.into()),
    };
    render(&site, &desk, page, done).await
}

async fn render(
    site: &Site,
    desk: &Desk,
    page: Page,
    done: Option<Forgotten>,
) -> Result<Response<Body>, WebError> {
    let scope = Scope::of(site, desk, &page)?;
    let page = desk.page(page).titled("forget-title");
    let counts = site.store.comment_counts(&desk.seat, &desk.review.id).await?;
    page.show(&ForgetPage { page: &page, scope: &scope, counts, done })
}

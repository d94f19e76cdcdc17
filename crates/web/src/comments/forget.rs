//! Removing what is kept of comments beside what is shared, once all have been read.

use super::{Scope, Values};
use crate::{
    error::WebError,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::access::FacilitatorSeat;
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
    Path(values): Path<Values>,
    Facilitator(seat): Facilitator,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, &values, page, None).await
}

/// `POST /p/{place}/review/{review}/comments/forget`
pub(crate) async fn forget(
    State(site): State<Site>,
    Path(values): Path<Values>,
    page: Page,
    FacilitatorForm { seat, .. }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let done = match site.store.forget_unshared_words(&seat, &super::review_id(&values), site.now()).await {
        Ok(forgotten) => Some(forgotten),
        // One has been put back to wait meanwhile; the page says so.
        Err(StoreError::Conflict) => None,
        Err(error) => return Err(error.into()),
    };
    render(&site, &seat, &values, page, done).await
}

async fn render(
    site: &Site,
    seat: &FacilitatorSeat,
    values: &Values,
    page: Page,
    done: Option<Forgotten>,
) -> Result<Response<Body>, WebError> {
    let scope = site.scope(seat, values, &page).await?;
    let page = scope.page(page, "forget-title");
    let counts = site.store.comment_counts(seat, &scope.review.id).await?;
    page.show(&ForgetPage { page: &page, scope: &scope, counts, done })
}

//! Taking a link out of use, with a new one in its place or without.

use super::{
    desk::{Desk, DeskForm},
    invitation::group_of,
};
use crate::{error::WebError, id::new_id, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::LinkId;
use wholeplace_store::StoreError;

#[derive(Template)]
#[template(path = "review/link-end.html")]
struct EndPage<'a> {
    page: &'a Page,
    path: &'a str,
    link: &'a str,
    /// Whose link it is.
    whose: String,
    replaces: bool,
}

/// `GET /p/{place}/review/{review}/invite/{link}/replace`
pub(crate) async fn ask_replace(
    state: State<Site>,
    desk: Desk,
    path: Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    ask(state, desk, path, page, true).await
}

/// `GET /p/{place}/review/{review}/invite/{link}/end`
pub(crate) async fn ask_end(
    state: State<Site>,
    desk: Desk,
    path: Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    ask(state, desk, path, page, false).await
}

/// `POST /p/{place}/review/{review}/invite/{link}/replace`: leads to the new link.
pub(crate) async fn replace(
    State(site): State<Site>,
    Path((_, _, link)): Path<(String, String, String)>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    let new = LinkId(new_id());
    let next =
        match site.store.end_link(&desk.seat, &desk.review.id, &link.id, Some(new.clone()), site.now()).await
        {
            Ok(()) => format!("{}/invite/{}", desk.path, new.0),
            // It is off already: the list shows which one took its place.
            Err(StoreError::NotFound) => desk.path,
            Err(error) => return Err(error.into()),
        };
    Ok(Redirect::to(&next).into_response())
}

/// `POST /p/{place}/review/{review}/invite/{link}/end`
pub(crate) async fn end(
    State(site): State<Site>,
    Path((_, _, link)): Path<(String, String, String)>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    match site.store.end_link(&desk.seat, &desk.review.id, &link.id, None, site.now()).await {
        Ok(()) | Err(StoreError::NotFound) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(error.into()),
    }
}

async fn ask(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link)): Path<(String, String, String)>,
    page: Page,
    replaces: bool,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    if link.off_at.is_some() {
        return Ok(Redirect::to(&format!("{}/invite/{}", desk.path, link.id.0)).into_response());
    }
    let title = if replaces { "link-replace-title" } else { "link-end-title" };
    let page = desk.page(page).titled(title);
    let group = group_of(&desk.review.setup, &link);
    let whose = group.map_or_else(|| page.say("run-invite-choose"), str::to_owned);
    page.show(&EndPage { page: &page, path: &desk.path, link: &link.id.0, whose, replaces })
}

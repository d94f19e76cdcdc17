//! A sheet from paper once it is kept: its number and its code, and taking it back.
//!
//! The code is the one that everybody gets who answers: it opens the answers of this sheet and nothing else. It is made
//! from the sheet's address by the visit that kept it, and shown only while a cookie says that this browser kept that
//! sheet last. So no address gives it, and after a while no page does.

use super::{At, GroupsPage, new_once};
use crate::{
    error::WebError,
    page::Page,
    path::Path,
    review::desk::{Desk, DeskForm},
    session::{Visit, sheet_in_view},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::access::Token;
use wholeplace_store::StoreError;

#[derive(Template)]
#[template(path = "paper-kept.html")]
struct KeptPage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    /// What is to be written on the sheet, while it may be shown.
    code: Option<String>,
    /// Where the code opens its answers, as people type it.
    enter_at: String,
}

/// Leads to the page of a sheet that was just kept, and lets it show the code.
pub(super) fn lead(site: &Site, at: &At<'_>) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, site.keys.sheet_cookie(&at.address, &at.once));
    (headers, Redirect::to(&at.here())).into_response()
}

/// The page of a sheet that this visit has kept.
pub(super) fn show(
    site: &Site,
    desk: &Desk,
    page: Page,
    at: &At<'_>,
    headers: &HeaderMap,
    token: &Token,
) -> Result<Response<Body>, WebError> {
    let title = page.say1("paper-kept-title", "number", at.number());
    let page = desk.page(page).with_title(title);
    let code = (sheet_in_view(headers) == Some(&at.once)).then(|| token.code().reveal());
    page.show(&KeptPage { page: &page, at, code, enter_at: site.url("/return") })
}

/// `POST /p/{place}/review/{review}/paper/{group}/{sheet}/back`: takes out a sheet that this visit kept.
pub(crate) async fn take_back(
    State(site): State<Site>,
    Path((_, _, group, once)): Path<(String, String, String, String)>,
    headers: HeaderMap,
    page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let at = At::of(&desk, &group, &once, &fields)?;
    if desk.review.stage(site.now()).is_over() {
        let page = desk.page(page).titled("paper-title");
        let shown = GroupsPage { page: &page, desk: &desk, open: false, late: true };
        return page.show_as(StatusCode::CONFLICT, &shown);
    }
    let (id, token) = site.keys.started_with(&Visit::of(&headers), &at.once);
    let mut gone = true;
    // The form may have been sent twice: then it is taken back already.
    if site.store.has_typed_in(&desk.seat, &desk.review.id, &id).await? {
        let sheet = site.store.answering_seat(&id, token).await?.ok_or(WebError::NotFound)?;
        gone = match site.store.erase(&sheet).await {
            Ok(erased) => erased.gone_from_disk,
            Err(StoreError::NotFound) => true,
            Err(error) => return Err(error.into()),
        };
    }
    // Typed in again, it is another sheet: the form that took this one back does not reach it.
    let next = At { once: new_once(), ..at };
    let told = if gone { "yes" } else { "soon" };
    Ok(Redirect::to(&format!("{}&back={told}", next.here())).into_response())
}

//! Removing one's own account.

use crate::{
    error::WebError,
    member::{SignedIn, SignedInForm},
    page::Page,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::problem::{Problem, ProblemKind};
use wholeplace_store::AccountErased;

#[derive(Template)]
#[template(path = "account/erase.html")]
struct ErasePage<'a> {
    page: &'a Page,
    /// Why it could not be done.
    refused: Option<String>,
}

/// `GET /account/erase`
pub(crate) async fn show(SignedIn(_): SignedIn, page: Page) -> Result<Response<Body>, WebError> {
    let page = page.titled("account-erase-title").for_signed_in();
    page.show(&ErasePage { page: &page, refused: None })
}

/// `POST /account/erase`
pub(crate) async fn erase(
    State(site): State<Site>,
    page: Page,
    SignedInForm { seat, fields }: SignedInForm,
) -> Result<Response<Body>, WebError> {
    let mut page = page.titled("account-erase-title").for_signed_in();
    if fields.get("sure") != "yes" {
        page.problems.push(Problem::new("sure", ProblemKind::NotTicked));
        return page.show(&ErasePage { page: &page, refused: None });
    }
    let refused = match site.store.erase_account(&seat).await? {
        AccountErased::Yes { gone_from_disk } => {
            let mut headers = HeaderMap::new();
            headers.insert(header::SET_COOKIE, site.keys.end_session_cookie());
            let next = if gone_from_disk { "/sign-in?out=yes" } else { "/sign-in?out=soon" };
            return Ok((headers, Redirect::to(next)).into_response());
        }
        AccountErased::OnlyOwnerOf(places) => {
            page.say2("account-erase-only-owner", "places", page.list(&places), "count", places.len())
        }
        AccountErased::OnlyAdministrator => page.say("account-erase-only-administrator"),
    };
    page.show_as(StatusCode::CONFLICT, &ErasePage { page: &page, refused: Some(refused) })
}

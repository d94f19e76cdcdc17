//! Coming back by private link or by code, and closing a review on this device.

use crate::{
    address::Address,
    error::WebError,
    page::Page,
    path::Path,
    seat::{OpenForm, SeatForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::access::{AnsweringSeat, Code, CodeProblem, Token};

#[derive(Template)]
#[template(path = "return.html")]
struct ReturnPage<'a> {
    page: &'a Page,
    code: &'a str,
    problem: Option<&'a str>,
}

/// `GET /return`
pub(crate) async fn show(page: Page) -> Result<Response<Body>, WebError> {
    let page = page.titled("return-title");
    page.show(&ReturnPage { page: &page, code: "", problem: None })
}

/// `POST /return`: a code that cannot be right is said to be so before anything is looked up.
pub(crate) async fn enter(
    State(site): State<Site>,
    Address(address): Address,
    page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    let typed = fields.get("code");
    let code = match Code::parse(typed) {
        Ok(code) => code,
        Err(problem) => {
            let sentence = sentence(&page, &problem);
            return refuse(page, typed, &sentence);
        }
    };
    site.limits
        .codes
        .count(address, site.now())
        .map_err(|retry_seconds| WebError::TooMany { retry_seconds })?;
    match site.store.seat_by_code(&code).await? {
        Some(seat) => {
            site.limits.codes.forgive(address);
            Ok(admit(&site, &seat))
        }
        None => {
            let sentence = page.say("return-unknown");
            refuse(page, typed, &sentence)
        }
    }
}

/// `GET /open/{token}`: moves the secret from the address into a cookie, so that a shared screen doesn't show it.
pub(crate) async fn open(
    State(site): State<Site>,
    Address(address): Address,
    Path(token): Path<String>,
) -> Result<Response<Body>, WebError> {
    let token = Token::parse(&token).ok_or(WebError::NoSeat)?;
    if let Some(seat) = site.store.seat_by_token(token).await? {
        return Ok(admit(&site, &seat));
    }
    site.limits
        .codes
        .count(address, site.now())
        .map_err(|retry_seconds| WebError::TooMany { retry_seconds })?;
    Err(WebError::NoSeat)
}

/// `POST /r/{id}/close`: leaves nothing of this review in the browser.
pub(crate) async fn close(State(site): State<Site>, SeatForm { seat, .. }: SeatForm) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.append(header::SET_COOKIE, site.keys.end_seat_cookie(seat.response()));
    headers.append(header::SET_COOKIE, site.keys.end_begun_cookie(seat.response()));
    (headers, Redirect::to("/return")).into_response()
}

fn admit(site: &Site, seat: &AnsweringSeat) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.append(header::SET_COOKIE, site.keys.seat_cookie(seat.response(), seat.token()));
    (headers, Redirect::to(&format!("/r/{}", seat.response().0))).into_response()
}

fn refuse(page: Page, typed: &str, sentence: &str) -> Result<Response<Body>, WebError> {
    let mut page = page.titled("return-title");
    page.title = page.say1("page-title-problem", "page", page.title.as_str());
    let template = ReturnPage { page: &page, code: typed, problem: Some(sentence) };
    page.show_as(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

fn sentence(page: &Page, problem: &CodeProblem) -> String {
    match problem {
        CodeProblem::Empty => page.say("return-empty"),
        CodeProblem::Character(letter) => page.say1("return-character", "letter", letter.to_string()),
        CodeProblem::Length { expected, actual } => {
            page.say2("return-length", "expected", *expected, "actual", *actual)
        }
        CodeProblem::Check => page.say("return-check"),
    }
}

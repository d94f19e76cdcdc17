//! How to come back: the private link and the code, shown large, to copy, print or send to oneself.

use crate::{
    address::Address,
    error::WebError,
    page::Page,
    seat::{Seat, SeatForm},
    site::Site,
    turns,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::{
    access::AnsweringSeat,
    place::Email,
    problem::{Problem, ProblemKind},
};

#[derive(Template)]
#[template(path = "keep.html")]
struct KeepPage<'a> {
    page: &'a Page,
    id: &'a str,
    link: &'a str,
    code: &'a str,
    can_email: bool,
    email: &'a str,
    sent: bool,
}

/// `GET /r/{id}/keep`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, "", false).await
}

/// `POST /r/{id}/keep`: sends link and code to an address, which is used once and not kept.
pub(crate) async fn email(
    State(site): State<Site>,
    Address(asker): Address,
    mut page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let Some(mailer) = site.mailer.clone() else { return Err(WebError::NotFound) };
    let address = fields.get("email").trim().to_owned();
    let Some(email) = Email::parse(&address) else {
        page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
        return render(&site, &seat, page, &address, false).await;
    };
    if site.may_write_to(asker, &email).is_err() {
        page.problems.push(Problem::new("email", ProblemKind::NotSent));
        return render(&site, &seat, page, &address, false).await;
    }
    let token = seat.token();
    let body = page.say_with(
        "keep-email-body",
        [
            ("link", site.url(&format!("/open/{}", token.reveal())).into()),
            ("code", token.code().reveal().into()),
            ("return", site.url("/return").into()),
        ],
    );
    let subject = page.say("keep-email-subject");
    let to = address.clone();
    match turns::aside("mail", move || mailer(&to, &subject, &body)).await? {
        Ok(()) => render(&site, &seat, page, "", true).await,
        Err(problem) => {
            tracing::warn!(reason = %problem, "a private link could not be e-mailed");
            page.problems.push(Problem::new("email", ProblemKind::NotSent));
            render(&site, &seat, page, &address, false).await
        }
    }
}

async fn render(
    site: &Site,
    seat: &AnsweringSeat,
    page: Page,
    email: &str,
    sent: bool,
) -> Result<Response<Body>, WebError> {
    let id = &seat.response().0;
    let answers = site.store.response(seat).await?;
    let taking = site.taking(&page, seat, &answers).await?;
    let page = page.titled("keep-title").of_response(id, taking);
    let link = site.url(&format!("/open/{}", seat.token().reveal()));
    let code = seat.token().code().reveal();
    let can_email = site.mailer.is_some();
    page.show(&KeepPage { page: &page, id, link: &link, code: &code, can_email, email, sent })
}

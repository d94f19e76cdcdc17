//! Signing in with a password, and signing out. What is said is the same whether an address has an account or not.

use super::{admit, new_session};
use crate::{
    address::Address,
    error::WebError,
    fields::Fields,
    member::{MaybeSignedIn, SignedInForm},
    own_path::own,
    page::Page,
    seat::OpenForm,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use std::net::IpAddr;
use wholeplace_model::{
    place::{AccountId, Email},
    problem::{Problem, ProblemKind},
};

#[derive(Template)]
#[template(path = "account/sign-in.html")]
struct SignInPage<'a> {
    page: &'a Page,
    email: &'a str,
    next: &'a str,
    can_email: bool,
    /// Whether somebody has just signed out: `yes`, or `soon` where their account has left its last traces in the file.
    out: &'a str,
}

impl SignInPage<'_> {
    fn leaves_traces(&self) -> bool {
        self.out == "soon"
    }
}

/// `GET /sign-in?next=PATH`
pub(crate) async fn show(
    State(site): State<Site>,
    MaybeSignedIn(seat): MaybeSignedIn,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let next = own(query.get("next")).unwrap_or_default();
    if let Some(seat) = seat {
        let to = if next.is_empty() { site.home_of(&seat).await? } else { next.to_owned() };
        return Ok(Redirect::to(&to).into_response());
    }
    render(&site, page, "", next, query.get("out"))
}

/// `POST /sign-in`
pub(crate) async fn enter(
    State(site): State<Site>,
    Address(asker): Address,
    mut page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    let (typed, password) = (fields.get("email").trim(), fields.get("password"));
    let next = own(fields.get("next")).unwrap_or_default();
    let email = Email::parse(typed);
    if email.is_none() {
        page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
    }
    if password.is_empty() {
        page.problems.push(Problem::new("password", ProblemKind::Missing));
    }
    let Some(email) = email.filter(|_| page.problems.is_empty()) else {
        return render(&site, page, typed, next, "");
    };
    let Some(account) = verified(&site, asker, &email, password).await? else {
        page.problems.push(Problem::new("password", ProblemKind::WrongSignIn));
        return render(&site, page, typed, next, "");
    };
    let session = new_session();
    site.store.start_session(&account, &session, site.now()).await?;
    let seat = site.store.account_seat(&session.token, site.now()).await?;
    let to = match seat {
        Some(seat) if next.is_empty() => site.home_of(&seat).await?,
        _ => next.to_owned(),
    };
    Ok(admit(&site, &session, &to))
}

/// `POST /sign-out`
pub(crate) async fn leave(
    State(site): State<Site>,
    SignedInForm { seat, .. }: SignedInForm,
) -> Result<Response<Body>, WebError> {
    site.store.end_session(&seat, seat.session()).await?;
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, site.keys.end_session_cookie());
    Ok((headers, Redirect::to("/sign-in?out=yes")).into_response())
}

/// Whose address and password these are, if they belong together. Tries are counted before anything is looked up, and
/// taken back if they were right.
async fn verified(
    site: &Site,
    asker: IpAddr,
    email: &Email,
    password: &str,
) -> Result<Option<AccountId>, WebError> {
    let now = site.now();
    let limits = &site.limits;
    limits
        .sign_ins
        .count(asker, now)
        .and_then(|()| limits.accounts.count_for(("password", email), now))
        .map_err(|retry_seconds| WebError::TooManySignIns { retry_seconds })?;
    let known = site.store.credentials(email).await?;
    let stored = known.as_ref().and_then(|known| known.password.as_ref());
    if !site.passwords.verify(password, stored).await? {
        return Ok(None);
    }
    limits.sign_ins.forgive(asker);
    limits.accounts.forgive_for(("password", email));
    Ok(known.map(|known| known.account))
}

fn render(site: &Site, page: Page, email: &str, next: &str, out: &str) -> Result<Response<Body>, WebError> {
    let page = page.titled("sign-in-title");
    page.show(&SignInPage { page: &page, email, next, can_email: site.mailer.is_some(), out })
}

//! People who sign in: signing in and out, links that work once, their own account and their places.

pub(crate) mod email_link;
pub(crate) mod link;
pub(crate) mod own_account;
pub(crate) mod own_password;
pub(crate) mod places;
mod press;
pub(crate) mod sign_in;

use crate::{
    error::WebError,
    id::new_id,
    member::{SignedIn, SignedInForm},
    page::Page,
    path::Path,
    session::random,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::{AccountSeat, Token},
    place::USUAL_TIME_ZONE,
};
use wholeplace_store::{Account, NewLink, NewSession};

#[derive(Template)]
#[template(path = "account/account.html")]
struct AccountPage<'a> {
    page: &'a Page,
    account: &'a Account,
    sessions: Vec<Shown>,
}

/// A session as its owner sees it.
struct Shown {
    id: String,
    started: String,
    used: String,
    is_this: bool,
}

/// `GET /account`
pub(crate) async fn show(
    State(site): State<Site>,
    SignedIn(seat): SignedIn,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let account = site.store.account(&seat).await?;
    let sessions = site.store.sessions(&seat, site.now()).await?;
    let page = page.titled("account-title").for_signed_in();
    let sessions = sessions.into_iter().map(|session| Shown {
        started: page.moment(session.started_at, USUAL_TIME_ZONE),
        used: page.moment(session.used_at, USUAL_TIME_ZONE),
        is_this: session.id == seat.session(),
        id: session.id,
    });
    page.show(&AccountPage { page: &page, account: &account, sessions: sessions.collect() })
}

/// `POST /account/sessions/{session}/end`
pub(crate) async fn end_session(
    State(site): State<Site>,
    Path(session): Path<String>,
    SignedInForm { seat, .. }: SignedInForm,
) -> Result<Redirect, WebError> {
    site.store.end_session(&seat, &session).await?;
    Ok(Redirect::to("/account"))
}

/// `POST /account/sessions/end-others`
pub(crate) async fn end_others(
    State(site): State<Site>,
    SignedInForm { seat, .. }: SignedInForm,
) -> Result<Redirect, WebError> {
    site.store.end_other_sessions(&seat).await?;
    Ok(Redirect::to("/account"))
}

/// A session that can begin.
fn new_session() -> NewSession {
    NewSession { id: new_id(), token: Token::from_random(random()) }
}

/// A link that works once, for so many seconds.
pub(crate) fn new_link(site: &Site, seconds: i64) -> NewLink {
    NewLink { id: new_id(), token: Token::from_random(random()), expires_at: site.now() + seconds }
}

impl Site {
    /// The full address of a link that works once.
    pub(crate) fn link_url(&self, link: &NewLink) -> String {
        self.url(&format!("/link/{}", link.token.reveal()))
    }

    /// Where somebody who has just signed in goes: to their place, if it is the only thing they have to do.
    async fn home_of(&self, seat: &AccountSeat) -> Result<String, WebError> {
        let places = self.store.places_of(seat).await?;
        Ok(match places.as_slice() {
            [(only, _)] if !self.store.account(seat).await?.administrator => format!("/p/{}", only.id.0),
            _ => "/places".to_owned(),
        })
    }
}

/// Leads a browser on that holds a new session from here on, and any link it came by no more.
fn admit(site: &Site, session: &NewSession, to: &str) -> Response<Body> {
    let mut headers = HeaderMap::new();
    headers.append(header::SET_COOKIE, site.keys.session_cookie(&session.token));
    headers.append(header::SET_COOKIE, site.keys.end_link_cookie());
    (headers, Redirect::to(to)).into_response()
}

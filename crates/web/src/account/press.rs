//! Pressing the button on the page of a link that works once, and pressing it again.
//!
//! A browser that sends the form twice shows only what came of the second time, when the link is used up already. So
//! that whoever presses twice is let in, what a press begins is made from the secrets that only their browser holds.

use super::admit;
use crate::{
    error::WebError,
    id::new_id,
    session::{LinkBegins, Visit},
    site::Site,
};
use axum::{
    body::Body,
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::{AccountSeat, Token},
    place::{AccountId, Email, PlaceId},
};
use wholeplace_store::{Accepted, NewAccount, NewPlace};

pub(super) struct Press<'a> {
    pub(super) site: &'a Site,
    pub(super) link: Token,
    pub(super) seat: Option<AccountSeat>,
    begins: LinkBegins,
}

impl<'a> Press<'a> {
    pub(super) fn of(site: &'a Site, visit: &Visit, link: Token, seat: Option<AccountSeat>) -> Self {
        Self { begins: site.keys.begun_with_link(visit, &link), site, link, seat }
    }

    pub(super) async fn sign_in(&self) -> Result<Response<Body>, WebError> {
        let session = self.begins.session.clone();
        if !self.site.store.sign_in_by_link(&self.link, session, self.site.now()).await? {
            return Err(WebError::LinkGone);
        }
        Ok(self.admitted("/sign-in"))
    }

    pub(super) async fn set_password(&self, password: &str) -> Result<Response<Body>, WebError> {
        let (password, session) = (self.site.passwords.hash(password).await?, self.begins.session.clone());
        if !self.site.store.set_password_by_link(&self.link, password, session, self.site.now()).await? {
            return Err(WebError::LinkGone);
        }
        Ok(self.admitted("/sign-in"))
    }

    /// Joins with a new account; with a place of the name given, where the link is to make one.
    pub(super) async fn join_anew(
        &self,
        email: Email,
        password: &str,
        place: Option<String>,
    ) -> Result<Response<Body>, WebError> {
        let (site, session) = (self.site, self.begins.session.clone());
        let password = site.passwords.hash(password).await?;
        let account = NewAccount { id: AccountId(new_id()), email, password };
        let place = place.map(|name| self.new_place(name));
        let accepted =
            site.store.accept_with_new_account(&self.link, account, place, session, site.now()).await?;
        Ok(match joined(accepted)? {
            Some(to) => self.admitted(&to),
            None => Redirect::to("/link").into_response(),
        })
    }

    /// Joins as whoever is signed in.
    pub(super) async fn join(&self, place: Option<String>) -> Result<Response<Body>, WebError> {
        let seat = self.seat.as_ref().ok_or(WebError::LinkGone)?;
        let place = place.map(|name| self.new_place(name));
        let accepted = self.site.store.accept(seat, &self.link, place, self.site.now()).await?;
        Ok(match joined(accepted)? {
            Some(to) => self.led_on(&to),
            None => Redirect::to("/link").into_response(),
        })
    }

    /// Lets in whom this link has let in before, in this browser.
    ///
    /// A link that is gone gives nobody anything that they do not have already. It leads into the session that it began,
    /// while that lasts, and the secret of that session can be made only from what this browser holds and from a key
    /// that never leaves the service: who reads the link elsewhere, in another browser or after signing out, finds no
    /// session. Somebody who is signed in is led to the place that the form names only if they belong to it; to anybody
    /// else it says the same of a place that is there as of one that is not.
    pub(super) async fn again(&self, at: &str) -> Result<Response<Body>, WebError> {
        let store = &self.site.store;
        let begun = store.account_seat(&self.begins.session.token, self.site.now()).await?;
        let has_begun = begun.is_some();
        let seat = begun.as_ref().or(self.seat.as_ref()).ok_or(WebError::LinkGone)?;
        for place in [&PlaceId(at.to_owned()), &self.begins.place] {
            if store.viewer_seat(seat, place).await?.is_some() {
                let to = format!("/p/{}", place.0);
                return Ok(if has_begun { self.admitted(&to) } else { self.led_on(&to) });
            }
        }
        if has_begun { Ok(self.admitted("/sign-in")) } else { Err(WebError::LinkGone) }
    }

    fn new_place(&self, name: String) -> NewPlace {
        NewPlace { id: self.begins.place.clone(), name }
    }

    /// Leads on into the session that has begun. The sign-in page knows where somebody who is signed in belongs.
    fn admitted(&self, to: &str) -> Response<Body> {
        admit(self.site, &self.begins.session, to)
    }

    /// Leads on from a link that has been used.
    fn led_on(&self, to: &str) -> Response<Body> {
        let mut headers = HeaderMap::new();
        headers.insert(header::SET_COOKIE, self.site.keys.end_link_cookie());
        (headers, Redirect::to(to)).into_response()
    }
}

/// Where somebody goes who has joined. Nowhere if they must sign in first: no session has begun, and the link's own page,
/// which still has its cookie, says so.
fn joined(accepted: Accepted) -> Result<Option<String>, WebError> {
    match accepted {
        Accepted::At(place) => Ok(Some(format!("/p/{}", place.0))),
        Accepted::Administrator => Ok(Some("/places".to_owned())),
        Accepted::Gone => Err(WebError::LinkGone),
        Accepted::SignInFirst => Ok(None),
    }
}

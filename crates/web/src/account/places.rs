//! The places of somebody who is signed in; and for those who look after the installation, making one and inviting
//! somebody to make their own.

use super::new_link;
use crate::{
    address::Address,
    error::WebError,
    id::{made_id, new_id},
    letter::{self, Posted},
    member::{Administrator, AdministratorForm, SignedIn},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::AdministratorSeat,
    place::{Email, Place, PlaceId, Role, checked_name},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Invitation, StoreError};

/// How long an invitation works: 7 days.
pub(crate) const INVITATION_SECONDS: i64 = 7 * 24 * 60 * 60;

#[derive(Template)]
#[template(path = "account/places.html")]
struct PlacesPage<'a> {
    page: &'a Page,
    places: &'a [(Place, Role)],
    is_administrator: bool,
}

#[derive(Template)]
#[template(path = "account/new-place.html")]
struct NewPlacePage<'a> {
    page: &'a Page,
    /// The id of the place to be, so that a form sent twice makes one.
    id: &'a str,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "account/invite-owner.html")]
struct InvitePage<'a> {
    page: &'a Page,
    email: &'a str,
    made: Option<Posted>,
    waiting: &'a [Invitation],
}

/// `GET /places`
pub(crate) async fn show(
    State(site): State<Site>,
    SignedIn(seat): SignedIn,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let places = site.store.places_of(&seat).await?;
    let is_administrator = site.store.account(&seat).await?.administrator;
    let page = page.titled("places-title").for_signed_in();
    page.show(&PlacesPage { page: &page, places: &places, is_administrator })
}

/// `GET /places/new`
pub(crate) async fn new(Administrator(_): Administrator, page: Page) -> Result<Response<Body>, WebError> {
    let page = page.titled("new-place-title").for_signed_in();
    page.show(&NewPlacePage { page: &page, id: &new_id(), name: "" })
}

/// `POST /places/new`
pub(crate) async fn make(
    State(site): State<Site>,
    mut page: Page,
    AdministratorForm { seat, fields }: AdministratorForm,
) -> Result<Response<Body>, WebError> {
    let id = made_id(fields.get("new"));
    match checked_name(fields.get("name")) {
        Ok(name) => {
            let made = site.store.make_place(&seat, &PlaceId(id.clone()), &name, site.now()).await;
            match made {
                // A form sent twice leads to the place that it made the first time.
                Ok(()) | Err(StoreError::Conflict) => Ok(Redirect::to(&format!("/p/{id}")).into_response()),
                Err(other) => Err(other.into()),
            }
        }
        Err(kind) => {
            page.problems.push(Problem::new("name", kind));
            let page = page.titled("new-place-title").for_signed_in();
            page.show(&NewPlacePage { page: &page, id: &id, name: fields.get("name") })
        }
    }
}

/// `GET /places/invite`
pub(crate) async fn invite(
    State(site): State<Site>,
    Administrator(seat): Administrator,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, "", None).await
}

/// `POST /places/invite`
pub(crate) async fn send(
    State(site): State<Site>,
    Address(asker): Address,
    mut page: Page,
    AdministratorForm { seat, fields }: AdministratorForm,
) -> Result<Response<Body>, WebError> {
    let Some(email) = Email::parse(fields.get("email")) else {
        page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
        return render(&site, &seat, page, fields.get("email"), None).await;
    };
    let link = new_link(&site, INVITATION_SECONDS);
    let url = site.link_url(&link);
    site.store.invite_owner(&seat, email.clone(), link, site.now()).await?;
    let subject = page.say("invite-owner-subject");
    let body = page.say1("invite-owner-body", "link", url.as_str());
    let made = letter::post(&site, asker, &email, url, subject, body).await?;
    render(&site, &seat, page, "", Some(made)).await
}

/// `POST /places/invite/{invitation}/end`
pub(crate) async fn end(
    State(site): State<Site>,
    Path(invitation): Path<String>,
    AdministratorForm { seat, .. }: AdministratorForm,
) -> Result<Redirect, WebError> {
    site.store.end_owner_invitation(&seat, &invitation).await?;
    Ok(Redirect::to("/places/invite"))
}

async fn render(
    site: &Site,
    seat: &AdministratorSeat,
    page: Page,
    email: &str,
    made: Option<Posted>,
) -> Result<Response<Body>, WebError> {
    let waiting = site.store.owner_invitations(seat, site.now()).await?;
    let page = page.titled("invite-owner-title").for_signed_in();
    page.show(&InvitePage { page: &page, email, made, waiting: &waiting })
}

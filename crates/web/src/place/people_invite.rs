//! Inviting somebody to a place: their address and what they may do. The link is shown once, to hand over, and e-mailed
//! where there is a mail server.

use super::{Part, people};
use crate::{
    account::{new_link, places::INVITATION_SECONDS},
    address::Address,
    error::WebError,
    letter::{self, Posted},
    member::{Owner, OwnerForm},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response, response::Redirect};
use std::collections::HashMap;
use wholeplace_model::{
    access::OwnerSeat,
    place::{Email, Role},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::Invited;

#[derive(Template)]
#[template(path = "place/invite.html")]
struct InvitePage<'a> {
    page: &'a Page,
    id: &'a str,
    email: &'a str,
    role: Role,
    made: Option<Posted>,
}

/// `GET /p/{place}/people/invite`
pub(crate) async fn show(
    State(site): State<Site>,
    Owner(seat): Owner,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, "", Role::Facilitator, None).await
}

/// `POST /p/{place}/people/invite`
pub(crate) async fn send(
    State(site): State<Site>,
    Address(asker): Address,
    mut page: Page,
    OwnerForm { seat, fields }: OwnerForm,
) -> Result<Response<Body>, WebError> {
    let typed = fields.get("email");
    let (email, role) = (Email::parse(typed), Role::parse(fields.get("role")));
    if email.is_none() {
        page.problems.push(Problem::new("email", ProblemKind::NotAnAddress));
    }
    if role.is_none() {
        page.problems.push(Problem::new("role", ProblemKind::Unknown));
    }
    let (Some(email), Some(role)) = (email, role) else {
        return render(&site, &seat, page, typed, role.unwrap_or(Role::Facilitator), None).await;
    };
    let link = new_link(&site, INVITATION_SECONDS);
    let url = site.link_url(&link);
    match site.store.invite(&seat, email.clone(), role, link, site.now()).await? {
        Invited::Yes => {
            let name = site.store.place(&seat).await?.place.name;
            let subject = page.say1("people-invite-subject", "place", name.as_str());
            let body = page.say2("people-invite-body", "place", name.as_str(), "link", url.as_str());
            let made = letter::post(&site, asker, &email, url, subject, body).await?;
            render(&site, &seat, page, "", role, Some(made)).await
        }
        Invited::AlreadyMember => {
            page.problems.push(Problem::new("email", ProblemKind::AlreadyMember));
            render(&site, &seat, page, typed, role, None).await
        }
        Invited::TooMany => {
            page.problems.push(Problem::new("email", ProblemKind::TooManyInvitations));
            render(&site, &seat, page, typed, role, None).await
        }
    }
}

/// `POST /p/{place}/people/invite/{invitation}/end`
pub(crate) async fn end(
    State(site): State<Site>,
    Path(values): Path<HashMap<String, String>>,
    OwnerForm { seat, .. }: OwnerForm,
) -> Result<Redirect, WebError> {
    let invitation = values.get("invitation").map(String::as_str).unwrap_or_default();
    site.store.end_invitation(&seat, invitation, site.now()).await?;
    Ok(Redirect::to(&people::address(&seat)))
}

async fn render(
    site: &Site,
    seat: &OwnerSeat,
    page: Page,
    email: &str,
    role: Role,
    made: Option<Posted>,
) -> Result<Response<Body>, WebError> {
    let frame = site.frame(seat, Part::People).await?;
    let page = page.titled("people-invite-title").of_place(frame);
    page.show(&InvitePage { page: &page, id: &seat.place().0, email, role, made })
}

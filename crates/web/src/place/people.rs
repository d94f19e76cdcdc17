//! Who runs a place's reviews; and leaving it.

use super::Part;
use crate::{
    error::WebError,
    member::{Viewer, ViewerForm},
    page::Page,
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
    access::ViewerSeat,
    place::AccountId,
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Invitation, Member, MemberChanged};

#[derive(Template)]
#[template(path = "place/people.html")]
struct PeoplePage<'a> {
    page: &'a Page,
    id: &'a str,
    owns: bool,
    own: &'a AccountId,
    members: &'a [Member],
    /// For owners only.
    waiting: &'a [Invitation],
}

/// `GET /p/{place}/people`
pub(crate) async fn show(
    State(site): State<Site>,
    Viewer(seat): Viewer,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page).await
}

/// `POST /p/{place}/leave`
pub(crate) async fn leave(
    State(site): State<Site>,
    mut page: Page,
    ViewerForm { seat, .. }: ViewerForm,
) -> Result<Response<Body>, WebError> {
    match site.store.leave(&seat, site.now()).await? {
        MemberChanged::Yes | MemberChanged::NotThere => Ok(Redirect::to("/places").into_response()),
        MemberChanged::LastOwner => {
            page.problems.push(Problem::new("leave", ProblemKind::LastOwner));
            render(&site, &seat, page).await
        }
    }
}

/// The address of the page.
pub(super) fn address(seat: &ViewerSeat) -> String {
    format!("{}/people", super::address(&seat.place().0))
}

async fn render(site: &Site, seat: &ViewerSeat, page: Page) -> Result<Response<Body>, WebError> {
    let frame = site.frame(seat, Part::People).await?;
    let members = site.store.members(seat).await?;
    let waiting = match seat.clone().owner() {
        Some(owner) => site.store.invitations(&owner, site.now()).await?,
        None => Vec::new(),
    };
    let page = page.titled("people-title").of_place(frame);
    page.show(&PeoplePage {
        page: &page,
        id: &seat.place().0,
        owns: seat.clone().owner().is_some(),
        own: seat.account(),
        members: &members,
        waiting: &waiting,
    })
}

//! Words to pass on to colleagues, so that they review too.

use crate::{error::WebError, page::Page, seat::Seat, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};

#[derive(Template)]
#[template(path = "invite.html")]
struct InvitePage<'a> {
    page: &'a Page,
    id: &'a str,
    invitation: &'a str,
}

/// `GET /r/{id}/invite`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let reading = instrument.reading(page.language());
    let page = page.titled("invite-title").of_review(&review.id.0);
    let invitation = page.say_with(
        "invite-text",
        [
            ("title", reading.title.as_str().into()),
            ("domains", reading.domains.len().into()),
            ("minutes", instrument.minutes().into()),
            ("read", site.url(&format!("/read/{}", instrument.id)).into()),
            ("start", site.url(&format!("/start/{}", instrument.id)).into()),
        ],
    );
    page.show(&InvitePage { page: &page, id: &review.id.0, invitation: &invitation })
}

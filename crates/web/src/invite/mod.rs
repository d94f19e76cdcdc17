//! Bringing colleagues in, from a report: words to pass on, and making one's own review a review of a place.
//!
//! `make` is the form that makes the draft, `wish` what its writer is told about answers that wait to go in.

pub(crate) mod make;
pub(crate) mod wish;

use crate::{
    error::WebError, member::MaybeSignedIn, own_path::sign_in_for, page::Page, seat::Seat, site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use make::{MakeForm, Typed};
use wholeplace_model::access::{AccountSeat, AnsweringSeat};
use wish::WishView;

#[derive(Template)]
#[template(path = "invite/page.html")]
struct InvitePage<'a> {
    page: &'a Page,
    id: &'a str,
    invitation: &'a str,
    place: ForAPlace,
}

/// What the page says about a review of a place.
enum ForAPlace {
    /// The response is in one.
    TakesPart,
    /// It waits for one, or was to go into one.
    Wish(Box<WishView>),
    /// No place can do a review with this instrument.
    NotFivePoints,
    /// Where to sign in and come back.
    SignIn(String),
    /// Signed in, and running no place's reviews.
    NoPlaces,
    Make(Box<MakeForm>),
}

/// `GET /r/{id}/invite`
pub(crate) async fn show(
    State(site): State<Site>,
    MaybeSignedIn(account): MaybeSignedIn,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, account.as_ref(), page, None).await
}

/// The page, with what was typed into the form if it comes back.
async fn render(
    site: &Site,
    seat: &AnsweringSeat,
    account: Option<&AccountSeat>,
    page: Page,
    typed: Option<Typed>,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(seat).await?;
    let id = &review.id.0;
    let reading = instrument.reading(page.language());
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
    let taking = site.taking(&page, seat, &review).await?;
    let place = if taking.is_some() {
        ForAPlace::TakesPart
    } else if let Some(wish) = site.store.carry_wish(seat, site.now()).await? {
        ForAPlace::Wish(Box::new(WishView::of(&page, wish)))
    } else if instrument.points != crate::review::instrument::POINTS {
        ForAPlace::NotFivePoints
    } else if let Some(account) = account {
        let form = MakeForm::of(site, account, &page, &review, instrument, typed).await?;
        form.map_or(ForAPlace::NoPlaces, |form| ForAPlace::Make(Box::new(form)))
    } else {
        ForAPlace::SignIn(sign_in_for(&format!("/r/{id}/invite")))
    };
    let page = page.titled("invite-title").of_response(id, taking);
    page.show(&InvitePage { page: &page, id, invitation: &invitation, place })
}

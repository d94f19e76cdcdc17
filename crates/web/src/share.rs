//! Sharing one's report by a read-only link, and switching it off again.

use crate::{
    error::WebError,
    page::Page,
    seat::{Seat, SeatForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_store::{Share, ShareState};

#[derive(Template)]
#[template(path = "share.html")]
struct SharePage<'a> {
    page: &'a Page,
    id: &'a str,
    /// The link that is on, if one is.
    link: Option<String>,
    share: Option<&'a Share>,
}

impl SharePage<'_> {
    fn shares_reasons(&self) -> bool {
        self.share.is_some_and(|share| share.reasons)
    }

    /// A plan is made to be shared, so it goes along unless the person says otherwise.
    fn shares_plan(&self) -> bool {
        self.share.is_none_or(|share| share.plan)
    }
}

/// `GET /r/{id}/share`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let share = match site.store.share_state(&seat).await? {
        ShareState::On(share) => Some(share),
        ShareState::Never | ShareState::Off => None,
    };
    let id = &seat.response().0;
    let taking = site.taking(&page, &seat, &site.store.response(&seat).await?).await?;
    let page = page.titled("share-title").of_response(id, taking);
    let link = share.as_ref().map(|share| {
        let token = seat.token().share(share.generation);
        site.url(&format!("/shared/{}", token.reveal()))
    });
    page.show(&SharePage { page: &page, id, link, share: share.as_ref() })
}

/// `POST /r/{id}/share`: switches sharing on, or changes what is shared.
pub(crate) async fn start(
    State(site): State<Site>,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    site.store.share(&seat, fields.has("reasons"), fields.has("plan"), site.now()).await?;
    Ok(Redirect::to(&format!("/r/{}/share", seat.response().0)).into_response())
}

/// `POST /r/{id}/share/stop`
pub(crate) async fn stop(
    State(site): State<Site>,
    SeatForm { seat, .. }: SeatForm,
) -> Result<Response<Body>, WebError> {
    site.store.stop_sharing(&seat, site.now()).await?;
    Ok(Redirect::to(&format!("/r/{}/share", seat.response().0)).into_response())
}

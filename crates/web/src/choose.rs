//! Choosing between two versions of one statement, typed on two devices or in two tabs.

use crate::{error::WebError, path::Path, seat::SeatForm, site::Site};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::response::Seen;
use wholeplace_store::{Choice, Shown, StoreError};

/// `POST /r/{id}/choose/{domain}/{statement}`
pub(crate) async fn choose(
    State(site): State<Site>,
    Path((id, domain, statement)): Path<(String, String, String)>,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let (_, instrument) = site.opened(&seat).await?;
    let whole = format!("{domain}/{statement}");
    if !instrument.has_statement(&whole) {
        return Err(WebError::NotFound);
    }
    let choice = match fields.get("version") {
        "stored" => Some(Choice::Stored),
        "other" => Some(Choice::Other),
        _ => None,
    };
    let seen = |field| Seen(fields.get(field).to_owned());
    let shown = Shown { stored: seen("seen-stored"), other: seen("seen-other") };
    if let Some(choice) = choice {
        let chosen = site.store.choose(&seat, &whole, choice, shown, site.now()).await;
        // Decided or changed elsewhere meanwhile: the page shows how it stands, and asks again if there is still a choice.
        if !matches!(
            chosen,
            Err(StoreError::Conflict | StoreError::NotFound | StoreError::Closed | StoreError::InLook)
        ) {
            chosen?;
        }
    }
    Ok(Redirect::to(&format!("/r/{id}/domain/{domain}#{statement}")).into_response())
}

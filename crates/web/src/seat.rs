//! From a request to the right to change a response: the secret in its cookie is checked against the store.

use crate::{
    error::{Kept, WebError},
    fields::Fields,
    path::Path,
    session::{Visit, held_token},
    site::Site,
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};
use std::collections::HashMap;
use wholeplace_model::{
    access::AnsweringSeat,
    instrument::Instrument,
    response::{Response, ResponseId},
};

/// Somebody who has opened their own review.
pub(crate) struct Seat(pub(crate) AnsweringSeat);

/// The same, sending a form that one of our pages gave them.
pub(crate) struct SeatForm {
    pub(crate) seat: AnsweringSeat,
    pub(crate) fields: Fields,
}

/// A form from one of our pages, from anybody.
pub(crate) struct OpenForm {
    pub(crate) fields: Fields,
}

impl FromRequestParts<Site> for Seat {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        open(parts, site).await.map(Self)
    }
}

impl FromRequest<Site> for SeatForm {
    type Rejection = WebError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
        let (mut parts, body) = request.into_parts();
        let seat = open(&mut parts, site).await;
        let visit = Visit::of(&parts.headers);
        let path = parts.uri.path().to_owned();
        // What was typed is read even where the right is missing, since the page that says so shows it.
        let fields = Fields::read(Request::from_parts(parts, body)).await?;
        let seat = seat?;
        vouch(site, &visit, &path, &fields)?;
        Ok(Self { seat, fields })
    }
}

impl FromRequest<Site> for OpenForm {
    type Rejection = WebError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
        let visit = Visit::of(request.headers());
        let path = request.uri().path().to_owned();
        let fields = Fields::read(request).await?;
        vouch(site, &visit, &path, &fields)?;
        Ok(Self { fields })
    }
}

impl Site {
    /// A response with the instrument it answers.
    pub(crate) async fn opened(&self, seat: &AnsweringSeat) -> Result<(Response, &Instrument), WebError> {
        let instrument = self.instrument_of(seat)?;
        Ok((self.store.response(seat).await?, instrument))
    }

    /// The instrument that a response answers, if it is still offered here.
    pub(crate) fn instrument_of(&self, seat: &AnsweringSeat) -> Result<&Instrument, WebError> {
        self.instruments.get(seat.instrument()).ok_or(WebError::NotOffered)
    }
}

async fn open(parts: &mut Parts, site: &Site) -> Result<AnsweringSeat, WebError> {
    let Path(values) = Path::<HashMap<String, String>>::from_request_parts(parts, site).await?;
    let id = ResponseId(values.get("id").cloned().unwrap_or_default());
    let token = held_token(&parts.headers, &id).ok_or(WebError::NoSeat)?;
    site.store.answering_seat(&id, token).await?.ok_or(WebError::NoSeat)
}

/// A form must carry the token of the visit it came from. What was typed is kept, to be sent again.
pub(crate) fn vouch(site: &Site, visit: &Visit, path: &str, fields: &Fields) -> Result<(), WebError> {
    if site.keys.vouches_for(visit, fields.get("form")) {
        return Ok(());
    }
    Err(WebError::StaleForm(Kept {
        path: path.to_owned(),
        fields: fields.without_secrets(),
        token: site.keys.form_token(visit),
        cookie: visit.is_new.then(|| site.keys.visit_cookie(visit)),
    }))
}

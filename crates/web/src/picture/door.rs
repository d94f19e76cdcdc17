//! From a request to a picture: which of the three doors it came to, and whether that opens.

use crate::{address::Address, error::WebError, path::Path, seat::Seat, site::Site};
use axum::{extract::FromRequestParts, http::request::Parts};
use std::collections::HashMap;
use wholeplace_model::access::Token;
use wholeplace_store::{OpenedPicture, PictureDoor, StoreError};

/// The way that somebody came to a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Door {
    /// They took part, and this is their response.
    Participant { response: String },
    /// They have a link.
    Link { token: String },
}

/// Somebody who may see a picture.
pub(crate) struct Looking {
    pub(crate) door: Door,
    pub(crate) opened: OpenedPicture,
}

impl Door {
    /// The address of the picture by this door. Those of its other pages start with it.
    pub(crate) fn base(&self) -> String {
        match self {
            Self::Participant { response } => format!("/r/{response}/picture"),
            Self::Link { token } => format!("/picture/{token}"),
        }
    }
}

impl FromRequestParts<Site> for Looking {
    type Rejection = WebError;

    /// Which door it is, the names in the route's path say.
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let Path(values) = Path::<HashMap<String, String>>::from_request_parts(parts, site).await?;
        match values.get("token") {
            Some(token) => by_link(parts, site, token).await,
            None => as_participant(parts, site).await,
        }
    }
}

async fn as_participant(parts: &mut Parts, site: &Site) -> Result<Looking, WebError> {
    let Seat(seat) = Seat::from_request_parts(parts, site).await?;
    let door = Door::Participant { response: seat.response().0.clone() };
    match site.store.picture_for_participant(&seat).await {
        Ok(found) => looking(door, found),
        // Their response is part of no review of a place.
        Err(StoreError::NotFound) => Err(WebError::NotFound),
        Err(error) => Err(error.into()),
    }
}

async fn by_link(parts: &mut Parts, site: &Site, text: &str) -> Result<Looking, WebError> {
    let Ok(Address(address)) = Address::from_request_parts(parts, site).await;
    let token = Token::parse(text).ok_or(WebError::NotFound)?;
    let found = site.store.picture_by_link(&token, site.now()).await?;
    if matches!(found, PictureDoor::Unknown) {
        let tried = site.limits.codes.count(address, site.now());
        tried.map_err(|retry_seconds| WebError::TooMany { retry_seconds })?;
    }
    looking(Door::Link { token: text.to_owned() }, found)
}

fn looking(door: Door, found: PictureDoor) -> Result<Looking, WebError> {
    match found {
        PictureDoor::Open(opened) => Ok(Looking { door, opened: *opened }),
        PictureDoor::NotShared => Err(WebError::PictureNotShared),
        PictureDoor::SwitchedOff => Err(WebError::SwitchedOff),
        PictureDoor::Over => Err(WebError::LinkOver),
        PictureDoor::Unknown => Err(WebError::NotFound),
    }
}

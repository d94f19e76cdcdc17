//! From a request to a picture: which of the three doors it came to, and whether that opens.

use crate::{
    address::Address,
    error::WebError,
    member::Viewer,
    page::Page,
    path::Path,
    place::{Frame, Part},
    review::desk,
    seat::Seat,
    site::Site,
};
use axum::{
    body::Body,
    extract::FromRequestParts,
    http::{HeaderName, HeaderValue, Response, request::Parts},
};
use std::collections::HashMap;
use wholeplace_model::{access::Token, review::ReviewId};
use wholeplace_store::{OpenedPicture, PictureDoor};

/// The way that somebody came to a picture.
#[derive(Debug, Clone)]
pub(crate) enum Door {
    /// They belong to the place.
    Place(Box<Frame>),
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
    pub(crate) fn is_place(&self) -> bool {
        matches!(self, Self::Place(_))
    }
}

impl Looking {
    /// The address of the picture by this door. Those of its other pages start with it.
    pub(crate) fn base(&self) -> String {
        match &self.door {
            Door::Place(frame) => desk::address(&frame.id, &self.opened.review.id) + "/picture",
            Door::Participant { response } => format!("/r/{response}/picture"),
            Door::Link { token } => format!("/picture/{token}"),
        }
    }

    /// The page with the top that belongs to this door.
    pub(crate) fn dressed(&self, page: Page) -> Page {
        let accent = self.opened.place.place.accent.as_deref();
        match &self.door {
            Door::Place(frame) => page.of_place((**frame).clone()),
            Door::Participant { response } => page.of_review(response).in_colour(accent),
            Door::Link { .. } => page.in_colour(accent),
        }
    }

    /// What is behind a link is for those who were given it: search engines are told to leave it out.
    pub(crate) fn unlisted(&self, mut response: Response<Body>) -> Response<Body> {
        if matches!(self.door, Door::Link { .. }) {
            let name = HeaderName::from_static("x-robots-tag");
            response.headers_mut().insert(name, HeaderValue::from_static("noindex, nofollow"));
        }
        response
    }
}

impl FromRequestParts<Site> for Looking {
    type Rejection = WebError;

    /// Which door it is, the names in the route's path say.
    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let Path(values) = Path::<HashMap<String, String>>::from_request_parts(parts, site).await?;
        match (values.get("review"), values.get("token")) {
            (Some(review), _) => at_place(parts, site, &ReviewId(review.clone())).await,
            (None, Some(token)) => by_link(parts, site, token).await,
            (None, None) => as_participant(parts, site).await,
        }
    }
}

async fn at_place(parts: &mut Parts, site: &Site, review: &ReviewId) -> Result<Looking, WebError> {
    let Viewer(seat) = Viewer::from_request_parts(parts, site).await?;
    let opened = site.store.picture_at_place(&seat, review).await?;
    let frame = site.frame(&seat, Part::Reviews).await?;
    Ok(Looking { door: Door::Place(Box::new(frame)), opened })
}

async fn as_participant(parts: &mut Parts, site: &Site) -> Result<Looking, WebError> {
    let Seat(seat) = Seat::from_request_parts(parts, site).await?;
    let door = Door::Participant { response: seat.response().0.clone() };
    let found = site.store.picture_for_participant(&seat).await?;
    looking(door, found)
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
        PictureDoor::SwitchedOff => Err(WebError::PictureSwitchedOff),
        PictureDoor::Over => Err(WebError::LinkOver),
        PictureDoor::Unknown => Err(WebError::NotFound),
    }
}

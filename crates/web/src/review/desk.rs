//! From a request to a review that somebody runs, with all that its pages need to know of its place.

use crate::{
    error::WebError,
    fields::Fields,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    place::{Frame, Part},
    site::Site,
};
use axum::{
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};
use std::collections::HashMap;
use wholeplace_model::{
    access::FacilitatorSeat,
    instrument::Instrument,
    review::{Link, Review, ReviewId},
};

/// The review in the address, and the right to run it.
pub(crate) struct Desk {
    pub(crate) seat: FacilitatorSeat,
    pub(crate) review: Review,
    pub(crate) frame: Frame,
    /// The IANA time zone whose days its dates are.
    pub(crate) zone: String,
    /// The address of the review's first page.
    pub(crate) path: String,
}

/// The same, sending a form that one of its pages gave them.
pub(crate) struct DeskForm {
    pub(crate) desk: Desk,
    pub(crate) fields: Fields,
}

impl FromRequestParts<Site> for Desk {
    type Rejection = WebError;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, WebError> {
        let Facilitator(seat) = Facilitator::from_request_parts(parts, site).await?;
        Self::of(site, seat, review_in(parts, site).await?).await
    }
}

impl FromRequest<Site> for DeskForm {
    type Rejection = WebError;

    async fn from_request(request: Request, site: &Site) -> Result<Self, WebError> {
        let (mut parts, body) = request.into_parts();
        let review = review_in(&mut parts, site).await?;
        let request = Request::from_parts(parts, body);
        let FacilitatorForm { seat, fields } = FacilitatorForm::from_request(request, site).await?;
        Ok(Self { desk: Desk::of(site, seat, review).await?, fields })
    }
}

impl Desk {
    async fn of(site: &Site, seat: FacilitatorSeat, id: ReviewId) -> Result<Self, WebError> {
        let review = site.store.review(&seat, &id).await?;
        let zone = site.store.place(&seat).await?.place.time_zone;
        let frame = site.frame(&seat, Part::Reviews).await?;
        let path = address(&frame.id, &review.id);
        Ok(Self { seat, review, frame, zone, path })
    }

    /// The same review as it is stored by now.
    pub(super) async fn again(self, site: &Site) -> Result<Self, WebError> {
        Self::of(site, self.seat, self.review.id).await
    }

    /// The address of one of the review's pages, such as `paper`.
    pub(crate) fn at(&self, page: &str) -> String {
        format!("{}/{page}", self.path)
    }

    pub(crate) fn page(&self, page: Page) -> Page {
        page.of_place(self.frame.clone())
    }

    /// The instrument that the review uses, if it is still offered here.
    pub(crate) fn instrument<'a>(&self, site: &'a Site) -> Option<&'a Instrument> {
        site.instruments.get(&self.review.setup.instrument)
    }

    pub(super) fn is_draft(&self) -> bool {
        self.review.opened_at.is_none()
    }

    /// One of the links into the review.
    pub(super) async fn link(&self, site: &Site, id: &str) -> Result<Link, WebError> {
        let links = site.store.links(&self.seat, &self.review.id).await?;
        links.into_iter().find(|known| known.id.0 == id).ok_or(WebError::NotFound)
    }
}

/// The address of a review's first page. Those of its other pages start with it.
pub(crate) fn address(place: &str, review: &ReviewId) -> String {
    format!("/p/{place}/review/{}", review.0)
}

async fn review_in(parts: &mut Parts, site: &Site) -> Result<ReviewId, WebError> {
    let Path(mut values) = Path::<HashMap<String, String>>::from_request_parts(parts, site).await?;
    Ok(ReviewId(values.remove("review").unwrap_or_default()))
}

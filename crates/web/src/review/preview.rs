//! A draft as participants will see it: the same pages from the same templates, out of use.

use super::Desk;
use crate::{
    answer,
    error::WebError,
    join::{self, Host},
    page::{Page, Preview},
    site::Site,
    taking_part::Taking,
};
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::response::{Response as Answers, ResponseId};

/// `GET /p/{place}/review/{review}/preview`: the invitation.
pub(crate) async fn invitation(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let page = desk.preview(page, false);
    let host = Host { name: &desk.frame.name, zone: &desk.zone, logo: desk.frame.logo.clone() };
    join::preview(page, &desk.review, instrument, &host)
}

/// `GET /p/{place}/review/{review}/preview/domain`: the first domain, before anything is answered.
pub(crate) async fn domain(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let first = instrument.outline.first().ok_or(WebError::NotOffered)?;
    let answers = Answers::new(ResponseId("preview".to_owned()), instrument, site.now());
    let page = desk.preview(page, true);
    let group = desk.review.setup.groups().next().map_or("", |group| group.id.as_str());
    let taking = Taking::of(&page, &desk.review, &desk.zone, group, true);
    answer::preview(instrument, &answers, taking, page, &first.domain)
}

impl Desk {
    fn preview(&self, page: Page, is_domain: bool) -> Page {
        page.in_colour(self.frame.accent.as_deref())
            .in_preview(Preview { path: self.path.clone(), is_domain })
    }
}

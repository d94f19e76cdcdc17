//! A report that its owner shares: read-only, with or without reasons and plan, until it is switched off.

use crate::{
    address::Address,
    error::WebError,
    page::Page,
    path::Path,
    report::{ReportView, send},
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use std::net::IpAddr;
use wholeplace_model::{
    access::{ReadingSeat, Token},
    report::{Report, compose},
};
use wholeplace_store::SharedLink;

#[derive(Template)]
#[template(path = "shared.html")]
struct SharedPage<'a> {
    page: &'a Page,
    view: ReportView<'a>,
    instrument: &'a str,
}

/// `GET /shared/{token}`
pub(crate) async fn show(
    State(site): State<Site>,
    Address(address): Address,
    page: Page,
    Path(token): Path<String>,
) -> Result<Response<Body>, WebError> {
    let report = report(&site, address, &page, &token).await?;
    let page = page.for_a_reader().titled("shared-title");
    let view = ReportView::of(&report, &page, format!("/shared/{token}"));
    page.show(&SharedPage { page: &page, view, instrument: &report.instrument })
}

/// `GET /shared/{token}/report.pdf` and the other forms.
pub(crate) async fn download(
    State(site): State<Site>,
    Address(address): Address,
    page: Page,
    Path((token, file)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let report = report(&site, address, &page, &token).await?;
    send(&site, &page.for_a_reader(), report, &file).await
}

async fn report(site: &Site, address: IpAddr, page: &Page, token: &str) -> Result<Report, WebError> {
    let seat = reading_seat(site, address, token).await?;
    let review = site.store.shared_response(&seat).await?;
    let instrument = site.instruments.get(&review.instrument).ok_or(WebError::NotOffered)?;
    Ok(compose(instrument, &review, page.language(), site.now()).shared(seat.reasons, seat.plan))
}

async fn reading_seat(site: &Site, address: IpAddr, token: &str) -> Result<ReadingSeat, WebError> {
    let token = Token::parse(token).ok_or(WebError::NotFound)?;
    match site.store.reading_seat(&token).await? {
        SharedLink::Open(seat) => Ok(seat),
        SharedLink::SwitchedOff => Err(WebError::SwitchedOff),
        SharedLink::Unknown => {
            let tried = site.limits.codes.count(address, site.now());
            tried.map_err(|retry_seconds| WebError::TooMany { retry_seconds })?;
            Err(WebError::NotFound)
        }
    }
}

//! The whole review as open pages, to read before taking part.

use crate::{error::WebError, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response, response::Redirect};
use wholeplace_model::instrument::{Domain, Reading};

#[derive(Template)]
#[template(path = "read.html")]
struct IntroductionPage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
}

#[derive(Template)]
#[template(path = "read-domain.html")]
struct DomainPage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
    domain: &'a Domain,
    number: usize,
    previous: Option<&'a Domain>,
    next: Option<&'a Domain>,
}

#[derive(Template)]
#[template(path = "read-all.html")]
struct WholePage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
}

/// `GET /read`: the first instrument on offer.
pub(crate) async fn first(State(site): State<Site>) -> Redirect {
    Redirect::to(&format!("/read/{}", site.first().id))
}

/// `GET /read/{instrument}`
pub(crate) async fn introduction(
    State(site): State<Site>,
    page: Page,
    Path(instrument): Path<String>,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let page = page.with_title(reading.title.as_str());
    page.show(&IntroductionPage { page: &page, instrument: &instrument, reading })
}

/// `GET /read/{instrument}/all`: one long page, for printing.
pub(crate) async fn all(
    State(site): State<Site>,
    page: Page,
    Path(instrument): Path<String>,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let title = page.say1("read-all-title", "title", reading.title.as_str());
    let page = page.with_title(title);
    page.show(&WholePage { page: &page, instrument: &instrument, reading })
}

/// `GET /read/{instrument}/domain/{domain}`
pub(crate) async fn domain(
    State(site): State<Site>,
    page: Page,
    Path((instrument, domain)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let number = reading.domains.iter().position(|known| known.id == domain).ok_or(WebError::NotFound)?;
    let page = page.with_title(reading.domains[number].title.as_str());
    page.show(&DomainPage {
        page: &page,
        instrument: &instrument,
        reading,
        domain: &reading.domains[number],
        number: number + 1,
        previous: number.checked_sub(1).and_then(|before| reading.domains.get(before)),
        next: reading.domains.get(number + 1),
    })
}

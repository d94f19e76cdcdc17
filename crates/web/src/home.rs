//! The first page: what this is, for whom, how long it takes, what happens with what is written; three ways on.

use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::instrument::{Instrument, Reading};

#[derive(Template)]
#[template(path = "home.html")]
struct HomePage<'a> {
    page: &'a Page,
    instrument: &'a Instrument,
    reading: &'a Reading,
    /// How many domains and statements, and about how long.
    what_it_takes: String,
    /// Other instruments on offer.
    others: Vec<(&'a str, &'a Reading)>,
}

/// `GET /`
pub(crate) async fn show(State(site): State<Site>, page: Page) -> Result<Response<Body>, WebError> {
    let page = page.titled("home-title");
    let instrument = site.first();
    let others = site.instruments.values().filter(|other| other.id != instrument.id);
    page.show(&HomePage {
        page: &page,
        instrument,
        reading: instrument.reading(page.language()),
        what_it_takes: page.say_with(
            "home-answer-text",
            [
                ("domains", instrument.outline.len().into()),
                ("statements", instrument.statements().count().into()),
                ("minutes", instrument.minutes().into()),
            ],
        ),
        others: others.map(|other| (other.id.as_str(), other.reading(page.language()))).collect(),
    })
}

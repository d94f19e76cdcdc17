//! Practice examples and resources, to browse and search by domain and by word.

use crate::{error::WebError, fields::Fields, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::Redirect,
};
use wholeplace_model::instrument::{Practice, Reading, Resource};

struct Search {
    /// Words to look for; empty for all.
    q: String,
    /// A domain's id; empty for all.
    domain: String,
}

#[derive(Template)]
#[template(path = "library.html")]
struct LibraryPage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
    search: &'a Search,
    practices: Vec<&'a Practice>,
    resources: Vec<&'a Resource>,
}

/// `GET /library`: that of the first instrument on offer.
pub(crate) async fn first(State(site): State<Site>) -> Redirect {
    Redirect::to(&format!("/library/{}", site.first().id))
}

/// `GET /library/{instrument}?q=WORDS&domain=ID`
pub(crate) async fn show(
    State(site): State<Site>,
    page: Page,
    Path(instrument): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let search = Search { q: query.get("q").to_owned(), domain: query.get("domain").to_owned() };
    let (practices, resources) = if search.domain.is_empty() {
        (reading.practices.iter().collect(), reading.resources.iter().collect())
    } else {
        (reading.practices_for(&search.domain), reading.resources_for(&search.domain))
    };
    let words: Vec<String> = search.q.split_whitespace().map(str::to_lowercase).collect();
    let page = page.titled("library-title");
    page.show(&LibraryPage {
        page: &page,
        instrument: &instrument,
        reading,
        search: &search,
        practices: practices
            .into_iter()
            .filter(|practice| has_words(&practice_text(practice), &words))
            .collect(),
        resources: resources
            .into_iter()
            .filter(|resource| has_words(&resource_text(resource), &words))
            .collect(),
    })
}

/// Every word must be somewhere in the text, in any order and as part of a longer word too.
fn has_words(text: &str, words: &[String]) -> bool {
    let text = text.to_lowercase();
    words.iter().all(|word| text.contains(word))
}

fn practice_text(practice: &Practice) -> String {
    let parts = [&practice.title, &practice.place, &practice.approach, &practice.learned, &practice.source];
    let figures = practice.figures.join(" ");
    format!("{} {figures} {}", parts.map(String::as_str).join(" "), practice.story.plain())
}

fn resource_text(resource: &Resource) -> String {
    format!("{} {} {} {} {}", resource.title, resource.kind, resource.by, resource.year, resource.why)
}

//! A picture beside the frameworks that its place also answers to. It points at statements and predicts no rating.

use super::{door::Looking, show as pages, view::View};
use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::alignment::{Aligned, align};
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "picture/alignment.html")]
struct AlignmentPage<'a> {
    view: View<'a>,
    words: &'a Words,
    aligned: Aligned<'a>,
}

/// `GET …/picture/alignment`; not there where the place leaves it out, or the instrument names no framework.
pub(crate) async fn show(
    State(site): State<Site>,
    looking: Looking,
    page: Page,
) -> Result<Response<Body>, WebError> {
    if !offered(&site, &looking, &page)? {
        return Err(WebError::NotFound);
    }
    let page = page.titled("alignment-title");
    pages::show(&site, page, &looking, "alignment", |view| {
        let Some(aligned) = align(view.picture, view.reading) else { return Ok(String::new()) };
        AlignmentPage { words: view.words, aligned, view }.render()
    })
    .await
}

/// Whether a picture has such a page.
pub(super) fn offered(site: &Site, looking: &Looking, words: &Words) -> Result<bool, WebError> {
    let reading = site.reading(&looking.opened.review.setup.instrument, words)?;
    Ok(looking.opened.alignment && reading.alignment.is_some())
}

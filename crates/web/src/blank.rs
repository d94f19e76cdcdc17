//! The blank review as PDF, to fill in by hand: made once for each size and kept.

use crate::{error::WebError, page::Page, path::Path, report::document, site::Site};
use axum::{
    body::{Body, Bytes},
    extract::State,
    http::Response,
};

/// `GET /blank/{instrument}.pdf` and `GET /blank/{instrument}-large-print.pdf`
pub(crate) async fn download(
    State(site): State<Site>,
    page: Page,
    Path(file): Path<String>,
) -> Result<Response<Body>, WebError> {
    let name = file.strip_suffix(".pdf").ok_or(WebError::NotFound)?;
    let (name, large) = name.strip_suffix("-large-print").map_or((name, false), |name| (name, true));
    let instrument = site.instruments.get(name).ok_or(WebError::NotFound)?;
    let kept = site.blanks.get(&file).ok_or(WebError::NotFound)?;
    let made = kept
        .get_or_try_init(async || {
            let reading = instrument.reading(page.language()).clone();
            let (maker, words) = (site.maker.clone(), (*page).clone());
            let make = move || maker.blank_pdf(&reading, large, &words);
            let made = site.pdf_turns.take("blank PDF", make).await?;
            made.map(Bytes::from).map_err(|problem| WebError::internal("blank PDF", &problem))
        })
        .await?;
    Ok(document("application/pdf", "inline", &format!("blank-{file}"), made.clone()))
}

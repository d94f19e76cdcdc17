//! The blank review as PDF, to fill in by hand: made once for each size and kept.

use crate::{error::WebError, page::Page, path::Path, report::document, site::Site};
use axum::{body::Body, extract::State, http::Response};

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
            let turn = site.pdf_turn.acquire().await.map_err(|_| WebError::Busy)?;
            let reading = instrument.reading(page.language()).clone();
            let (maker, words) = (site.maker.clone(), (*page).clone());
            let made = tokio::task::spawn_blocking(move || maker.blank_pdf(&reading, large, &words)).await;
            drop(turn);
            match made {
                Ok(Ok(bytes)) => Ok(axum::body::Bytes::from(bytes)),
                Ok(Err(problem)) => Err(WebError::internal("blank PDF", &problem)),
                Err(_panic) => Err(WebError::mistake("blank PDF")),
            }
        })
        .await?;
    Ok(document("application/pdf", "inline", &format!("blank-{file}"), made.clone()))
}

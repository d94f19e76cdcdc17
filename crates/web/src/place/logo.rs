//! A place's logo: taken as PNG, JPEG or SVG, drawn anew, and handed out by its fingerprint.

use super::place_settings::with_problem;
use crate::{
    assets::kept,
    error::WebError,
    member::{OwnerForm, OwnerUpload},
    page::Page,
    path::Path,
    site::{LogoProblem, Site},
};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::problem::{Problem, ProblemKind};

/// The most bytes of an uploaded picture: 1 MB.
const MOST_BYTES: usize = 1_000_000;

/// The address of the logo with this fingerprint.
pub(crate) fn address(fingerprint: &str) -> String {
    format!("/logo/{fingerprint}.png")
}

/// `POST /p/{place}/logo`
pub(crate) async fn save(
    State(site): State<Site>,
    page: Page,
    OwnerUpload { seat, upload }: OwnerUpload,
) -> Result<Response<Body>, WebError> {
    let refuse = |kind| Problem::new("logo", kind);
    if upload.file.is_empty() {
        return with_problem(&site, &seat, page, refuse(ProblemKind::NoFile)).await;
    }
    if upload.file.len() > MOST_BYTES {
        return with_problem(&site, &seat, page, refuse(ProblemKind::PictureTooLarge)).await;
    }
    // Drawing takes a core, as PDFs do, so it waits its turn with them.
    let maker = site.maker.clone();
    match site.pdf_turns.take("logo", move || maker.logo_png(&upload.file)).await? {
        Ok(png) => {
            site.store.set_logo(&seat, &png, site.now()).await?;
            Ok(Redirect::to(&format!("/p/{}/settings#logo-title", seat.place().0)).into_response())
        }
        Err(LogoProblem::NotAPicture) => {
            with_problem(&site, &seat, page, refuse(ProblemKind::NotAPicture)).await
        }
        Err(LogoProblem::TooLarge) => {
            with_problem(&site, &seat, page, refuse(ProblemKind::PictureTooLarge)).await
        }
    }
}

/// `POST /p/{place}/logo/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    OwnerForm { seat, .. }: OwnerForm,
) -> Result<Redirect, WebError> {
    site.store.remove_logo(&seat, site.now()).await?;
    Ok(Redirect::to(&format!("/p/{}/settings#logo-title", seat.place().0)))
}

/// `GET /logo/{file}`
pub(crate) async fn show(
    State(site): State<Site>,
    Path(file): Path<String>,
) -> Result<Response<Body>, WebError> {
    let fingerprint = file.strip_suffix(".png").ok_or(WebError::NotFound)?;
    let png = site.store.logo(fingerprint).await?.ok_or(WebError::NotFound)?;
    Ok(kept("image/png", png))
}

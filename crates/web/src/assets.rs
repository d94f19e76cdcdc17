//! Styles, scripts and the icon, each at an address that holds its own fingerprint, so that browsers may keep it.

use crate::{error::WebError, path::Path};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use std::sync::LazyLock;

struct Asset {
    address: String,
    kind: &'static str,
    body: &'static str,
}

static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("style.css", "text/css; charset=utf-8", include_str!("../assets/style.css")));
static PICTURE_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("picture.css", "text/css; charset=utf-8", include_str!("../assets/picture.css"))
});
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("review.js", "text/javascript; charset=utf-8", include_str!("../assets/review.js"))
});
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon.svg", "image/svg+xml", include_str!("../assets/icon.svg")));

pub(crate) fn style() -> &'static str {
    &STYLE.address
}

/// Added to the other on the pages of pictures.
pub(crate) fn picture_style() -> &'static str {
    &PICTURE_STYLE.address
}

pub(crate) fn script() -> &'static str {
    &SCRIPT.address
}

pub(crate) fn icon() -> &'static str {
    &ICON.address
}

/// `GET /assets/{name}`
pub(crate) async fn asset(Path(name): Path<String>) -> Result<impl IntoResponse, WebError> {
    let assets = [&STYLE, &PICTURE_STYLE, &SCRIPT, &ICON];
    let asset =
        assets.iter().find(|asset| asset.address.ends_with(&format!("/{name}"))).ok_or(WebError::NotFound)?;
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    Ok((headers, asset.body))
}

impl Asset {
    fn new(name: &str, kind: &'static str, body: &'static str) -> Self {
        let fingerprint = &blake3::hash(body.as_bytes()).to_hex()[..12];
        Self { address: format!("/assets/{fingerprint}-{name}"), kind, body }
    }
}

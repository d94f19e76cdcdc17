//! Styles, scripts and the icon, each at an address that holds its own fingerprint, so that browsers may keep it.

use crate::{error::WebError, look, path::Path};
use axum::{
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use std::sync::LazyLock;

struct Asset {
    address: String,
    kind: &'static str,
    body: &'static str,
}

static STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("style.css", "text/css; charset=utf-8", include_str!("../assets/style.css")));
static RUNNING_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("running.css", "text/css; charset=utf-8", include_str!("../assets/running.css"))
});
static PICTURE_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("picture.css", "text/css; charset=utf-8", include_str!("../assets/picture.css"))
});

static COMMENTS_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("comments.css", "text/css; charset=utf-8", include_str!("../assets/comments.css"))
});
static PAPER_STYLE: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("paper.css", "text/css; charset=utf-8", include_str!("../assets/paper.css")));
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("review.js", "text/javascript; charset=utf-8", include_str!("../assets/review.js"))
});
static MEMBER_STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("member.css", "text/css; charset=utf-8", include_str!("../assets/member.css"))
});
static MEMBER_SCRIPT: LazyLock<Asset> = LazyLock::new(|| {
    Asset::new("member.js", "text/javascript; charset=utf-8", include_str!("../assets/member.js"))
});
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("icon.svg", "image/svg+xml", include_str!("../assets/icon.svg")));

pub(crate) fn style() -> &'static str {
    &STYLE.address
}

/// Added to the other on the pages of places.
pub(crate) fn running_style() -> &'static str {
    &RUNNING_STYLE.address
}

/// Added to the other on the pages of pictures.
pub(crate) fn picture_style() -> &'static str {
    &PICTURE_STYLE.address
}

/// Added to the other on the pages of comments.
pub(crate) fn comments_style() -> &'static str {
    &COMMENTS_STYLE.address
}

/// Added to the other on the page for a sheet of paper.
pub(crate) fn paper_style() -> &'static str {
    &PAPER_STYLE.address
}

pub(crate) fn script() -> &'static str {
    &SCRIPT.address
}

/// For pages of people who sign in, as is the next.
pub(crate) fn member_style() -> &'static str {
    &MEMBER_STYLE.address
}

pub(crate) fn member_script() -> &'static str {
    &MEMBER_SCRIPT.address
}

pub(crate) fn icon() -> &'static str {
    &ICON.address
}

/// `GET /assets/{name}`
pub(crate) async fn asset(Path(name): Path<String>) -> Result<Response, WebError> {
    if let Some(sheet) = look::sheet(&name) {
        return Ok(kept("text/css; charset=utf-8", sheet));
    }
    let assets = [
        &STYLE,
        &RUNNING_STYLE,
        &PICTURE_STYLE,
        &COMMENTS_STYLE,
        &PAPER_STYLE,
        &MEMBER_STYLE,
        &SCRIPT,
        &MEMBER_SCRIPT,
        &ICON,
    ];
    let asset =
        assets.iter().find(|asset| asset.address.ends_with(&format!("/{name}"))).ok_or(WebError::NotFound)?;
    Ok(kept(asset.kind, asset.body))
}

/// An answer that browsers may keep for as long as they like.
pub(crate) fn kept(kind: &'static str, body: impl IntoResponse) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    (headers, body).into_response()
}

impl Asset {
    fn new(name: &str, kind: &'static str, body: &'static str) -> Self {
        let fingerprint = &blake3::hash(body.as_bytes()).to_hex()[..12];
        Self { address: format!("/assets/{fingerprint}-{name}"), kind, body }
    }
}

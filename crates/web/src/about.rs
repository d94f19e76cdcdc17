//! Pages about the service itself, which tell the truth about the running system; and a sign of life for monitors.

use crate::{error::WebError, page::Page};
use askama::Template;
use axum::{body::Body, http::Response};

#[derive(Template)]
#[template(path = "about.html")]
struct AboutServicePage<'a> {
    page: &'a Page,
    /// Sentences in order; those whose name ends in `-title` are headings.
    sections: &'a [&'static str],
}

const PRIVACY: [&str; 8] = [
    "privacy-kept",
    "privacy-not-kept",
    "privacy-who",
    "privacy-device",
    "privacy-email",
    "privacy-sign-in",
    "privacy-logs",
    "privacy-erase",
];
const COOKIES: [&str; 5] =
    ["cookies-visit", "cookies-review", "cookies-device", "cookies-sign-in", "cookies-storage"];
const PROTECTION: [&str; 9] = [
    "protection-name",
    "protection-groups",
    "protection-one",
    "protection-words",
    "protection-once",
    "protection-looks",
    "protection-out",
    "protection-paper",
    "protection-who",
];
const ACCESSIBILITY: [&str; 5] = [
    "accessibility-how",
    "accessibility-tested",
    "accessibility-pdf",
    "accessibility-known",
    "accessibility-tell",
];

/// `GET /health`
pub(crate) async fn health() -> &'static str {
    "ok\n"
}

/// `GET /privacy`
pub(crate) async fn privacy(page: Page) -> Result<Response<Body>, WebError> {
    show(page.titled("privacy-title"), &PRIVACY)
}

/// `GET /cookies`
pub(crate) async fn cookies(page: Page) -> Result<Response<Body>, WebError> {
    show(page.titled("cookies-title"), &COOKIES)
}

/// `GET /accessibility`
pub(crate) async fn accessibility(page: Page) -> Result<Response<Body>, WebError> {
    show(page.titled("accessibility-title"), &ACCESSIBILITY)
}

/// `GET /protection`
pub(crate) async fn protection(page: Page) -> Result<Response<Body>, WebError> {
    show(page.titled("protection-title"), &PROTECTION)
}

fn show(page: Page, sections: &[&'static str]) -> Result<Response<Body>, WebError> {
    page.show(&AboutServicePage { page: &page, sections })
}

//! Typing in answers from paper: the groups that sheets come from, and where somebody is among the sheets.
//!
//! `sheet` is one sheet until it is kept, `kept` what is said of it from then on. None of these pages ever shows a sheet
//! that was kept. How many were kept in one sitting goes along in the addresses, so that no more is remembered of it.

pub(crate) mod kept;
pub(crate) mod sheet;

use crate::{
    error::WebError, fields::Fields, id::new_once, page::Page, path::Path, review::desk::Desk, site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::{Group, Review, Stage};

#[derive(Template)]
#[template(path = "paper.html")]
struct GroupsPage<'a> {
    page: &'a Page,
    desk: &'a Desk,
    open: bool,
    /// Somebody wants to take a sheet back, and the review has closed.
    late: bool,
}

/// Where somebody is while they type in sheets.
struct At<'a> {
    /// The address of the review's paper pages.
    address: String,
    group: &'a Group,
    asks_reasons: bool,
    /// Sheets kept in this sitting before this one.
    kept: u32,
    /// Tells the sheet from others in its address. This visit makes its id and its code from it, so that sending it twice
    /// keeps it once; to anybody else it says nothing.
    once: String,
}

/// `GET /p/{place}/review/{review}/paper`: which group the sheets come from.
pub(crate) async fn groups(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("paper-title");
    let open = takes_sheets(&site, &desk.review);
    page.show(&GroupsPage { page: &page, desk: &desk, open, late: false })
}

/// `GET /p/{place}/review/{review}/paper/{group}?kept=COUNT`: leads to an empty sheet with an address of its own.
pub(crate) async fn begin(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, group)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    if !takes_sheets(&site, &desk.review) {
        return Ok(Redirect::to(&desk.at("paper")).into_response());
    }
    let at = At::of(&desk, &group, &new_once(), &query)?;
    Ok(Redirect::to(&at.here()).into_response())
}

fn takes_sheets(site: &Site, review: &Review) -> bool {
    review.stage(site.now()) == Stage::Open
}

impl<'a> At<'a> {
    fn of(desk: &'a Desk, group: &str, once: &str, fields: &Fields) -> Result<Self, WebError> {
        let is_ours = once.len() == 32 && once.bytes().all(|byte| byte.is_ascii_hexdigit());
        Ok(Self {
            address: desk.at("paper"),
            group: desk.review.setup.group(group).filter(|_| is_ours).ok_or(WebError::NotFound)?,
            asks_reasons: desk.review.setup.asks.reasons,
            kept: fields.get("kept").parse::<u32>().unwrap_or(0).min(100_000),
            once: once.to_owned(),
        })
    }

    /// The address of this sheet if it is from `group`.
    fn sheet_of(&self, group: &Group) -> String {
        format!("{}/{}/{}", self.address, group.id, self.once)
    }

    fn sheet(&self) -> String {
        self.sheet_of(self.group)
    }

    /// The address of this sheet as it is asked for.
    fn here(&self) -> String {
        format!("{}?kept={}", self.sheet(), self.kept)
    }

    /// The number of this sheet in this sitting.
    fn number(&self) -> u32 {
        self.kept + 1
    }

    /// The address of an empty sheet once this one is kept.
    fn next(&self) -> String {
        format!("{}/{}?kept={}", self.address, self.group.id, self.number())
    }
}

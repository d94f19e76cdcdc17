//! Whether those who run the review look at a little of it before it closes. `look` is the looking.

use super::{desk::Desk, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{problem::Problem, review::Setup};

pub(crate) struct Looks;

#[derive(Template)]
#[template(path = "review/looks.html")]
struct LooksPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    interim: bool,
    smallest: u32,
}

impl Setting for Looks {
    const AT: &'static str = "looks";
    const FIELD: &'static str = "interim";
    const TITLE: &'static str = "setup-looks-title";
    const LOCKED_BY_OPENING: bool = true;
    type Part = bool;
    type Typed = bool;

    fn part(setup: &Setup) -> bool {
        setup.interim
    }

    fn put(interim: bool, setup: &mut Setup) {
        setup.interim = interim;
    }

    fn value(_: &Site, desk: &Desk, page: &Page) -> String {
        page.say(if desk.review.setup.interim { "setup-looks-on" } else { "setup-looks-off" })
    }

    fn stored(desk: &Desk) -> bool {
        desk.review.setup.interim
    }

    fn read(fields: &Fields, _: &Desk) -> bool {
        fields.has("interim")
    }

    fn check(_: &Site, _: &Desk, typed: &bool) -> Result<bool, Vec<Problem>> {
        Ok(*typed)
    }

    fn form(_: &Site, desk: &Desk, page: Page, typed: &bool, seen: &str) -> Result<Response<Body>, WebError> {
        let smallest = desk.review.setup.smallest;
        page.show(&LooksPage { page: &page, path: &desk.path, at: Self::AT, seen, interim: *typed, smallest })
    }
}

//! What people call the review.

use super::{Desk, new::checked_name, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{problem::Problem, review::Setup};

pub(crate) struct Name;

#[derive(Template)]
#[template(path = "review/name.html")]
struct NamePage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    typed: &'a str,
}

impl Setting for Name {
    const AT: &'static str = "name";
    const TITLE: &'static str = "setup-name-title";
    const LOCKED_BY_OPENING: bool = false;
    type Part = String;
    type Typed = String;

    fn part(setup: &Setup) -> String {
        setup.name.clone()
    }

    fn put(name: String, setup: &mut Setup) {
        setup.name = name;
    }

    fn value(_: &Site, desk: &Desk, _: &Page) -> String {
        desk.review.setup.name.clone()
    }

    fn stored(desk: &Desk) -> String {
        desk.review.setup.name.clone()
    }

    fn read(fields: &Fields, _: &Desk) -> String {
        fields.get("name").to_owned()
    }

    fn check(_: &Site, _: &Desk, typed: &String) -> Result<String, Vec<Problem>> {
        checked_name(Self::AT, typed).map_err(|problem| vec![problem])
    }

    fn form(
        _: &Site,
        desk: &Desk,
        page: Page,
        typed: &String,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        page.show(&NamePage { page: &page, path: &desk.path, at: Self::AT, seen, typed })
    }
}

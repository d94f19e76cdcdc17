//! The smallest group to show.

use super::{Desk, number, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{LEAST_SMALLEST, MOST_SMALLEST, Setup},
};

pub(crate) struct Smallest;

#[derive(Template)]
#[template(path = "review/smallest.html")]
struct SmallestPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    smallest: &'a str,
}

impl Setting for Smallest {
    const AT: &'static str = "smallest";
    const TITLE: &'static str = "setup-smallest-title";
    const LOCKED_BY_OPENING: bool = true;
    type Part = u32;
    type Typed = String;

    fn part(setup: &Setup) -> u32 {
        setup.smallest
    }

    fn put(smallest: u32, setup: &mut Setup) {
        setup.smallest = smallest;
    }

    fn value(_: &Site, desk: &Desk, page: &Page) -> String {
        page.say1("setup-smallest-value", "smallest", desk.review.setup.smallest)
    }

    fn stored(desk: &Desk) -> String {
        desk.review.setup.smallest.to_string()
    }

    fn read(fields: &Fields, _: &Desk) -> String {
        fields.get("smallest").trim().to_owned()
    }

    fn check(_: &Site, _: &Desk, typed: &String) -> Result<u32, Vec<Problem>> {
        let number = number::read(typed, LEAST_SMALLEST..=MOST_SMALLEST);
        let given = number.and_then(|number| number.ok_or(ProblemKind::Missing));
        given.map_err(|kind| vec![Problem::new(Self::AT, kind)])
    }

    fn form(
        _: &Site,
        desk: &Desk,
        page: Page,
        typed: &String,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        page.show(&SmallestPage { page: &page, path: &desk.path, at: Self::AT, seen, smallest: typed })
    }
}

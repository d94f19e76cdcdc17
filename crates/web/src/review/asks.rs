//! What to ask beside the ratings.

use super::{Desk, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{
    problem::Problem,
    review::{Asks as Asked, Setup},
};

pub(crate) struct Asks;

#[derive(Template)]
#[template(path = "review/asks.html")]
struct AsksPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    asks: Asked,
}

impl Setting for Asks {
    const AT: &'static str = "asks";
    const FIELD: &'static str = "reasons";
    const TITLE: &'static str = "setup-asks-title";
    const LOCKED_BY_OPENING: bool = true;
    type Part = Asked;
    type Typed = Asked;

    fn part(setup: &Setup) -> Asked {
        setup.asks
    }

    fn put(asks: Asked, setup: &mut Setup) {
        setup.asks = asks;
    }

    fn value(_: &Site, desk: &Desk, page: &Page) -> String {
        page.say(match desk.review.setup.asks {
            Asked { reasons: false, .. } => "setup-asks-none",
            Asked { reasons: true, name_group: false } => "setup-asks-some-reasons",
            Asked { reasons: true, name_group: true } => "setup-asks-some-both",
        })
    }

    fn stored(desk: &Desk) -> Asked {
        desk.review.setup.asks
    }

    /// Without reasons there is nothing that a group could be named beside.
    fn read(fields: &Fields, _: &Desk) -> Asked {
        let reasons = fields.has("reasons");
        Asked { reasons, name_group: reasons && fields.has("name_group") }
    }

    fn check(_: &Site, _: &Desk, typed: &Asked) -> Result<Asked, Vec<Problem>> {
        Ok(*typed)
    }

    fn form(
        _: &Site,
        desk: &Desk,
        page: Page,
        typed: &Asked,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        page.show(&AsksPage { page: &page, path: &desk.path, at: Self::AT, seen, asks: *typed })
    }
}

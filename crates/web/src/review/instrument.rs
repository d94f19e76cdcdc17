//! What people answer: an instrument offered here whose scale has five points.

use super::{Desk, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{
    instrument::Instrument,
    problem::{Problem, ProblemKind},
    review::Setup,
};

/// The points of the scale that the method is made for.
pub(crate) const POINTS: u8 = 5;

pub(crate) struct Chosen;

#[derive(Template)]
#[template(path = "review/instrument.html")]
struct InstrumentPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    offered: Vec<Offered<'a>>,
}

/// An instrument to choose, or one that cannot be chosen.
struct Offered<'a> {
    id: &'a str,
    title: &'a str,
    domains: usize,
    statements: usize,
    minutes: usize,
    points: u8,
    chosen: bool,
}

impl Offered<'_> {
    fn fits(&self) -> bool {
        self.points == POINTS
    }

    fn about(&self, page: &Page) -> String {
        page.say_with(
            "setup-instrument-about",
            [
                ("domains", self.domains.into()),
                ("statements", self.statements.into()),
                ("minutes", self.minutes.into()),
            ],
        )
    }
}

impl Setting for Chosen {
    const AT: &'static str = "instrument";
    const TITLE: &'static str = "setup-instrument-title";
    const LOCKED_BY_OPENING: bool = true;
    /// Its id and its version.
    type Part = (String, String);
    type Typed = String;

    fn part(setup: &Setup) -> Self::Part {
        (setup.instrument.clone(), setup.instrument_version.clone())
    }

    fn put(part: Self::Part, setup: &mut Setup) {
        (setup.instrument, setup.instrument_version) = part;
    }

    fn value(site: &Site, desk: &Desk, page: &Page) -> String {
        let Some(instrument) = desk.instrument(site) else { return page.say("setup-instrument-none") };
        let (title, domains) = (title(instrument, page), instrument.outline.len());
        page.say2("setup-instrument-value", "title", title, "domains", domains)
    }

    fn stored(desk: &Desk) -> String {
        desk.review.setup.instrument.clone()
    }

    fn read(fields: &Fields, _: &Desk) -> String {
        fields.get("instrument").to_owned()
    }

    fn check(site: &Site, _: &Desk, typed: &String) -> Result<Self::Part, Vec<Problem>> {
        let kind = match site.instruments.get(typed) {
            Some(known) if known.points == POINTS => return Ok((typed.clone(), known.version.clone())),
            Some(_) => ProblemKind::NotFivePoints,
            None if typed.is_empty() => ProblemKind::Missing,
            None => ProblemKind::Unknown,
        };
        Err(vec![Problem::new(Self::AT, kind)])
    }

    fn form(
        site: &Site,
        desk: &Desk,
        page: Page,
        typed: &String,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        let offered = site.instruments.values().map(|instrument| Offered {
            id: &instrument.id,
            title: title(instrument, &page),
            domains: instrument.outline.len(),
            statements: instrument.outline.iter().map(|domain| domain.statements.len()).sum(),
            minutes: instrument.minutes(),
            points: instrument.points,
            chosen: instrument.id == *typed,
        });
        let offered = offered.collect();
        page.show(&InstrumentPage { page: &page, path: &desk.path, at: Self::AT, seen, offered })
    }
}

fn title<'a>(instrument: &'a Instrument, page: &Page) -> &'a str {
    &instrument.reading(page.language()).title
}

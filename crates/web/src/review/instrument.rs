//! What people answer: an instrument offered here whose scale has five points.

use super::{
    Desk, draft,
    setting::{Saved, locked, save, seen},
};
use crate::{
    error::WebError,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    instrument::Instrument,
    problem::{Problem, ProblemKind},
    review::Setup,
};

/// The points of the scale that the method is made for.
pub(crate) const POINTS: u8 = 5;

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

/// `GET /p/{place}/review/{review}/instrument`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    let chosen = &desk.review.setup.instrument;
    render(&site, &desk, page, chosen, &seen(&part(&desk.review.setup)))
}

/// `POST /p/{place}/review/{review}/instrument`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    let (chosen, shown) = (fields.get("instrument"), fields.get("seen"));
    let problem = match site.instruments.get(chosen) {
        None if chosen.is_empty() => Some(ProblemKind::Missing),
        None => Some(ProblemKind::Unknown),
        Some(instrument) if instrument.points != POINTS => Some(ProblemKind::NotFivePoints),
        Some(_) => None,
    };
    if let Some(kind) = problem {
        page.problems.push(Problem::new("instrument", kind));
        return render(&site, &desk, page, chosen, shown);
    }
    let version = site.instruments[chosen].version.clone();
    let saved = save(&site, &seat, &desk, shown, part, |setup| {
        (setup.instrument, setup.instrument_version) = (chosen.to_owned(), version.clone());
    });
    match saved.await? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&site, &desk, page, chosen, shown)
        }
        Saved::Elsewhere(now) => {
            let title = site.instruments.get(&now.instrument).map(|known| title(known, &page).to_owned());
            let kind = ProblemKind::ChangedBySomebody { now: title.unwrap_or_default() };
            page.problems.push(Problem::new("instrument", kind));
            render(&site, &desk, page, chosen, &seen(&part(&now)))
        }
    }
}

fn part(setup: &Setup) -> (String, String) {
    (setup.instrument.clone(), setup.instrument_version.clone())
}

fn title<'a>(instrument: &'a Instrument, page: &Page) -> &'a str {
    &instrument.reading(page.language()).title
}

fn render(
    site: &Site,
    desk: &Desk,
    page: Page,
    chosen: &str,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = draft::instrument(site, desk, &page);
        return locked(desk, page, "setup-instrument-title", &value);
    }
    let page = desk.page(page).titled("setup-instrument-title");
    let offered = site.instruments.values().map(|instrument| Offered {
        id: &instrument.id,
        title: title(instrument, &page),
        domains: instrument.outline.len(),
        statements: instrument.outline.iter().map(|domain| domain.statements.len()).sum(),
        minutes: instrument.minutes(),
        points: instrument.points,
        chosen: instrument.id == chosen,
    });
    let offered = offered.collect();
    page.show(&InstrumentPage { page: &page, path: &desk.path, at: "instrument", seen, offered })
}

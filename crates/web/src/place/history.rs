//! The history of a place: who changed what, and when.

use super::{Frame, Part};
use crate::{error::WebError, fields::Fields, member::Viewer, page::Page, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
};
use wholeplace_model::place::What;

/// How many lines a page shows.
const LINES: u32 = 50;

#[derive(Template)]
#[template(path = "place/history.html")]
struct HistoryPage<'a> {
    page: &'a Page,
    id: &'a str,
    lines: Vec<Line>,
    /// The line before which older ones follow, if there may be any.
    before: Option<i64>,
}

struct Line {
    when: String,
    who: String,
    did: String,
}

/// `GET /p/{place}/history?before=LINE`
pub(crate) async fn show(
    State(site): State<Site>,
    Viewer(seat): Viewer,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let before = query.get("before").parse().unwrap_or(i64::MAX);
    let known = site.store.place(&seat).await?;
    let page = page.titled("history-title").of_place(Frame::of(&known, seat.role(), Part::History));
    let found = site.store.history(&seat, before, LINES).await?;
    let before = found.last().map(|line| line.number).filter(|number| *number > 1);
    let lines = found.into_iter().map(|line| Line {
        when: page.moment(line.at, &known.place.time_zone),
        who: line.who.unwrap_or_else(|| page.say(nobody(&line.what))),
        did: page.did(&line.what, &known.place.time_zone),
    });
    page.show(&HistoryPage { page: &page, id: &seat.place().0, lines: lines.collect(), before })
}

/// The sentence that stands for who did something, where no account did.
fn nobody(what: &What) -> &'static str {
    if what.is_by_itself() { "history-itself" } else { "history-somebody" }
}

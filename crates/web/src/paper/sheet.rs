//! One sheet from paper until it is kept: typed in, moved to another group with all that was typed, read against the
//! paper, kept. Each of its pages comes from what was sent; nothing of a sheet is stored before it is kept.

use super::{At, kept, takes_sheets};
use crate::{
    error::WebError,
    fields::Fields,
    page::Page,
    path::Path,
    review::desk::{Desk, DeskForm},
    session::Visit,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderMap, Response},
    response::{IntoResponse, Redirect},
};
use std::collections::BTreeMap;
use wholeplace_model::{
    instrument::{Domain, Instrument, Reading, StatementId},
    problem::ProblemKind,
    response::{Answer, Rating, Response as Answers},
    review::{Joining, Review},
};

#[derive(Template)]
#[template(path = "paper-sheet.html")]
struct SheetPage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    reading: &'a Reading,
    fields: &'a Fields,
    taken_back: TakenBack,
}

/// What became of the sheet that was kept last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TakenBack {
    No,
    Yes,
    /// Out of the review, and not gone from the disk yet.
    GoneSoon,
}

/// The second look: what was typed in, in words.
#[derive(Template)]
#[template(path = "paper-look.html")]
struct LookPage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    reading: &'a Reading,
    fields: &'a Fields,
    answers: &'a BTreeMap<StatementId, Answer>,
}

/// Another group for the sheet, which what was typed goes along to.
#[derive(Template)]
#[template(path = "paper-move.html")]
struct MovePage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    review: &'a Review,
    fields: &'a Fields,
}

/// `GET /p/{place}/review/{review}/paper/{group}/{sheet}?kept=COUNT`: the empty sheet, or that it is kept.
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, group, once)): Path<(String, String, String, String)>,
    headers: HeaderMap,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let at = At::of(&desk, &group, &once, &query)?;
    let (id, token) = site.keys.started_with(&Visit::of(&headers), &at.once);
    if site.store.has_typed_in(&desk.seat, &desk.review.id, &id).await? {
        return kept::show(&site, &desk, page, &at, &headers, &token);
    }
    if !takes_sheets(&site, &desk.review) {
        return Ok(Redirect::to(&at.address).into_response());
    }
    let taken_back = match query.get("back") {
        "" => TakenBack::No,
        "soon" => TakenBack::GoneSoon,
        _ => TakenBack::Yes,
    };
    render(&site, &desk, page, &at, &Fields::default(), taken_back)
}

/// `POST /p/{place}/review/{review}/paper/{group}/{sheet}`: shows what was typed in, to be read against the paper, and
/// keeps it when somebody says that it is right.
pub(crate) async fn type_in(
    State(site): State<Site>,
    Path((_, _, group, once)): Path<(String, String, String, String)>,
    headers: HeaderMap,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let at = At::of(&desk, &group, &once, &fields)?;
    let (id, token) = site.keys.started_with(&Visit::of(&headers), &at.once);
    let go = fields.get("go");
    // Sent again from the browser's memory: what was kept is not shown any more.
    if site.store.has_typed_in(&desk.seat, &desk.review.id, &id).await? {
        return Ok(if go == "keep" {
            kept::lead(&site, &at)
        } else {
            Redirect::to(&at.here()).into_response()
        });
    }
    if !takes_sheets(&site, &desk.review) {
        return Err(WebError::Closed(desk.path.clone()));
    }
    match go {
        "change" => return render(&site, &desk, page, &at, &fields, TakenBack::No),
        "group" => return ask_group(&desk, page, &at, &fields),
        _ => {}
    }
    let instrument = instrument(&site, &desk)?;
    let answers = match instrument.read_sheet(page.language(), &fields.0) {
        Ok(answers) => answers,
        Err(problems) => {
            page.problems = problems;
            return render(&site, &desk, page, &at, &fields, TakenBack::No);
        }
    };
    if go != "keep" {
        let page = desk.page(page).titled("paper-look-title");
        let reading = instrument.reading(page.language());
        return page.show(&LookPage { page: &page, at: &at, reading, fields: &fields, answers: &answers });
    }
    let now = site.now();
    let sheet = Answers { answers, finished_at: Some(now), ..Answers::new(id, instrument, now) };
    let locks = token.locks(&site.store.installation_key());
    match site.store.type_in(&desk.seat, &desk.review.id, at.group.id.clone(), &sheet, &locks, now).await? {
        Joining::Started => Ok(kept::lead(&site, &at)),
        _ => Err(WebError::Closed(desk.path.clone())),
    }
}

/// To the groups; with what was typed, if anything was.
fn ask_group(desk: &Desk, page: Page, at: &At<'_>, fields: &Fields) -> Result<Response<Body>, WebError> {
    if typed(fields).next().is_none() {
        return Ok(Redirect::to(&at.address).into_response());
    }
    let page = desk.page(page).titled("paper-move-title");
    page.show(&MovePage { page: &page, at, review: &desk.review, fields })
}

fn render(
    site: &Site,
    desk: &Desk,
    page: Page,
    at: &At<'_>,
    fields: &Fields,
    taken_back: TakenBack,
) -> Result<Response<Body>, WebError> {
    let title = page.say1("paper-sheet-title", "group", at.group.name.as_str());
    let page = desk.page(page).with_title(title);
    let reading = instrument(site, desk)?.reading(page.language());
    page.show(&SheetPage { page: &page, at, reading, fields, taken_back })
}

fn instrument<'a>(site: &'a Site, desk: &Desk) -> Result<&'a Instrument, WebError> {
    desk.instrument(site).ok_or(WebError::NotOffered)
}

/// What was typed on a sheet, to be sent along.
pub(crate) fn typed(fields: &Fields) -> impl Iterator<Item = &(String, String)> {
    let is_typed = |name: &str| name.starts_with("mark-") || name.starts_with("reason-");
    fields.0.iter().filter(move |(name, value)| is_typed(name) && !value.trim().is_empty())
}

impl SheetPage<'_> {
    /// Whether typing begins at once: there is nothing to put right first.
    fn begins_here(&self) -> bool {
        self.page.problems.is_empty()
    }

    /// What was typed for a statement: `mark` or `reason`.
    fn typed(&self, kind: &str, statement: &str) -> &str {
        self.fields.get(&format!("{kind}-{statement}"))
    }

    /// Whether any words were typed for a domain, so that its boxes are not folded away.
    fn has_words(&self, domain: &Domain) -> bool {
        domain.statements.iter().any(|statement| !self.typed("reason", &statement.id).is_empty())
    }

    /// What is wrong with a mark, beside its statement, which need not be said again.
    fn wrong_mark(&self, name: &str) -> Option<String> {
        let problem = self.page.problems.iter().find(|problem| problem.field == name)?;
        Some(match problem.kind {
            ProblemKind::NotAMark { points, .. } => self.page.say1("paper-not-a-mark", "points", points),
            _ => self.page.explain(problem),
        })
    }
}

impl LookPage<'_> {
    fn label(&self, statement: &str) -> Option<&str> {
        match self.answers.get(statement)?.rating? {
            Rating::Unsure => Some(&self.reading.unsure),
            Rating::Point(point) => self.reading.scale.get(usize::from(point) - 1).map(String::as_str),
        }
    }

    fn reason(&self, statement: &str) -> &str {
        self.answers.get(statement).map_or("", |answer| &answer.reason)
    }
}

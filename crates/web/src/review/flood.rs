//! Floods: days on which far more people started from one link than were asked. A facilitator looks at the numbers, and
//! may set what came on some of those days aside, with a reason, and take it back until the review closes.

mod telling;

use super::{
    desk::{Desk, DeskForm},
    invitation::group_of,
};
use crate::{error::WebError, fields::Fields, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use std::collections::BTreeMap;
use telling::Telling;
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{ABOUT_LIMIT, Flood, FloodDay, Link, LinkId, floods},
};
use wholeplace_store::{SetAside, StoreError};
use wholeplace_words::Day;

#[derive(Template)]
#[template(path = "review/flood.html")]
struct FloodPage<'a> {
    page: &'a Page,
    path: &'a str,
    flood: &'a Shown,
    /// The days to choose from, where there are several.
    days: Vec<DayOption>,
    /// Where the first and the last day to set aside begin.
    first: i64,
    last: i64,
    /// Whether answers may have been counted in an early look already.
    looks: bool,
    reason: &'a str,
}

/// A day of a flood in a list: when it begins, and its name with how many started.
struct DayOption {
    from: i64,
    says: String,
}

/// What somebody typed and chose.
struct Typed<'a> {
    first: i64,
    last: i64,
    reason: &'a str,
}

/// A flood as pages tell of it.
pub(super) struct Shown {
    pub(super) link: String,
    pub(super) from: i64,
    pub(super) says: String,
}

/// What is set aside, as pages tell of it.
pub(super) struct ShownAside {
    pub(super) link: String,
    pub(super) from: i64,
    /// The day, or the first and last.
    pub(super) days: String,
    pub(super) says: String,
}

/// Floods that nobody has set aside, and what is set aside.
pub(super) async fn shown(
    site: &Site,
    desk: &Desk,
    page: &Page,
    links: &[Link],
) -> Result<(Vec<Shown>, Vec<ShownAside>), WebError> {
    let aside = site.store.set_asides(&desk.seat, &desk.review.id).await?;
    let group = |id: &str| {
        links.iter().find(|link| link.id.0 == id).and_then(|link| group_of(&desk.review.setup, link))
    };
    let all = found(site, desk, links, &aside).await?;
    let floods = all.iter().map(|flood| Shown::of(flood, group(&flood.link.0), desk, page));
    let set_aside = aside.iter().map(|done| ShownAside::of(done, group(&done.link.0), desk, page));
    Ok((floods.collect(), set_aside.collect()))
}

/// `GET /p/{place}/review/{review}/flood/{link}/{from}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link, from)): Path<(String, String, String, i64)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    let Some(flood) = one(&site, &desk, &link, from).await? else {
        return Ok(Redirect::to(&desk.path).into_response());
    };
    let all = Typed { first: flood.from(), last: last_of(&flood), reason: "" };
    render(&desk, &link, &flood, page, &all)
}

/// `POST /p/{place}/review/{review}/flood/{link}/{from}`
pub(crate) async fn set_aside(
    State(site): State<Site>,
    Path((_, _, link, from)): Path<(String, String, String, i64)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    let Some(flood) = one(&site, &desk, &link, from).await? else {
        return Ok(Redirect::to(&desk.path).into_response());
    };
    let typed = Typed::read(&fields, &flood);
    let part = match typed.check(&flood) {
        Ok(part) => part,
        Err(problems) => {
            page.problems = problems;
            return render(&desk, &link, &flood, page, &typed);
        }
    };
    let done = site.store.set_aside(&desk.seat, &desk.review.id, &part, typed.reason, site.now());
    match done.await {
        // Once it has closed, its page says so.
        Ok(()) | Err(StoreError::Closed) => Ok(Redirect::to(&desk.path).into_response()),
        // Somebody else has set other days of it aside meanwhile.
        Err(StoreError::Conflict) => Err(WebError::NotFound),
        Err(error) => Err(error.into()),
    }
}

/// `POST /p/{place}/review/{review}/flood/{link}/{from}/undo`
pub(crate) async fn take_back(
    State(site): State<Site>,
    Path((_, _, link, from)): Path<(String, String, String, i64)>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let link = desk.link(&site, &link).await?;
    match site.store.take_back(&desk.seat, &desk.review.id, &link.id, from, site.now()).await {
        Ok(()) | Err(StoreError::Closed) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(error.into()),
    }
}

/// The floods of a review, by days of its place, without what is set aside already.
async fn found(site: &Site, desk: &Desk, links: &[Link], aside: &[SetAside]) -> Result<Vec<Flood>, WebError> {
    let is_aside = |link: &LinkId, at: i64| {
        aside.iter().any(|done| done.link == *link && (done.from..done.until).contains(&at))
    };
    let mut days = BTreeMap::new();
    for (link, at, count) in site.store.starts(&desk.seat, &desk.review.id).await? {
        if !is_aside(&link, at) {
            *days.entry((Day::of(at, &desk.zone), link)).or_insert(0_u32) += count;
        }
    }
    let days = days.into_iter().map(|((day, link), started)| {
        (link, FloodDay { from: day.begins(&desk.zone), until: day.ends(&desk.zone), started })
    });
    Ok(floods(&desk.review.setup, links, days.collect()))
}

/// The flood from a link whose first day begins then. None if it is one no more since something of that link was set aside:
/// the form was sent twice, say, and the review's page shows how it stands.
async fn one(site: &Site, desk: &Desk, link: &Link, from: i64) -> Result<Option<Flood>, WebError> {
    let aside = site.store.set_asides(&desk.seat, &desk.review.id).await?;
    let all = found(site, desk, std::slice::from_ref(link), &aside).await?;
    let flood = all.into_iter().find(|flood| flood.link == link.id && flood.from() == from);
    let is_aside = aside.iter().any(|done| done.link == link.id);
    if flood.is_none() && !is_aside { Err(WebError::NotFound) } else { Ok(flood) }
}

/// When the last day of a flood begins.
fn last_of(flood: &Flood) -> i64 {
    flood.days.last().map_or(0, |day| day.from)
}

impl<'a> Typed<'a> {
    /// Where there is only one day, there is none to choose.
    fn read(fields: &'a Fields, flood: &Flood) -> Self {
        let day = |name: &str, only: i64| {
            if flood.days.len() == 1 { only } else { fields.get(name).parse().unwrap_or(0) }
        };
        Self {
            first: day("first", flood.from()),
            last: day("last", last_of(flood)),
            reason: fields.get("reason").trim(),
        }
    }

    fn check(&self, flood: &Flood) -> Result<Flood, Vec<Problem>> {
        let mut problems = Vec::new();
        let part = flood.between(self.first, self.last);
        if part.is_none() {
            let has = |from: i64| flood.days.iter().any(|day| day.from == from);
            let is_turned_round = has(self.first) && has(self.last);
            let kind = if is_turned_round { ProblemKind::BeforeFirstDay } else { ProblemKind::Unknown };
            problems.push(Problem::new("last", kind));
        }
        match self.reason.chars().count() {
            0 => problems.push(Problem::new("reason", ProblemKind::Missing)),
            actual if actual > ABOUT_LIMIT => {
                problems.push(Problem::new("reason", ProblemKind::TooLong { limit: ABOUT_LIMIT, actual }));
            }
            _ => {}
        }
        part.filter(|_| problems.is_empty()).ok_or(problems)
    }
}

impl Shown {
    fn of(flood: &Flood, group: Option<&str>, desk: &Desk, page: &Page) -> Self {
        let names = ["flood-lead", "flood-lead-choose", "flood-lead-days", "flood-lead-days-choose"];
        let says =
            Telling::of(flood.from(), flood.until(), group, desk, page).say(names, flood.started(), "");
        Self { link: flood.link.0.clone(), from: flood.from(), says }
    }
}

impl ShownAside {
    fn of(done: &SetAside, group: Option<&str>, desk: &Desk, page: &Page) -> Self {
        let names = ["flood-aside", "flood-aside-choose", "flood-aside-days", "flood-aside-days-choose"];
        let telling = Telling::of(done.from, done.until, group, desk, page);
        let says = telling.say(names, done.count, &done.reason);
        Self { link: done.link.0.clone(), from: done.from, days: telling.days(), says }
    }
}

fn render(
    desk: &Desk,
    link: &Link,
    flood: &Flood,
    page: Page,
    typed: &Typed<'_>,
) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("flood-page-title");
    let shown = Shown::of(flood, group_of(&desk.review.setup, link), desk, &page);
    let option = |day: &FloodDay| {
        let name = page.the_day(Day::of(day.from, &desk.zone));
        DayOption { from: day.from, says: page.say2("flood-page-day", "day", name, "count", day.started) }
    };
    let days = if flood.days.len() == 1 { Vec::new() } else { flood.days.iter().map(option).collect() };
    page.show(&FloodPage {
        page: &page,
        path: &desk.path,
        flood: &shown,
        days,
        first: typed.first,
        last: typed.last,
        looks: desk.review.setup.interim,
        reason: typed.reason,
    })
}

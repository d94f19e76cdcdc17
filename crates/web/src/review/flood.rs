//! Floods: days on which far more people started from one link than were asked. A facilitator looks at the number, and
//! may set what came that day aside, with a reason, and take it back until the review closes.

use super::{
    desk::{Desk, DeskForm},
    invitation::group_of,
};
use crate::{
    error::{WebError, not_there},
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
use std::collections::BTreeMap;
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{ABOUT_LIMIT, Flood, Link, floods},
};
use wholeplace_store::StoreError;
use wholeplace_words::Day;

#[derive(Template)]
#[template(path = "review/flood.html")]
struct FloodPage<'a> {
    page: &'a Page,
    path: &'a str,
    flood: &'a Shown,
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
    pub(super) day: String,
    pub(super) says: String,
}

/// Floods that nobody has set aside, and what is set aside.
pub(super) async fn shown(
    site: &Site,
    desk: &Desk,
    page: &Page,
    links: &[Link],
) -> Result<(Vec<Shown>, Vec<ShownAside>), WebError> {
    let aside = site.store.set_asides(&desk.seat, &desk.review.id).await.map_err(not_there)?;
    let group = |id: &str| {
        links.iter().find(|link| link.id.0 == id).and_then(|link| group_of(&desk.review.setup, link))
    };
    let mut all = found(site, desk, links).await?;
    all.retain(|flood| !aside.iter().any(|done| done.link == flood.link && done.from == flood.from));
    let floods = all.iter().map(|flood| Shown::of(flood, group(&flood.link.0), desk, page));
    let set_aside = aside.iter().map(|done| {
        let day = page.the_day(Day::of(done.from, &desk.zone));
        let (name, group) = match group(&done.link.0) {
            Some(group) => ("flood-aside", group),
            None => ("flood-aside-choose", ""),
        };
        let says = page.say_with(
            name,
            [
                ("count", done.count.into()),
                ("day", day.as_str().into()),
                ("group", group.into()),
                ("reason", done.reason.as_str().into()),
            ],
        );
        ShownAside { link: done.link.0.clone(), from: done.from, day, says }
    });
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
    let flood = one(&site, &desk, &link, from).await?;
    render(&desk, &link, &flood, page, "")
}

/// `POST /p/{place}/review/{review}/flood/{link}/{from}`
pub(crate) async fn set_aside(
    State(site): State<Site>,
    Path((_, _, link, from)): Path<(String, String, String, i64)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let keeping = |error: WebError| error.keeping(&fields);
    let link = desk.link(&site, &link).await.map_err(keeping)?;
    let flood = one(&site, &desk, &link, from).await.map_err(keeping)?;
    let typed = fields.get("reason").trim();
    let actual = typed.chars().count();
    let kind = match actual {
        0 => Some(ProblemKind::Missing),
        _ if actual > ABOUT_LIMIT => Some(ProblemKind::TooLong { limit: ABOUT_LIMIT, actual }),
        _ => None,
    };
    if let Some(kind) = kind {
        page.problems.push(Problem::new("reason", kind));
        return render(&desk, &link, &flood, page, typed);
    }
    let done = site.store.set_aside(
        &desk.seat,
        &desk.review.id,
        &link.id,
        flood.from,
        flood.until,
        typed,
        site.now(),
    );
    match done.await {
        // Once it has closed, its page says so.
        Ok(()) | Err(StoreError::Closed) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(keeping(not_there(error))),
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
        Err(error) => Err(not_there(error)),
    }
}

/// The floods of a review, by days of its place.
async fn found(site: &Site, desk: &Desk, links: &[Link]) -> Result<Vec<Flood>, WebError> {
    let mut days = BTreeMap::new();
    for (link, at, count) in site.store.starts(&desk.seat, &desk.review.id).await.map_err(not_there)? {
        *days.entry((Day::of(at, &desk.zone), link)).or_insert(0_u32) += count;
    }
    let days = days
        .into_iter()
        .map(|((day, link), count)| (link, day.begins(&desk.zone), day.ends(&desk.zone), count));
    Ok(floods(&desk.review.setup, links, days.collect()))
}

async fn one(site: &Site, desk: &Desk, link: &Link, from: i64) -> Result<Flood, WebError> {
    let all = found(site, desk, std::slice::from_ref(link)).await?;
    all.into_iter().find(|flood| flood.link == link.id && flood.from == from).ok_or(WebError::NotFound)
}

impl Shown {
    fn of(flood: &Flood, group: Option<&str>, desk: &Desk, page: &Page) -> Self {
        let (name, group) = group.map_or(("flood-lead-choose", ""), |group| ("flood-lead", group));
        let says = page.say_with(
            name,
            [
                ("count", flood.started.into()),
                ("day", page.the_day(Day::of(flood.from, &desk.zone)).into()),
                ("group", group.into()),
            ],
        );
        Self { link: flood.link.0.clone(), from: flood.from, says }
    }
}

fn render(
    desk: &Desk,
    link: &Link,
    flood: &Flood,
    page: Page,
    reason: &str,
) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("flood-page-title");
    let shown = Shown::of(flood, group_of(&desk.review.setup, link), desk, &page);
    page.show(&FloodPage { page: &page, path: &desk.path, flood: &shown, reason })
}

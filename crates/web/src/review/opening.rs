//! The step between draft and review: a last look, what is still missing, and opening; or throwing the draft away.

use super::{
    desk::{Desk, DeskForm},
    draft::{Task, tasks},
};
use crate::{error::WebError, id::new_id, page::Page, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{Response, StatusCode},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::{LinkId, ready_to_open};
use wholeplace_store::StoreError;
use wholeplace_words::Day;

#[derive(Template)]
#[template(path = "review/open.html")]
struct OpenPage<'a> {
    page: &'a Page,
    path: &'a str,
    tasks: Vec<Task>,
    /// The first day on which people can answer, if it is later than today.
    opens: Option<String>,
    revision: i64,
    changed: bool,
}

impl OpenPage<'_> {
    fn missing(&self) -> impl Iterator<Item = &Task> {
        self.tasks.iter().filter(|task| !task.ready)
    }
}

#[derive(Template)]
#[template(path = "review/discard.html")]
struct DiscardPage<'a> {
    page: &'a Page,
    path: &'a str,
    name: &'a str,
}

/// `GET /p/{place}/review/{review}/open`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        return Ok(Redirect::to(&desk.path).into_response());
    }
    render(&site, &desk, page, false)
}

/// `POST /p/{place}/review/{review}/open`
pub(crate) async fn open(
    State(site): State<Site>,
    page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        // The form was sent twice.
        return Ok(Redirect::to(&desk.path).into_response());
    }
    let instrument = desk.instrument(&site);
    if !ready_to_open(&desk.review.setup, instrument, site.now()).is_empty() {
        return render(&site, &desk, page, false);
    }
    if fields.get("revision") != desk.review.revision.to_string() {
        return render(&site, &desk, page, true);
    }
    let instrument = instrument.ok_or(WebError::NotOffered)?;
    let revision = desk.review.revision;
    let link_ids = (0..=desk.review.setup.groups().count()).map(|_| LinkId(new_id())).collect();
    let statements = instrument.statements().map(|id| id.to_owned()).collect();
    let opened =
        site.store.open_review(&desk.seat, &desk.review.id, revision, statements, link_ids, site.now());
    match opened.await {
        Ok(()) => Ok(Redirect::to(&desk.path).into_response()),
        Err(StoreError::Conflict) => {
            let desk = desk.again(&site).await?;
            if !desk.is_draft() {
                // Another sending of the form has opened it in this moment.
                return Ok(Redirect::to(&desk.path).into_response());
            }
            render(&site, &desk, page, true)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /p/{place}/review/{review}/discard`
pub(crate) async fn ask_discard(desk: Desk, page: Page) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        return Ok(Redirect::to(&desk.path).into_response());
    }
    let page = desk.page(page).titled("discard-title");
    page.show(&DiscardPage { page: &page, path: &desk.path, name: &desk.review.setup.name })
}

/// `POST /p/{place}/review/{review}/discard`
pub(crate) async fn discard(
    State(site): State<Site>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    match site.store.discard_review(&desk.seat, &desk.review.id, site.now()).await {
        Ok(()) => Ok(Redirect::to(&format!("/p/{}", desk.frame.id)).into_response()),
        Err(StoreError::Conflict) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(error.into()),
    }
}

fn render(site: &Site, desk: &Desk, page: Page, changed: bool) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("open-title");
    let tasks = tasks(site, desk, &page);
    let opens_at = desk.review.setup.opens_at.filter(|at| *at > site.now());
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    let shown = OpenPage {
        page: &page,
        path: &desk.path,
        tasks,
        opens: opens_at.map(|at| page.the_day(Day::of(at, &desk.zone))),
        revision: desk.review.revision,
        changed,
    };
    page.show_as(status, &shown)
}

//! A draft's first page: what to decide, with what is set and what is left.

use super::{
    Desk, asks::Asks, dates::Dates, instrument::Chosen, invited::Invited, name::Name, setting::Setting,
    smallest::Smallest,
};
use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::review::ready_to_open;

#[derive(Template)]
#[template(path = "review/draft.html")]
struct DraftPage<'a> {
    page: &'a Page,
    path: &'a str,
    tasks: Vec<Task>,
    left: usize,
}

/// One thing to decide.
pub(super) struct Task {
    /// The end of its address.
    pub(super) at: &'static str,
    pub(super) title: String,
    /// How it is set.
    pub(super) value: String,
    pub(super) ready: bool,
}

impl Task {
    fn status(&self) -> &'static str {
        if self.ready { "done" } else { "started" }
    }
}

pub(super) fn show(site: &Site, desk: &Desk, page: Page) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).with_title(desk.review.setup.name.as_str());
    let tasks = tasks(site, desk, &page);
    let left = tasks.iter().filter(|task| !task.ready).count();
    page.show(&DraftPage { page: &page, path: &desk.path, tasks, left })
}

/// Everything there is to decide, in the order in which people think about it.
pub(super) fn tasks(site: &Site, desk: &Desk, page: &Page) -> Vec<Task> {
    let missing = ready_to_open(&desk.review.setup, desk.instrument(site), site.now());
    let is_ready = |at: &str| {
        !missing.iter().any(|problem| match problem.field.as_str() {
            "closes" | "opens" => at == "dates",
            field if field.contains('-') => at == "groups",
            field => at == field,
        })
    };
    let values = [
        of::<Name>(site, desk, page),
        of::<Chosen>(site, desk, page),
        ("groups", "setup-groups-title", groups(desk, page)),
        of::<Invited>(site, desk, page),
        of::<Dates>(site, desk, page),
        of::<Smallest>(site, desk, page),
        of::<Asks>(site, desk, page),
    ];
    let task = |(at, title, value)| Task { at, title: page.say(title), value, ready: is_ready(at) };
    values.into_iter().map(task).collect()
}

/// Where a setting is decided, its title, and how it is set.
fn of<S: Setting>(site: &Site, desk: &Desk, page: &Page) -> (&'static str, &'static str, String) {
    (S::AT, S::TITLE, S::value(site, desk, page))
}

pub(super) fn groups(desk: &Desk, page: &Page) -> String {
    match desk.review.setup.groups().count() {
        0 => page.say("setup-groups-none"),
        groups => page.say1("setup-groups-value", "groups", groups),
    }
}

//! A draft's first page: what to decide, with what is set and what is left.

use super::{Desk, dates};
use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::review::{Asks, ready_to_open};

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
        ("name", "setup-name-title", desk.review.setup.name.clone()),
        ("instrument", "setup-instrument-title", instrument(site, desk, page)),
        ("groups", "setup-groups-title", groups(desk, page)),
        ("invited", "setup-invited-title", invited(desk, page)),
        ("dates", "setup-dates-title", dates::in_words(desk, page)),
        (
            "smallest",
            "setup-smallest-title",
            page.say1("setup-smallest-value", "smallest", desk.review.setup.smallest),
        ),
        ("asks", "setup-asks-title", page.say(asks_in_words(desk.review.setup.asks))),
    ];
    let task = |(at, title, value)| Task { at, title: page.say(title), value, ready: is_ready(at) };
    values.into_iter().map(task).collect()
}

pub(super) fn instrument(site: &Site, desk: &Desk, page: &Page) -> String {
    let Some(instrument) = desk.instrument(site) else { return page.say("setup-instrument-none") };
    let reading = instrument.reading(page.language());
    let title = reading.title.as_str();
    page.say2("setup-instrument-value", "title", title, "domains", reading.domains.len())
}

pub(super) fn groups(desk: &Desk, page: &Page) -> String {
    match desk.review.setup.groups().count() {
        0 => page.say("setup-groups-none"),
        groups => page.say1("setup-groups-value", "groups", groups),
    }
}

fn invited(desk: &Desk, page: &Page) -> String {
    let known: Vec<u64> =
        desk.review.setup.groups().filter_map(|group| group.invited).map(u64::from).collect();
    if known.is_empty() {
        return page.say("setup-invited-none");
    }
    page.say_with(
        "setup-invited-value",
        [
            ("known", known.len().into()),
            ("groups", desk.review.setup.groups().count().into()),
            ("people", known.iter().sum::<u64>().into()),
        ],
    )
}

/// The name of the sentence that says what is asked.
pub(super) fn asks_in_words(asks: Asks) -> &'static str {
    match (asks.reasons, asks.name_group) {
        (false, _) => "setup-asks-none",
        (true, false) => "setup-asks-some-reasons",
        (true, true) => "setup-asks-some-both",
    }
}

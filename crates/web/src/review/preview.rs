//! A review as participants will see it, page by page: the same pages from the same templates, out of use. Nothing that is
//! done there is saved.

use super::Desk;
use crate::{
    answer, check,
    error::WebError,
    join::{self, Host},
    overview,
    page::Page,
    path::Path,
    site::Site,
    taking_part::Taking,
};
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::{
    instrument::Instrument,
    response::{Response as Answers, ResponseId},
};

/// What stands above a page that is only shown: all the pages that participants see, in the order in which they come to them.
pub(crate) struct Preview {
    /// The address of the review's first page.
    pub(crate) path: String,
    steps: Vec<Step>,
    /// Which of them is shown.
    at: usize,
}

pub(crate) struct Step {
    pub(crate) address: String,
    pub(crate) title: String,
    pub(crate) is_here: bool,
}

/// `GET /p/{place}/review/{review}/preview`: the invitation, where people choose their group.
pub(crate) async fn invitation(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let page = desk.preview(page, instrument, "");
    let host = Host { name: &desk.frame.name, zone: &desk.zone, logo: desk.frame.logo.clone() };
    join::preview(page, &desk.review, instrument, &host)
}

/// `GET /p/{place}/review/{review}/preview/overview`: the list of domains, before anything is answered.
pub(crate) async fn overview(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let page = desk.preview(page, instrument, "/overview");
    let (nothing, taking) = (nothing(instrument, &site), desk.taking(&page));
    overview::preview(instrument, &nothing, taking, page)
}

/// `GET /p/{place}/review/{review}/preview/domain/{domain}`
pub(crate) async fn domain(
    State(site): State<Site>,
    Path((_, _, domain)): Path<(String, String, String)>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let page = desk.preview(page, instrument, &format!("/domain/{domain}"));
    let (nothing, taking) = (nothing(instrument, &site), desk.taking(&page));
    answer::preview(instrument, &nothing, taking, page, &domain)
}

/// `GET /p/{place}/review/{review}/preview/check`: what people read over before they send their answers.
pub(crate) async fn check(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let instrument = desk.instrument(&site).ok_or(WebError::NotOffered)?;
    let page = desk.preview(page, instrument, "/check");
    let (nothing, taking) = (nothing(instrument, &site), desk.taking(&page));
    check::preview(instrument, &nothing, taking, page)
}

impl Preview {
    /// The page before this one.
    pub(crate) fn before(&self) -> Option<&Step> {
        self.at.checked_sub(1).and_then(|at| self.steps.get(at))
    }

    pub(crate) fn next(&self) -> Option<&Step> {
        self.steps.get(self.at + 1)
    }

    pub(crate) fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The number of this page, from 1.
    pub(crate) fn number(&self) -> usize {
        self.at + 1
    }
}

impl Desk {
    /// A page in the colour of the place, with the ways to all others; this one is at `here`.
    fn preview(&self, page: Page, instrument: &Instrument, here: &str) -> Page {
        let domains = &instrument.reading(page.language()).domains;
        let domains = domains.iter().map(|domain| (format!("/domain/{}", domain.id), domain.title.clone()));
        let step = |rest: &str, title| (rest.to_owned(), page.say(title));
        let first = [step("", "preview-invitation"), step("/overview", "preview-overview")];
        let steps = first.into_iter().chain(domains).chain([step("/check", "preview-check")]);
        let preview = self.at("preview");
        let steps = steps.map(|(rest, title)| Step {
            address: format!("{preview}{rest}"),
            title,
            is_here: rest == here,
        });
        let steps: Vec<_> = steps.collect();
        let at = steps.iter().position(|step| step.is_here).unwrap_or(0);
        let page = page.in_colour(self.frame.accent.as_deref());
        page.in_preview(Preview { path: self.path.clone(), steps, at })
    }

    /// Somebody who takes part in the first group.
    fn taking(&self, page: &Page) -> Taking {
        let group = self.review.setup.groups().next().map_or("", |group| group.id.as_str());
        Taking::of(page, &self.review, &self.zone, group, true)
    }
}

/// What somebody has answered who has just come.
fn nothing(instrument: &Instrument, site: &Site) -> Answers {
    Answers::new(ResponseId("preview".to_owned()), instrument, site.now())
}

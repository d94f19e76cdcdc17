//! The review's own front page: the domains as a task list, in any order.

use crate::{error::WebError, page::Page, seat::Seat, site::Site, taking_part::Taking};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::response::{Progress, Response as Answers};
use wholeplace_store::PictureDoor;

#[derive(Template)]
#[template(path = "overview.html")]
struct OverviewPage<'a> {
    page: &'a Page,
    id: &'a str,
    review: &'a Answers,
    tasks: Vec<Task<'a>>,
    done: usize,
}

/// What is left to read once the review of a place has closed.
#[derive(Template)]
#[template(path = "overview-closed.html")]
struct ClosedPage<'a> {
    page: &'a Page,
    id: &'a str,
    review: &'a Answers,
    taking: &'a Taking,
    /// Whether the place shares the picture with those who took part.
    picture: bool,
}

/// One domain in the list.
struct Task<'a> {
    domain: &'a str,
    title: &'a str,
    question: &'a str,
    progress: Progress,
}

impl Task<'_> {
    /// The name of the sentence that says how far it has got.
    fn status(&self) -> &'static str {
        match self.progress {
            Progress::NotStarted => "overview-not-started",
            Progress::Started => "overview-started",
            Progress::Done => "overview-done",
        }
    }
}

/// `GET /r/{id}`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let reading = instrument.reading(page.language());
    let tasks: Vec<_> = instrument
        .outline
        .iter()
        .zip(&reading.domains)
        .map(|(outline, domain)| Task {
            domain: &domain.id,
            title: &domain.title,
            question: &domain.question,
            progress: review.progress(&outline.statements),
        })
        .collect();
    let done = tasks.iter().filter(|task| task.progress == Progress::Done).count();
    let taking = site.taking(&page, &seat, &review).await?;
    let title = if taking.is_some() { "taking-part-title" } else { "overview-title" };
    let page = page.titled(title).of_response(&review.id.0, taking);
    if let Some(taking) = page.taking.as_ref().filter(|taking| Taking::stays(Some(taking))) {
        let found = site.store.picture_for_participant(&seat).await;
        let picture = matches!(found, Ok(PictureDoor::Open(_)));
        return page.show(&ClosedPage { page: &page, id: &review.id.0, review: &review, taking, picture });
    }
    page.show(&OverviewPage { page: &page, id: &review.id.0, review: &review, tasks, done })
}

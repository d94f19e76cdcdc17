//! What to ask beside the ratings.

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
    problem::{Problem, ProblemKind},
    review::Asks,
};

#[derive(Template)]
#[template(path = "review/asks.html")]
struct AsksPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    asks: Asks,
}

/// `GET /p/{place}/review/{review}/asks`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    let asks = desk.review.setup.asks;
    render(&desk, page, asks, &seen(&asks))
}

/// `POST /p/{place}/review/{review}/asks`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await.map_err(|error| error.keeping(&fields))?;
    // Without reasons there is nothing that a group could be named beside.
    let reasons = fields.has("reasons");
    let asks = Asks { reasons, name_group: reasons && fields.has("name_group") };
    let shown = fields.get("seen");
    match save(&site, &seat, &desk, shown, |setup| setup.asks, |setup| setup.asks = asks).await? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&desk, page, asks, shown)
        }
        Saved::Elsewhere(now) => {
            let stored = page.say(draft::asks_in_words(now.asks));
            page.problems.push(Problem::new("reasons", ProblemKind::ChangedBySomebody { now: stored }));
            render(&desk, page, asks, &seen(&now.asks))
        }
    }
}

fn render(desk: &Desk, page: Page, asks: Asks, seen: &str) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = page.say(draft::asks_in_words(desk.review.setup.asks));
        return locked(desk, page, "setup-asks-title", &value);
    }
    let page = desk.page(page).titled("setup-asks-title");
    page.show(&AsksPage { page: &page, path: &desk.path, at: "asks", seen, asks })
}

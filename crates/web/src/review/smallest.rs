//! The smallest group to show.

use super::{
    Desk,
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
use wholeplace_model::problem::{Problem, ProblemKind};

#[derive(Template)]
#[template(path = "review/smallest.html")]
struct SmallestPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    smallest: &'a str,
}

/// `GET /p/{place}/review/{review}/smallest`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    let smallest = desk.review.setup.smallest;
    render(&desk, page, &smallest.to_string(), &seen(&smallest))
}

/// `POST /p/{place}/review/{review}/smallest`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await.map_err(|error| error.keeping(&fields))?;
    let (typed, shown) = (fields.get("smallest").trim(), fields.get("seen"));
    let Ok(smallest) = typed.parse() else {
        let kind = if typed.is_empty() { ProblemKind::Missing } else { ProblemKind::NotANumber };
        page.problems.push(Problem::new("smallest", kind));
        return render(&desk, page, typed, shown);
    };
    let saved = save(&site, &seat, &desk, shown, |setup| setup.smallest, |setup| setup.smallest = smallest);
    match saved.await.map_err(|error| error.keeping(&fields))? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&desk, page, typed, shown)
        }
        Saved::Elsewhere(now) => {
            let now = now.smallest;
            let kind = ProblemKind::ChangedBySomebody { now: now.to_string() };
            page.problems.push(Problem::new("smallest", kind));
            render(&desk, page, typed, &seen(&now))
        }
    }
}

fn render(desk: &Desk, page: Page, smallest: &str, seen: &str) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = page.say1("setup-smallest-value", "smallest", desk.review.setup.smallest);
        return locked(desk, page, "setup-smallest-title", &value);
    }
    let page = desk.page(page).titled("setup-smallest-title");
    page.show(&SmallestPage { page: &page, path: &desk.path, at: "smallest", seen, smallest })
}

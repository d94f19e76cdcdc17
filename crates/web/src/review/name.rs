//! What people call the review.

use super::{
    Desk,
    new::checked_name,
    setting::{Saved, save, seen},
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
#[template(path = "review/name.html")]
struct NamePage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    typed: &'a str,
}

/// `GET /p/{place}/review/{review}/name`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    render(&desk, page, &desk.review.setup.name, &seen(&desk.review.setup.name))
}

/// `POST /p/{place}/review/{review}/name`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await.map_err(|error| error.keeping(&fields))?;
    let (typed, shown) = (fields.get("name"), fields.get("seen"));
    let name = match checked_name("name", typed) {
        Ok(name) => name,
        Err(problem) => {
            page.problems.push(problem);
            return render(&desk, page, typed, shown);
        }
    };
    let saved =
        save(&site, &seat, &desk, shown, |setup| setup.name.clone(), |setup| setup.name.clone_from(&name));
    match saved.await.map_err(|error| error.keeping(&fields))? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&desk, page, typed, shown)
        }
        Saved::Elsewhere(now) => {
            let kind = ProblemKind::ChangedBySomebody { now: now.name.clone() };
            page.problems.push(Problem::new("name", kind));
            render(&desk, page, typed, &seen(&now.name))
        }
    }
}

fn render(desk: &Desk, page: Page, name: &str, seen: &str) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("setup-name-title");
    page.show(&NamePage { page: &page, path: &desk.path, at: "name", seen, typed: name })
}

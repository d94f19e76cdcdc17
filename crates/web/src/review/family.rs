//! One family: adding it, and what it is called.

use super::{
    desk::{Desk, DeskForm},
    draft,
    new::checked_name,
    setting::{Saved, locked, save, seen},
};
use crate::{
    error::WebError,
    id::{made_id, new_id},
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
    review::{Family, Setup},
};

#[derive(Template)]
#[template(path = "review/family.html")]
struct FamilyPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: String,
    seen: &'a str,
    /// The id that a new family will have; empty for one that is there.
    new: &'a str,
    typed: &'a str,
}

/// `GET /p/{place}/review/{review}/family/{family}`: `new` makes one.
pub(crate) async fn show(
    desk: Desk,
    Path((_, _, family)): Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    if family == "new" {
        return render(&desk, page, &family, &new_id(), "", "");
    }
    let name = part(&desk.review.setup, &family).ok_or(WebError::NotFound)?;
    render(&desk, page, &family, "", &name, &seen(&Some(&name)))
}

/// `POST /p/{place}/review/{review}/family/{family}`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, _, family)): Path<(String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let is_new = family == "new";
    let new = if is_new { made_id(fields.get("new")) } else { String::new() };
    let target = if is_new { &new } else { &family };
    if !is_new && part(&desk.review.setup, target).is_none() {
        return Err(WebError::NotFound);
    }
    let typed = fields.get("name");
    let shown = if is_new { seen(&None::<String>) } else { fields.get("seen").to_owned() };
    let name = match checked_name("name", typed) {
        Ok(name) => name,
        Err(problem) => {
            page.problems.push(problem);
            return render(&desk, page, &family, &new, typed, &shown);
        }
    };
    let saved = save(
        &site,
        &desk,
        &shown,
        |setup| part(setup, target),
        |setup| match setup.families.iter_mut().find(|known| known.id == *target) {
            Some(known) => known.name.clone_from(&name),
            None => {
                let groups = Vec::new();
                setup.families.push(Family { id: target.clone(), name: name.clone(), groups });
            }
        },
    );
    match saved.await? {
        Saved::Yes => Ok(Redirect::to(&format!("{}/groups#at-{target}", desk.path)).into_response()),
        Saved::Problems(problems) => {
            let to_name = |problem: Problem| match problem.field.as_str() {
                "groups" => Problem::new("name", problem.kind),
                _ => problem,
            };
            page.problems = problems.into_iter().map(to_name).collect();
            render(&desk, page, &family, &new, typed, &shown)
        }
        Saved::Elsewhere(now) => {
            let Some(stored) = part(&now, target) else { return Err(WebError::NotFound) };
            let kind = ProblemKind::ChangedBySomebody { now: stored.clone() };
            page.problems.push(Problem::new("name", kind));
            render(&desk, page, &family, &new, typed, &seen(&Some(stored)))
        }
    }
}

fn part(setup: &Setup, family: &str) -> Option<String> {
    setup.families.iter().find(|known| known.id == family).map(|known| known.name.clone())
}

fn render(
    desk: &Desk,
    page: Page,
    family: &str,
    new: &str,
    name: &str,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = draft::groups(desk, &page);
        return locked(desk, page, "setup-groups-title", &value, "setup-locked");
    }
    let title = if family == "new" { "setup-family-new" } else { "setup-family-change" };
    let page = desk.page(page).titled(title);
    page.show(&FamilyPage {
        page: &page,
        path: &desk.path,
        at: format!("family/{family}"),
        seen,
        new,
        typed: name,
    })
}

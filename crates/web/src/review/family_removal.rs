//! Removing a family, with all its groups: asked once, as it takes many things with it.

use super::{
    desk::{Desk, DeskForm},
    draft,
    groups::{self, would_leave_none},
    setting::{Saved, locked, save, seen},
};
use crate::{error::WebError, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{Response, StatusCode},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::{Family, Setup};

#[derive(Template)]
#[template(path = "review/family-removal.html")]
struct RemovalPage<'a> {
    page: &'a Page,
    path: &'a str,
    family: &'a Family,
    seen: &'a str,
    /// Whether the review would be left without any group.
    is_last: bool,
    changed: bool,
}

/// `GET /p/{place}/review/{review}/family/{family}/remove`
pub(crate) async fn ask(
    desk: Desk,
    Path((_, _, family)): Path<(String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&desk, page, &family, false)
}

/// `POST /p/{place}/review/{review}/family/{family}/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    Path((_, _, id)): Path<(String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let setup = &desk.review.setup;
    let Some(family) = part(setup, &id) else { return render(&desk, page, &id, false) };
    if would_leave_none(setup, "", &id) {
        return render(&desk, page, &id, false);
    }
    let without = |setup: &mut Setup| setup.families.retain(|known| known.id != id);
    match save(&site, &desk, fields.get("seen"), |setup| part(setup, &id), without).await? {
        Saved::Yes => {
            let (name, count) = (family.name.as_str(), family.groups.len());
            page.done = Some(page.say2("done-family-removed", "name", name, "groups", count));
            groups::render(&desk.again(&site).await?, page)
        }
        Saved::Problems(_) => render(&desk.again(&site).await?, page, &id, false),
        Saved::Elsewhere(_) => render(&desk.again(&site).await?, page, &id, true),
    }
}

fn part(setup: &Setup, id: &str) -> Option<Family> {
    setup.families.iter().find(|known| known.id == id).cloned()
}

fn render(desk: &Desk, page: Page, id: &str, changed: bool) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = draft::groups(desk, &page);
        return locked(desk, page, "setup-groups-title", &value, "setup-locked");
    }
    let Some(family) = part(&desk.review.setup, id) else {
        // It is gone already, as when the form was sent twice.
        return Ok(Redirect::to(&desk.at("groups")).into_response());
    };
    let title = page.say1("family-removal-title", "name", family.name.as_str());
    let page = desk.page(page).with_title(title);
    let status = if changed { StatusCode::CONFLICT } else { StatusCode::OK };
    let shown = RemovalPage {
        page: &page,
        path: &desk.path,
        family: &family,
        seen: &seen(&Some(&family)),
        is_last: would_leave_none(&desk.review.setup, "", id),
        changed,
    };
    page.show_as(status, &shown)
}

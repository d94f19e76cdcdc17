//! One group: adding it, and changing what it is called and who belongs to it.

use super::{
    desk::{Desk, DeskForm},
    draft,
    new::checked_name,
    setting::{Saved, locked, save, seen},
};
use crate::{
    error::WebError,
    fields::Fields,
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
    review::{ABOUT_LIMIT, Family, Group, Setup},
};

#[derive(Template)]
#[template(path = "review/group.html")]
struct GroupPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: String,
    seen: &'a str,
    families: &'a [Family],
    typed: &'a Typed,
}

/// The form as it is shown or was sent.
struct Typed {
    /// The id that a new group will have; empty for one that is there.
    new: String,
    name: String,
    about: String,
    family: String,
}

/// `GET /p/{place}/review/{review}/group/{group}`: `new` makes one, in the family that the address names.
pub(crate) async fn show(
    desk: Desk,
    Path((_, _, group)): Path<(String, String, String)>,
    page: Page,
    uri: axum::http::Uri,
) -> Result<Response<Body>, WebError> {
    if group == "new" {
        let asked = Fields::parse(uri.query().unwrap_or_default().as_bytes())?;
        let family = asked.get("family").to_owned();
        let typed = Typed { new: new_id(), family, name: String::new(), about: String::new() };
        return render(&desk, page, &group, &typed, "");
    }
    let typed = Typed::of(&desk.review.setup, &group).ok_or(WebError::NotFound)?;
    render(&desk, page, &group, &typed, &seen(&part(&desk.review.setup, &group)))
}

/// `POST /p/{place}/review/{review}/group/{group}`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, _, group)): Path<(String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let group = group.as_str();
    let typed = Typed::read(&fields, group);
    let id = if group == "new" { typed.new.as_str() } else { group };
    if group != "new" && desk.review.setup.group(id).is_none() {
        return Err(WebError::NotFound);
    }
    let (name, about) = match typed.checked(&desk.review.setup) {
        Ok(checked) => checked,
        Err(problems) => {
            page.problems = problems;
            return render(&desk, page, group, &typed, fields.get("seen"));
        }
    };
    // A new group has not been seen by anybody yet.
    let shown = if group == "new" { seen(&None::<Group>) } else { fields.get("seen").to_owned() };
    let saved = save(
        &site,
        &desk,
        &shown,
        |setup| part(setup, id),
        |setup| {
            put(setup, id, &name, &about, &typed.family);
        },
    );
    match saved.await? {
        Saved::Yes => Ok(Redirect::to(&format!("{}/groups#at-{id}", desk.path)).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems.into_iter().map(|problem| renamed(problem, id)).collect();
            render(&desk, page, group, &typed, &shown)
        }
        Saved::Elsewhere(now) => {
            let Some(stored) = now.group(id) else { return Err(WebError::NotFound) };
            let fields = [("name", &name, &stored.name), ("about", &about, &stored.about)];
            let differ = fields.into_iter().filter(|(_, wanted, stored)| wanted != stored);
            let problem = |(field, _, stored): (&str, &String, &String)| {
                Problem::new(field, ProblemKind::ChangedBySomebody { now: stored.clone() })
            };
            page.problems = differ.map(problem).collect();
            render(&desk, page, group, &typed, &seen(&part(&now, id)))
        }
    }
}

/// The model names fields by group; this form has only one.
fn renamed(problem: Problem, id: &str) -> Problem {
    let field = match problem.field.as_str() {
        field if field == format!("group-{id}") => "name".to_owned(),
        field if field == format!("about-{id}") => "about".to_owned(),
        "groups" => "name".to_owned(),
        _ => problem.field,
    };
    Problem { field, kind: problem.kind }
}

/// Puts the group where and as it should be.
fn put(setup: &mut Setup, id: &str, name: &str, about: &str, family: &str) {
    let is_it = |group: &Group| group.id == id;
    if let Some(own) = setup.families.iter_mut().find(|known| known.id == family)
        && let Some(group) = own.groups.iter_mut().find(|group| is_it(group))
    {
        (group.name, group.about) = (name.to_owned(), about.to_owned());
        return;
    }
    let invited = setup.group(id).and_then(|group| group.invited);
    for known in &mut setup.families {
        known.groups.retain(|group| !is_it(group));
        if known.id == family {
            let group = Group { id: id.to_owned(), name: name.to_owned(), about: about.to_owned(), invited };
            known.groups.push(group);
        }
    }
}

fn part(setup: &Setup, group: &str) -> Option<Group> {
    // How many are invited is said elsewhere.
    setup.group(group).map(|group| Group { invited: None, ..group.clone() })
}

impl Typed {
    fn of(setup: &Setup, group: &str) -> Option<Self> {
        let family =
            setup.families.iter().find(|family| family.groups.iter().any(|known| known.id == group))?;
        let Group { name, about, .. } = setup.group(group)?.clone();
        Some(Self { new: String::new(), name, about, family: family.id.clone() })
    }

    fn read(fields: &Fields, group: &str) -> Self {
        let field = |name| fields.get(name).to_owned();
        let new = if group == "new" { made_id(fields.get("new")) } else { String::new() };
        Self { new, name: field("name"), about: field("about"), family: field("family") }
    }

    fn checked(&self, setup: &Setup) -> Result<(String, String), Vec<Problem>> {
        let mut problems = Vec::new();
        let name = checked_name("name", &self.name).unwrap_or_else(|problem| {
            problems.push(problem);
            String::new()
        });
        let about = self.about.split_whitespace().collect::<Vec<_>>().join(" ");
        let actual = about.chars().count();
        if actual > ABOUT_LIMIT {
            problems.push(Problem::new("about", ProblemKind::TooLong { limit: ABOUT_LIMIT, actual }));
        }
        if !setup.families.iter().any(|family| family.id == self.family) {
            problems.push(Problem::new("family", ProblemKind::Unknown));
        }
        if problems.is_empty() { Ok((name, about)) } else { Err(problems) }
    }
}

fn render(
    desk: &Desk,
    page: Page,
    group: &str,
    typed: &Typed,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = draft::groups(desk, &page);
        return locked(desk, page, "setup-groups-title", &value, "setup-locked");
    }
    let title = if group == "new" { "setup-group-new" } else { "setup-group-change" };
    let page = desk.page(page).titled(title);
    let (at, families) = (format!("group/{group}"), &desk.review.setup.families);
    page.show(&GroupPage { page: &page, path: &desk.path, at, seen, families, typed })
}

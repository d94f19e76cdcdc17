//! How many people are invited to each group, where that is known. It can be said at any time.

use super::{
    Desk,
    setting::{Saved, save, seen},
};
use crate::{
    error::WebError,
    fields::Fields,
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
    review::{INVITED_LIMIT, Setup},
};

#[derive(Template)]
#[template(path = "review/invited.html")]
struct InvitedPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    families: Vec<(&'a str, Vec<Row<'a>>)>,
}

struct Row<'a> {
    field: String,
    name: &'a str,
    typed: String,
}

/// `GET /p/{place}/review/{review}/invited`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    render(&desk, page, None, &seen(&part(&desk.review.setup)))
}

/// `POST /p/{place}/review/{review}/invited`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await.map_err(|error| error.keeping(&fields))?;
    let shown = fields.get("seen");
    let numbers = match read(&desk.review.setup, &fields) {
        Ok(numbers) => numbers,
        Err(problems) => {
            page.problems = problems;
            return render(&desk, page, Some(&fields), shown);
        }
    };
    let saved = save(&site, &seat, &desk, shown, part, |setup| {
        for group in setup.families.iter_mut().flat_map(|family| &mut family.groups) {
            if let Some((_, invited)) = numbers.iter().find(|(id, _)| *id == group.id) {
                group.invited = *invited;
            }
        }
    });
    match saved.await.map_err(|error| error.keeping(&fields))? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&desk, page, Some(&fields), shown)
        }
        Saved::Elsewhere(now) => {
            let differ = numbers.iter().filter_map(|(id, wanted)| {
                let stored = now.group(id)?.invited;
                let said = stored.map_or_else(|| page.say("run-counts-unknown"), |number| number.to_string());
                let kind = ProblemKind::ChangedBySomebody { now: said };
                (stored != *wanted).then(|| Problem::new(field(id), kind))
            });
            page.problems = differ.collect();
            let desk = site.desk(&seat, &id).await?;
            render(&desk, page, Some(&fields), &seen(&part(&now)))
        }
    }
}

/// The number for each group, where one was typed.
fn read(setup: &Setup, fields: &Fields) -> Result<Vec<(String, Option<u32>)>, Vec<Problem>> {
    let (mut numbers, mut problems) = (Vec::new(), Vec::new());
    for group in setup.groups() {
        let text = fields.get(&field(&group.id)).trim().replace(',', "");
        let kind = match text.parse() {
            _ if text.is_empty() => {
                numbers.push((group.id.clone(), None));
                continue;
            }
            Ok(number) if number <= INVITED_LIMIT => {
                numbers.push((group.id.clone(), Some(number)));
                continue;
            }
            Ok(_) => ProblemKind::Between { least: 0, most: INVITED_LIMIT },
            Err(_) => ProblemKind::NotANumber,
        };
        problems.push(Problem::new(field(&group.id), kind));
    }
    if problems.is_empty() { Ok(numbers) } else { Err(problems) }
}

fn part(setup: &Setup) -> Vec<(String, Option<u32>)> {
    setup.groups().map(|group| (group.id.clone(), group.invited)).collect()
}

fn field(group: &str) -> String {
    format!("invited-{group}")
}

fn render(desk: &Desk, page: Page, typed: Option<&Fields>, seen: &str) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("setup-invited-title");
    let families = desk.review.setup.families.iter().map(|family| {
        let rows = family.groups.iter().map(|group| {
            let field = field(&group.id);
            let stored = group.invited.map(|number| number.to_string()).unwrap_or_default();
            let typed = typed.map_or(stored, |fields| fields.get(&field).to_owned());
            Row { field, name: &group.name, typed }
        });
        (family.name.as_str(), rows.collect())
    });
    let families = families.collect();
    page.show(&InvitedPage { page: &page, path: &desk.path, at: "invited", seen, families })
}

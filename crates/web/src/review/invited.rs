//! How many people are invited to each group, where that is known. It can be said until the last day has passed.

use super::{Desk, number, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{INVITED_LIMIT, Setup},
};

pub(crate) struct Invited;

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
    typed: &'a str,
}

impl Setting for Invited {
    const AT: &'static str = "invited";
    const TITLE: &'static str = "setup-invited-title";
    const LOCKED_BY_OPENING: bool = false;
    /// For each group's id the number, where it is known.
    type Part = Vec<(String, Option<u32>)>;
    /// For each group's id what stands in its field.
    type Typed = Vec<(String, String)>;

    fn part(setup: &Setup) -> Self::Part {
        setup.groups().map(|group| (group.id.clone(), group.invited)).collect()
    }

    /// A group that somebody else has removed meanwhile stays removed.
    fn put(part: Self::Part, setup: &mut Setup) {
        for group in setup.families.iter_mut().flat_map(|family| &mut family.groups) {
            if let Some((_, invited)) = part.iter().find(|(id, _)| *id == group.id) {
                group.invited = *invited;
            }
        }
    }

    fn value(_: &Site, desk: &Desk, page: &Page) -> String {
        let setup = &desk.review.setup;
        let known: Vec<u64> = setup.groups().filter_map(|group| group.invited).map(u64::from).collect();
        if known.is_empty() {
            return page.say("setup-invited-none");
        }
        page.say_with(
            "setup-invited-value",
            [
                ("known", known.len().into()),
                ("groups", setup.groups().count().into()),
                ("people", known.iter().sum::<u64>().into()),
            ],
        )
    }

    fn stored(desk: &Desk) -> Self::Typed {
        let number = |invited: Option<u32>| invited.map(|number| number.to_string()).unwrap_or_default();
        Self::part(&desk.review.setup).into_iter().map(|(id, invited)| (id, number(invited))).collect()
    }

    fn read(fields: &Fields, desk: &Desk) -> Self::Typed {
        let typed = |id: &str| fields.get(&field(id)).to_owned();
        desk.review.setup.groups().map(|group| (group.id.clone(), typed(&group.id))).collect()
    }

    fn check(_: &Site, _: &Desk, typed: &Self::Typed) -> Result<Self::Part, Vec<Problem>> {
        let (mut numbers, mut problems) = (Vec::new(), Vec::new());
        for (id, text) in typed {
            match number::read(text, 0..=INVITED_LIMIT) {
                Ok(number) => numbers.push((id.clone(), number)),
                Err(kind) => problems.push(Problem::new(field(id), kind)),
            }
        }
        if problems.is_empty() { Ok(numbers) } else { Err(problems) }
    }

    fn changed_meanwhile(_: &Site, desk: &Desk, page: &Page, wanted: &Self::Part) -> Vec<Problem> {
        let differ = wanted.iter().filter_map(|(id, wanted)| {
            let stored = desk.review.setup.group(id)?.invited;
            let now = stored.map_or_else(|| page.say("run-counts-unknown"), |number| number.to_string());
            (stored != *wanted).then(|| Problem::new(field(id), ProblemKind::ChangedBySomebody { now }))
        });
        differ.collect()
    }

    fn form(
        _: &Site,
        desk: &Desk,
        page: Page,
        typed: &Self::Typed,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        let typed_for = |id: &str| typed.iter().find(|(known, _)| known == id).map_or("", |(_, text)| text);
        let families = desk.review.setup.families.iter().map(|family| {
            let rows = family.groups.iter().map(|group| Row {
                field: field(&group.id),
                name: &group.name,
                typed: typed_for(&group.id),
            });
            (family.name.as_str(), rows.collect())
        });
        let families = families.collect();
        page.show(&InvitedPage { page: &page, path: &desk.path, at: Self::AT, seen, families })
    }
}

fn field(group: &str) -> String {
    format!("invited-{group}")
}

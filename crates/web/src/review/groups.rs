//! Who takes part: families with their groups, to put in order and add to, and groups to remove. `group` and `family`
//! change one; `family_removal` removes a family.

use super::{
    desk::{Desk, DeskForm},
    draft,
    setting::{Saved, locked, save, seen},
};
use crate::{done, error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{FAMILY_LIMIT, Family, GROUP_LIMIT, Setup},
};

#[derive(Template)]
#[template(path = "review/groups.html")]
struct GroupsPage<'a> {
    page: &'a Page,
    path: &'a str,
    families: &'a [Family],
    more_groups: bool,
    more_families: bool,
}

/// What a button on the page does to a group or family.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Act {
    Up,
    Down,
    Remove,
}

/// `GET /p/{place}/review/{review}/groups`
pub(crate) async fn show(desk: Desk, page: Page) -> Result<Response<Body>, WebError> {
    render(&desk, page)
}

/// `POST /p/{place}/review/{review}/groups`: moves a group or a family, or removes a group.
pub(crate) async fn change(
    State(site): State<Site>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let act = match fields.get("go") {
        "up" => Act::Up,
        "down" => Act::Down,
        "remove" => Act::Remove,
        _ => return Err(WebError::NotFound),
    };
    let (group, family) = (fields.get("group"), fields.get("family"));
    let target = if group.is_empty() { family } else { group };
    if act == Act::Remove && group.is_empty() {
        // What goes with it is shown first.
        return Ok(Redirect::to(&desk.at(&format!("family/{family}/remove"))).into_response());
    }
    if act == Act::Remove && would_leave_none(&desk.review.setup, group, "") {
        page.problems.push(Problem::new("groups", ProblemKind::LastGroup));
        return render(&desk, page);
    }
    // What was pressed is about the group wherever it stands now, so it is done to whatever is stored.
    let wherever_it_stands = seen(&());
    let saved = save(
        &site,
        &desk,
        &wherever_it_stands,
        |_| (),
        |setup| {
            if group.is_empty() { act_on_family(setup, family, act) } else { act_on_group(setup, group, act) }
        },
    );
    match saved.await? {
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&desk.again(&site).await?, page)
        }
        Saved::Yes | Saved::Elsewhere(_) if act == Act::Remove => {
            let gone = desk.review.setup.group(group);
            page.done = gone.map(|group| page.say1("done-group-removed", "name", group.name.as_str()));
            render(&desk.again(&site).await?, page)
        }
        Saved::Yes | Saved::Elsewhere(_) => {
            Ok(Redirect::to(&desk.at(&format!("groups#at-{target}"))).into_response())
        }
    }
}

/// Leads back to a group or family that was just saved.
pub(super) fn saved(desk: &Desk, id: &str) -> Redirect {
    Redirect::to(&done::address("saved", &desk.at("groups"), &format!("#at-{id}")))
}

/// Whether no group would be left without this group or, where there is none, this family.
pub(super) fn would_leave_none(setup: &Setup, group: &str, family: &str) -> bool {
    let stays = |known: &Family| known.id != family || !group.is_empty();
    let families = setup.families.iter().filter(|known| stays(known));
    families.flat_map(|family| &family.groups).all(|known| known.id == group)
}

fn act_on_group(setup: &mut Setup, group: &str, act: Act) {
    let place = setup.families.iter().enumerate().find_map(|(family, known)| {
        known.groups.iter().position(|known| known.id == group).map(|at| (family, at))
    });
    let Some((family, at)) = place else { return };
    let last_family = setup.families.len() - 1;
    let groups = &mut setup.families[family].groups;
    match act {
        Act::Remove => {
            groups.remove(at);
        }
        Act::Up if at > 0 => groups.swap(at, at - 1),
        Act::Down if at + 1 < groups.len() => groups.swap(at, at + 1),
        // Past the end of its family, a group goes on into the next.
        Act::Up if family > 0 => {
            let moved = groups.remove(at);
            setup.families[family - 1].groups.push(moved);
        }
        Act::Down if family < last_family => {
            let moved = groups.remove(at);
            setup.families[family + 1].groups.insert(0, moved);
        }
        Act::Up | Act::Down => {}
    }
}

fn act_on_family(setup: &mut Setup, family: &str, act: Act) {
    let Some(at) = setup.families.iter().position(|known| known.id == family) else { return };
    match act {
        Act::Up if at > 0 => setup.families.swap(at, at - 1),
        Act::Down if at + 1 < setup.families.len() => setup.families.swap(at, at + 1),
        Act::Up | Act::Down | Act::Remove => {}
    }
}

pub(super) fn render(desk: &Desk, page: Page) -> Result<Response<Body>, WebError> {
    if !desk.is_draft() {
        let value = draft::groups(desk, &page);
        return locked(desk, page, "setup-groups-title", &value, "setup-locked");
    }
    let setup = &desk.review.setup;
    let page = desk.page(page).titled("setup-groups-title");
    page.show(&GroupsPage {
        page: &page,
        path: &desk.path,
        families: &setup.families,
        more_groups: setup.groups().count() < GROUP_LIMIT,
        more_families: setup.families.len() < FAMILY_LIMIT,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use wholeplace_model::{
        instrument::strengths,
        review::{Family, Group},
    };

    fn setup() -> Setup {
        let group = |id: &&str| Group::named(*id, *id);
        let family = |id: &str, groups: &[&str]| Family::of(id, id, groups.iter().map(group));
        let families = vec![family("council", &["a", "b"]), family("lived", &["c"])];
        Setup::usual("Autumn", &strengths(), families)
    }

    fn after(act: Act, groups: &[&str]) -> String {
        let mut setup = setup();
        groups.iter().for_each(|group| act_on_group(&mut setup, group, act));
        let families = setup.families.iter();
        let names = families.map(|family| family.groups.iter().map(|group| group.id.as_str()).collect());
        names.collect::<Vec<String>>().join("|")
    }

    #[test]
    fn a_group_moves_within_its_family_and_then_into_the_next() {
        assert_eq!(after(Act::Up, &["b"]), "ba|c");
        assert_eq!(after(Act::Up, &["a"]), "ab|c", "the first stays first");
        assert_eq!(after(Act::Down, &["b"]), "a|bc");
        assert_eq!(after(Act::Up, &["c"]), "abc|");
        assert_eq!(after(Act::Down, &["c"]), "ab|c", "the last stays last");
        assert_eq!(after(Act::Remove, &["b", "nobody"]), "a|c");
    }

    #[test]
    fn the_last_group_cannot_go_alone_or_with_its_family() {
        let mut setup = setup();
        assert!(!would_leave_none(&setup, "a", ""));
        assert!(!would_leave_none(&setup, "", "lived"));
        setup.families.remove(0);
        assert!(would_leave_none(&setup, "c", ""));
        assert!(would_leave_none(&setup, "", "lived"));
    }
}

//! One of the people of a place, as owners see them: what they may do, helping them back in, and taking them out.

use super::{Part, people};
use crate::{
    account::new_link,
    done,
    error::WebError,
    member::{Owner, OwnerForm},
    page::Page,
    path::Path,
    site::Site,
};
use askama::Template;
use axum::{body::Body, extract::State, http::Response, response::IntoResponse};
use wholeplace_model::{
    access::OwnerSeat,
    place::{AccountId, Role},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Member, MemberChanged, PasswordLink, RoleChanged};

/// How long a link that an owner hands over to set a new password works: 1 day.
const WORKS_SECONDS: i64 = 24 * 60 * 60;

#[derive(Template)]
#[template(path = "place/person.html")]
struct PersonPage<'a> {
    page: &'a Page,
    id: &'a str,
    member: &'a Member,
    role: Role,
    is_self: bool,
    since: String,
    link: Option<&'a str>,
    not_only_here: bool,
}

/// What came of asking for a link to set a new password.
#[derive(Default)]
struct Helped {
    link: Option<String>,
    not_only_here: bool,
}

/// `GET /p/{place}/people/{account}`
pub(crate) async fn show(
    State(site): State<Site>,
    Path((_, account)): Path<(String, String)>,
    Owner(seat): Owner,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, &AccountId(account), None, Helped::default()).await
}

/// `POST /p/{place}/people/{account}`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, account)): Path<(String, String)>,
    mut page: Page,
    OwnerForm { seat, fields }: OwnerForm,
) -> Result<Response<Body>, WebError> {
    let account = AccountId(account);
    let (Some(role), Some(seen)) = (Role::parse(fields.get("role")), Role::parse(fields.get("seen"))) else {
        page.problems.push(Problem::new("role", ProblemKind::Unknown));
        return render(&site, &seat, page, &account, None, Helped::default()).await;
    };
    let problem = match site.store.change_role(&seat, &account, (seen, role), site.now()).await? {
        RoleChanged::Yes => return Ok(to_people(&seat, "saved")),
        RoleChanged::NotThere => return Err(WebError::NotFound),
        RoleChanged::LastOwner => ProblemKind::LastOwner,
        RoleChanged::Elsewhere(now) => ProblemKind::ChangedBySomebody { now: page.role(now) },
    };
    page.problems.push(Problem::new("role", problem));
    render(&site, &seat, page, &account, Some(role), Helped::default()).await
}

/// `POST /p/{place}/people/{account}/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    Path((_, account)): Path<(String, String)>,
    mut page: Page,
    OwnerForm { seat, .. }: OwnerForm,
) -> Result<Response<Body>, WebError> {
    let account = AccountId(account);
    match site.store.remove_member(&seat, &account, site.now()).await? {
        MemberChanged::Yes | MemberChanged::NotThere => Ok(to_people(&seat, "person-out")),
        MemberChanged::LastOwner => {
            page.problems.push(Problem::new("remove", ProblemKind::LastOwner));
            render(&site, &seat, page, &account, None, Helped::default()).await
        }
    }
}

/// `POST /p/{place}/people/{account}/password-link`
pub(crate) async fn password_link(
    State(site): State<Site>,
    Path((_, account)): Path<(String, String)>,
    page: Page,
    OwnerForm { seat, .. }: OwnerForm,
) -> Result<Response<Body>, WebError> {
    let account = AccountId(account);
    let link = new_link(&site, WORKS_SECONDS);
    let url = site.link_url(&link);
    let helped = match site.store.make_password_link(&seat, &account, link, site.now()).await? {
        PasswordLink::Made(_) => Helped { link: Some(url), not_only_here: false },
        PasswordLink::NotOnlyHere => Helped { link: None, not_only_here: true },
        PasswordLink::NotThere => return Err(WebError::NotFound),
    };
    render(&site, &seat, page, &account, None, helped).await
}

fn to_people(seat: &OwnerSeat, outcome: &str) -> Response<Body> {
    done::and_say(outcome, &people::address(seat)).into_response()
}

async fn render(
    site: &Site,
    seat: &OwnerSeat,
    page: Page,
    account: &AccountId,
    chosen: Option<Role>,
    helped: Helped,
) -> Result<Response<Body>, WebError> {
    let members = site.store.members(seat).await?;
    let member = members.iter().find(|member| member.account == *account).ok_or(WebError::NotFound)?;
    let known = site.store.place(seat).await?;
    let frame = super::Frame::of(&known, seat.role(), Part::People);
    let page = page.with_title(member.email.as_str()).of_place(frame);
    page.show(&PersonPage {
        page: &page,
        id: &seat.place().0,
        member,
        role: chosen.unwrap_or(member.role),
        is_self: seat.account() == account,
        since: page.moment(member.since, &known.place.time_zone),
        link: helped.link.as_deref(),
        not_only_here: helped.not_only_here,
    })
}

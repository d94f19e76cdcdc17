//! Asking for messages to a pasted list: the list, a look at message and numbers, and then they go out in the
//! background. Addresses travel in the form until they are sent, so nothing is kept of a list that is not used.

use super::{
    desk::{Desk, DeskForm},
    invitation::{group_of, words_for},
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
use wholeplace_model::review::{
    ADDRESS_LIMIT, AddressList, Link, MailingId, MailingKind, Stage, read_addresses,
};
use wholeplace_store::{NewMailing, StoreError};

#[derive(Template)]
#[template(path = "review/email.html")]
struct ListPage<'a> {
    page: &'a Page,
    way: Way<'a>,
    addresses: &'a str,
}

#[derive(Template)]
#[template(path = "review/email-check.html")]
struct CheckPage<'a> {
    page: &'a Page,
    way: Way<'a>,
    addresses: &'a str,
    list: &'a AddressList,
    subject: &'a str,
    body: &'a str,
    /// The mailing's id, so that a form sent twice sends no one two.
    mailing: &'a str,
}

/// Which link of which review the messages carry.
struct Way<'a> {
    path: &'a str,
    link: &'a str,
    kind: MailingKind,
    group: Option<&'a str>,
}

impl ListPage<'_> {
    fn limit(&self) -> usize {
        ADDRESS_LIMIT
    }
}

/// `GET /p/{place}/review/{review}/invite/{link}/email/{kind}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, link, kind)): Path<(String, String, String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let kind = MailingKind::parse(&kind).ok_or(WebError::NotFound)?;
    let link = desk.link(&site, &link).await?;
    if !can_write(&site, &desk, &link) {
        return Ok(Redirect::to(&format!("{}/invite/{}", desk.path, link.id.0)).into_response());
    }
    list(&desk, &link, kind, page, "")
}

/// `POST /p/{place}/review/{review}/invite/{link}/email/{kind}`: reads the list, and sends once that was looked at.
pub(crate) async fn ask(
    State(site): State<Site>,
    Path((_, _, link, kind)): Path<(String, String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let kind = MailingKind::parse(&kind).ok_or(WebError::NotFound)?;
    let link = desk.link(&site, &link).await?;
    if !can_write(&site, &desk, &link) {
        return Err(WebError::NotFound);
    }
    let typed = fields.get("addresses");
    let addresses = match read_addresses(typed) {
        Ok(addresses) => addresses,
        Err(problems) => {
            page.problems = problems;
            return list(&desk, &link, kind, page, typed);
        }
    };
    match fields.get("go") {
        "send" => {}
        "back" => return list(&desk, &link, kind, page, typed),
        _ => return check(&site, &desk, &link, kind, page, &fields, &addresses),
    }
    let (subject, body) = message(&site, &desk, &link, kind, &page)?;
    let id = MailingId(made_id(fields.get("mailing")));
    let new = NewMailing { id, link: link.id.clone(), kind, subject, body, addresses: addresses.addresses };
    match site.store.ask_mailing(&desk.seat, &desk.review.id, new, site.now()).await {
        Ok(()) => {
            site.mail_waits.notify_one();
            Ok(Redirect::to(&format!("{}#e-mails", desk.path)).into_response())
        }
        // The link was switched off meanwhile, or its last day has passed.
        Err(StoreError::Conflict) => Err(WebError::NotFound),
        Err(error) => Err(error.into()),
    }
}

fn can_write(site: &Site, desk: &Desk, link: &Link) -> bool {
    let takes_people = matches!(desk.review.stage(site.now()), Stage::Waiting | Stage::Open);
    site.mailer.is_some() && link.works(site.now()) && takes_people
}

/// Subject and text.
fn message(
    site: &Site,
    desk: &Desk,
    link: &Link,
    kind: MailingKind,
    page: &Page,
) -> Result<(String, String), WebError> {
    let words = words_for(site, desk, link, page)?;
    Ok(match kind {
        MailingKind::Invitation => (page.invitation_subject(&words), page.invitation_text(&words)),
        MailingKind::Reminder => (page.reminder_subject(&words), page.reminder_text(&words)),
    })
}

fn list(
    desk: &Desk,
    link: &Link,
    kind: MailingKind,
    page: Page,
    addresses: &str,
) -> Result<Response<Body>, WebError> {
    let title = match kind {
        MailingKind::Invitation => "mail-title-invitation",
        MailingKind::Reminder => "mail-title-reminder",
    };
    let page = desk.page(page).titled(title);
    page.show(&ListPage { page: &page, way: Way::of(desk, link, kind), addresses })
}

fn check(
    site: &Site,
    desk: &Desk,
    link: &Link,
    kind: MailingKind,
    page: Page,
    fields: &Fields,
    list: &AddressList,
) -> Result<Response<Body>, WebError> {
    let page = desk.page(page).titled("mail-check-title");
    let (subject, body) = message(site, desk, link, kind, &page)?;
    page.show(&CheckPage {
        page: &page,
        way: Way::of(desk, link, kind),
        addresses: fields.get("addresses"),
        list,
        subject: &subject,
        body: &body,
        mailing: &new_id(),
    })
}

impl<'a> Way<'a> {
    fn of(desk: &'a Desk, link: &'a Link, kind: MailingKind) -> Self {
        Self { path: &desk.path, link: &link.id.0, kind, group: group_of(&desk.review.setup, link) }
    }
}

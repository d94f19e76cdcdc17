//! The pages of a picture: the whole at a glance, one domain with each of its statements in full, every statement in an
//! order that the reader chooses. And what is said where there is nothing to show.

use super::{
    door::{Door, Looking},
    kept::KeptPicture,
    view::View,
};
use crate::{error::WebError, fields::Fields, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderName, HeaderValue, Response},
};
use std::{collections::HashMap, sync::Arc};
use wholeplace_model::{
    instrument::Reading,
    picture::{DomainPicture, Picture, StatementPicture},
};
use wholeplace_store::OpenedPicture;
use wholeplace_words::Words;

/// What stands in pages that are kept where the door's own address belongs.
const BASE: &str = "<base>";

#[derive(Template)]
#[template(path = "picture/page.html")]
struct PicturePage<'a> {
    page: &'a Page,
    door: &'a Door,
    base: &'a str,
    /// A page of the picture, as HTML.
    body: &'a str,
    /// Whether this is the picture's first page.
    first: bool,
}

#[derive(Template)]
#[template(path = "picture/front.html")]
struct Front<'a> {
    view: View<'a>,
    words: &'a Words,
}

#[derive(Template)]
#[template(path = "picture/domain.html")]
struct Domain<'a> {
    view: View<'a>,
    words: &'a Words,
    domain: &'a DomainPicture,
    /// From 1.
    number: usize,
    before: Option<&'a DomainPicture>,
    after: Option<&'a DomainPicture>,
}

#[derive(Template)]
#[template(path = "picture/statements.html")]
struct Statements<'a> {
    view: View<'a>,
    words: &'a Words,
    by: Order,
    statements: Vec<&'a StatementPicture>,
}

#[derive(Template)]
#[template(path = "picture/withheld.html")]
struct Withheld<'a> {
    words: &'a Words,
    picture: &'a Picture,
}

#[derive(Template)]
#[template(path = "picture/early.html")]
struct Early<'a> {
    page: &'a Page,
    door: &'a Door,
    closes_at: Option<i64>,
}

/// The order of a list of statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Instrument,
    Agreement,
    Gap,
    Spread,
}

impl Order {
    const ALL: [Self; 4] = [Self::Instrument, Self::Agreement, Self::Gap, Self::Spread];

    /// As it stands in an address.
    fn name(self) -> &'static str {
        match self {
            Self::Instrument => "instrument",
            Self::Agreement => "agreement",
            Self::Gap => "gap",
            Self::Spread => "spread",
        }
    }

    fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.name() == text).unwrap_or(Self::Instrument)
    }
}

impl Statements<'_> {
    /// Each order's name and label, and whether it is this page's.
    fn orders(&self) -> Vec<(&'static str, String, bool)> {
        let orders = Order::ALL.into_iter();
        orders
            .map(|order| {
                let label = self.words.say(&format!("picture-all-by-{}", order.name()));
                (order.name(), label, order == self.by)
            })
            .collect()
    }
}

/// `GET …/picture`
pub(crate) async fn front(
    State(site): State<Site>,
    Looking { door, opened }: Looking,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let title = title(&opened, &page);
    let page = page.with_title(title);
    let Some(kept) = site.picture(&opened, &page).await? else { return early(&page, &door, &opened) };
    show(&site, &page, &door, &opened, &kept, "front", |view| Front { words: view.words, view }.render())
}

/// `GET …/picture/domain/{domain}`
pub(crate) async fn domain(
    State(site): State<Site>,
    Looking { door, opened }: Looking,
    page: Page,
    Path(values): Path<HashMap<String, String>>,
) -> Result<Response<Body>, WebError> {
    let Some(kept) = site.picture(&opened, &page).await? else { return early(&page, &door, &opened) };
    let id = values.get("domain").map(String::as_str).unwrap_or_default();
    let found = site.reading(&opened.review.setup.instrument, &page)?.domains.iter().find(|one| one.id == id);
    let domain = found.ok_or(WebError::NotFound)?;
    let title =
        page.say2("picture-domain-title", "domain", domain.title.as_str(), "place", title(&opened, &page));
    let page = page.with_title(title);
    show(&site, &page, &door, &opened, &kept, &format!("domain/{id}"), |view| {
        let domains = &view.shown.domains;
        let at = domains.iter().position(|domain| domain.id == id).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| domains.get(at));
        let (domain, after) = (&domains[at], domains.get(at + 1));
        Domain { words: view.words, domain, number: at + 1, before, after, view }.render()
    })
}

/// `GET …/picture/statements?by=ORDER`
pub(crate) async fn statements(
    State(site): State<Site>,
    Looking { door, opened }: Looking,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let by = Order::parse(query.get("by"));
    let Some(kept) = site.picture(&opened, &page).await? else { return early(&page, &door, &opened) };
    let page = page.titled("picture-all-title");
    show(&site, &page, &door, &opened, &kept, &format!("statements/{}", by.name()), |view| {
        let orders = &view.shown.orders;
        let ids = match by {
            Order::Instrument => &orders.instrument,
            Order::Agreement => &orders.agreement,
            Order::Gap => &orders.gap,
            Order::Spread => &orders.spread,
        };
        let statements = view.statements(ids).collect();
        Statements { words: view.words, by, statements, view }.render()
    })
}

fn title(opened: &OpenedPicture, words: &Words) -> String {
    words.say1("picture-page-title", "place", opened.place.as_str())
}

/// One page of a picture that has been made, or what is said where nothing may be shown.
fn show(
    site: &Site,
    page: &Page,
    door: &Door,
    opened: &OpenedPicture,
    kept: &Arc<KeptPicture>,
    name: &str,
    make: impl FnOnce(View<'_>) -> askama::Result<String>,
) -> Result<Response<Body>, WebError> {
    let reading: &Reading = site.reading(&opened.review.setup.instrument, page)?;
    let words: &Words = page;
    let made = site.pictures.piece(kept, name, |picture| {
        let html = match &picture.shown {
            Some(shown) => make(View { words, picture, shown, reading }),
            None => Withheld { words, picture }.render(),
        };
        html.map(Into::into)
    });
    let made = made.map_err(|error| WebError::internal("template", &error))?;
    let base = door.base();
    let body = String::from_utf8_lossy(&made).replace(BASE, &base);
    let first = name == "front";
    let response = page.show(&PicturePage { page, door, base: &base, body: &body, first })?;
    Ok(unlisted(response, door))
}

fn early(page: &Page, door: &Door, opened: &OpenedPicture) -> Result<Response<Body>, WebError> {
    let response = page.show(&Early { page, door, closes_at: opened.review.setup.closes_at })?;
    Ok(unlisted(response, door))
}

/// What is behind a link is for those who were given it: search engines are told to leave it out.
pub(super) fn unlisted(mut response: Response<Body>, door: &Door) -> Response<Body> {
    if matches!(door, Door::Link { .. }) {
        let name = HeaderName::from_static("x-robots-tag");
        response.headers_mut().insert(name, HeaderValue::from_static("noindex, nofollow"));
    }
    response
}

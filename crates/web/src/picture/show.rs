//! The pages of a picture: the whole at a glance, one domain with each of its statements in full, every statement in an
//! order that the reader chooses. And what is said where there is nothing to show.

use super::{
    alignment,
    door::{Door, Looking},
    view::View,
};
use crate::{error::WebError, fields::Fields, page::Page, path::Path, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
};
use std::collections::HashMap;
use wholeplace_model::{
    instrument::Reading,
    picture::{DomainPicture, Picture, StatementPicture},
};
use wholeplace_words::{Day, Words};

/// What stands in pages that are kept where the door's own address belongs.
const BASE: &str = "<base>";

#[derive(Template)]
#[template(path = "picture/page.html")]
struct PicturePage<'a> {
    page: &'a Page,
    looking: &'a Looking,
    base: &'a str,
    /// A page of the picture, as HTML.
    body: &'a str,
    /// Whether this is the picture's first page.
    first: bool,
    /// Whether there is anything to show.
    shown: bool,
    /// Whether it can be read beside other frameworks.
    aligned: bool,
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
    looking: &'a Looking,
    /// The name of the sentence that says what can be seen until then.
    text: &'static str,
    /// The last day on which people can answer.
    last_day: Option<String>,
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
    looking: Looking,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let title = title(&looking, &page);
    let page = page.with_title(title);
    show(&site, page, &looking, "front", |view| Front { words: view.words, view }.render()).await
}

/// `GET …/picture/domain/{domain}`
pub(crate) async fn domain(
    State(site): State<Site>,
    looking: Looking,
    page: Page,
    Path(values): Path<HashMap<String, String>>,
) -> Result<Response<Body>, WebError> {
    let id = values.get("domain").map(String::as_str).unwrap_or_default();
    let reading = site.reading(&looking.opened.review.setup.instrument, &page)?;
    let domain = reading.domains.iter().find(|one| one.id == id).ok_or(WebError::NotFound)?;
    let place = title(&looking, &page);
    let title = page.say2("picture-domain-title", "domain", domain.title.as_str(), "place", place);
    let page = page.with_title(title);
    show(&site, page, &looking, &format!("domain/{id}"), |view| {
        let domains = &view.shown.domains;
        let at = domains.iter().position(|domain| domain.id == id).unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| domains.get(at));
        let (domain, after) = (&domains[at], domains.get(at + 1));
        Domain { words: view.words, domain, number: at + 1, before, after, view }.render()
    })
    .await
}

/// `GET …/picture/statements?by=ORDER`
pub(crate) async fn statements(
    State(site): State<Site>,
    looking: Looking,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let by = Order::parse(query.get("by"));
    let page = page.titled("picture-all-title");
    show(&site, page, &looking, &format!("statements/{}", by.name()), |view| {
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
    .await
}

fn title(looking: &Looking, words: &Words) -> String {
    words.say1("picture-page-title", "place", looking.opened.place.place.name.as_str())
}

/// One page of a picture, made by `make` if it was not made before; or what is said where nothing may be shown.
pub(super) async fn show(
    site: &Site,
    page: Page,
    looking: &Looking,
    name: &str,
    make: impl FnOnce(View<'_>) -> askama::Result<String>,
) -> Result<Response<Body>, WebError> {
    let opened = &looking.opened;
    let page = looking.dressed(page);
    let Some(kept) = site.picture(opened, &page).await? else { return early(&page, looking) };
    let reading: &Reading = site.reading(&opened.review.setup.instrument, &page)?;
    let words: &Words = &page;
    let made = site.pictures.piece(&kept, name, |picture| {
        let html = match &picture.shown {
            Some(shown) => make(View { words, picture, shown, reading }),
            None => Withheld { words, picture }.render(),
        };
        html.map(Vec::from)
    });
    let made = made.map_err(|error| WebError::internal("template", &error))?;
    let base = looking.base();
    let body = String::from_utf8_lossy(&made).replace(BASE, &base);
    let shown = kept.picture.shown.is_some();
    let first = name == "front";
    let aligned = first && alignment::offered(site, looking, &page)?;
    let template = PicturePage { page: &page, looking, base: &base, body: &body, first, shown, aligned };
    Ok(looking.unlisted(page.show(&template)?))
}

fn early(page: &Page, looking: &Looking) -> Result<Response<Body>, WebError> {
    let setup = &looking.opened.review.setup;
    let text = if setup.interim { "picture-early-text-looks" } else { "picture-early-text" };
    let zone = &looking.opened.place.place.time_zone;
    let last_day = setup.closes_at.map(|at| page.the_day(Day::before(at, zone)));
    let response = page.show(&Early { page, looking, text, last_day })?;
    Ok(looking.unlisted(response))
}

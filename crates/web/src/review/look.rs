//! An early look at the answers while the review takes more, where its place chose that: how many agree so far, and no
//! more than may be said.

use super::desk::{Desk, DeskForm};
use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    picture::{Setting, Share, block_label},
    release::{Block, Headline, Look},
    review::LOOK_EVERY,
};
use wholeplace_store::{EarlyLook, StoreError};

#[derive(Template)]
#[template(path = "review/look-begin.html")]
struct BeginPage<'a> {
    page: &'a Page,
    path: &'a str,
    smallest: u32,
    /// How groups would stay together; none while too few took part.
    blocks: Vec<String>,
}

#[derive(Template)]
#[template(path = "review/look.html")]
struct LookPage<'a> {
    page: &'a Page,
    path: &'a str,
    smallest: u32,
    /// When answers were last taken in, and when they will be next.
    taken: String,
    next: String,
    /// How many people's answers were taken in so far.
    people: u32,
    blocks: Vec<String>,
    domains: Vec<Domain<'a>>,
}

struct Domain<'a> {
    title: &'a str,
    statements: Vec<Statement<'a>>,
}

struct Statement<'a> {
    text: &'a str,
    /// For each block how many agree, once it may be said.
    shares: Vec<Option<String>>,
}

impl Statement<'_> {
    fn says_something(&self) -> bool {
        self.shares.iter().any(Option::is_some)
    }
}

/// `GET /p/{place}/review/{review}/look`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let look = site.store.early_look(&desk.seat, &desk.review.id, site.now()).await?;
    let page = desk.page(page).titled("look-title");
    let (path, smallest) = (desk.path.as_str(), desk.review.setup.smallest);
    match look {
        EarlyLook::Off => Ok(Redirect::to(path).into_response()),
        EarlyLook::NotBegun(blocks) => {
            let blocks = names(&desk, &page, &blocks);
            page.show(&BeginPage { page: &page, path, smallest, blocks })
        }
        EarlyLook::Begun { look, taken_at } => {
            let moment = |at| page.moment(at, &desk.zone);
            let (taken, next) = (moment(taken_at), moment(taken_at + LOOK_EVERY));
            let people = look.blocks.iter().map(|block| block.respondents).sum();
            let blocks = names(&desk, &page, &look.blocks);
            let domains = domains(&site, &desk, &page, &look)?;
            page.show(&LookPage { page: &page, path, smallest, taken, next, people, blocks, domains })
        }
    }
}

/// `POST /p/{place}/review/{review}/look`: begins.
pub(crate) async fn begin(
    State(site): State<Site>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    match site.store.begin_looks(&desk.seat, &desk.review.id, site.now()).await {
        // Where it could not begin, the page says why.
        Ok(_) => Ok(Redirect::to(&format!("{}/look", desk.path)).into_response()),
        Err(StoreError::Conflict) => Ok(Redirect::to(&desk.path).into_response()),
        Err(error) => Err(error.into()),
    }
}

fn names(desk: &Desk, page: &Page, blocks: &[Block]) -> Vec<String> {
    let setting = Setting::of(&desk.review, &desk.frame.name, 0);
    blocks.iter().map(|block| page.block_name(&block_label(block, &setting))).collect()
}

fn domains<'a>(site: &'a Site, desk: &Desk, page: &Page, look: &Look) -> Result<Vec<Domain<'a>>, WebError> {
    let reading = desk.instrument(site).ok_or(WebError::NotOffered)?.reading(page.language());
    let share = |headline: &Option<Headline>| {
        let Headline { agree, of, bound } = (*headline)?;
        Some(page.share(&Share::of(agree, of, bound)?))
    };
    let domains = reading.domains.iter().map(|domain| {
        let statements = domain.statements.iter().filter_map(|statement| {
            let looked = look.statements.iter().find(|looked| looked.id == statement.id)?;
            Some(Statement { text: &statement.text, shares: looked.blocks.iter().map(share).collect() })
        });
        Domain { title: &domain.title, statements: statements.collect() }
    });
    Ok(domains.collect())
}

//! Where facilitators decide who sees a picture beside the people of the place, and for how long.

use crate::{
    error::WebError,
    fields::Fields,
    page::Page,
    review::desk::{Desk, DeskForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::review::Stage;
use wholeplace_store::{Changed, PictureLink, PictureReach, PictureSharing};

const DAY: i64 = 24 * 60 * 60;

#[derive(Template)]
#[template(path = "picture/share.html")]
struct SharePage<'a> {
    page: &'a Page,
    desk: &'a Desk,
    reach: PictureReach,
    /// The newest link, if it works.
    link: Option<Working>,
    /// The newest link, if it does not.
    ended: Option<PictureLink>,
    /// The name of the sentence that says what came of the last form.
    outcome: Option<&'static str>,
    /// Whether the picture is still to come.
    early: bool,
}

/// A link that works: its address, and until when.
struct Working {
    address: String,
    until: Option<i64>,
}

/// How long a link may work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Term {
    Days(i64),
    Year,
    Always,
}

impl Term {
    const ALL: [Self; 4] = [Self::Days(30), Self::Days(90), Self::Year, Self::Always];

    fn name(self) -> String {
        match self {
            Self::Days(days) => days.to_string(),
            Self::Year => "year".to_owned(),
            Self::Always => "always".to_owned(),
        }
    }

    /// The shortest, where a form says nothing that we know.
    fn parse(text: &str) -> Self {
        Self::ALL.into_iter().find(|term| term.name() == text).unwrap_or(Self::ALL[0])
    }

    fn end(self, now: i64) -> Option<i64> {
        match self {
            Self::Days(days) => Some(now + days * DAY),
            Self::Year => Some(now + 365 * DAY),
            Self::Always => None,
        }
    }
}

impl SharePage<'_> {
    /// The terms that a link may have: value and label.
    fn terms(&self) -> Vec<(String, String)> {
        let label = |term| match term {
            Term::Days(days) => self.page.say1("picture-share-days", "days", days),
            Term::Year => self.page.say("picture-share-year"),
            Term::Always => self.page.say("picture-share-always"),
        };
        Term::ALL.into_iter().map(|term| (term.name(), label(term))).collect()
    }
}

/// `GET /p/{place}/review/{review}/share`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let outcomes = [("saved", "picture-share-saved"), ("meanwhile", "picture-share-meanwhile")];
    let outcome = outcomes.into_iter().find(|(name, _)| query.has(name)).map(|(_, sentence)| sentence);
    let sharing = site.store.picture_sharing(&desk.seat, &desk.review.id).await?;
    let PictureSharing { reach, link: newest } = sharing;
    let works = newest.filter(|link| link.works(site.now()));
    let page = desk.page(page).titled("picture-share-title");
    page.show(&SharePage {
        page: &page,
        desk: &desk,
        reach,
        link: works.map(|link| working(&site, &desk, &link)),
        ended: newest.filter(|_| works.is_none()),
        outcome,
        early: desk.review.stage(site.now()) != Stage::Closed,
    })
}

/// `POST /p/{place}/review/{review}/share`: with whom, and whether beside other frameworks.
pub(crate) async fn save(
    State(site): State<Site>,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let (seen, wanted) = (reach_in(&fields, "seen-"), reach_in(&fields, ""));
    let (seat, review) = (&desk.seat, &desk.review.id);
    let saved = site.store.set_picture_reach(seat, review, seen, wanted, site.now()).await;
    let outcome = match saved? {
        Changed::Yes => "saved",
        Changed::Elsewhere(_) => "meanwhile",
    };
    Ok(Redirect::to(&format!("{}/share?{outcome}", desk.path)).into_response())
}

/// `POST /p/{place}/review/{review}/share/link`: a new link, in place of the one before.
pub(crate) async fn make_link(
    State(site): State<Site>,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let now = site.now();
    let end = Term::parse(fields.get("term")).end(now);
    site.store.make_picture_link(&desk.seat, &desk.review.id, end, now).await?;
    Ok(Redirect::to(&format!("{}/share", desk.path)).into_response())
}

/// `POST /p/{place}/review/{review}/share/stop`
pub(crate) async fn stop(
    State(site): State<Site>,
    DeskForm { desk, .. }: DeskForm,
) -> Result<Response<Body>, WebError> {
    site.store.end_picture_link(&desk.seat, &desk.review.id, site.now()).await?;
    Ok(Redirect::to(&format!("{}/share", desk.path)).into_response())
}

/// How far a form says that the picture goes, in fields whose names start so.
fn reach_in(fields: &Fields, start: &str) -> PictureReach {
    let has = |name: &str| fields.has(&format!("{start}{name}"));
    PictureReach { participants: has("participants"), alignment: has("alignment") }
}

fn working(site: &Site, desk: &Desk, link: &PictureLink) -> Working {
    let token = site.store.picture_token(&desk.seat, &desk.review.id, link);
    Working { address: site.url(&format!("/picture/{}", token.reveal())), until: link.expires_at }
}

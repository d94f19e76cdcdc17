//! Where facilitators decide who sees a picture beside the people of the place, and for how long.

use crate::{
    error::{WebError, not_there},
    fields::Fields,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    place::Part,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use std::collections::HashMap;
use wholeplace_model::{
    access::FacilitatorSeat,
    review::{Review, ReviewId},
};
use wholeplace_store::{PictureLink, PictureSharing};

const DAY: i64 = 24 * 60 * 60;

#[derive(Template)]
#[template(path = "picture/share.html")]
struct SharePage<'a> {
    page: &'a Page,
    review: &'a Review,
    place: &'a str,
    sharing: &'a PictureSharing,
    /// The newest link, if it works.
    link: Option<Working>,
    /// The newest link, if it does not.
    ended: Option<PictureLink>,
    saved: bool,
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
    fn action(&self) -> String {
        path(&self.review.place.0, &self.review.id)
    }

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
    Facilitator(seat): Facilitator,
    page: Page,
    Path(values): Path<HashMap<String, String>>,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let id = review_id(&values);
    let review = site.store.review(&seat, &id).await.map_err(not_there)?;
    let sharing = site.store.picture_sharing(&seat, &id).await?;
    let frame = site.frame(&seat, Part::Reviews).await?;
    let saved = Fields::parse(query.unwrap_or_default().as_bytes())?.has("saved");
    let works = sharing.link.filter(|link| link.works(site.now()));
    let place = frame.name.clone();
    let page = page.titled("picture-share-title").of_place(frame);
    page.show(&SharePage {
        page: &page,
        review: &review,
        place: &place,
        sharing: &sharing,
        link: works.map(|link| working(&site, &seat, &id, &link)),
        ended: sharing.link.filter(|_| works.is_none()),
        saved,
    })
}

/// `POST /p/{place}/review/{review}/share`: with whom, and whether beside other frameworks.
pub(crate) async fn save(
    State(site): State<Site>,
    Path(values): Path<HashMap<String, String>>,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let id = review_id(&values);
    let (participants, alignment) = (fields.has("participants"), fields.has("alignment"));
    let saved = site.store.set_picture_reach(&seat, &id, participants, alignment, site.now()).await;
    saved.map_err(not_there)?;
    Ok(Redirect::to(&format!("{}?saved", path(&seat.place().0, &id))).into_response())
}

/// `POST /p/{place}/review/{review}/share/link`: a new link, in place of the one before.
pub(crate) async fn make_link(
    State(site): State<Site>,
    Path(values): Path<HashMap<String, String>>,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let (id, now) = (review_id(&values), site.now());
    let end = Term::parse(fields.get("term")).end(now);
    site.store.make_picture_link(&seat, &id, end, now).await.map_err(not_there)?;
    Ok(Redirect::to(&path(&seat.place().0, &id)).into_response())
}

/// `POST /p/{place}/review/{review}/share/stop`
pub(crate) async fn stop(
    State(site): State<Site>,
    Path(values): Path<HashMap<String, String>>,
    FacilitatorForm { seat, .. }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let id = review_id(&values);
    site.store.end_picture_link(&seat, &id, site.now()).await.map_err(not_there)?;
    Ok(Redirect::to(&path(&seat.place().0, &id)).into_response())
}

fn working(site: &Site, seat: &FacilitatorSeat, review: &ReviewId, link: &PictureLink) -> Working {
    let token = site.store.picture_token(seat, review, link);
    Working { address: site.url(&format!("/picture/{}", token.reveal())), until: link.expires_at }
}

fn review_id(values: &HashMap<String, String>) -> ReviewId {
    ReviewId(values.get("review").cloned().unwrap_or_default())
}

fn path(place: &str, review: &ReviewId) -> String {
    format!("/p/{place}/review/{}/share", review.0)
}

//! A place: its first page, and what every page of it shares.

pub(crate) mod history;
pub(crate) mod logo;
pub(crate) mod people;
pub(crate) mod people_invite;
pub(crate) mod person;
pub(crate) mod place_settings;

use crate::{error::WebError, member::Viewer, page::Page, review, site::Site};
use askama::Template;
use axum::{body::Body, extract::State, http::Response};
use wholeplace_model::{access::ViewerSeat, place::Role, review::Review};
use wholeplace_store::PlaceLook;
use wholeplace_words::Words;

/// What the top of every page of a place shows: whose it is, and the ways on within it.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) logo: Option<String>,
    /// Its colour, if it has chosen one.
    pub(crate) accent: Option<String>,
    pub(crate) role: Role,
    pub(crate) part: Part,
}

/// The parts of a place, as the ways on name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Reviews,
    People,
    Settings,
    History,
}

/// For forms that offer them, the one that may do most first.
pub(crate) const ROLES: [Role; 3] = [Role::Owner, Role::Facilitator, Role::Viewer];

#[derive(Template)]
#[template(path = "place/reviews.html")]
struct ReviewsPage<'a> {
    page: &'a Page,
    place: &'a Frame,
    reviews: Vec<Listed>,
}

/// One of the place's reviews.
struct Listed {
    /// Where it leads: those who run it to its page, others to its picture, once there is one.
    path: Option<String>,
    name: String,
    status: String,
}

/// `GET /p/{place}`: the place's reviews.
pub(crate) async fn show(
    State(site): State<Site>,
    Viewer(seat): Viewer,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let frame = site.frame(&seat, Part::Reviews).await?;
    let page = page.with_title(frame.name.as_str()).of_place(frame.clone());
    let zone = site.store.place(&seat).await?.place.time_zone;
    let reviews = site.store.reviews(&seat).await?.into_iter();
    // A draft is there for those who set it up.
    let reviews = reviews.filter(|review| frame.runs_reviews() || review.opened_at.is_some());
    let reviews = reviews.map(|review| Listed::of(review, &frame, &page, &zone, site.now())).collect();
    page.show(&ReviewsPage { page: &page, place: &frame, reviews })
}

impl Listed {
    fn of(review: Review, frame: &Frame, words: &Words, zone: &str, now: i64) -> Self {
        let own = review::desk::address(&frame.id, &review.id);
        let picture = review.closed_at.map(|_| format!("{own}/picture"));
        Self {
            path: if frame.runs_reviews() { Some(own) } else { picture },
            status: review::status(words, &review, zone, now),
            name: review.setup.name,
        }
    }
}

impl Site {
    /// What the top of a place's pages shows to somebody.
    pub(crate) async fn frame(&self, seat: &ViewerSeat, part: Part) -> Result<Frame, WebError> {
        Ok(Frame::of(&self.store.place(seat).await?, seat.role(), part))
    }
}

impl Frame {
    fn of(known: &PlaceLook, role: Role, part: Part) -> Self {
        Self {
            id: known.place.id.0.clone(),
            name: known.place.name.clone(),
            logo: known.logo.as_deref().map(logo::address),
            accent: known.place.accent.clone(),
            role,
            part,
        }
    }

    pub(crate) fn is(&self, part: &str) -> bool {
        let own = match self.part {
            Part::Reviews => "reviews",
            Part::People => "people",
            Part::Settings => "settings",
            Part::History => "history",
        };
        own == part
    }

    pub(crate) fn runs_reviews(&self) -> bool {
        self.role >= Role::Facilitator
    }

    pub(crate) fn owns(&self) -> bool {
        self.role >= Role::Owner
    }
}

//! Keying in answers from paper: a group, one sheet after another, each looked at twice before it is kept.
//!
//! None of these pages ever shows a sheet that was kept. How many were kept in one sitting goes along in the form, so that
//! no more is remembered of it. What is said of a sheet once it is kept is in `kept`.

pub(crate) mod kept;

use crate::{
    error::WebError,
    fields::Fields,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
    place::Part,
    session::{Visit, hex, random},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::{HeaderMap, Response},
    response::{IntoResponse, Redirect},
};
use kept::Kept;
use std::collections::BTreeMap;
use wholeplace_model::{
    access::FacilitatorSeat,
    instrument::{Domain, Instrument, Reading, StatementId},
    response::{Answer, Rating, Response as Answers},
    review::{Group, Joining, Review, ReviewId, Stage},
};

#[derive(Template)]
#[template(path = "paper.html")]
struct GroupsPage<'a> {
    page: &'a Page,
    address: &'a str,
    review: &'a Review,
    open: bool,
    /// Somebody wants to take a sheet back, and the review has closed.
    late: bool,
}

#[derive(Template)]
#[template(path = "paper-sheet.html")]
struct SheetPage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    reading: &'a Reading,
    fields: &'a Fields,
    before: Before,
}

/// What became of the sheet before this one.
enum Before {
    Nothing,
    Kept(Kept),
    /// It was sent again from the browser's memory, and had been kept.
    KeptAlready,
    /// It is out again; `gone` as [`wholeplace_store::Erased`] says it.
    TakenBack {
        number: u32,
        gone: bool,
    },
}

/// The second look: what was keyed in, in words.
#[derive(Template)]
#[template(path = "paper-look.html")]
struct LookPage<'a> {
    page: &'a Page,
    at: &'a At<'a>,
    reading: &'a Reading,
    fields: &'a Fields,
    answers: &'a BTreeMap<StatementId, Answer>,
}

/// Where somebody is while they key in sheets.
struct At<'a> {
    /// The address of the review's paper pages.
    address: String,
    group: &'a Group,
    asks_reasons: bool,
    /// Sheets kept in this sitting.
    kept: u32,
    /// Sent once with each sheet, so that sending it twice keeps it once.
    once: String,
}

impl SheetPage<'_> {
    /// Whether typing begins at once: there is nothing to put right, and no code to be written down first.
    fn begins_here(&self) -> bool {
        self.page.problems.is_empty() && !matches!(self.before, Before::Kept(_))
    }

    /// What was typed for a statement: `mark` or `reason`.
    fn typed(&self, kind: &str, statement: &str) -> &str {
        self.fields.get(&format!("{kind}-{statement}"))
    }

    /// Whether any words were typed for a domain, so that its boxes are not folded away.
    fn has_words(&self, domain: &Domain) -> bool {
        domain.statements.iter().any(|statement| !self.typed("reason", &statement.id).is_empty())
    }
}

impl LookPage<'_> {
    fn label(&self, statement: &str) -> Option<&str> {
        match self.answers.get(statement)?.rating? {
            Rating::Unsure => Some(&self.reading.unsure),
            Rating::Point(point) => self.reading.scale.get(usize::from(point) - 1).map(String::as_str),
        }
    }

    fn reason(&self, statement: &str) -> &str {
        self.answers.get(statement).map_or("", |answer| &answer.reason)
    }

    /// What was typed, to be sent along.
    fn typed(&self) -> impl Iterator<Item = &(String, String)> {
        let is_typed = |name: &str| name.starts_with("mark-") || name.starts_with("reason-");
        self.fields.0.iter().filter(move |(name, value)| is_typed(name) && !value.is_empty())
    }
}

/// `GET /p/{place}/review/{review}/paper`: which group the sheets come from.
pub(crate) async fn groups(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    page: Page,
    Path((_, review)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let review = of_place(&site, &seat, review).await?;
    let frame = site.frame(&seat, Part::Reviews).await?;
    let page = page.titled("paper-title").of_place(frame);
    let open = review.stage(site.now()) == Stage::Open;
    page.show(&GroupsPage {
        page: &page,
        address: &address(&seat, &review),
        review: &review,
        open,
        late: false,
    })
}

/// `GET /p/{place}/review/{review}/paper/{group}?kept=COUNT`: an empty sheet.
pub(crate) async fn sheet(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    page: Page,
    Path((_, review, group)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let review = of_place(&site, &seat, review).await?;
    if review.stage(site.now()) != Stage::Open {
        return Ok(Redirect::to(&address(&seat, &review)).into_response());
    }
    let at = At::of(&seat, &review, &group, &query)?;
    let instrument = site.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
    let before = if query.has("again") { Before::KeptAlready } else { Before::Nothing };
    show(&site, &seat, page, &at, instrument, &Fields::default(), before).await
}

/// `POST /p/{place}/review/{review}/paper/{group}`: shows what was keyed in, to be read against the sheet, and keeps it
/// when somebody says that it is right.
pub(crate) async fn key_in(
    State(site): State<Site>,
    Path((_, review, group)): Path<(String, String, String)>,
    headers: HeaderMap,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let review = of_place(&site, &seat, review).await?;
    let at = At::of(&seat, &review, &group, &fields)?;
    let instrument = site.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
    let (id, token) = site.keys.started_with(&Visit::of(&headers), &at.once);
    let step = fields.get("go");
    // Sent again from the browser's memory: what was kept is not shown any more.
    if step != "keep" && site.store.has_keyed_in(&seat, &review.id, &id).await? {
        return Ok(Redirect::to(&format!("{}&again=yes", at.next(at.kept))).into_response());
    }
    if step == "change" {
        return show(&site, &seat, page, &at, instrument, &fields, Before::Nothing).await;
    }
    let answers = match instrument.read_sheet(page.language(), &fields.0) {
        Ok(answers) => answers,
        Err(problems) => {
            page.problems = problems;
            return show(&site, &seat, page, &at, instrument, &fields, Before::Nothing).await;
        }
    };
    if step != "keep" {
        let frame = site.frame(&seat, Part::Reviews).await?;
        let page = page.titled("paper-look-title").of_place(frame);
        let reading = instrument.reading(page.language());
        return page.show(&LookPage { page: &page, at: &at, reading, fields: &fields, answers: &answers });
    }
    let now = site.now();
    let sheet = Answers { answers, finished_at: Some(now), ..Answers::new(id, instrument, now) };
    let locks = token.locks(&site.store.installation_key());
    let group = at.group.id.clone();
    match site.store.key_in(&seat, &review.id, group, &sheet, &locks, now).await {
        // Answered with a page, not led to one: no address can then be asked for the code again.
        Ok(Joining::Started) => {
            let before = Before::Kept(Kept::of(&site, &at, &token));
            let next = at.next_sheet(at.kept + 1);
            show(&site, &seat, page, &next, instrument, &Fields::default(), before).await
        }
        Ok(_) => Err(WebError::Closed(at.address.clone())),
        Err(error) => Err(error.into()),
    }
}

async fn show(
    site: &Site,
    seat: &FacilitatorSeat,
    page: Page,
    at: &At<'_>,
    instrument: &Instrument,
    fields: &Fields,
    before: Before,
) -> Result<Response<Body>, WebError> {
    let frame = site.frame(seat, Part::Reviews).await?;
    let title = page.say1("paper-sheet-title", "group", at.group.name.as_str());
    let page = page.with_title(title).of_place(frame);
    let reading = instrument.reading(page.language());
    page.show(&SheetPage { page: &page, at, reading, fields, before })
}

impl<'a> At<'a> {
    /// From the form or the address; a page that has not been sent yet gets a new `once`.
    fn of(
        seat: &FacilitatorSeat,
        review: &'a Review,
        group: &str,
        fields: &Fields,
    ) -> Result<Self, WebError> {
        let group = review.setup.group(group).ok_or(WebError::NotFound)?;
        let once = Some(fields.get("once")).filter(|once| !once.is_empty()).map(str::to_owned);
        Ok(Self {
            address: address(seat, review),
            group,
            asks_reasons: review.setup.asks.reasons,
            kept: fields.get("kept").parse::<u32>().unwrap_or(0).min(100_000),
            once: once.unwrap_or_else(new_once),
        })
    }

    /// The address of an empty sheet after this one.
    fn next(&self, kept: u32) -> String {
        format!("{}/{}?kept={kept}", self.address, self.group.id)
    }

    /// The same for an empty sheet, once so many are kept.
    fn next_sheet(&self, kept: u32) -> Self {
        Self { address: self.address.clone(), kept, once: new_once(), ..*self }
    }
}

fn new_once() -> String {
    hex(&random::<16>())
}

async fn of_place(site: &Site, seat: &FacilitatorSeat, review: String) -> Result<Review, WebError> {
    Ok(site.store.review(seat, &ReviewId(review)).await?)
}

fn address(seat: &FacilitatorSeat, review: &Review) -> String {
    format!("/p/{}/review/{}/paper", seat.place().0, review.id.0)
}

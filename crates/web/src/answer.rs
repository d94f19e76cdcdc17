//! A domain page: what good looks like, four statements to rate, and a save that loses nothing.
//!
//! The same address takes the page's form from a browser without JavaScript (303 to the next page) and from the
//! script that saves as people type (a short JSON answer).

use crate::{
    error::WebError,
    fields::Fields,
    page::Page,
    path::Path,
    script,
    seat::{Seat, SeatForm},
    site::Site,
    taking_part::Taking,
};
use askama::Template;
use axum::{
    Json,
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode},
    response::{IntoResponse, Redirect},
};
use serde_json::json;
use wholeplace_model::{
    instrument::{Domain, Instrument, Practice, Reading, Resource, Statement},
    problem::{Problem, ProblemKind},
    response::{Answer, AnswerPage, Rating, Response as Answers, Seen, short_name},
};
use wholeplace_store::StoreError;

/// Where the page shows what was sent for statements that it does not have.
const LEFTOVERS: &str = "leftovers";

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPageView<'a> {
    page: &'a Page,
    id: &'a str,
    domain: &'a Domain,
    number: usize,
    domains: usize,
    questions: Vec<Question<'a>>,
    /// Reasons that were sent for statements this page does not have, to be copied.
    leftovers: Vec<&'a str>,
    practices: Vec<&'a Practice>,
    resources: Vec<&'a Resource>,
    /// Whether the answers have been sent to a review of a place, so that each change counts.
    sent: bool,
}

/// One statement on the page.
struct Question<'a> {
    /// Names its fields: `early-voice`.
    name: &'a str,
    text: &'a str,
    easy: Option<&'a str>,
    options: Vec<Choice<'a>>,
    unsure: Choice<'a>,
    /// Whether there is a box for the reason. Words that are there already are never hidden.
    asks_reason: bool,
    /// The name of the warning that stands beside it, if any.
    reason_hint: &'static str,
    reason: String,
    seen: String,
    /// The version that was typed elsewhere, while the person has not chosen.
    other: Option<OtherVersion<'a>>,
}

/// One radio.
struct Choice<'a> {
    value: String,
    label: &'a str,
    checked: bool,
}

struct OtherVersion<'a> {
    stored: Version<'a>,
    other: Version<'a>,
}

/// An answer with its fingerprint, so that a choice throws away only what was seen.
struct Version<'a> {
    label: Option<&'a str>,
    reason: String,
    seen: String,
}

impl<'a> Version<'a> {
    fn of(reading: &'a Reading, answer: &Answer) -> Self {
        Self { label: label(reading, answer), reason: answer.reason.clone(), seen: Seen::of(answer).0 }
    }
}

/// `GET /r/{id}/domain/{domain}`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
    Path((_, domain)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let taking = site.taking(&page, &seat, &review).await?;
    if Taking::stays(taking.as_ref()) {
        return Ok(Redirect::to(&format!("/r/{}", review.id.0)).into_response());
    }
    render(instrument, &review, taking, page, &domain, None)
}

/// `POST /r/{id}/domain/{domain}`
pub(crate) async fn save(
    State(site): State<Site>,
    Path((_, domain)): Path<(String, String)>,
    headers: HeaderMap,
    page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let wants_json = script::asks(&headers);
    let instrument = site.instrument_of(&seat)?;
    let outline = instrument.domain(&domain).ok_or(WebError::NotFound)?;
    let posted = match instrument.read_page(&outline.domain, &fields.0) {
        Ok(posted) => posted,
        Err(problems) if wants_json => return Ok(unsaved(&page, &leftovers_as_one(problems))),
        Err(problems) => {
            let review = site.store.response(&seat).await?;
            let taking = site.taking(&page, &seat, &review).await?;
            return render(instrument, &review, taking, page, &domain, Some((&fields, problems)));
        }
    };
    let id = &seat.response().0;
    let saved = match site.store.save_page(&seat, posted.clone(), site.now()).await {
        Err(StoreError::Closed) => return Err(WebError::Closed(format!("/r/{id}"))),
        Err(StoreError::InLook) => return Err(WebError::InLook(format!("/r/{id}"))),
        saved => saved?,
    };
    if wants_json {
        return Ok(saved_as_typed(&posted, saved.waits_for_choice()));
    }
    let next = if saved.waits_for_choice() {
        format!("/r/{id}/domain/{domain}")
    } else {
        onward(instrument, id, &domain, fields.get("go"))
    };
    Ok(Redirect::to(&next).into_response())
}

/// Where a save leads: back to the list, or on to the next domain and after the last to checking.
fn onward(instrument: &Instrument, id: &str, domain: &str, go: &str) -> String {
    let place = instrument.outline.iter().position(|outline| outline.domain == domain);
    let next = place.and_then(|place| instrument.outline.get(place + 1));
    match (go, next) {
        ("back", _) => format!("/r/{id}"),
        (_, Some(next)) => format!("/r/{id}/domain/{}", next.domain),
        (_, None) => format!("/r/{id}/check"),
    }
}

/// Tells the script what it may take as seen from now on: what it has just sent.
fn saved_as_typed(posted: &AnswerPage, both: bool) -> Response<Body> {
    let seen = posted.answers.iter().map(|posted| {
        let field = format!("seen-{}", short_name(&posted.statement));
        (field, json!(Seen::of(&posted.answer).0))
    });
    Json(json!({ "saved": true, "seen": seen.collect::<serde_json::Map<_, _>>(), "both": both }))
        .into_response()
}

fn unsaved(page: &Page, problems: &[Problem]) -> Response<Body> {
    let problems =
        problems.iter().map(|problem| json!({ "field": problem.field, "text": page.explain(problem) }));
    let body = json!({ "saved": false, "problems": problems.collect::<Vec<_>>() });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// Fields that this page does not ask for are one problem, beside all that they held.
fn leftovers_as_one(mut problems: Vec<Problem>) -> Vec<Problem> {
    let before = problems.len();
    problems.retain(|problem| problem.kind != ProblemKind::NotAsked);
    if problems.len() < before {
        problems.push(Problem::new(LEFTOVERS, ProblemKind::NotAsked));
    }
    problems
}

/// The page of a review that is being set up, as somebody will see it who takes part.
pub(crate) fn preview(
    instrument: &Instrument,
    nothing: &Answers,
    taking: Taking,
    page: Page,
    domain: &str,
) -> Result<Response<Body>, WebError> {
    render(instrument, nothing, Some(taking), page, domain, None)
}

/// The page as stored, or with the form that could not be saved and what is wrong with it.
fn render(
    instrument: &Instrument,
    stored: &Answers,
    taking: Option<Taking>,
    page: Page,
    domain: &str,
    refused: Option<(&Fields, Vec<Problem>)>,
) -> Result<Response<Body>, WebError> {
    let reading = instrument.reading(page.language());
    let number = reading.domains.iter().position(|known| known.id == domain).ok_or(WebError::NotFound)?;
    let domain = &reading.domains[number];
    let (fields, problems) =
        refused.map_or((None, Vec::new()), |(fields, problems)| (Some(fields), problems));
    let asking = Asking {
        points: instrument.points,
        reading,
        stored,
        fields,
        asks_reasons: Taking::asks_reasons(taking.as_ref()),
        reason_hint: if taking.is_some() { "answer-reason-hint" } else { "" },
    };
    let sent = taking.is_some() && stored.finished_at.is_some();
    let mut page = page.with_title(domain.title.as_str()).of_response(&stored.id.0, taking);
    let leftovers = fields.map(|fields| leftovers(fields, &problems)).unwrap_or_default();
    page.problems = leftovers_as_one(problems);
    page.show(&AnswerPageView {
        page: &page,
        id: &stored.id.0,
        domain,
        number: number + 1,
        domains: reading.domains.len(),
        questions: domain.statements.iter().map(|statement| asking.question(statement)).collect(),
        leftovers,
        practices: reading.practices_for(&domain.id),
        resources: reading.resources_for(&domain.id),
        sent,
    })
}

/// The reasons in a form for statements that the page does not ask about.
fn leftovers<'a>(fields: &'a Fields, problems: &[Problem]) -> Vec<&'a str> {
    let not_asked = problems.iter().filter(|problem| problem.kind == ProblemKind::NotAsked);
    let reasons = not_asked.filter(|problem| problem.field.starts_with("reason-"));
    reasons.map(|problem| fields.get(&problem.field)).collect()
}

/// What the questions of a page are made of.
struct Asking<'a> {
    points: u8,
    reading: &'a Reading,
    stored: &'a Answers,
    /// The form that could not be saved, which is shown in place of what is stored.
    fields: Option<&'a Fields>,
    asks_reasons: bool,
    reason_hint: &'static str,
}

impl<'a> Asking<'a> {
    fn question(&self, statement: &'a Statement) -> Question<'a> {
        let name = short_name(&statement.id);
        let stored = self.stored.answer(&statement.id);
        let (shown, seen) = match self.fields {
            Some(fields) => {
                (typed(fields, name, self.points), fields.get(&format!("seen-{name}")).to_owned())
            }
            None => (stored.clone(), Seen::of(&stored).0),
        };
        let choice = |rating: Rating, label| Choice {
            value: rating.to_string(),
            label,
            checked: shown.rating == Some(rating),
        };
        let points = (1..=self.points).zip(&self.reading.scale);
        Question {
            name,
            text: &statement.text,
            easy: statement.easy.as_deref(),
            options: points.map(|(point, label)| choice(Rating::Point(point), label)).collect(),
            unsure: choice(Rating::Unsure, &self.reading.unsure),
            other: self.stored.others.get(&statement.id).map(|other| OtherVersion {
                stored: Version::of(self.reading, &stored),
                other: Version::of(self.reading, other),
            }),
            asks_reason: self.asks_reasons || !shown.reason.is_empty(),
            reason_hint: self.reason_hint,
            reason: shown.reason,
            seen,
        }
    }
}

fn typed(fields: &Fields, name: &str, points: u8) -> Answer {
    Answer {
        rating: Rating::parse(fields.get(&format!("rating-{name}")), points),
        reason: fields.get(&format!("reason-{name}")).to_owned(),
    }
}

/// What a rating is called.
pub(crate) fn label<'a>(reading: &'a Reading, answer: &Answer) -> Option<&'a str> {
    match answer.rating? {
        Rating::Unsure => Some(&reading.unsure),
        Rating::Point(point) => reading.scale.get(usize::from(point) - 1).map(String::as_str),
    }
}

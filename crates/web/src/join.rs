//! The way into a review of a place: the invitation that its link opens, and starting in one of its groups.
//!
//! Opening the link changes nothing, so robots and previews may; only the form on the page starts a response.

use crate::{
    address::Address,
    error::WebError,
    id::new_once,
    page::Page,
    path::Path,
    place::logo,
    seat::OpenForm,
    session::{Visit, begun, shared_invitation},
    site::Site,
    taking_part::last_moment,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, HeaderValue, Response, StatusCode, header},
    response::{AppendHeaders, IntoResponse, Redirect},
};
use std::net::IpAddr;
use wholeplace_model::{
    access::{JoiningSeat, Token},
    instrument::Instrument,
    problem::{Problem, ProblemKind},
    response::{Response as Answers, ResponseId},
    review::{Group, Joining, Review, Setup},
};
use wholeplace_store::{JoiningLink, ReviewAtPlace};

#[derive(Template)]
#[template(path = "join.html")]
struct JoinPage<'a> {
    page: &'a Page,
    host: &'a Host<'a>,
    setup: &'a Setup,
    /// How many statements and domains, and about how long.
    what: String,
    /// The last day on which people can answer.
    day: Option<String>,
    /// The group that the link leads into.
    own: Option<&'a Group>,
    /// The group that was chosen before.
    chosen: &'a str,
    link: &'a str,
    /// Sent once with the form, so that sending it twice starts one response.
    once: String,
    /// What this browser has begun in the review, to go on with.
    begun: Option<&'a ResponseId>,
}

/// The place that asks.
pub(crate) struct Host<'a> {
    pub(crate) name: &'a str,
    pub(crate) zone: &'a str,
    /// The address of its logo, if it has one.
    pub(crate) logo: Option<String>,
}

/// What the form on the page starts with.
struct Form<'a> {
    /// The group that the link leads into.
    own: Option<&'a Group>,
    chosen: &'a str,
    link: &'a str,
    begun: Option<&'a ResponseId>,
}

/// Why nobody can start here, as an ending.
#[derive(Template)]
#[template(path = "join-not.html")]
struct JoinNotPage<'a> {
    page: &'a Page,
    text: String,
}

/// `GET /join/{token}`
pub(crate) async fn show(
    State(site): State<Site>,
    Address(address): Address,
    headers: HeaderMap,
    page: Page,
    Path(link): Path<String>,
) -> Result<Response<Body>, WebError> {
    match way_in(&site, address, &link).await? {
        Ok(seat) => invite(&site, &headers, page, &seat, &link, "").await,
        Err(closed) => closed.show(page),
    }
}

/// `GET /join`: the invitation again for the next person at a device that several people use.
pub(crate) async fn again(
    State(site): State<Site>,
    Address(address): Address,
    headers: HeaderMap,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let Some(token) = shared_invitation(&headers) else {
        let page = page.titled("join-none-title");
        let text = page.say("join-none-text");
        return page.show(&JoinNotPage { page: &page, text });
    };
    let link = token.reveal();
    match way_in(&site, address, &link).await? {
        Ok(seat) => invite(&site, &headers, page, &seat, &link, "").await,
        Err(closed) => closed.show(page),
    }
}

/// `POST /join`: starts a response and shows how to come back to it.
pub(crate) async fn start(
    State(site): State<Site>,
    Address(address): Address,
    headers: HeaderMap,
    mut page: Page,
    OpenForm { fields }: OpenForm,
) -> Result<Response<Body>, WebError> {
    let link = fields.get("link");
    let shared = || fields.has("shared").then(|| Token::parse(link)).flatten();
    let (id, token) = site.keys.started_with(&Visit::of(&headers), fields.get("once"));
    if site.store.answering_seat(&id, token.clone()).await?.is_some() {
        // The form was sent twice: the response is this person's, though the link may have been switched off since.
        return Ok(begin(&site, &id, &token, shared(), page.shared_device, Vec::new()));
    }
    let seat = match way_in(&site, address, link).await? {
        Ok(seat) => seat,
        Err(closed) => return closed.show(page),
    };
    let chosen = fields.get("group");
    let Some(group) = seat.group().map(String::as_str).or((!chosen.is_empty()).then_some(chosen)) else {
        page.problems.push(Problem::new("group", ProblemKind::Unknown));
        return invite(&site, &headers, page, &seat, link, chosen).await;
    };
    let started = site.limits.joins.count(address, site.now());
    started.map_err(|retry_seconds| WebError::TooManyStarts { retry_seconds })?;
    let (ReviewAtPlace { review, place, .. }, _) = site.store.way_in(&seat, site.now()).await?;
    let instrument = site.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
    let answers = Answers::new(id.clone(), instrument, site.now());
    let locks = token.locks(&site.store.installation_key());
    match site.store.join(&seat, group.to_owned(), &answers, &locks, site.now()).await {
        Ok(Joining::Started) => {}
        Ok(Joining::NoSuchGroup) => {
            page.problems.push(Problem::new("group", ProblemKind::Unknown));
            return invite(&site, &headers, page, &seat, link, chosen).await;
        }
        Ok(outcome) => return Ending::of(outcome, &place.time_zone).show(page),
        Err(error) => return Err(error.into()),
    }
    // Whoever begins anew leaves the way back of those before them to their codes.
    let before = begun(&headers, &review.id).into_iter().filter(|before| *before != id);
    let mut marks: Vec<_> = before.map(|before| site.keys.end_begun_cookie(&before)).collect();
    if !fields.has("shared") {
        marks.push(site.keys.begun_cookie(&id, &review.id));
    }
    Ok(begin(&site, &id, &token, shared(), page.shared_device, marks))
}

/// Opens the new response in this browser, with the `marks` that say what was begun in it, and notes whether others will
/// use it afterwards.
fn begin(
    site: &Site,
    id: &ResponseId,
    token: &Token,
    shared: Option<Token>,
    was_shared: bool,
    marks: Vec<HeaderValue>,
) -> Response<Body> {
    let device = match shared {
        Some(invitation) => Some(site.keys.device_cookie(&invitation)),
        None => was_shared.then(|| site.keys.end_device_cookie()),
    };
    let cookies = marks.into_iter().chain([site.keys.seat_cookie(id, token)]).chain(device);
    let cookies = AppendHeaders(cookies.map(|cookie| (header::SET_COOKIE, cookie)));
    (cookies, Redirect::to(&format!("/r/{}/keep", id.0))).into_response()
}

/// Where a link leads: into its review, or to an ending.
async fn way_in(site: &Site, address: IpAddr, link: &str) -> Result<Result<JoiningSeat, Ending>, WebError> {
    let found = match Token::parse(link) {
        Some(token) => site.store.joining_link(&token).await?,
        None => JoiningLink::Unknown,
    };
    match found {
        JoiningLink::Open(seat) => Ok(Ok(seat)),
        JoiningLink::Off => Ok(Err(Ending { name: "join-off", status: StatusCode::GONE, day: None })),
        JoiningLink::Unknown => {
            let tried = site.limits.invitations.count(address, site.now());
            tried.map_err(|retry_seconds| WebError::TooManyInvitations { retry_seconds })?;
            Ok(Err(Ending { name: "join-unknown", status: StatusCode::NOT_FOUND, day: None }))
        }
    }
}

async fn invite(
    site: &Site,
    headers: &HeaderMap,
    page: Page,
    seat: &JoiningSeat,
    link: &str,
    chosen: &str,
) -> Result<Response<Body>, WebError> {
    let (ReviewAtPlace { review, place, logo }, outcome) = site.store.way_in(seat, site.now()).await?;
    if outcome != Joining::Started {
        return Ending::of(outcome, &place.time_zone).show(page);
    }
    let instrument = site.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
    let own = seat.group().and_then(|group| review.setup.group(group));
    // At a device that several people use, nobody is told of those before them.
    let begun = if page.shared_device { Vec::new() } else { begun(headers, &review.id) };
    let form = Form { own, chosen, link, begun: begun.last() };
    let page = page.in_colour(place.accent.as_deref());
    let host = Host { name: &place.name, zone: &place.time_zone, logo: logo.as_deref().map(logo::address) };
    render(page, &review, instrument, &host, &form)
}

/// The invitation of a review that is being set up, as people who choose their group will see it.
pub(crate) fn preview(
    page: Page,
    review: &Review,
    instrument: &Instrument,
    host: &Host<'_>,
) -> Result<Response<Body>, WebError> {
    render(page, review, instrument, host, &Form { own: None, chosen: "", link: "", begun: None })
}

fn render(
    page: Page,
    review: &Review,
    instrument: &Instrument,
    host: &Host<'_>,
    form: &Form<'_>,
) -> Result<Response<Body>, WebError> {
    let page = page.with_title(review.setup.name.as_str());
    let sentence = if review.setup.asks.reasons { "join-what" } else { "join-what-without-reasons" };
    let what = page.say_with(
        sentence,
        [
            ("statements", instrument.statements().count().into()),
            ("domains", instrument.outline.len().into()),
            ("minutes", instrument.minutes().into()),
        ],
    );
    page.show(&JoinPage {
        page: &page,
        host,
        setup: &review.setup,
        what,
        day: last_moment(review).map(|at| page.day_at(at, host.zone)),
        own: form.own,
        chosen: form.chosen,
        link: form.link,
        once: new_once(),
        begun: form.begun,
    })
}

/// Why a link leads no further.
struct Ending {
    /// The start of the names of its sentences in `join.ftl`.
    name: &'static str,
    status: StatusCode,
    /// When it opens, in the place's time zone.
    day: Option<(i64, String)>,
}

impl Ending {
    fn of(outcome: Joining, time_zone: &str) -> Self {
        let (name, status) = match outcome {
            Joining::NotYet(Some(_)) => ("join-not-yet", StatusCode::OK),
            Joining::NotYet(None) => ("join-soon", StatusCode::OK),
            Joining::Full => ("join-full", StatusCode::FORBIDDEN),
            Joining::PastItsDay => ("join-past", StatusCode::FORBIDDEN),
            Joining::Off => ("join-off", StatusCode::GONE),
            Joining::Closed | Joining::Started | Joining::NoSuchGroup => ("join-closed", StatusCode::GONE),
        };
        let day = match outcome {
            Joining::NotYet(Some(at)) => Some((at, time_zone.to_owned())),
            _ => None,
        };
        Self { name, status, day }
    }

    fn show(&self, page: Page) -> Result<Response<Body>, WebError> {
        let page = page.titled(&format!("{}-title", self.name));
        let text = format!("{}-text", self.name);
        let text = match &self.day {
            Some((at, zone)) => page.say1(&text, "day", page.day_at(*at, zone)),
            None => page.say(&text),
        };
        page.show_as(self.status, &JoinNotPage { page: &page, text })
    }
}

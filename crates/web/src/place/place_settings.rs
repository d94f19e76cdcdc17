//! What a place is called, its time zone and how it looks.

use super::{Frame, Part};
use crate::{
    error::WebError,
    fields::Fields,
    member::{Owner, OwnerForm},
    page::Page,
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::OwnerSeat,
    place::{Colour, ColourProblem, Place, TIME_ZONES, checked_name, city_of, is_time_zone},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::Changed;

#[derive(Template)]
#[template(path = "place/settings.html")]
struct SettingsPage<'a> {
    page: &'a Page,
    id: &'a str,
    form: &'a Typed,
    /// A colour that will do, in place of one that is too pale.
    suggested: Option<&'a str>,
    logo: Option<&'a str>,
}

/// The form as it is shown or was sent.
struct Typed {
    name: String,
    time_zone: String,
    accent: String,
    /// The revision of the place that the form was made from.
    revision: i64,
}

/// `GET /p/{place}/settings`
pub(crate) async fn show(
    State(site): State<Site>,
    Owner(seat): Owner,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, None, None).await
}

/// `POST /p/{place}/settings`
pub(crate) async fn save(
    State(site): State<Site>,
    mut page: Page,
    OwnerForm { seat, fields }: OwnerForm,
) -> Result<Response<Body>, WebError> {
    let mut typed = Typed::read(&fields);
    let changed = match typed.checked(&seat) {
        Ok(changed) => changed,
        Err(problems) => {
            let suggested = problems.iter().find_map(|problem| match &problem.kind {
                ProblemKind::TooPale { nearest } => Some(nearest.clone()),
                _ => None,
            });
            page.problems = problems;
            return render(&site, &seat, page, Some(typed), suggested).await;
        }
    };
    match site.store.change_place(&seat, changed.clone(), site.now()).await? {
        Changed::Yes => Ok(Redirect::to(&format!("/p/{}/settings", seat.place().0)).into_response()),
        Changed::Elsewhere(now) => {
            page.problems = differences(&page, &changed, &now);
            if page.problems.is_empty() {
                return Ok(Redirect::to(&format!("/p/{}/settings", seat.place().0)).into_response());
            }
            typed.revision = now.revision;
            render(&site, &seat, page, Some(typed), None).await
        }
    }
}

/// What somebody else has changed meanwhile to something else than this person wants.
fn differences(page: &Page, wanted: &Place, now: &Place) -> Vec<Problem> {
    let none = page.say("settings-accent-none");
    let accent = |place: &Place| place.accent.clone().unwrap_or_else(|| none.clone());
    let fields = [
        ("name", wanted.name.clone(), now.name.clone()),
        ("time_zone", city_of(&wanted.time_zone), city_of(&now.time_zone)),
        ("accent", accent(wanted), accent(now)),
    ];
    let differ = fields.into_iter().filter(|(_, wanted, now)| wanted != now);
    differ.map(|(field, _, now)| Problem::new(field, ProblemKind::ChangedBySomebody { now })).collect()
}

async fn render(
    site: &Site,
    seat: &OwnerSeat,
    page: Page,
    typed: Option<Typed>,
    suggested: Option<String>,
) -> Result<Response<Body>, WebError> {
    let known = site.store.place(seat).await?;
    let frame = Frame::of(&known, seat.role(), Part::Settings);
    let logo = frame.logo.clone();
    let form = typed.unwrap_or_else(|| Typed::of(&known.place));
    let page = page.titled("settings-title").of_place(frame);
    page.show(&SettingsPage {
        page: &page,
        id: &seat.place().0,
        form: &form,
        suggested: suggested.as_deref(),
        logo: logo.as_deref(),
    })
}

/// The page with something to say about the logo.
pub(super) async fn with_problem(
    site: &Site,
    seat: &OwnerSeat,
    mut page: Page,
    problem: Problem,
) -> Result<Response<Body>, WebError> {
    page.problems.push(problem);
    render(site, seat, page, None, None).await
}

impl Typed {
    fn of(place: &Place) -> Self {
        Self {
            name: place.name.clone(),
            time_zone: place.time_zone.clone(),
            accent: place.accent.clone().unwrap_or_default(),
            revision: place.revision,
        }
    }

    fn read(fields: &Fields) -> Self {
        // The button that takes the suggested colour says so beside what was typed.
        let suggested = fields.get("suggested");
        Self {
            name: fields.get("name").to_owned(),
            time_zone: fields.get("time_zone").to_owned(),
            accent: if suggested.is_empty() { fields.get("accent") } else { suggested }.trim().to_owned(),
            revision: fields.get("revision").parse().unwrap_or_default(),
        }
    }

    fn checked(&self, seat: &OwnerSeat) -> Result<Place, Vec<Problem>> {
        let mut problems = Vec::new();
        let name = checked_name(&self.name).unwrap_or_else(|kind| {
            problems.push(Problem::new("name", kind));
            String::new()
        });
        if !is_time_zone(&self.time_zone) {
            problems.push(Problem::new("time_zone", ProblemKind::Unknown));
        }
        let accent = match self.accent.as_str() {
            "" => None,
            text => match Colour::accent(text) {
                Ok(colour) => Some(colour.hex()),
                Err(ColourProblem::NotAColour) => {
                    problems.push(Problem::new("accent", ProblemKind::NotAColour));
                    None
                }
                Err(ColourProblem::TooPale { nearest }) => {
                    problems.push(Problem::new("accent", ProblemKind::TooPale { nearest: nearest.hex() }));
                    None
                }
            },
        };
        if !problems.is_empty() {
            return Err(problems);
        }
        let (id, time_zone) = (seat.place().clone(), self.time_zone.clone());
        Ok(Place { id, name, time_zone, accent, revision: self.revision })
    }
}

impl SettingsPage<'_> {
    /// The colour in the form, if it is one.
    fn shown(&self) -> Option<String> {
        Colour::parse(&self.form.accent).map(Colour::hex)
    }

    /// Each zone with its city, and whether it is the chosen one.
    fn zones(&self) -> impl Iterator<Item = (&'static str, String, bool)> {
        TIME_ZONES.into_iter().map(|zone| (zone, city_of(zone), self.form.time_zone == zone))
    }
}

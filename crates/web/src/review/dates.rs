//! From when to when people can answer, as days in the place's time zone.

use super::{
    Desk,
    setting::{Saved, save, seen},
};
use crate::{
    error::WebError,
    fields::Fields,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    path::Path,
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
    place::city_of,
    problem::{Problem, ProblemKind},
    review::Setup,
};
use wholeplace_words::{Day, Words};

/// How long most places give people: what the example shows.
const USUAL_DAYS: i32 = 28;

#[derive(Template)]
#[template(path = "review/dates.html")]
struct DatesPage<'a> {
    page: &'a Page,
    path: &'a str,
    at: &'static str,
    seen: &'a str,
    city: String,
    /// The example of a last day.
    example: String,
    /// Until when people can answer, once the review has opened: then only that day can be changed.
    now_closes: Option<String>,
    opens: &'a [String; 3],
    closes: &'a [String; 3],
}

/// The two days as they stand in the form.
#[derive(Default)]
struct Typed {
    opens: [String; 3],
    closes: [String; 3],
}

/// When people can answer, or what is wrong with what was typed.
type Times = Result<(Option<i64>, Option<i64>), Vec<Problem>>;

/// `GET /p/{place}/review/{review}/dates`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    Path((_, id)): Path<(String, String)>,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await?;
    let typed = Typed::of(&desk);
    render(&site, &desk, page, &typed, &seen(&part(&desk.review.setup)))
}

/// `POST /p/{place}/review/{review}/dates`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, id)): Path<(String, String)>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let desk = site.desk(&seat, &id).await.map_err(|error| error.keeping(&fields))?;
    let typed = Typed::read(&fields, &desk);
    let shown = fields.get("seen");
    let (opens, closes) = match typed.times(&desk) {
        Ok(times) => times,
        Err(problems) => {
            page.problems = problems;
            return render(&site, &desk, page, &typed, shown);
        }
    };
    let saved = save(&site, &seat, &desk, shown, part, |setup| {
        (setup.opens_at, setup.closes_at) = (opens, closes);
    });
    match saved.await.map_err(|error| error.keeping(&fields))? {
        Saved::Yes => Ok(Redirect::to(&desk.path).into_response()),
        Saved::Problems(problems) => {
            page.problems = problems;
            render(&site, &desk, page, &typed, shown)
        }
        Saved::Elsewhere(now) => {
            let stored = span(&now, &desk.zone, &page);
            page.problems.push(Problem::new("closes", ProblemKind::ChangedBySomebody { now: stored }));
            render(&site, &desk, page, &typed, &seen(&part(&now)))
        }
    }
}

/// When people can answer, in words.
pub(super) fn in_words(desk: &Desk, page: &Page) -> String {
    span(&desk.review.setup, &desk.zone, page)
}

/// The last day on which people can answer.
pub(super) fn last_day(desk: &Desk, words: &Words) -> Option<String> {
    desk.review.setup.closes_at.map(|at| words.the_day(Day::before(at, &desk.zone)))
}

fn span(setup: &Setup, zone: &str, page: &Page) -> String {
    let closes = setup.closes_at.map(|at| page.the_day(Day::before(at, zone)));
    let opens = setup.opens_at.map(|at| page.the_day(Day::of(at, zone)));
    match (opens, closes) {
        (_, None) => page.say("setup-dates-none"),
        (None, Some(closes)) => page.say1("setup-dates-value-closes", "closes", closes),
        (Some(opens), Some(closes)) => page.say2("setup-dates-value", "opens", opens, "closes", closes),
    }
}

fn part(setup: &Setup) -> (Option<i64>, Option<i64>) {
    (setup.opens_at, setup.closes_at)
}

fn render(
    site: &Site,
    desk: &Desk,
    page: Page,
    typed: &Typed,
    seen: &str,
) -> Result<Response<Body>, WebError> {
    let title = if desk.is_draft() { "setup-dates-title" } else { "setup-dates-extend-title" };
    let page = desk.page(page).titled(title);
    let now_closes = if desk.is_draft() { None } else { last_day(desk, &page) };
    page.show(&DatesPage {
        page: &page,
        path: &desk.path,
        at: "dates",
        seen,
        city: city_of(&desk.zone),
        example: Day::of(site.now(), &desk.zone).later(USUAL_DAYS).figures().join(" "),
        now_closes,
        opens: &typed.opens,
        closes: &typed.closes,
    })
}

impl Typed {
    fn of(desk: &Desk) -> Self {
        let setup = &desk.review.setup;
        let figures = |day: Option<Day>| day.map(Day::figures).unwrap_or_default();
        Self {
            opens: figures(setup.opens_at.map(|at| Day::of(at, &desk.zone))),
            closes: figures(setup.closes_at.map(|at| Day::before(at, &desk.zone))),
        }
    }

    /// Once the review has opened, its first day is no longer in the form.
    fn read(fields: &Fields, desk: &Desk) -> Self {
        let three = |name: &str| {
            ["day", "month", "year"].map(|part| fields.get(&format!("{name}-{part}")).trim().to_owned())
        };
        let opens = if desk.is_draft() { three("opens") } else { Self::of(desk).opens };
        Self { opens, closes: three("closes") }
    }

    fn times(&self, desk: &Desk) -> Times {
        let mut problems = Vec::new();
        let mut day = |field: &str, [day, month, year]: &[String; 3]| {
            if [day, month, year].iter().all(|text| text.is_empty()) {
                return None;
            }
            let read = Day::read(day, month, year);
            if read.is_none() {
                problems.push(Problem::new(field, ProblemKind::NotADate));
            }
            read
        };
        let (opens, closes) = (day("opens", &self.opens), day("closes", &self.closes));
        if problems.is_empty() {
            let unmoved = (!desk.is_draft()).then_some(desk.review.setup.opens_at);
            let opens_at = unmoved.unwrap_or_else(|| opens.map(|day| day.begins(&desk.zone)));
            Ok((opens_at, closes.map(|day| day.ends(&desk.zone))))
        } else {
            Err(problems)
        }
    }
}

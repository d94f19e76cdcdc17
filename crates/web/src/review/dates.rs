//! From when to when people can answer, as days in the place's time zone.

use super::{Desk, setting::Setting};
use crate::{error::WebError, fields::Fields, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::{
    place::city_of,
    problem::{Problem, ProblemKind},
    review::Setup,
};
use wholeplace_words::{Day, Words};

/// How long most places give people: what the example shows.
const USUAL_DAYS: i32 = 28;

pub(crate) struct Dates;

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
pub(crate) struct Typed {
    opens: [String; 3],
    closes: [String; 3],
}

/// From when and until when people can answer, in seconds since 1970.
type Times = (Option<i64>, Option<i64>);

impl Setting for Dates {
    const AT: &'static str = "dates";
    const FIELD: &'static str = "closes";
    const TITLE: &'static str = "setup-dates-title";
    const LOCKED_BY_OPENING: bool = false;
    type Part = Times;
    type Typed = Typed;

    fn part(setup: &Setup) -> Times {
        (setup.opens_at, setup.closes_at)
    }

    fn put(times: Times, setup: &mut Setup) {
        (setup.opens_at, setup.closes_at) = times;
    }

    fn value(_: &Site, desk: &Desk, page: &Page) -> String {
        let opens = desk.review.setup.opens_at.map(|at| page.the_day(Day::of(at, &desk.zone)));
        match (opens, last_day(desk, page)) {
            (_, None) => page.say("setup-dates-none"),
            (None, Some(closes)) => page.say1("setup-dates-value-closes", "closes", closes),
            (Some(opens), Some(closes)) => page.say2("setup-dates-value", "opens", opens, "closes", closes),
        }
    }

    fn stored(desk: &Desk) -> Typed {
        let setup = &desk.review.setup;
        let figures = |day: Option<Day>| day.map(Day::figures).unwrap_or_default();
        Typed {
            opens: figures(setup.opens_at.map(|at| Day::of(at, &desk.zone))),
            closes: figures(setup.closes_at.map(|at| Day::before(at, &desk.zone))),
        }
    }

    /// Once the review has opened, its first day is no longer in the form.
    fn read(fields: &Fields, desk: &Desk) -> Typed {
        let opens = if desk.is_draft() { three(fields, "opens") } else { Self::stored(desk).opens };
        Typed { opens, closes: three(fields, "closes") }
    }

    fn check(_: &Site, desk: &Desk, typed: &Typed) -> Result<Times, Vec<Problem>> {
        let (opens, closes) = (day("opens", &typed.opens), day("closes", &typed.closes));
        match (opens, closes) {
            (Ok(opens), Ok(closes)) => {
                let unmoved = (!desk.is_draft()).then_some(desk.review.setup.opens_at);
                let opens_at = unmoved.unwrap_or_else(|| opens.map(|day| day.begins(&desk.zone)));
                Ok((opens_at, closes.map(|day| day.ends(&desk.zone))))
            }
            (opens, closes) => Err([opens.err(), closes.err()].into_iter().flatten().collect()),
        }
    }

    fn form(
        site: &Site,
        desk: &Desk,
        page: Page,
        typed: &Typed,
        seen: &str,
    ) -> Result<Response<Body>, WebError> {
        let page = if desk.is_draft() { page } else { page.titled("setup-dates-extend-title") };
        let now_closes = if desk.is_draft() { None } else { last_day(desk, &page) };
        page.show(&DatesPage {
            page: &page,
            path: &desk.path,
            at: Self::AT,
            seen,
            city: city_of(&desk.zone),
            example: Day::of(site.now(), &desk.zone).later(USUAL_DAYS).figures().join(" "),
            now_closes,
            opens: &typed.opens,
            closes: &typed.closes,
        })
    }
}

/// The last day on which people can answer.
pub(super) fn last_day(desk: &Desk, words: &Words) -> Option<String> {
    desk.review.setup.closes_at.map(|at| words.the_day(Day::before(at, &desk.zone)))
}

/// A day as it is typed in three fields.
pub(super) fn three(fields: &Fields, name: &str) -> [String; 3] {
    ["day", "month", "year"].map(|part| fields.get(&format!("{name}-{part}")).trim().to_owned())
}

/// The day that was typed, if any was.
pub(super) fn day(field: &str, figures: &[String; 3]) -> Result<Option<Day>, Problem> {
    let [day, month, year] = figures;
    if figures.iter().all(String::is_empty) {
        return Ok(None);
    }
    Day::read(day, month, year).map(Some).ok_or_else(|| Problem::new(field, ProblemKind::NotADate))
}

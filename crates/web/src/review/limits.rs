//! How many people may start with a link, and until which day: one form on the link's page. Two facilitators who change it
//! at once are told of each other, as with a setting.

use super::{
    dates,
    desk::{Desk, DeskForm},
    invitation,
    setting::seen,
};
use crate::{error::WebError, fields::Fields, page::Page, path::Path, site::Site};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{Link, LinkLimits},
};
use wholeplace_store::Changed;
use wholeplace_words::{Day, Words};

/// The limits as they stand in the form.
pub(super) struct Typed {
    pub(super) most: String,
    pub(super) until: [String; 3],
}

/// `POST /p/{place}/review/{review}/invite/{link}`
pub(crate) async fn change(
    State(site): State<Site>,
    Path((_, _, link)): Path<(String, String, String)>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let mut link = desk.link(&site, &link).await?;
    let (typed, shown) = (Typed::read(&fields), fields.get("seen"));
    let wanted = match typed.check(&desk, &link, site.now()) {
        Ok(wanted) => wanted,
        Err(problems) => {
            page.problems = problems;
            return invitation::render(&site, &desk, &link, page, &typed, shown);
        }
    };
    let changed = if wanted != link.limits && shown != seen(&link.limits) {
        Changed::Elsewhere(link.limits)
    } else {
        let limits = (link.limits, wanted);
        let saved = site.store.limit_link(&desk.seat, &desk.review.id, &link.id, limits, site.now()).await;
        saved?
    };
    match changed {
        Changed::Yes => Ok(Redirect::to(&format!("{}/invite/{}", desk.path, link.id.0)).into_response()),
        Changed::Elsewhere(now) => {
            page.problems = changed_meanwhile(now, wanted, &desk, &page);
            link.limits = now;
            invitation::render(&site, &desk, &link, page, &typed, &seen(&now))
        }
    }
}

/// The last day on which people can start with a link, if it has one of its own.
pub(super) fn last_day(link: &Link, desk: &Desk, words: &Words) -> Option<String> {
    link.limits.until.map(|at| words.the_day(Day::before(at, &desk.zone)))
}

impl Typed {
    pub(super) fn stored(link: &Link, desk: &Desk) -> Self {
        let day = link.limits.until.map(|at| Day::before(at, &desk.zone));
        Self {
            most: link.limits.most.map(|most| most.to_string()).unwrap_or_default(),
            until: day.map(Day::figures).unwrap_or_default(),
        }
    }

    fn read(fields: &Fields) -> Self {
        Self { most: fields.get("most").trim().to_owned(), until: dates::three(fields, "until") }
    }

    fn check(&self, desk: &Desk, link: &Link, now: i64) -> Result<LinkLimits, Vec<Problem>> {
        let most = match self.most.replace(',', "").parse() {
            _ if self.most.is_empty() => Ok(None),
            Ok(most) => Ok(Some(most)),
            Err(_) => Err(Problem::new("most", ProblemKind::NotANumber)),
        };
        match (most, dates::day("until", &self.until)) {
            (Ok(most), Ok(day)) => {
                let until = day.map(|day| day.ends(&desk.zone));
                LinkLimits { most, until }.check(link.limits, desk.review.setup.closes_at, now)
            }
            (most, day) => Err([most.err(), day.err()].into_iter().flatten().collect()),
        }
    }
}

/// What to say at each limit that somebody else has set to something that this person did not choose.
fn changed_meanwhile(now: LinkLimits, wanted: LinkLimits, desk: &Desk, words: &Words) -> Vec<Problem> {
    let most = || now.most.map_or_else(|| words.say("invitation-page-limit-none"), |most| most.to_string());
    let until = || match now.until {
        Some(at) => words.the_day(Day::before(at, &desk.zone)),
        None => words.say("invitation-page-until-none"),
    };
    let mut problems = Vec::new();
    if now.most != wanted.most {
        problems.push(Problem::new("most", ProblemKind::ChangedBySomebody { now: most() }));
    }
    if now.until != wanted.until {
        problems.push(Problem::new("until", ProblemKind::ChangedBySomebody { now: until() }));
    }
    problems
}

//! A review's first page while it runs: how many have taken part, the ways in, and what else there is to do. Counts
//! only: nothing here reads a response.

use super::{Desk, flood, invitation::group_of, limits, mailing, status};
use crate::{error::WebError, page::Page, site::Site};
use askama::Template;
use axum::{body::Body, http::Response};
use wholeplace_model::review::{Counted, Link, Setup, Stage};
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "review/running.html")]
struct RunningPage<'a> {
    page: &'a Page,
    path: &'a str,
    setup: &'a Setup,
    stage: Stage,
    /// Until when, from when, or that it is over.
    status: String,
    lead: String,
    families: Vec<(&'a str, Vec<Row<'a>>)>,
    all: Total,
    ways: Vec<Way<'a>>,
    floods: Vec<flood::Shown>,
    aside: Vec<flood::ShownAside>,
    mailings: Vec<mailing::Shown>,
    /// Whether some of them wait for a mail server that takes none.
    mail_is_held: bool,
    can_stop: bool,
}

/// One group's line of the table.
struct Row<'a> {
    name: &'a str,
    invited: Option<u32>,
    counted: Counted,
    /// None where nobody said how many were invited: there is nothing to measure by.
    bars: Option<Bars>,
}

/// All groups together.
#[derive(Default)]
struct Total {
    /// Where every group's number is known.
    invited: Option<u32>,
    started: u32,
    finished: u32,
    paper: u32,
    set_aside: u32,
}

/// Lengths in parts of a thousand of all who were invited to the group, or of those who started, if they are more.
struct Bars {
    finished: u64,
    started: u64,
    invited: u64,
}

/// A link into the review.
struct Way<'a> {
    link: &'a Link,
    /// None where people choose.
    name: Option<&'a str>,
    /// The last day of its own, in a sentence.
    last_day: Option<String>,
}

pub(super) async fn show(site: &Site, desk: &Desk, page: Page) -> Result<Response<Body>, WebError> {
    let setup = &desk.review.setup;
    let counted = site.store.counted(&desk.seat, &desk.review.id).await?;
    let links = site.store.links(&desk.seat, &desk.review.id).await?;
    let page = desk.page(page).with_title(setup.name.as_str());
    let stage = desk.review.stage(site.now());
    let all = Total::of(setup, &counted);
    let mailings = mailing::shown(site, desk, &page, &links).await?;
    let (floods, aside) = flood::shown(site, desk, &page, &links).await?;
    page.show(&RunningPage {
        page: &page,
        path: &desk.path,
        setup,
        stage,
        status: status(&page, &desk.review, &desk.zone, site.now()),
        lead: all.lead(&page),
        families: families(setup, &counted),
        all,
        ways: ways(desk, &page, &links, site.now()),
        floods,
        aside,
        mail_is_held: site.mail_is_held() && mailings.iter().any(|shown| shown.mailing.waiting > 0),
        mailings,
        can_stop: stage != Stage::Closed,
    })
}

impl RunningPage<'_> {
    fn is_closed(&self) -> bool {
        self.stage == Stage::Closed
    }

    fn can_look(&self) -> bool {
        self.setup.interim && self.stage == Stage::Open
    }

    /// Whether people can be invited, or soon can.
    fn takes_people(&self) -> bool {
        matches!(self.stage, Stage::Waiting | Stage::Open)
    }

    fn has_bars(&self) -> bool {
        self.bars().next().is_some()
    }

    fn has_line(&self) -> bool {
        self.bars().any(Bars::goes_beyond)
    }

    fn bars(&self) -> impl Iterator<Item = &Bars> {
        self.families.iter().flat_map(|(_, rows)| rows).filter_map(|row| row.bars.as_ref())
    }

    fn has_paper(&self) -> bool {
        self.all.paper > 0
    }
}

/// The ways in, as people see the groups; where they choose comes first, and what is off last.
fn ways<'a>(desk: &'a Desk, page: &Page, links: &'a [Link], now: i64) -> Vec<Way<'a>> {
    let setup = &desk.review.setup;
    let last_day = |link: &Link| {
        let day = limits::last_day(link, desk, page)?;
        let sentence = if link.limits.are_over(now) { "run-invite-was-last" } else { "run-invite-last" };
        Some(page.say1(sentence, "day", day))
    };
    let place = |link: &Link| {
        let group = link.group.as_ref();
        let at = group.and_then(|group| setup.groups().position(|known| known.id == *group));
        (link.off_at.is_some(), at)
    };
    let way = |link| Way { link, name: group_of(setup, link), last_day: last_day(link) };
    let mut ways: Vec<_> = links.iter().map(way).collect();
    ways.sort_by_key(|way| place(way.link));
    ways
}

fn families<'a>(setup: &'a Setup, counted: &[Counted]) -> Vec<(&'a str, Vec<Row<'a>>)> {
    let counts = |id: &str| counted.iter().find(|counted| counted.group == id).cloned().unwrap_or_default();
    let rows = setup.families.iter().map(|family| {
        let rows = family.groups.iter().map(|group| {
            let counted = counts(&group.id);
            let bars = group.invited.and_then(|invited| Bars::of(&counted, invited));
            Row { name: &group.name, invited: group.invited, counted, bars }
        });
        (family.name.as_str(), rows.collect())
    });
    rows.collect()
}

impl Bars {
    fn of(counted: &Counted, invited: u32) -> Option<Self> {
        let whole = u64::from(invited.max(counted.started));
        let part = |count: u32| (u64::from(count) * 1_000).checked_div(whole);
        let (finished, started) = (part(counted.finished)?, part(counted.started)?);
        Some(Self { finished, started, invited: part(invited)? })
    }

    /// Whether more people have started than were invited.
    fn goes_beyond(&self) -> bool {
        self.invited < 1_000
    }
}

impl Total {
    fn lead(&self, words: &Words) -> String {
        let unfinished = self.started - self.finished;
        match self.started {
            0 => words.say("run-counts-nobody"),
            _ => words.say2("run-counts-lead", "finished", self.finished, "started", unfinished),
        }
    }

    fn of(setup: &Setup, counted: &[Counted]) -> Self {
        let sum = |count: fn(&Counted) -> u32| counted.iter().map(count).sum();
        Self {
            invited: setup.groups().map(|group| group.invited).sum(),
            started: sum(|counted| counted.started),
            finished: sum(|counted| counted.finished),
            paper: sum(|counted| counted.paper),
            set_aside: sum(|counted| counted.set_aside),
        }
    }
}

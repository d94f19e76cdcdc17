//! From an instrument and one person's response to their report.

use super::{DomainReport, Report, Standing, StatementReport, Summary, suggest};
use crate::{
    instrument::{Domain, Instrument, Reading},
    response::{Rating, Response},
};
use std::cmp::Ordering;

/// The most domains a sentence names as strongest or first to look at.
const NAMED: usize = 3;

/// Makes the report of `response` in `language`, as of `now` (seconds since 1970 in UTC).
#[must_use]
pub fn compose(instrument: &Instrument, response: &Response, language: &str, now: i64) -> Report {
    let reading = instrument.reading(language);
    let domains: Vec<_> =
        reading.domains.iter().map(|domain| domain_report(instrument, reading, domain, response)).collect();
    let order = lowest_first(&domains);
    Report {
        instrument: instrument.id.clone(),
        instrument_version: instrument.version.clone(),
        language: reading.language.clone(),
        title: reading.title.clone(),
        place: response.about.place.clone(),
        role: response.about.role.clone(),
        made_at: now,
        finished_at: response.finished_at,
        scale: reading.scale.clone(),
        unsure: reading.unsure.clone(),
        summary: summarise(&domains),
        look_first: order.into_iter().map(|index| domains[index].id.clone()).collect(),
        domains,
        actions: response.plan.actions.clone(),
        reasons_shown: true,
    }
}

impl Report {
    /// The report as somebody else may see it.
    #[must_use]
    pub fn shared(mut self, reasons: bool, plan: bool) -> Self {
        if !reasons {
            self.reasons_shown = false;
            for statement in self.domains.iter_mut().flat_map(|domain| &mut domain.statements) {
                statement.reason.clear();
            }
        }
        if !plan {
            self.actions.clear();
        }
        self
    }

    #[must_use]
    pub fn domain(&self, id: &str) -> Option<&DomainReport> {
        self.domains.iter().find(|domain| domain.id == id)
    }
}

fn domain_report(
    instrument: &Instrument,
    reading: &Reading,
    domain: &Domain,
    response: &Response,
) -> DomainReport {
    let statements: Vec<_> = domain
        .statements
        .iter()
        .map(|statement| {
            let answer = response.answer(&statement.id);
            StatementReport {
                id: statement.id.clone(),
                text: statement.text.clone(),
                rating: answer.rating,
                label: answer.rating.and_then(|rating| label(reading, rating)),
                reason: answer.reason,
            }
        })
        .collect();
    let ratings: Vec<_> = statements.iter().map(|statement| statement.rating).collect();
    DomainReport {
        id: domain.id.clone(),
        title: domain.title.clone(),
        question: domain.question.clone(),
        good: domain.good.clone(),
        standing: Standing::of(instrument, &ratings),
        practices: suggest::practices(instrument, reading, &domain.id, &statements),
        resources: suggest::resources(reading, &domain.id),
        statements,
    }
}

fn label(reading: &Reading, rating: Rating) -> Option<String> {
    match rating {
        Rating::Unsure => Some(reading.unsure.clone()),
        Rating::Point(point) => reading.scale.get(usize::from(point).checked_sub(1)?).cloned(),
    }
}

/// Domains that say enough, lowest first and otherwise in the instrument's order; then the rest.
fn lowest_first(domains: &[DomainReport]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..domains.len()).collect();
    order.sort_by(|&a, &b| {
        let (a, b) = (&domains[a].standing, &domains[b].standing);
        b.says_enough()
            .cmp(&a.says_enough())
            .then_with(|| if a.says_enough() { a.compare(b) } else { Ordering::Equal })
    });
    order
}

fn summarise(domains: &[DomainReport]) -> Summary {
    let telling: Vec<_> = domains.iter().filter(|domain| domain.standing.says_enough()).collect();
    let highest = telling.iter().max_by(|a, b| a.standing.compare(&b.standing));
    let lowest = telling.iter().min_by(|a, b| a.standing.compare(&b.standing));
    let differ = match (highest, lowest) {
        (Some(high), Some(low)) => high.standing.compare(&low.standing).is_gt(),
        _ => false,
    };
    let level_with = |best: Option<&&DomainReport>| -> Vec<String> {
        let Some(best) = best else { return Vec::new() };
        let level = telling.iter().filter(|domain| domain.standing.compare(&best.standing).is_eq());
        let titles: Vec<_> = level.map(|domain| domain.title.clone()).collect();
        // Naming some of many that are level would say that they stand out.
        if titles.len() <= NAMED { titles } else { Vec::new() }
    };
    Summary {
        strongest: if differ { level_with(highest) } else { Vec::new() },
        look_first: if differ { level_with(lowest) } else { Vec::new() },
        unrated: domains.iter().map(|domain| domain.standing.unrated).sum(),
        unsure: domains.iter().map(|domain| domain.standing.unsure).sum(),
        statements: domains.iter().map(|domain| domain.standing.statements()).sum(),
        left_open: domains
            .iter()
            .filter(|domain| domain.standing.unrated == domain.standing.statements())
            .map(|domain| domain.title.clone())
            .collect(),
    }
}

//! Practice examples and resources for one person: what speaks to the statements they rated low comes first.

use super::StatementReport;
use crate::{
    instrument::{Instrument, Practice, Reading, Resource, Side},
    response::Rating,
};

const PRACTICES: usize = 3;
const RESOURCES: usize = 3;

/// The practice examples that help most with what was rated low, then those closest to the domain.
pub(super) fn practices(
    instrument: &Instrument,
    reading: &Reading,
    domain: &str,
    statements: &[StatementReport],
) -> Vec<Practice> {
    let concern = |practice: &Practice| -> usize {
        let helped = statements.iter().filter(|statement| practice.statements.contains(&statement.id));
        helped.map(|statement| weight(instrument, statement.rating)).sum()
    };
    let mut found = reading.practices_for(domain);
    found.sort_by_key(|practice| std::cmp::Reverse(concern(practice)));
    found.into_iter().take(PRACTICES).cloned().collect()
}

pub(super) fn resources(reading: &Reading, domain: &str) -> Vec<Resource> {
    reading.resources_for(domain).into_iter().take(RESOURCES).cloned().collect()
}

/// How much a rating asks for help. Not knowing asks for a little: reading may help to know.
fn weight(instrument: &Instrument, rating: Option<Rating>) -> usize {
    match rating {
        Some(Rating::Point(point)) => match instrument.side(point) {
            Side::Disagree => 3,
            Side::Neither => 2,
            Side::Agree => 0,
        },
        Some(Rating::Unsure) => 1,
        None => 0,
    }
}

//! From a release to a picture.

use super::{Picture, Setting, Shown, domain::domain, people::people, summary};
use crate::{
    instrument::{Instrument, Reading},
    release::{Release, Table},
};

/// Makes the picture of a release in the words of `reading`, one of the instrument's.
#[must_use]
pub fn compose(release: &Release, instrument: &Instrument, reading: &Reading, setting: &Setting) -> Picture {
    Picture {
        place: setting.place.clone(),
        review: setting.review.clone(),
        instrument: instrument.id.clone(),
        instrument_version: instrument.version.clone(),
        language: reading.language.clone(),
        title: reading.title.clone(),
        scale: reading.scale.clone(),
        unsure: reading.unsure.clone(),
        opened_at: setting.opened_at,
        closed_at: setting.closed_at,
        released_at: setting.released_at,
        method: release.method(),
        smallest: release.smallest(),
        in_batches: release.in_batches(),
        shown: release.shown().map(|table| shown(table, reading, setting)),
    }
}

fn shown(table: &Table, reading: &Reading, setting: &Setting) -> Shown {
    let domains: Vec<_> = reading.domains.iter().map(|one| domain(one, table, setting)).collect();
    Shown {
        people: people(table.blocks(), setting),
        summary: summary::summary(&domains),
        look_first: summary::look_first(&domains),
        gaps: summary::gaps(&domains),
        common_ground: summary::common_ground(&domains),
        unsure: summary::unsure(&domains),
        orders: summary::orders(&domains),
        domains,
    }
}

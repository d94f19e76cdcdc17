//! What a new review starts with: groups that most places have, and settings that suit most.

use crate::Words;
use wholeplace_model::{
    instrument::Instrument,
    review::{Asks, Family, Group, Setup, USUAL_SMALLEST},
};

/// Families with their groups, by the names of their sentences.
const FAMILIES: [(&str, &[&str]); 3] = [
    ("council", &["leaders", "managers", "practitioners"]),
    ("partners", &["health", "housing", "community"]),
    ("lived", &["support", "carers"]),
];

impl Words {
    /// How a new review by this name is set up that asks an instrument's statements. Its last day is for people to choose.
    #[must_use]
    pub fn usual_setup(&self, instrument: &Instrument, name: &str) -> Setup {
        Setup {
            name: name.to_owned(),
            instrument: instrument.id.clone(),
            instrument_version: instrument.version.clone(),
            families: families(self),
            opens_at: None,
            closes_at: None,
            smallest: USUAL_SMALLEST,
            interim: false,
            asks: Asks { reasons: true, name_group: true },
        }
    }
}

fn families(words: &Words) -> Vec<Family> {
    let group = |id: &&str| Group {
        id: (*id).to_owned(),
        name: words.say(&format!("group-{id}")),
        about: words.say(&format!("group-{id}-about")),
        invited: None,
    };
    let family = |(id, groups): (&str, &[&str])| Family {
        id: id.to_owned(),
        name: words.say(&format!("family-{id}")),
        groups: groups.iter().map(group).collect(),
    };
    FAMILIES.into_iter().map(family).collect()
}

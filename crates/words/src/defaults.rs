//! What a new review starts with: groups that most places have, and settings that suit most.

use crate::Words;
use wholeplace_model::{
    instrument::Instrument,
    review::{Family, Group, Setup},
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
        Setup::usual(name, instrument, families(self))
    }
}

fn families(words: &Words) -> Vec<Family> {
    let group = |id: &&str| Group {
        about: words.say(&format!("group-{id}-about")),
        ..Group::named(*id, words.say(&format!("group-{id}")))
    };
    let family = |(id, groups): (&str, &[&str])| {
        Family::of(id, words.say(&format!("family-{id}")), groups.iter().map(group))
    };
    FAMILIES.into_iter().map(family).collect()
}

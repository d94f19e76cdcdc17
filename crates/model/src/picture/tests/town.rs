//! A town that reviewed itself with the built-in instrument.

use crate::{
    instrument::{Instrument, strengths},
    picture::{Name, Picture, Setting, compose},
    release::{Answers, FamilyTally, GroupTally, Tally, release},
};
use std::sync::LazyLock;

pub(super) static INSTRUMENT: LazyLock<Instrument> = LazyLock::new(strengths);

/// The counts of one statement: leaders with managers, practitioners, partners, people with lived experience.
pub(super) type Points = [[u32; 5]; 4];

/// The example at the end of the method's vectors.
pub(super) const EXAMPLE: Points = [[0, 1, 2, 7, 5], [3, 7, 10, 12, 6], [1, 3, 4, 6, 2], [5, 7, 0, 0, 0]];

/// A statement about which all groups agree.
pub(super) const AGREED: Points = [[0, 0, 2, 8, 5], [1, 2, 5, 20, 10], [0, 1, 2, 8, 5], [0, 2, 1, 5, 4]];

pub(super) fn setting() -> Setting {
    let names = |ids: &[(&str, &str)]| {
        ids.iter().map(|(id, name)| Name { id: (*id).to_owned(), name: (*name).to_owned() }).collect()
    };
    Setting {
        place: "Riverside".to_owned(),
        review: "Autumn".to_owned(),
        families: names(&[("council", "Council"), ("partners", "Partners"), ("lived", "Lived experience")]),
        groups: names(&[
            ("managers", "Managers"),
            ("practitioners", "Practitioners"),
            ("nhs", "NHS"),
            ("support", "People who draw on support"),
        ]),
        opened_at: 1_760_000_000,
        closed_at: 1_762_000_000,
        released_at: 1_762_000_100,
    }
}

/// A tally in which each statement was answered as `answers` says of it.
pub(super) fn tally(answers: impl Fn(&str) -> [Answers; 4]) -> Tally {
    let statements: Vec<_> = INSTRUMENT.statements().cloned().collect();
    let group = |index: usize, id: &str, invited, respondents| GroupTally {
        answers: statements.iter().map(|statement| answers(statement)[index]).collect(),
        respondents,
        ..GroupTally::new(id, invited)
    };
    let families = vec![
        FamilyTally::new(
            "council",
            vec![group(0, "managers", Some(20), 15), group(1, "practitioners", Some(90), 38)],
        ),
        FamilyTally::new("partners", vec![group(2, "nhs", Some(16), 16)]),
        FamilyTally::new("lived", vec![group(3, "support", None, 12)]),
    ];
    Tally::new(10, statements.clone(), families)
}

/// Two groups of one family who rated each statement so.
pub(super) fn two_groups(one: [u32; 5], other: [u32; 5]) -> Tally {
    let statements: Vec<_> = INSTRUMENT.statements().cloned().collect();
    let group = |id: &str, points: [u32; 5]| GroupTally {
        answers: vec![Answers { points, unsure: 0 }; statements.len()],
        respondents: points.iter().sum(),
        ..GroupTally::new(id, None)
    };
    let groups = vec![group("managers", one), group("practitioners", other)];
    Tally::new(10, statements.clone(), vec![FamilyTally::new("council", groups)])
}

/// The same where everybody rated everything.
pub(super) fn rated(points: impl Fn(&str) -> Points) -> Tally {
    tally(|statement| points(statement).map(|points| Answers { points, unsure: 0 }))
}

pub(super) fn picture(tally: &Tally) -> Picture {
    compose(&release(tally), &INSTRUMENT, INSTRUMENT.reading("en"), &setting())
}

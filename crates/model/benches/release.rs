//! How long a release of a million responses takes once they are counted, and how long the counting:
//! `cargo bench -p wholeplace-model --bench release`.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::{
    hint::black_box,
    time::{Duration, Instant},
};
use wholeplace_model::{
    instrument::{Instrument, strengths},
    picture::{Setting, compose, picture_json},
    release::{FamilyTally, GroupTally, Tally, release},
    response::Rating,
};

const PEOPLE: u32 = 1_000_000;
const ROUNDS: usize = 200;

fn main() {
    let instrument = strengths();
    let started = Instant::now();
    let tally = black_box(counted(&instrument));
    println!("counting {PEOPLE} responses: {:?}", started.elapsed());
    println!("release: {:?}", median(|| drop(black_box(release(&tally)))));
    let release = release(&tally);
    let reading = instrument.reading("en");
    let picture = || compose(&release, &instrument, reading, &Setting::default());
    println!("picture: {:?}", median(|| drop(black_box(picture()))));
    let picture = picture();
    println!("picture as JSON: {:?}", median(|| drop(black_box(picture_json(&picture)))));
}

/// Twelve groups in three families, answer by answer.
fn counted(instrument: &Instrument) -> Tally {
    let family = |family: usize| {
        let groups = (0..4).map(|group| GroupTally::new(format!("{family}-{group}"), None));
        FamilyTally::new(format!("family-{family}"), groups.collect())
    };
    let statements = instrument.statements().cloned().collect();
    let mut tally = Tally::new(10, statements, (0..3).map(family).collect());
    let groups: Vec<_> = (0..3)
        .flat_map(|family| (0..4).map(move |group| format!("{family}-{group}")))
        .filter_map(|id| tally.group(&id))
        .collect();
    for person in 0..PEOPLE {
        let group = groups[person as usize % groups.len()];
        tally.count_respondents(group, 1);
        for statement in 0..36_u32 {
            let point = u8::try_from((person / 7 + statement * 3) % 5 + 1).unwrap_or(1);
            let counted = tally.count(group, statement as usize, Rating::Point(point));
            counted.expect("the statement and the point are there");
        }
    }
    tally
}

fn median(mut what: impl FnMut()) -> Duration {
    let mut rounds: Vec<_> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            what();
            started.elapsed()
        })
        .collect();
    rounds.sort();
    rounds[ROUNDS / 2]
}

//! People who save pages as fast as they can, and a record of what the service said was saved.

use super::{Person, program::Program};
use serde_json::Value;
use std::{
    collections::BTreeMap,
    sync::mpsc::Sender,
    thread::{self, JoinHandle},
};
use wholeplace_model::response::{Answer, Rating, Seen};

/// Some domains of the built-in review, with their statements.
const DOMAINS: [(&str, [&str; 4]); 3] = [
    ("vision", ["early-voice", "one-framework", "clear-expectations", "shared-route"]),
    ("leadership", ["model-language", "permission", "whole-system", "success-stories"]),
    ("impact", ["clear-outcomes", "best-lives", "measure-to-learn", "case-studies"]),
];

/// A person's review as they know it: the last save of each domain that was acknowledged, and the last they tried.
pub(crate) struct Record {
    pub(crate) person: Person,
    acknowledged: BTreeMap<usize, u32>,
    tried: BTreeMap<usize, u32>,
    /// What the service answered to the last save, if it did not save it.
    pub(crate) refusal: Option<u16>,
}

/// Starts so many people. Each tells of every acknowledged save, and ends when one is not. There is no record of
/// somebody who could not even begin.
pub(crate) fn start(program: &Program, people: usize, tell: &Sender<()>) -> Vec<JoinHandle<Option<Record>>> {
    let begin = |_| {
        let (address, tell) = (program.address.clone(), tell.clone());
        thread::spawn(move || {
            let mut record = Record::new(Person::try_to_start(&address, "strengths").ok()?);
            (1..).find(|number| !record.save(*number) || tell.send(()).is_err());
            Some(record)
        })
    };
    (0..people).map(begin).collect()
}

impl Record {
    pub(crate) fn new(person: Person) -> Self {
        Self { person, acknowledged: BTreeMap::new(), tried: BTreeMap::new(), refusal: None }
    }

    /// Saves the page that bears a number. True if it was acknowledged.
    pub(crate) fn save(&mut self, number: u32) -> bool {
        let domain = number as usize % DOMAINS.len();
        let (name, statements) = DOMAINS[domain];
        let before = self.acknowledged.get(&domain).copied().unwrap_or(0);
        let fields: Vec<_> = statements
            .iter()
            .flat_map(|statement| {
                let answer = answer(statement, number);
                [
                    (format!("rating-{statement}"), answer.rating.map(|r| r.to_string()).unwrap_or_default()),
                    (format!("reason-{statement}"), answer.reason),
                    (format!("seen-{statement}"), Seen::of(&self::answer(statement, before)).0),
                ]
            })
            .collect();
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        self.tried.insert(domain, number);
        let answered = self.person.send(&format!("/domain/{name}"), &fields, "application/json");
        let Ok(answered) = answered else { return false };
        if answered.status != 200 {
            self.refusal = Some(answered.status);
            return false;
        }
        let said: Value = serde_json::from_slice(&answered.body).expect("JSON");
        assert_eq!((&said["saved"], &said["both"]), (&true.into(), &false.into()), "{said}");
        self.acknowledged.insert(domain, number);
        true
    }

    /// Sees that every acknowledged save is there, and no page is half saved.
    pub(crate) fn check(&mut self, address: &str) {
        self.person = self.person.moved_to(address);
        let answers = self.person.answers();
        let stored: BTreeMap<_, _> =
            answers.into_iter().map(|(id, rating, reason)| (id, (rating, reason))).collect();
        for (domain, (name, statements)) in DOMAINS.iter().enumerate() {
            let acknowledged = self.acknowledged.get(&domain).copied().unwrap_or(0);
            // The last save may have been stored just before the acknowledgement was lost.
            let tried = self.tried.get(&domain).copied().unwrap_or(0);
            let is_page = |number: u32| {
                statements.iter().all(|statement| {
                    let expected = answer(statement, number);
                    let (rating, reason) = &stored[&format!("{name}/{statement}")];
                    let point = match expected.rating {
                        Some(Rating::Point(point)) => Value::from(point),
                        _ => Value::Null,
                    };
                    *reason == expected.reason && *rating == point
                })
            };
            assert!(
                is_page(acknowledged) || is_page(tried),
                "{name}: save {acknowledged} was acknowledged, {tried} tried; stored is {stored:?}"
            );
        }
    }

    pub(crate) fn acknowledged(&self) -> usize {
        self.acknowledged.len()
    }
}

/// What the page that bears a number says of a statement; page 0 is blank.
fn answer(statement: &str, number: u32) -> Answer {
    if number == 0 {
        return Answer { rating: None, reason: String::new() };
    }
    let point = u8::try_from(number % 5 + 1).expect("a point");
    Answer { rating: Some(Rating::Point(point)), reason: format!("{statement}, save {number}") }
}

//! Small places to try things out on.

use crate::release::{Answers, FamilyTally, GroupTally, Release, Tally, make::Limits, make::release_within};

/// A place in which a single statement was asked and everybody rated it: families of groups of counts.
pub(super) fn place(smallest: u32, families: &[&[[u32; 5]]]) -> Tally {
    let mut number = 0;
    let families = families.iter().enumerate().map(|(family, groups)| {
        let groups = groups.iter().map(|points| {
            number += 1;
            let answers = vec![Answers { points: *points, unsure: 0 }];
            let respondents = points.iter().sum();
            GroupTally { id: format!("g{number}"), invited: None, respondents, answers }
        });
        FamilyTally::new(format!("f{family}"), groups.collect())
    });
    Tally::new(smallest, vec!["domain/statement".to_owned()], families.collect())
}

/// Every way in which so many people can choose among five points.
pub(super) fn all_counts(n: u32) -> Vec<[u32; 5]> {
    let mut found = Vec::new();
    for a in 0..=n {
        for b in 0..=n - a {
            for c in 0..=n - a - b {
                for d in 0..=n - a - b - c {
                    found.push([a, b, c, d, n - a - b - c - d]);
                }
            }
        }
    }
    found
}

/// A release with limits so low that whole worlds can be gone through.
pub(super) fn tiny(tally: &Tally, smallest: u32, detailed_from: u32) -> Release {
    release_within(tally, Limits { smallest, detailed_from })
}

pub(super) fn json(release: &Release) -> String {
    serde_json::to_string(release).unwrap()
}

/// Every list of numbers up to `most`, of a length.
pub(super) fn all_lists(length: usize, most: u32) -> impl Iterator<Item = Vec<u32>> {
    let base = u64::from(most) + 1;
    (0..base.pow(u32::try_from(length).unwrap())).map(move |mut number| {
        (0..length)
            .map(|_| {
                let digit = u32::try_from(number % base).unwrap();
                number /= base;
                digit
            })
            .collect()
    })
}

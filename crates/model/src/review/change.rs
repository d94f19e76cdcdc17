//! What may be changed when: everything in a draft; after opening, only what changes nothing for those who answered; once
//! the last day has passed, nothing.

use super::{
    ABOUT_LIMIT, FAMILY_LIMIT, GROUP_LIMIT, INVITED_LIMIT, LEAST_SMALLEST, MOST_SMALLEST, NAME_LIMIT, Review,
    Setup, Stage, dates,
};
use crate::{
    instrument::Instrument,
    problem::{Problem, ProblemKind},
};
use std::collections::BTreeSet;

/// A change to a review's setup that was found to be valid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetupChange(Setup);

impl SetupChange {
    /// Checks what somebody wants a review to be against what it is.
    ///
    /// Fields are named `name`, `smallest`, `interim`, `asks`, `instrument`, `opens`, `closes`, `groups`, and
    /// `family-ID`, `group-ID`, `about-ID`, `invited-ID`.
    ///
    /// # Errors
    /// Every field that is wrong, or locked because people may have answered already. Once the last day has passed, every
    /// setting that would be another, as [`Setup::changed`] names it: the release is made of what the review was then.
    pub fn of(review: &Review, wanted: Setup, now: i64) -> Result<Self, Vec<Problem>> {
        let stage = review.stage(now);
        if stage.is_over() {
            let changed = review.setup.changed(&wanted).into_iter();
            let problems: Vec<_> = changed.map(|setting| Problem::new(setting, ProblemKind::Over)).collect();
            return if problems.is_empty() { Ok(Self(wanted)) } else { Err(problems) };
        }
        let mut problems = wrong_values(&wanted);
        // What already is so is in the way of opening, not of changing something else.
        let so_already = wrong_values(&review.setup);
        problems.retain(|problem| !so_already.contains(problem));
        problems.extend(dates::wrongly_chosen(&review.setup, &wanted, now));
        if stage != Stage::Draft {
            problems.extend(locked(&review.setup, &wanted));
            if wanted.closes_at.is_none() {
                problems.push(Problem::new("closes", ProblemKind::Missing));
            }
        }
        if problems.is_empty() { Ok(Self(wanted)) } else { Err(problems) }
    }

    #[must_use]
    pub fn setup(&self) -> &Setup {
        &self.0
    }
}

/// What still stands in the way of opening a review, if anything.
#[must_use]
pub fn ready_to_open(setup: &Setup, instrument: Option<&Instrument>, now: i64) -> Vec<Problem> {
    let mut problems = wrong_values(setup);
    match instrument {
        None => problems.push(Problem::new("instrument", ProblemKind::Unknown)),
        // The method is made for a scale of five points.
        Some(instrument) if instrument.points != 5 => {
            problems.push(Problem::new("instrument", ProblemKind::NotFivePoints));
        }
        Some(_) => {}
    }
    if setup.groups().next().is_none() {
        problems.push(Problem::new("groups", ProblemKind::Missing));
    }
    match setup.closes_at {
        None => problems.push(Problem::new("closes", ProblemKind::Missing)),
        Some(at) if at <= now => problems.push(Problem::new("closes", ProblemKind::InThePast)),
        Some(_) => {}
    }
    problems
}

fn wrong_values(setup: &Setup) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut text = |field: String, value: &str, limit: usize, required: bool| {
        let actual = value.chars().count();
        if required && value.trim().is_empty() {
            problems.push(Problem::new(field, ProblemKind::Missing));
        } else if actual > limit {
            problems.push(Problem::new(field, ProblemKind::TooLong { limit, actual }));
        }
    };
    text("name".into(), &setup.name, NAME_LIMIT, true);
    for family in &setup.families {
        text(format!("family-{}", family.id), &family.name, NAME_LIMIT, true);
    }
    for group in setup.groups() {
        text(format!("group-{}", group.id), &group.name, NAME_LIMIT, true);
        text(format!("about-{}", group.id), &group.about, ABOUT_LIMIT, false);
    }
    for group in setup.groups() {
        if group.invited.is_some_and(|invited| invited > INVITED_LIMIT) {
            let field = format!("invited-{}", group.id);
            problems.push(Problem::new(field, ProblemKind::Between { least: 0, most: INVITED_LIMIT }));
        }
    }
    if !(LEAST_SMALLEST..=MOST_SMALLEST).contains(&setup.smallest) {
        let kind = ProblemKind::Between { least: LEAST_SMALLEST, most: MOST_SMALLEST };
        problems.push(Problem::new("smallest", kind));
    }
    problems.extend(dates::backwards(setup));
    problems.extend(crowded(setup));
    problems.extend(same_names(setup));
    problems
}

fn crowded(setup: &Setup) -> Option<Problem> {
    let too_many = |limit| Problem::new("groups", ProblemKind::TooManyGroups { limit });
    if setup.families.len() > FAMILY_LIMIT {
        Some(too_many(FAMILY_LIMIT))
    } else if setup.groups().count() > GROUP_LIMIT {
        Some(too_many(GROUP_LIMIT))
    } else {
        None
    }
}

/// Two groups or two families of one name could not be told apart, neither by those who choose nor in the picture.
fn same_names(setup: &Setup) -> Vec<Problem> {
    let (mut groups, mut families) = (BTreeSet::new(), BTreeSet::new());
    let plain = |name: &str| name.trim().to_lowercase();
    let group_twice = setup.groups().filter(|group| !groups.insert(plain(&group.name)));
    let family_twice = setup.families.iter().filter(|family| !families.insert(plain(&family.name)));
    let groups = group_twice.map(|group| (format!("group-{}", group.id), ProblemKind::NameTaken));
    let families = family_twice.map(|family| (format!("family-{}", family.id), ProblemKind::FamilyTaken));
    groups.chain(families).map(|(field, kind)| Problem::new(field, kind)).collect()
}

/// What people were told when they answered stays as it was.
fn locked(now: &Setup, wanted: &Setup) -> Vec<Problem> {
    let roles = |setup: &Setup| -> Vec<_> {
        let families = setup.families.iter();
        families
            .map(|family| {
                let groups = family.groups.iter().map(|group| (group.id.clone(), group.name.clone()));
                (family.id.clone(), family.name.clone(), groups.collect::<Vec<_>>())
            })
            .collect()
    };
    let same = [
        ("instrument", now.instrument == wanted.instrument),
        ("groups", roles(now) == roles(wanted)),
        ("opens", now.opens_at == wanted.opens_at),
        ("smallest", now.smallest == wanted.smallest),
        ("interim", now.interim == wanted.interim),
        ("asks", now.asks == wanted.asks),
    ];
    let changed = same.into_iter().filter(|(_, same)| !same);
    changed.map(|(field, _)| Problem::new(field, ProblemKind::Locked)).collect()
}

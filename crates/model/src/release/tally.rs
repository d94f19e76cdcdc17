//! What was answered, as counts by group: the release is made from this and from nothing else.
//!
//! A tally is raw. It is made in one pass over the answers of submitted responses, handed to [`super::release`] and
//! dropped; it is never stored, shown or written out.

use super::ReleaseProblem;
use crate::{
    instrument::StatementId,
    measure::{Counts, POINTS},
    response::Rating,
};

/// Counts of all submitted responses to one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// The smallest group to show, fixed when the review opened.
    pub smallest: u32,
    /// In the instrument's order.
    pub statements: Vec<StatementId>,
    /// In the order that was set up.
    pub families: Vec<FamilyTally>,
}

/// Groups that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyTally {
    pub id: String,
    /// In the order that was set up.
    pub groups: Vec<GroupTally>,
}

/// One group's counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupTally {
    pub id: String,
    /// How many people were asked, where that is known.
    pub invited: Option<u32>,
    /// Submitted responses.
    pub respondents: u32,
    /// One for each statement, in order.
    pub answers: Vec<Answers>,
}

/// One group's answers to one statement. Who left it out is in neither count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answers {
    /// How many chose each point, from disagreeing most to agreeing most.
    pub points: [u32; POINTS],
    /// How many said that they don't know.
    pub unsure: u32,
}

/// Where a group stands in a tally, looked up once for many answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct GroupIndex {
    family: usize,
    group: usize,
}

impl FamilyTally {
    #[must_use]
    pub fn new(id: impl Into<String>, groups: Vec<GroupTally>) -> Self {
        Self { id: id.into(), groups }
    }
}

impl GroupTally {
    /// A group from which nothing was counted yet.
    #[must_use]
    pub fn new(id: impl Into<String>, invited: Option<u32>) -> Self {
        Self { id: id.into(), invited, respondents: 0, answers: Vec::new() }
    }
}

impl Tally {
    /// A tally of these groups in which each statement has room for answers.
    #[must_use]
    pub fn new(smallest: u32, statements: Vec<StatementId>, mut families: Vec<FamilyTally>) -> Self {
        for group in families.iter_mut().flat_map(|family| &mut family.groups) {
            group.answers.resize(statements.len(), Answers::default());
        }
        Self { smallest, statements, families }
    }

    #[must_use]
    pub fn group(&self, id: &str) -> Option<GroupIndex> {
        self.families.iter().enumerate().find_map(|(family, tally)| {
            let group = tally.groups.iter().position(|group| group.id == id)?;
            Some(GroupIndex { family, group })
        })
    }

    #[must_use]
    pub fn statement(&self, id: &str) -> Option<usize> {
        self.statements.iter().position(|statement| statement == id)
    }

    /// Counts submitted responses of a group.
    ///
    /// # Panics
    /// Where the group is another tally's.
    pub fn count_respondents(&mut self, group: GroupIndex, people: u32) {
        let group = &mut self.families[group.family].groups[group.group];
        group.respondents = group.respondents.saturating_add(people);
    }

    /// Counts one rating.
    ///
    /// # Errors
    /// Where the statement is not one of the tally's or the rating is not on its scale.
    ///
    /// # Panics
    /// Where the group is another tally's.
    pub fn count(
        &mut self,
        group: GroupIndex,
        statement: usize,
        rating: Rating,
    ) -> Result<(), ReleaseProblem> {
        self.count_many(group, statement, rating, 1)
    }

    /// Counts the same rating by several people, as a database hands them over that has added them up.
    ///
    /// # Errors
    /// As [`Tally::count`].
    ///
    /// # Panics
    /// As [`Tally::count`].
    pub fn count_many(
        &mut self,
        group: GroupIndex,
        statement: usize,
        rating: Rating,
        people: u32,
    ) -> Result<(), ReleaseProblem> {
        let answers = &mut self.families[group.family].groups[group.group].answers;
        let answers = answers.get_mut(statement).ok_or(ReleaseProblem::NoStatement { statement })?;
        let count = match rating {
            Rating::Unsure => &mut answers.unsure,
            Rating::Point(point) => usize::from(point)
                .checked_sub(1)
                .and_then(|index| answers.points.get_mut(index))
                .ok_or(ReleaseProblem::OffScale { point })?,
        };
        *count = count.saturating_add(people);
        Ok(())
    }
}

impl Answers {
    #[must_use]
    pub fn counts(&self) -> Counts {
        Counts(self.points)
    }
}

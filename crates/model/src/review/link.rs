//! A link by which people get into a review, and what comes of following it.

use super::{GroupId, INVITED_LIMIT};
use crate::problem::{Problem, ProblemKind};

/// A link's id within the installation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkId(pub String);

/// One way into a review. Its secret is made from the installation's key and its id, so that facilitators can always
/// show it again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub id: LinkId,
    /// The group it leads into; where there is none, people choose.
    pub group: Option<GroupId>,
    pub limits: LinkLimits,
    /// Switched off or replaced at this time.
    pub off_at: Option<i64>,
    pub made_at: i64,
    /// How many people have started with it.
    pub started: u32,
}

/// How far a link reaches. Those who have started with it can always go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LinkLimits {
    /// The most people who may start with it.
    pub most: Option<u32>,
    /// Nobody new may start with it from this moment on, in seconds since 1970: the end of its last day.
    pub until: Option<i64>,
}

/// What comes of starting with a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joining {
    Started,
    /// The review has not opened yet; it does at this time, where that is known.
    NotYet(Option<i64>),
    Closed,
    /// As many people as it may have started.
    Full,
    /// The link's own last day is over.
    PastItsDay,
    /// Switched off or replaced.
    Off,
    /// A group that the review or the link does not have.
    NoSuchGroup,
}

impl Link {
    /// Whether it was neither switched off nor is past its last day.
    #[must_use]
    pub fn works(&self, now: i64) -> bool {
        self.off_at.is_none() && !self.limits.are_over(now)
    }
}

impl LinkLimits {
    /// All that keeps a review's link from getting these limits, which now has those of `before`. A day that stays as it
    /// was is always fine, also once it has passed.
    ///
    /// # Errors
    /// The problems, each at its field: `most` or `until`.
    pub fn check(self, before: Self, closes_at: Option<i64>, now: i64) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        if self.most.is_some_and(|most| !(1..=INVITED_LIMIT).contains(&most)) {
            problems.push(Problem::new("most", ProblemKind::Between { least: 1, most: INVITED_LIMIT }));
        }
        let is_new = self.until != before.until;
        if is_new && self.are_over(now) {
            problems.push(Problem::new("until", ProblemKind::InThePast));
        } else if is_new && self.until.zip(closes_at).is_some_and(|(until, closes)| until > closes) {
            problems.push(Problem::new("until", ProblemKind::AfterClosing));
        }
        if problems.is_empty() { Ok(self) } else { Err(problems) }
    }

    /// Whether the last day is over.
    #[must_use]
    pub fn are_over(self, now: i64) -> bool {
        self.until.is_some_and(|until| until <= now)
    }
}

/// How many people took part in one group. Never who.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    pub group: GroupId,
    /// Started, whether finished or not; without those set aside, as in all that follows.
    pub started: u32,
    pub finished: u32,
    /// Of the finished, how many were typed in from paper.
    pub paper: u32,
    /// Started from a link in a flood, and left out of the picture for now.
    pub set_aside: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000;
    const CLOSES: i64 = 9_000;

    fn problems(limits: LinkLimits, before: LinkLimits) -> Vec<(String, ProblemKind)> {
        let problems = limits.check(before, Some(CLOSES), NOW).err().unwrap_or_default();
        problems.into_iter().map(|problem| (problem.field, problem.kind)).collect()
    }

    fn until(until: i64) -> LinkLimits {
        LinkLimits { most: None, until: Some(until) }
    }

    #[test]
    fn a_link_s_last_day_is_still_to_come_and_no_later_than_the_review_s() {
        let none = LinkLimits::default();
        assert_eq!(problems(until(CLOSES), none), []);
        assert_eq!(problems(until(CLOSES + 1), none), [("until".to_owned(), ProblemKind::AfterClosing)]);
        assert_eq!(problems(until(NOW), none), [("until".to_owned(), ProblemKind::InThePast)]);
        assert_eq!(until(CLOSES + 1).check(none, None, NOW), Ok(until(CLOSES + 1)));
    }

    #[test]
    fn a_day_that_has_passed_since_keeps_nobody_from_changing_the_number() {
        assert_eq!(problems(LinkLimits { most: Some(5), ..until(NOW - 1) }, until(NOW - 1)), []);
        let both = problems(LinkLimits { most: Some(0), until: Some(NOW) }, LinkLimits::default());
        assert_eq!(both.into_iter().map(|(field, _)| field).collect::<Vec<_>>(), ["most", "until"]);
    }
}

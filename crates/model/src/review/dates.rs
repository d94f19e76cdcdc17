//! From when to when a review takes answers: which days can be chosen. What else may be changed when is in `change`.

use super::Setup;
use crate::problem::{Problem, ProblemKind};

/// How many years ahead a review's days may be. What is further off is a slip of the keys.
const YEARS_AHEAD: u32 = 2;

/// No day lasts longer: that on which the clocks go back.
const LONGEST_DAY: i64 = 25 * 3_600;
const YEAR: i64 = 366 * 86_400;

/// What is wrong with days that somebody chooses now. Days that stay as they were are always fine, so that one which has
/// passed since keeps nobody from changing something else.
pub(super) fn wrongly_chosen(before: &Setup, wanted: &Setup, now: i64) -> Vec<Problem> {
    // The first day may be today, which began a while ago; the last may too, as its end is still to come.
    let opens = wanted.opens_at.filter(|_| wanted.opens_at != before.opens_at);
    let closes = wanted.closes_at.filter(|_| wanted.closes_at != before.closes_at);
    let chosen = [("opens", opens, now - LONGEST_DAY), ("closes", closes, now)];
    let problems = chosen.into_iter().filter_map(|(field, at, passed)| match at? {
        at if at <= passed => Some(Problem::new(field, ProblemKind::InThePast)),
        at if at > now + i64::from(YEARS_AHEAD) * YEAR => {
            Some(Problem::new(field, ProblemKind::TooFarAhead { years: YEARS_AHEAD }))
        }
        _ => None,
    });
    problems.collect()
}

/// The last day may be the first one too, but none before it.
pub(super) fn backwards(setup: &Setup) -> Option<Problem> {
    let (opens, closes) = setup.opens_at.zip(setup.closes_at)?;
    (opens >= closes).then(|| Problem::new("closes", ProblemKind::BeforeOpening))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::instrument::strengths;

    const DAY: i64 = 86_400;
    const NOW: i64 = 1_000 * DAY + DAY / 2;
    const TODAY: i64 = 1_000 * DAY;

    fn from_to(opens_at: Option<i64>, closes_at: Option<i64>) -> Setup {
        Setup { opens_at, closes_at, ..Setup::usual("Autumn", &strengths(), Vec::new()) }
    }

    fn problems(before: &Setup, opens: Option<i64>, closes: Option<i64>) -> Vec<(String, ProblemKind)> {
        let problems = wrongly_chosen(before, &from_to(opens, closes), NOW).into_iter();
        problems.map(|problem| (problem.field, problem.kind)).collect()
    }

    #[test]
    fn a_day_that_has_passed_or_is_years_off_cannot_be_chosen_and_today_can() {
        let new = from_to(None, None);
        assert_eq!(problems(&new, Some(TODAY), Some(TODAY + DAY)), []);
        let passed = |field: &str| (field.to_owned(), ProblemKind::InThePast);
        let gone = problems(&new, Some(TODAY - 2 * DAY), Some(TODAY));
        assert_eq!(gone, [passed("opens"), passed("closes")]);
        let far = |field: &str| (field.to_owned(), ProblemKind::TooFarAhead { years: 2 });
        let off = Some(NOW + 2 * YEAR);
        assert_eq!(problems(&new, off, off), []);
        let off = Some(NOW + 2 * YEAR + 1);
        assert_eq!(problems(&new, off, off), [far("opens"), far("closes")]);
    }

    #[test]
    fn a_day_that_has_passed_since_it_was_chosen_is_in_nobody_s_way() {
        let (opens, closes) = (Some(TODAY - 9 * DAY), Some(TODAY - 2 * DAY));
        assert_eq!(problems(&from_to(opens, closes), opens, closes), []);
    }

    #[test]
    fn the_last_day_can_be_the_first_one() {
        assert_eq!(backwards(&from_to(Some(TODAY), Some(TODAY + DAY))), None);
        assert!(backwards(&from_to(Some(TODAY + DAY), Some(TODAY + DAY))).is_some());
        assert_eq!(backwards(&from_to(None, Some(TODAY))), None);
    }
}

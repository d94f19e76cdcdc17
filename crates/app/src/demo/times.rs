//! When things happened in the invented place: days before and after now, in its time zone.

use anyhow::Context;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};
use wholeplace_model::place::USUAL_TIME_ZONE;

const MIDNIGHT: i8 = 0;
const MORNING: i8 = 9;

/// Moments of the demo's story, in seconds since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Times {
    /// When the place came to the service.
    pub(super) began: i64,
    pub(super) closed_round: Span,
    /// When the facilitators shared its picture.
    pub(super) shared: i64,
    pub(super) open_round: Span,
}

/// From the drafting of a review, over its opening, to the first moment at which it no longer takes answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) drafted: i64,
    pub(super) opens: i64,
    pub(super) closes: i64,
}

impl Times {
    /// The first review opened two months ago and closed two weeks ago; the next one opened last week and closes in
    /// three weeks.
    pub(super) fn at(now: i64) -> anyhow::Result<Self> {
        let zone = TimeZone::get(USUAL_TIME_ZONE).context("the usual time zone")?;
        let today = zone.to_datetime(Timestamp::from_second(now)?).date();
        let day = |days, hour| moment(&zone, today, days, hour);
        Ok(Self {
            began: day(-75, MORNING)?,
            closed_round: Span {
                drafted: day(-68, MORNING)?,
                opens: day(-61, MORNING)?,
                closes: day(-13, MIDNIGHT)?,
            },
            shared: day(-11, MORNING)?,
            open_round: Span {
                drafted: day(-10, MORNING)?,
                opens: day(-9, MORNING)?,
                closes: day(22, MIDNIGHT)?,
            },
        })
    }
}

/// So many days after `today`, at a full hour.
fn moment(zone: &TimeZone, today: Date, days: i64, hour: i8) -> anyhow::Result<i64> {
    let then = today.checked_add(days.days())?.at(hour, 0, 0, 0);
    Ok(zone.to_ambiguous_timestamp(then).compatible()?.as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 86_400;

    #[test]
    fn one_review_has_closed_and_the_next_is_open_whatever_the_day() {
        // 30 March 2026, the day after the clocks went forward, at two in the morning; and the same day of each month.
        for now in (0..12).map(|month| 1_774_832_400 + month * 30 * DAY) {
            let times = Times::at(now).expect("times");
            let Span { drafted, opens, closes } = times.closed_round;
            assert!(times.began < drafted && drafted < opens && opens < closes);
            assert!((13 * DAY..15 * DAY).contains(&(now - closes)), "closed {} s ago", now - closes);
            assert!(times.open_round.opens > closes && times.open_round.opens < now - 8 * DAY);
            let left = times.open_round.closes - now;
            assert!((20 * DAY..=22 * DAY + 3_600).contains(&left), "{left} s left");
        }
    }
}

//! Days in a place's time zone: from what people write in a form to moments, and back.

use crate::Words;
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

/// A day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

impl Day {
    /// Reads a day, month and year as people write them in figures. `None` if there is no such day.
    #[must_use]
    pub fn read(day: &str, month: &str, year: &str) -> Option<Self> {
        let year = year.trim().parse().ok().filter(|year| (2000..=2200).contains(year))?;
        Date::new(year, month.trim().parse().ok()?, day.trim().parse().ok()?).ok().map(Self)
    }

    /// The day on which it is so many seconds since 1970, in an IANA time zone.
    #[must_use]
    pub fn of(seconds: i64, zone: &str) -> Self {
        let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH);
        Self(time.to_zoned_datetime(named(zone)).date())
    }

    /// The last day before a moment: of a closing time at the start of a day, the day before.
    #[must_use]
    pub fn before(seconds: i64, zone: &str) -> Self {
        Self::of(seconds - 1, zone)
    }

    /// When it begins there, in seconds since 1970. Where the clocks skip midnight, that is the first moment after.
    #[must_use]
    pub fn begins(self, zone: &str) -> i64 {
        self.0.to_zoned_datetime(named(zone)).map_or(0, |time| time.timestamp().as_second())
    }

    /// When the day after it begins there.
    #[must_use]
    pub fn ends(self, zone: &str) -> i64 {
        self.later(1).begins(zone)
    }

    /// So many days after it.
    #[must_use]
    pub fn later(self, days: i32) -> Self {
        Self(self.0.checked_add(days.days()).unwrap_or(self.0))
    }

    /// Day, month and year in figures, for the fields of a form.
    #[must_use]
    pub fn figures(self) -> [String; 3] {
        [self.0.day().to_string(), self.0.month().to_string(), self.0.year().to_string()]
    }
}

impl Words {
    /// A day in words: 24 November 2026.
    #[must_use]
    pub fn the_day(&self, day: Day) -> String {
        self.date(day.0.year(), day.0.month(), day.0.day())
    }
}

fn named(zone: &str) -> TimeZone {
    TimeZone::get(zone).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONDON: &str = "Europe/London";

    fn day(day: &str, month: &str, year: &str) -> Day {
        Day::read(day, month, year).expect("a day")
    }

    #[test]
    fn a_closing_day_ends_at_midnight_there_in_summer_and_in_winter() {
        let summer = day("30", "6", "2026");
        assert_eq!(summer.ends(LONDON), 1_782_860_400, "23:00 in UTC");
        let winter = day("30", "11", "2026");
        assert_eq!(winter.ends(LONDON), 1_796_083_200, "midnight in UTC");
        assert_eq!(Day::before(summer.ends(LONDON), LONDON), summer);
    }

    #[test]
    fn days_on_which_the_clocks_change_are_an_hour_shorter_or_longer() {
        let length = |day: Day| day.ends(LONDON) - day.begins(LONDON);
        assert_eq!(length(day("29", "3", "2026")), 23 * 3_600);
        assert_eq!(length(day("25", "10", "2026")), 25 * 3_600);
    }

    #[test]
    fn what_is_no_day_is_not_taken_for_one() {
        for (day, month, year) in [
            ("31", "4", "2027"),
            ("0", "1", "2027"),
            ("1", "13", "2027"),
            ("1", "1", "27"),
            ("", "", ""),
            ("-1", "1", "2027"),
            ("1", "1", "99999"),
            ("1st", "May", "2027"),
        ] {
            assert_eq!(Day::read(day, month, year), None, "{day} {month} {year}");
        }
        assert_eq!(Words::of("en").the_day(day(" 01", "02 ", "2027")), "1 February 2027");
    }
}

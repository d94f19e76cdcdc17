//! Dates as people read them: 24 November 2026.

use crate::Words;
use jiff::{Timestamp, ZonedDateTime, tz::TimeZone};

/// Where the people are whose days these are.
const ZONE: &str = "Europe/London";

impl Words {
    /// A date in words, from its year, month (1 to 12) and day.
    #[must_use]
    pub fn date(&self, year: i16, month: i8, day: i8) -> String {
        let month = self.say(&format!("month-{month}"));
        self.say_with(
            "date",
            [("day", day.into()), ("month", month.into()), ("year", year.to_string().into())],
        )
    }

    /// The day in words on which it was so many seconds since 1970, in the United Kingdom.
    #[must_use]
    pub fn day(&self, seconds: i64) -> String {
        self.day_at(seconds, ZONE)
    }

    /// The day in words in an IANA time zone.
    #[must_use]
    pub fn day_at(&self, seconds: i64, zone: &str) -> String {
        let time = there(seconds, zone);
        self.date(time.year(), time.month(), time.day())
    }

    /// The day and the time of day in words, in an IANA time zone: 24 November 2026, 14:05.
    #[must_use]
    pub fn moment(&self, seconds: i64, zone: &str) -> String {
        let time = there(seconds, zone);
        let clock = format!("{:02}:{:02}", time.hour(), time.minute());
        self.say2("moment", "date", self.date(time.year(), time.month(), time.day()), "time", clock)
    }
}

fn there(seconds: i64, zone: &str) -> ZonedDateTime {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned_datetime(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_the_day_in_the_united_kingdom() {
        let words = Words::of("en");
        // Half past eleven at night UTC on 30 June is half past midnight on 1 July in summer time.
        assert_eq!(words.day(1_782_862_200), "1 July 2026");
        assert_eq!(words.day(1_795_478_400), "24 November 2026");
        assert_eq!(words.day_at(1_782_862_200, "America/New_York"), "30 June 2026");
    }

    #[test]
    fn a_moment_is_told_in_the_place_s_own_time() {
        let words = Words::of("en");
        assert_eq!(words.moment(1_782_862_200, "Europe/London"), "1 July 2026, 00:30");
        assert_eq!(words.moment(1_782_862_200, "America/New_York"), "30 June 2026, 19:30");
    }

    #[test]
    fn every_time_zone_that_a_place_can_choose_is_known() {
        for zone in wholeplace_model::place::TIME_ZONES {
            assert!(TimeZone::get(zone).is_ok(), "{zone}");
        }
    }
}

//! Dates as people read them: 24 November 2026.

use crate::Words;
use jiff::{Timestamp, tz::TimeZone};

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
        let zone = TimeZone::get(ZONE).unwrap_or(TimeZone::UTC);
        let time = Timestamp::from_second(seconds).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned_datetime(zone);
        self.date(time.year(), time.month(), time.day())
    }
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
    }
}

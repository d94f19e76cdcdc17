//! Dates and times as people read them: 24 November 2026, 14:05.

use crate::Words;

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
}

//! Sentences about a day, or days, on which people started from a link.

use crate::{page::Page, review::desk::Desk};
use wholeplace_words::Day;

/// What sentences about days of a link have in common.
pub(super) struct Telling<'a> {
    page: &'a Page,
    first: String,
    /// None where it is one day.
    last: Option<String>,
    /// None where people choose.
    group: Option<&'a str>,
}

impl<'a> Telling<'a> {
    pub(super) fn of(from: i64, until: i64, group: Option<&'a str>, desk: &Desk, page: &'a Page) -> Self {
        let (first, last) = (Day::of(from, &desk.zone), Day::before(until, &desk.zone));
        let last = (last != first).then(|| page.the_day(last));
        Self { page, first: page.the_day(first), last, group }
    }

    /// By one of four names: of one day or several, each into a group or where people choose.
    pub(super) fn say(&self, names: [&str; 4], count: u32, reason: &str) -> String {
        let [day, day_choose, days, days_choose] = names;
        let name = match (&self.last, self.group) {
            (None, Some(_)) => day,
            (None, None) => day_choose,
            (Some(_), Some(_)) => days,
            (Some(_), None) => days_choose,
        };
        self.page.say_with(
            name,
            [
                ("count", count.into()),
                ("day", self.first.as_str().into()),
                ("last", self.last.as_deref().unwrap_or_default().into()),
                ("group", self.group.unwrap_or_default().into()),
                ("reason", reason.into()),
            ],
        )
    }

    /// The day, or the first and last.
    pub(super) fn days(&self) -> String {
        match &self.last {
            Some(last) => self.page.say2("flood-days", "first", self.first.as_str(), "last", last.as_str()),
            None => self.first.clone(),
        }
    }
}

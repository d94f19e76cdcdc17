//! Time zones a place can choose: few enough to look through, by the names of the IANA time zone database.

/// The zone of a place that has not said otherwise.
pub const USUAL_TIME_ZONE: &str = "Europe/London";

/// In the order in which they are offered: nearest to where most places are first.
pub const TIME_ZONES: [&str; 44] = [
    USUAL_TIME_ZONE,
    "Europe/Belfast",
    "Europe/Dublin",
    "Europe/Isle_of_Man",
    "Europe/Guernsey",
    "Europe/Jersey",
    "Europe/Gibraltar",
    "Europe/Lisbon",
    "Europe/Madrid",
    "Europe/Paris",
    "Europe/Brussels",
    "Europe/Amsterdam",
    "Europe/Berlin",
    "Europe/Zurich",
    "Europe/Rome",
    "Europe/Malta",
    "Europe/Vienna",
    "Europe/Prague",
    "Europe/Warsaw",
    "Europe/Copenhagen",
    "Europe/Oslo",
    "Europe/Stockholm",
    "Europe/Helsinki",
    "Europe/Athens",
    "Atlantic/Reykjavik",
    "Atlantic/Stanley",
    "Atlantic/Bermuda",
    "America/St_Johns",
    "America/Halifax",
    "America/Toronto",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Vancouver",
    "America/Los_Angeles",
    "Africa/Johannesburg",
    "Asia/Kolkata",
    "Asia/Singapore",
    "Asia/Hong_Kong",
    "Australia/Perth",
    "Australia/Adelaide",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Pacific/Auckland",
];

/// Whether a place can choose this zone.
#[must_use]
pub fn is_time_zone(name: &str) -> bool {
    TIME_ZONES.contains(&name)
}

/// A zone's city as people write it: `Isle of Man` for `Europe/Isle_of_Man`.
#[must_use]
pub fn city_of(zone: &str) -> String {
    zone.rsplit('/').next().unwrap_or(zone).replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zone_is_called_by_its_city_and_no_other_can_be_chosen() {
        assert_eq!(city_of("Europe/Isle_of_Man"), "Isle of Man");
        assert!(is_time_zone("Europe/London"));
        assert!(!is_time_zone("Europe/Atlantis") && !is_time_zone(""));
    }
}

//! Numbers as people read them: 20,000.

use crate::Words;
use fluent_bundle::FluentValue;

impl Words {
    /// A number by itself: 20,000.
    #[must_use]
    pub fn count(&self, number: u32) -> String {
        grouped(&FluentValue::from(number)).unwrap_or_else(|| number.to_string())
    }
}

/// A whole number of more than three figures with its thousands set apart; other values as they are.
pub(crate) fn grouped(value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let figures = number.as_string();
    if figures.len() < 4 || !figures.bytes().all(|figure| figure.is_ascii_digit()) {
        return None;
    }
    let mut text = String::with_capacity(figures.len() * 4 / 3);
    for (place, figure) in figures.chars().enumerate() {
        if place > 0 && (figures.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(figure);
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let said = |number: i64| grouped(&FluentValue::from(number));
        assert_eq!(said(999), None);
        assert_eq!(said(1_000).as_deref(), Some("1,000"));
        assert_eq!(said(20_000).as_deref(), Some("20,000"));
        assert_eq!(said(1_234_567).as_deref(), Some("1,234,567"));
        assert_eq!(said(-5_000), None);
        assert_eq!(grouped(&FluentValue::from("2026")), None);
    }
}

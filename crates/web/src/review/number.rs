//! A number as somebody types it into a setting or a limit.

use std::ops::RangeInclusive;
use wholeplace_model::problem::ProblemKind;

/// The number that was typed, if one was.
pub(super) fn read(text: &str, range: RangeInclusive<u32>) -> Result<Option<u32>, ProblemKind> {
    let figures = text.trim().replace(',', "");
    if figures.is_empty() {
        return Ok(None);
    }
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ProblemKind::NotANumber);
    }
    // What does not fit is a number too, and the range is what its writer has to know.
    let number = figures.parse().ok().filter(|number| range.contains(number));
    number.map(Some).ok_or(ProblemKind::Between { least: *range.start(), most: *range.end() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_of_any_length_is_told_the_bound_and_words_are_told_what_a_number_is() {
        let read = |text| read(text, 1..=1_000);
        assert_eq!(read(" 1,000 "), Ok(Some(1_000)));
        assert_eq!(read(" "), Ok(None));
        for outside in ["0", "1001", "99999999999999999999"] {
            assert_eq!(read(outside), Err(ProblemKind::Between { least: 1, most: 1_000 }), "{outside}");
        }
        for no_number in ["ten", "-1", "+1", "1.5"] {
            assert_eq!(read(no_number), Err(ProblemKind::NotANumber), "{no_number}");
        }
    }
}

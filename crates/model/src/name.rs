//! Names on one line: of a place, a review, a group, a theme.

use crate::problem::ProblemKind;

/// A name as typed, on one line, without spaces around it and without control characters.
///
/// # Errors
/// That it is missing, or has more characters than `limit`.
pub fn one_line(text: &str, limit: usize) -> Result<String, ProblemKind> {
    let text: String = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(ProblemKind::Missing),
        actual if actual > limit => Err(ProblemKind::TooLong { limit, actual }),
        _ => Ok(name),
    }
}

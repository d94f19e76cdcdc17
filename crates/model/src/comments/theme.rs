//! Themes: what facilitators see comments to be about.

use crate::{name::one_line, problem::Problem};

#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ThemeId(pub String);

/// The most characters in a theme's name.
pub const THEME_NAME_LIMIT: usize = 60;
/// The most themes that a review may have; with more, nobody finds the right one.
pub const THEME_LIMIT: usize = 40;

/// What several comments are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub name: String,
    /// How many comments have it, shared or not.
    pub count: u64,
}

/// Reads a theme's name from the form field `field`.
///
/// # Errors
/// If it is empty or too long.
pub fn read_theme_name(field: &str, text: &str) -> Result<String, Problem> {
    one_line(text, THEME_NAME_LIMIT).map_err(|kind| Problem::new(field, kind))
}

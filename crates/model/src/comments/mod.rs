//! What people said beside their ratings, from the closing of a review on: read by a person one by one, then shared or
//! held back.
//!
//! `gather` takes reasons from their writers, `comment` is one while people decide about it, `flags` what in it could
//! pick somebody out, `theme` what it is about, `compose` and `shared` what readers get. From `gather` on, nothing
//! knows who wrote a comment or when.

mod comment;
mod compose;
pub mod flags;
mod gather;
mod shared;
#[cfg(test)]
mod tests;
mod theme;

pub use comment::{Change, Comment, CommentId, HoldReason, State, tidy_words};
pub use compose::compose;
pub use gather::{FEWEST_NAMED, Gathered, Written, gather};
pub use shared::{SharedComment, SharedComments, StatementComments, ThemeComments};
pub use theme::{THEME_LIMIT, THEME_NAME_LIMIT, Theme, ThemeId, read_theme_name};

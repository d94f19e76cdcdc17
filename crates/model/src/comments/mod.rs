//! What people said beside their ratings, from the closing of a review on: read by a person one by one, then shared or
//! held back.
//!
//! `shared` is what readers get. Nothing here knows who wrote a comment or when.

mod shared;

pub use shared::{SharedComment, SharedComments, StatementComments, ThemeComments};

//! The tests of the house itself: arrows between crates, licences, sizes, and where the interface's words come from.
//!
//! `main` runs them with everything else as one command; `tests/` asks them of this workspace.

pub mod files;
pub mod licences;
pub mod reading_age;
pub mod rust_source;
pub mod spoken;
pub mod template;
pub mod wording;
pub mod workspace;

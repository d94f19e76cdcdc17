//! What a review is: the instrument people answer, their response, the report and plan made from it; and the release and
//! picture of what the people of a place answered.
//!
//! Pure. No clock, randomness, files, SQL, HTTP or threads: time, ids and random bytes come in as arguments.

pub mod access;
pub mod alignment;
pub mod comments;
pub mod hex;
pub mod instrument;
pub mod measure;
pub mod name;
pub mod picture;
pub mod place;
pub mod plan;
pub mod problem;
pub mod release;
pub mod report;
pub mod response;
pub mod review;

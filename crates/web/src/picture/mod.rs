//! The picture of a place on screen: one value behind three doors, the same pages for all.
//!
//! `door` finds out who may look, `kept` holds pictures and pages that were made before, `show` answers, `view` is what
//! the templates ask. `file` says what a picture can be taken along as and `download` hands it out; `alignment` puts it
//! beside other frameworks; `sharing` is where facilitators decide who else may see it.

pub(crate) mod alignment;
mod door;
pub(crate) mod download;
mod file;
mod kept;
pub(crate) mod sharing;
pub(crate) mod show;
mod view;

pub(crate) use door::Looking;
pub use file::{ChartOf, PictureFile, PictureSource};
pub(crate) use kept::Pictures;

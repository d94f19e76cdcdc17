//! The picture of a place on screen: one value behind three doors, the same pages for all.
//!
//! `door` finds out who may look, `kept` holds pictures and pages that were made before, `show` answers, `view` is what
//! the templates ask. `files` hands out downloads, `sharing` is where facilitators decide who else may see it.

mod door;
mod kept;
pub(crate) mod sharing;
pub(crate) mod show;
mod view;

pub(crate) use kept::Pictures;

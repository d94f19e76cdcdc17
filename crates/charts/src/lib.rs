//! A picture's charts as SVG, drawn here so that pages, PDF, Word and downloads show the same.
//!
//! Pure functions of a `Picture`: `profile` for domains, `distribution` for a statement's answers, `dumbbell` for its
//! groups, `gaps` for statements by gap, `key` and `shapes` for what colours and signs mean. Each comes with words that say
//! what it shows. `line` is one line of a chart alone, for pages that set the words themselves; `lanes` keeps signs on a line apart. `svg` writes, `look` has
//! colours and measures, `shape` the signs of groups, `wrap` breaks lines.

mod distribution;
mod dumbbell;
mod gaps;
mod key;
mod lanes;
mod line;
mod look;
mod profile;
mod shape;
mod svg;
#[cfg(test)]
mod tests;
mod wrap;

pub use distribution::{block_distributions, distribution};
pub use dumbbell::dumbbell;
pub use gaps::gaps;
pub use key::{key, shapes};
pub use line::{answers_line, domain_line, domain_signs, groups_line, point_signs, share_line, sign};
pub use profile::profile;

/// A chart and the words that say what it shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// An SVG element with the role of an image, named by its title and description.
    pub svg: String,
    pub title: String,
    /// All that the chart shows, in sentences: its alternative text.
    pub description: String,
}

/// Where a chart stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// In a page: as wide as there is room, from 280 pixels up, in the page's own letters and colour.
    Page,
    /// In a document whose text says the title: so many pixels wide, in the letters of our documents.
    Sheet(u32),
    /// By itself: so many pixels wide, with its title on top and a key where colours or signs need one.
    Alone(u32),
}

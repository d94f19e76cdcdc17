//! What a place's documents are made from. No response is in it, so none can be in a document.

use crate::Brand;
use wholeplace_model::{comments::SharedComments, instrument::Reading, picture::Picture};

/// One place's picture and what belongs beside it.
#[derive(Debug, Clone, Copy)]
pub struct PlaceSource<'a> {
    pub picture: &'a Picture,
    pub comments: &'a SharedComments,
    /// The instrument's texts in the picture's language: practice and resources come from it.
    pub reading: &'a Reading,
    pub brand: &'a Brand,
    /// Whether to show how the picture speaks to the other frameworks that the instrument names.
    pub alignment: bool,
}

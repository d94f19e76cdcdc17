//! What people said in a review that has closed: facilitators read it comment by comment and decide what is shared.
//!
//! `list` finds comments, `one` shows one with what could pick somebody out marked, `decide` takes decisions, `themes`
//! names themes, `forget` removes words that are not shared, `said` is what readers get.

pub(crate) mod decide;
pub(crate) mod forget;
pub(crate) mod list;
pub(crate) mod one;
pub(crate) mod said;
pub(crate) mod themes;

use crate::{error::WebError, id::new_id, page::Page, review::desk::Desk, site::Site};
use wholeplace_model::{comments::ThemeId, instrument::Reading};

/// The parts of the address of a comment or a theme: the place, the review, and which it is.
type Which = (String, String, String);

/// The comments of the review at a desk.
pub(crate) struct Scope<'a> {
    pub(crate) desk: &'a Desk,
    pub(crate) reading: &'a Reading,
    /// The address of the list. Those of its other pages start with it.
    pub(crate) base: String,
}

impl<'a> Scope<'a> {
    fn of(site: &'a Site, desk: &'a Desk, page: &Page) -> Result<Self, WebError> {
        let instrument = desk.instrument(site).ok_or(WebError::NotOffered)?;
        Ok(Self { desk, reading: instrument.reading(page.language()), base: desk.at("comments") })
    }

    /// A statement in words.
    pub(crate) fn statement<'b>(&'b self, id: &'b str) -> &'b str {
        self.reading.statement(id).map_or(id, |statement| statement.text.as_str())
    }
}

fn new_theme_id() -> ThemeId {
    ThemeId(new_id())
}

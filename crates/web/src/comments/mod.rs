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

use crate::{
    error::WebError,
    id::new_id,
    page::Page,
    place::{Frame, Part},
    site::Site,
};
use std::collections::HashMap;
use wholeplace_model::{
    access::ViewerSeat,
    comments::{CommentId, ThemeId},
    instrument::Reading,
    review::{Review, ReviewId},
};

/// The parts of an address, by the names in its route.
pub(crate) type Values = HashMap<String, String>;

/// A review whose comments a page is about.
pub(crate) struct Scope<'a> {
    pub(crate) review: Review,
    pub(crate) reading: &'a Reading,
    /// The address of the list. Those of its other pages start with it.
    pub(crate) base: String,
    frame: Frame,
}

impl Site {
    /// The review in the address, if it is one of this place.
    pub(crate) async fn scope(
        &self,
        seat: &ViewerSeat,
        values: &Values,
        page: &Page,
    ) -> Result<Scope<'_>, WebError> {
        let review = self.store.review(seat, &review_id(values)).await?;
        let instrument = self.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
        Ok(Scope {
            reading: instrument.reading(page.language()),
            base: format!("/p/{}/review/{}/comments", seat.place().0, review.id.0),
            frame: self.frame(seat, Part::Reviews).await?,
            review,
        })
    }
}

impl Scope<'_> {
    /// The page within this review's place.
    pub(crate) fn page(&self, page: Page, title: &str) -> Page {
        page.titled(title).of_place(self.frame.clone())
    }

    /// A statement in words.
    pub(crate) fn statement<'a>(&'a self, id: &'a str) -> &'a str {
        self.reading.statement(id).map_or(id, |statement| statement.text.as_str())
    }
}

fn review_id(values: &Values) -> ReviewId {
    ReviewId(values.get("review").cloned().unwrap_or_default())
}

fn comment_id(values: &Values) -> CommentId {
    CommentId(values.get("comment").cloned().unwrap_or_default())
}

fn theme_id(values: &Values) -> ThemeId {
    ThemeId(values.get("theme").cloned().unwrap_or_default())
}

fn new_theme_id() -> ThemeId {
    ThemeId(new_id())
}

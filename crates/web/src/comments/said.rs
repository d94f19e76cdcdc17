//! What people said, for readers: cleared comments by theme or by statement. `body` is the same for all who may see a
//! picture, whichever way they came to it.

use crate::{error::WebError, fields::Fields, page::Page, picture::Looking, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    comments::{SharedComment, SharedComments},
    instrument::Reading,
};
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "comments/said.html")]
struct SaidPage<'a> {
    page: &'a Page,
    back: String,
    /// [`body`], as HTML.
    body: String,
}

#[derive(Template)]
#[template(path = "comments/said-body.html")]
struct Said<'a> {
    words: &'a Words,
    reading: &'a Reading,
    comments: &'a SharedComments,
    by: By,
    /// The address of the page.
    here: &'a str,
}

/// What comments are put together by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    Theme,
    Statement,
}

/// Comments under one heading.
struct Together<'a> {
    title: String,
    comments: &'a [SharedComment],
}

/// `GET …/picture/comments?by=`
pub(crate) async fn show(
    State(site): State<Site>,
    looking: Looking,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    let released = site.store.release_of(&looking.opened.seat).await?;
    let Some(released) = released.filter(|released| released.release.shown().is_some()) else {
        // The picture's first page says why there is nothing to see.
        return Ok(Redirect::to(&looking.base()).into_response());
    };
    let comments = site.store.shared_comments(&released).await?;
    let reading = site.reading(&looking.opened.review.setup.instrument, &page)?;
    let here = format!("{}/comments", looking.base());
    let body = body(&page, reading, &comments, By::parse(query.get("by")), &here)?;
    let page = looking.dressed(page.titled("said-title"));
    let response = page.show(&SaidPage { page: &page, back: looking.base(), body })?;
    Ok(looking.unlisted(response))
}

/// The comments as the main part of a page, heading included. `here` is the address of the page.
///
/// # Errors
/// Only by our mistake.
pub(crate) fn body(
    words: &Words,
    reading: &Reading,
    comments: &SharedComments,
    by: By,
    here: &str,
) -> Result<String, WebError> {
    let said = Said { words, reading, comments, by, here };
    said.render().map_err(|error| WebError::internal("template", &error))
}

impl By {
    /// Reads it from an address. By theme, unless something else is asked for.
    pub(crate) fn parse(text: &str) -> Self {
        if text == "statement" { Self::Statement } else { Self::Theme }
    }
}

impl Said<'_> {
    fn is_by_theme(&self) -> bool {
        self.by == By::Theme
    }

    fn together(&self) -> Vec<Together<'_>> {
        let titled =
            |name: &str, count: usize| self.words.say2("said-theme-title", "name", name, "count", count);
        match self.by {
            By::Theme => {
                let other = self.words.say("said-no-theme");
                let themes = self.comments.themes.iter().map(|theme| Together {
                    title: titled(theme.name.as_deref().unwrap_or(&other), theme.count),
                    comments: &theme.comments,
                });
                themes.collect()
            }
            By::Statement => {
                let statements = self.comments.statements.iter().map(|statement| Together {
                    title: titled(self.statement(&statement.statement), statement.count),
                    comments: &statement.comments,
                });
                statements.collect()
            }
        }
    }

    fn statement<'a>(&'a self, id: &'a str) -> &'a str {
        self.reading.statement(id).map_or(id, |statement| statement.text.as_str())
    }

    fn group(&self, comment: &SharedComment) -> Option<String> {
        let label = comment.group.as_ref()?;
        Some(self.words.say1("said-group", "group", self.words.block_name(label)))
    }
}

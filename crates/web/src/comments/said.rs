//! What people said, for readers: cleared comments by theme or by statement, the same for all who may see a picture,
//! whichever way they came to it.

use crate::{error::WebError, fields::Fields, page::Page, picture::Looking, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    comments::{FEWEST_NAMED, SharedComment, SharedComments},
    instrument::Reading,
    picture::{People, Picture},
};
use wholeplace_words::Words;

#[derive(Template)]
#[template(path = "comments/said.html")]
struct SaidPage<'a> {
    page: &'a Page,
    back: String,
    said: Said<'a>,
}

#[derive(Template)]
#[template(path = "comments/said-body.html")]
struct Said<'a> {
    words: &'a Words,
    reading: &'a Reading,
    picture: &'a Picture,
    people: &'a People,
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
    let kept = site.picture(&looking.opened, &page).await?;
    let released = site.store.release_of(&looking.opened.seat).await?;
    let picture = kept.as_ref().map(|kept| &kept.picture);
    let people = picture.and_then(|picture| Some(&picture.shown.as_ref()?.people));
    let (Some(picture), Some(people), Some(released)) = (picture, people, released) else {
        // The picture's first page says why there is nothing to see.
        return Ok(Redirect::to(&looking.base()).into_response());
    };
    let comments = site.store.shared_comments(&released).await?;
    let reading = site.reading(&looking.opened.review.setup.instrument, &page)?;
    let here = format!("{}/comments", looking.base());
    let page = looking.dressed(page.titled("said-title"));
    let by = By::parse(query.get("by"));
    let said = Said { words: &page, reading, picture, people, comments: &comments, by, here: &here };
    let response = page.show(&SaidPage { page: &page, back: looking.base(), said })?;
    Ok(looking.unlisted(response))
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

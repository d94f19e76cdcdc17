//! One comment: the statement it is about, its words with what could pick somebody out marked, and what to do with it.
//! Never who wrote it, when, or what else they wrote.

use super::{Scope, Which, list::Done};
use crate::{error::WebError, fields::Fields, page::Page, path::Path, review::desk::Desk, site::Site};
use askama::Template;
use axum::{
    body::Body,
    extract::{RawQuery, State},
    http::Response,
};
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{
        Comment, CommentId, HoldReason, State as Standing, Theme, ThemeId,
        flags::{Piece, pieces},
    },
    picture::{Setting, block_labels},
    review::ReviewId,
};
use wholeplace_store::{CommentCounts, StoreError};

#[derive(Template)]
#[template(path = "comments/one.html")]
struct OnePage<'a> {
    page: &'a Page,
    scope: &'a Scope<'a>,
    comment: &'a Comment,
    pieces: Vec<Piece<'a>>,
    counts: CommentCounts,
    themes: Vec<Theme>,
    group: Option<String>,
    typed: Typed,
    /// The next comment that waits after this one.
    next_waiting: Option<CommentId>,
    /// Whether something about this comment was saved just now.
    saved: bool,
    done: Option<Done>,
}

/// What the form holds: what is stored, or what somebody has typed over it.
#[derive(Default)]
pub(crate) struct Typed {
    pub(crate) text: String,
    /// The words that the form was given.
    pub(crate) seen: String,
    pub(crate) themes: Vec<ThemeId>,
    pub(crate) new_theme: String,
    pub(crate) reason: Option<HoldReason>,
}

impl OnePage<'_> {
    fn marked(&self) -> usize {
        self.pieces.iter().filter(|piece| piece.kind.is_some()).count()
    }

    fn waits(&self) -> bool {
        self.comment.state == Standing::Waiting
    }

    /// The comment to go on with for whoever leaves this one to wait.
    fn later(&self) -> Option<&CommentId> {
        self.next_waiting.as_ref().filter(|_| self.waits())
    }

    fn is_shared(&self) -> bool {
        self.comment.state == Standing::Cleared
    }

    /// Whether the words are still there.
    fn has_words(&self) -> bool {
        !self.comment.text.is_empty()
    }

    fn editing(&self) -> bool {
        self.typed.text != self.comment.text || self.page.problem("text").is_some()
    }

    fn holding(&self) -> bool {
        self.page.problem("reason").is_some() || self.typed.reason.is_some()
    }

    fn has_theme(&self, theme: &Theme) -> bool {
        self.typed.themes.contains(&theme.id)
    }

    fn reasons(&self) -> [HoldReason; 5] {
        HoldReason::ALL
    }

    fn chose(&self, reason: HoldReason) -> bool {
        self.typed.reason == Some(reason)
    }
}

/// `GET /p/{place}/review/{review}/comments/{comment}`
pub(crate) async fn show(
    State(site): State<Site>,
    desk: Desk,
    Path((_, _, comment)): Path<Which>,
    page: Page,
    RawQuery(query): RawQuery,
) -> Result<Response<Body>, WebError> {
    let query = Fields::parse(query.unwrap_or_default().as_bytes())?;
    render(&site, &desk, &CommentId(comment), page, None, &query).await
}

/// The page, with what was typed where something about it was wrong.
pub(crate) async fn render(
    site: &Site,
    desk: &Desk,
    id: &CommentId,
    page: Page,
    typed: Option<Typed>,
    query: &Fields,
) -> Result<Response<Body>, WebError> {
    let scope = Scope::of(site, desk, &page)?;
    let (seat, review) = (&desk.seat, &desk.review.id);
    let (comment, tags) = site.store.comment(seat, review, id).await?;
    let page = desk.page(page).titled("comments-one-title");
    let mut typed = typed.unwrap_or_else(|| Typed { themes: tags, ..Typed::default() });
    // Words that were left as they were given are not put back over those that somebody else has changed meanwhile.
    if typed.text == typed.seen {
        typed.text.clone_from(&comment.text);
    }
    page.show(&OnePage {
        page: &page,
        pieces: pieces(&comment.text),
        counts: site.store.comment_counts(seat, review).await?,
        themes: site.store.themes(seat, review).await?,
        group: site.group_of(desk, &comment, &page).await?,
        typed,
        next_waiting: site.store.next_waiting(seat, review, Some(id)).await?,
        saved: query.has("saved"),
        done: site.done(seat, review, query).await?,
        comment: &comment,
        scope: &scope,
    })
}

impl Site {
    /// The comment that the address says was decided just now, if it still stands so.
    pub(crate) async fn done(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        query: &Fields,
    ) -> Result<Option<Done>, WebError> {
        let id = CommentId(query.get("done").to_owned());
        match self.store.comment(seat, review, &id).await {
            Ok((comment, _)) if comment.state != Standing::Waiting && !comment.text.is_empty() => {
                Ok(Some(Done { shared: comment.state == Standing::Cleared, comment }))
            }
            Ok(_) | Err(StoreError::NotFound) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// What may be said of the writer's group once the comment is shared.
    async fn group_of(
        &self,
        desk: &Desk,
        comment: &Comment,
        page: &Page,
    ) -> Result<Option<String>, WebError> {
        let Some(block) = comment.block else { return Ok(None) };
        let Some(released) = self.store.released(&desk.seat, &desk.review.id).await? else { return Ok(None) };
        let names = Setting::of(&released.review, "", released.made_at);
        let labels = block_labels(&released.release, &names);
        Ok(labels.get(block).map(|label| page.block_name(label)))
    }
}

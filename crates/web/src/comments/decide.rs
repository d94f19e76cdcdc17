//! Decisions about a comment: share it, change its words, hold it back, give it themes, undo.

use super::{
    Which, new_theme_id,
    one::{self, Typed},
};
use crate::{
    error::WebError,
    fields::Fields,
    page::Page,
    path::Path,
    review::desk::{Desk, DeskForm},
    site::Site,
};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    comments::{Change, CommentId, HoldReason, ThemeId, flags::replaced},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Changed, StoreError, Tags};

/// `POST /p/{place}/review/{review}/comments/{comment}`
pub(crate) async fn decide(
    State(site): State<Site>,
    Path((_, _, comment)): Path<Which>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let comment = CommentId(comment);
    let action = fields.get("action");
    let typed = Typed::of(&fields);
    let reworded = Change::Reword(typed.text.clone());
    let changes = match action {
        "share" => vec![reworded, Change::Clear],
        "replace" => vec![Change::Reword(replaced(&typed.text, |kind| page.marker(kind)))],
        "reword" => vec![reworded],
        "first-words" => vec![Change::FirstWords],
        "hold" => match typed.reason {
            Some(reason) => vec![reworded, Change::HoldBack(reason)],
            None => {
                page.problems.push(Problem::new("reason", ProblemKind::NoReasonChosen));
                return one::render(&site, &desk, &comment, page, Some(typed), &fields).await;
            }
        },
        _ => Vec::new(),
    };
    match change(&site, &desk, &comment, &fields, changes, Some(typed.tags())).await? {
        Ok(()) if matches!(action, "share" | "hold") => go_on(&site, &desk, &comment).await,
        Ok(()) => Ok(to(&desk, &format!("/{}?saved=yes#comment", comment.0))),
        Err(problem) => {
            page.problems.push(problem);
            one::render(&site, &desk, &comment, page, Some(typed), &fields).await
        }
    }
}

/// `POST /p/{place}/review/{review}/comments/{comment}/undo`
pub(crate) async fn undo(
    State(site): State<Site>,
    Path((_, _, comment)): Path<Which>,
    mut page: Page,
    DeskForm { desk, fields }: DeskForm,
) -> Result<Response<Body>, WebError> {
    let comment = CommentId(comment);
    match change(&site, &desk, &comment, &fields, vec![Change::Reopen], None).await? {
        Ok(()) => Ok(to(&desk, &format!("/{}#comment", comment.0))),
        Err(problem) => {
            page.problems.push(problem);
            one::render(&site, &desk, &comment, page, None, &fields).await
        }
    }
}

/// Changes a comment as the form saw it. A problem if somebody else has changed it since.
async fn change(
    site: &Site,
    desk: &Desk,
    comment: &CommentId,
    fields: &Fields,
    changes: Vec<Change>,
    tags: Option<Tags>,
) -> Result<Result<(), Problem>, WebError> {
    let revision = fields.get("revision").parse().unwrap_or_default();
    let meanwhile = || Problem::new("comment", ProblemKind::DecidedMeanwhile);
    match site.store.change_comment(&desk.seat, &desk.review.id, comment, revision, changes, tags).await {
        Ok(Ok(Changed::Yes)) => Ok(Ok(())),
        // In the second case its words have been removed.
        Ok(Ok(Changed::Elsewhere(_))) | Err(StoreError::Conflict) => Ok(Err(meanwhile())),
        Ok(Err(problem)) => Ok(Err(problem)),
        Err(error) => Err(error.into()),
    }
}

impl Typed {
    fn of(fields: &Fields) -> Self {
        let themes = fields.0.iter().filter(|(name, _)| name == "theme");
        let words = |name| fields.get(name).replace("\r\n", "\n");
        Self {
            text: words("text"),
            seen: words("seen-text"),
            themes: themes.map(|(_, id)| ThemeId(id.clone())).collect(),
            new_theme: fields.get("new-theme").to_owned(),
            reason: HoldReason::parse(fields.get("reason")),
        }
    }

    fn tags(&self) -> Tags {
        let new = (!self.new_theme.trim().is_empty()).then(|| (new_theme_id(), self.new_theme.clone()));
        Tags { themes: self.themes.clone(), new }
    }
}

/// To the next comment that waits, or to the list once none does.
async fn go_on(site: &Site, desk: &Desk, done: &CommentId) -> Result<Response<Body>, WebError> {
    Ok(match site.store.next_waiting(&desk.seat, &desk.review.id, Some(done)).await? {
        Some(next) => to(desk, &format!("/{}?done={}#comment", next.0, done.0)),
        None => to(desk, &format!("?done={}", done.0)),
    })
}

/// A page of these comments.
fn to(desk: &Desk, rest: &str) -> Response<Body> {
    Redirect::to(&(desk.at("comments") + rest)).into_response()
}

//! Decisions about a comment: share it, change its words, hold it back, give it themes, undo.

use super::{
    Values, comment_id, new_theme_id,
    one::{self, Typed},
    review_id,
};
use crate::{error::WebError, fields::Fields, member::FacilitatorForm, page::Page, path::Path, site::Site};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    comments::{Change, HoldReason, ThemeId, flags::replaced},
    problem::{Problem, ProblemKind},
};
use wholeplace_store::{Changed, StoreError, Tags};

/// `POST /p/{place}/review/{review}/comments/{comment}`
pub(crate) async fn decide(
    State(site): State<Site>,
    Path(values): Path<Values>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
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
                return one::render(&site, &seat, &values, page, Some(typed), &fields).await;
            }
        },
        _ => Vec::new(),
    };
    match change(&site, &seat, &values, &fields, changes, Some(typed.tags())).await? {
        Ok(()) if matches!(action, "share" | "hold") => go_on(&site, &seat, &values).await,
        Ok(()) => Ok(to(&values, &format!("/{}?saved=yes#comment", comment_id(&values).0))),
        Err(problem) => {
            page.problems.push(problem);
            one::render(&site, &seat, &values, page, Some(typed), &fields).await
        }
    }
}

/// `POST /p/{place}/review/{review}/comments/{comment}/undo`
pub(crate) async fn undo(
    State(site): State<Site>,
    Path(values): Path<Values>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    match change(&site, &seat, &values, &fields, vec![Change::Reopen], None).await? {
        Ok(()) => Ok(to(&values, &format!("/{}#comment", comment_id(&values).0))),
        Err(problem) => {
            page.problems.push(problem);
            one::render(&site, &seat, &values, page, None, &fields).await
        }
    }
}

/// Changes the comment in the address as the form saw it. A problem if somebody else has changed it since.
async fn change(
    site: &Site,
    seat: &FacilitatorSeat,
    values: &Values,
    fields: &Fields,
    changes: Vec<Change>,
    tags: Option<Tags>,
) -> Result<Result<(), Problem>, WebError> {
    let (review, id) = (review_id(values), comment_id(values));
    let revision = fields.get("revision").parse().unwrap_or_default();
    let meanwhile = || Problem::new("comment", ProblemKind::DecidedMeanwhile);
    match site.store.change_comment(seat, &review, &id, revision, changes, tags).await {
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
        Self {
            text: fields.get("text").replace("\r\n", "\n"),
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
async fn go_on(site: &Site, seat: &FacilitatorSeat, values: &Values) -> Result<Response<Body>, WebError> {
    let (review, id) = (review_id(values), comment_id(values));
    Ok(match site.store.next_waiting(seat, &review, Some(&id)).await? {
        Some(next) => to(values, &format!("/{}?done={}#comment", next.0, id.0)),
        None => to(values, &format!("?done={}", id.0)),
    })
}

/// A page of these comments. What the address was made of has been found in the store by now.
fn to(values: &Values, rest: &str) -> Response<Body> {
    let part = |name: &str| values.get(name).map_or("", String::as_str);
    let base = format!("/p/{}/review/{}/comments", part("place"), part("review"));
    Redirect::to(&format!("{base}{rest}")).into_response()
}

//! First actions: add, edit, put in order, remove.

use crate::{
    error::WebError,
    fields::Fields,
    id::{made_id, new_id},
    page::Page,
    path::Path,
    seat::{Seat, SeatForm},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::AnsweringSeat,
    instrument::{Instrument, Reading},
    plan::{ACTION_LIMIT, Action, Move, Plan},
    problem::{Problem, ProblemKind},
    response::Seen,
};
use wholeplace_store::{Added, Changed, StoreError};

#[derive(Template)]
#[template(path = "plan.html")]
struct PlanPage<'a> {
    page: &'a Page,
    id: &'a str,
    plan: &'a Plan,
    form: ActionForm<'a>,
    full: bool,
}

#[derive(Template)]
#[template(path = "action.html")]
struct EditPage<'a> {
    page: &'a Page,
    id: &'a str,
    form: ActionForm<'a>,
}

/// The fields of one action, with the choices of what it is for.
struct ActionForm<'a> {
    action: &'a Action,
    /// Fingerprint of the action as it was shown.
    seen: Seen,
    reading: &'a Reading,
}

impl ActionForm<'_> {
    fn is_for(&self, target: &str) -> bool {
        self.action.for_what == target
    }
}

impl PlanPage<'_> {
    /// What an action is for, in words.
    fn purpose(&self, target: &str) -> Option<&str> {
        let domain = self.form.reading.domain(target).map(|domain| domain.title.as_str());
        domain.or_else(|| self.form.reading.statement(target).map(|statement| statement.text.as_str()))
    }
}

/// `GET /r/{id}/plan`
pub(crate) async fn show(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    list(&site, &seat, page, &Action { id: new_id(), ..Action::default() }).await
}

/// `POST /r/{id}/plan`
pub(crate) async fn add(
    State(site): State<Site>,
    mut page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let typed = read(made_id(fields.get("new")), &fields);
    let (review, instrument) = site.opened(&seat).await?;
    match checked(instrument, typed.clone()) {
        Err(problems) => page.problems = problems,
        Ok(action) => match site.store.add_action(&seat, action, site.now()).await? {
            Added::Yes => return Ok(Redirect::to(&format!("/r/{}/plan", review.id.0)).into_response()),
            Added::PlanIsFull => {
                page.problems.push(Problem::new("what", ProblemKind::TooMany { limit: ACTION_LIMIT }));
            }
        },
    }
    list(&site, &seat, page, &typed).await
}

/// `GET /r/{id}/plan/{action}`
pub(crate) async fn edit(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
    Path((id, action)): Path<(String, String)>,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(&seat).await?;
    let action = review.plan.actions.iter().find(|known| known.id == action).ok_or(WebError::NotFound)?;
    let taking = site.taking(&page, &seat, &review).await?;
    let page = page.titled("plan-edit-title").of_response(&id, taking);
    let form = ActionForm { action, seen: action.seen(), reading: instrument.reading(page.language()) };
    page.show(&EditPage { page: &page, id: &id, form })
}

/// `POST /r/{id}/plan/{action}`
pub(crate) async fn change(
    State(site): State<Site>,
    page: Page,
    Path((_, action)): Path<(String, String)>,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let typed = read(action, &fields);
    let mut seen = Seen(fields.get("seen-action").to_owned());
    let (review, instrument) = site.opened(&seat).await?;
    let id = &review.id.0;
    if !review.plan.actions.iter().any(|known| known.id == typed.id) {
        return Err(WebError::NotFound);
    }
    let problems = match checked(instrument, typed.clone()) {
        Err(problems) => problems,
        Ok(action) => match site.store.change_action(&seat, action, seen.clone(), site.now()).await? {
            Changed::Yes => return Ok(Redirect::to(&format!("/r/{id}/plan")).into_response()),
            Changed::Elsewhere(now) => {
                seen = now.seen();
                vec![Problem::new("what", ProblemKind::ChangedElsewhere { now: now.what })]
            }
        },
    };
    let taking = site.taking(&page, &seat, &review).await?;
    let mut page = page.titled("plan-edit-title").of_response(id, taking);
    page.problems = problems;
    let form = ActionForm { action: &typed, seen, reading: instrument.reading(page.language()) };
    page.show(&EditPage { page: &page, id, form })
}

/// `POST /r/{id}/plan/{action}/move`
pub(crate) async fn shift(
    State(site): State<Site>,
    Path((id, action)): Path<(String, String)>,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let direction = if fields.get("go") == "up" { Move::Up } else { Move::Down };
    let next = if is_there(site.store.move_action(&seat, &action, direction, site.now()).await)? {
        format!("/r/{id}/plan#action-{action}")
    } else {
        format!("/r/{id}/plan")
    };
    Ok(Redirect::to(&next).into_response())
}

/// `POST /r/{id}/plan/{action}/remove`
pub(crate) async fn remove(
    State(site): State<Site>,
    Path((id, action)): Path<(String, String)>,
    SeatForm { seat, .. }: SeatForm,
) -> Result<Response<Body>, WebError> {
    is_there(site.store.remove_action(&seat, &action, site.now()).await)?;
    Ok(Redirect::to(&format!("/r/{id}/plan")).into_response())
}

/// Whether an action was there. One that was removed in another window is no error: the list shows how it stands.
fn is_there(done: Result<(), StoreError>) -> Result<bool, StoreError> {
    match done {
        Err(StoreError::NotFound) => Ok(false),
        done => done.map(|()| true),
    }
}

async fn list(
    site: &Site,
    seat: &AnsweringSeat,
    page: Page,
    typed: &Action,
) -> Result<Response<Body>, WebError> {
    let (review, instrument) = site.opened(seat).await?;
    let taking = site.taking(&page, seat, &review).await?;
    let page = page.titled("plan-title").of_response(&review.id.0, taking);
    let form = ActionForm { action: typed, seen: typed.seen(), reading: instrument.reading(page.language()) };
    let full = review.plan.actions.len() >= ACTION_LIMIT;
    page.show(&PlanPage { page: &page, id: &review.id.0, plan: &review.plan, form, full })
}

fn read(id: String, fields: &Fields) -> Action {
    let field = |name| fields.get(name).to_owned();
    Action {
        id,
        what: field("what"),
        for_what: field("for_what"),
        who: field("who"),
        with_whom: field("with_whom"),
        by_when: field("by_when"),
        sign: field("sign"),
    }
}

/// The action, if it is for something that this instrument has and its fields are in order.
fn checked(instrument: &Instrument, action: Action) -> Result<Action, Vec<Problem>> {
    let target = &action.for_what;
    let known = target.is_empty() || instrument.domain(target).is_some() || instrument.has_statement(target);
    let unknown = (!known).then(|| Problem::new("for_what", ProblemKind::Unknown));
    match (action.checked(), unknown) {
        (Ok(action), None) => Ok(action),
        (Ok(_), Some(problem)) => Err(vec![problem]),
        (Err(mut problems), unknown) => {
            problems.extend(unknown);
            Err(problems)
        }
    }
}

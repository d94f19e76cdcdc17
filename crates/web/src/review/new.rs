//! A new review: its name, and then it is a draft with good defaults.

use crate::{
    error::WebError,
    member::{Facilitator, FacilitatorForm},
    page::Page,
    place::Part,
    session::{hex, random},
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
    access::FacilitatorSeat,
    problem::{Problem, ProblemKind},
    review::{NAME_LIMIT, ReviewId},
};
use wholeplace_store::StoreError;

#[derive(Template)]
#[template(path = "review/new.html")]
struct NewPage<'a> {
    page: &'a Page,
    place: &'a str,
    typed: &'a str,
    /// The id that the draft will have, so that a form sent twice makes one.
    new: &'a str,
}

/// `GET /p/{place}/reviews/new`
pub(crate) async fn show(
    State(site): State<Site>,
    Facilitator(seat): Facilitator,
    page: Page,
) -> Result<Response<Body>, WebError> {
    render(&site, &seat, page, "", &hex(&random::<8>())).await
}

/// `POST /p/{place}/reviews/new`
pub(crate) async fn make(
    State(site): State<Site>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let id = ReviewId(made_id(fields.get("new")));
    let typed = fields.get("name");
    let name = match checked_name("name", typed) {
        Ok(name) => name,
        Err(problem) => {
            page.problems.push(problem);
            return render(&site, &seat, page, typed, &id.0).await;
        }
    };
    let setup = page.usual_setup(site.first(), &name);
    let made = site.store.make_review(&seat, id.clone(), setup, site.now()).await;
    match made {
        // The form was sent twice.
        Ok(()) | Err(StoreError::Conflict) => {
            Ok(Redirect::to(&super::address(&seat.place().0, &id)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A name on one line, or what is wrong with it.
pub(crate) fn checked_name(field: &str, text: &str) -> Result<String, Problem> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match name.chars().count() {
        0 => Err(Problem::new(field, ProblemKind::Missing)),
        actual if actual > NAME_LIMIT => {
            Err(Problem::new(field, ProblemKind::TooLong { limit: NAME_LIMIT, actual }))
        }
        _ => Ok(name),
    }
}

/// The id that a page made for something new, so that a form sent twice makes it once.
pub(crate) fn made_id(id: &str) -> String {
    let good = id.len() == 16 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    if good { id.to_owned() } else { hex(&random::<8>()) }
}

async fn render(
    site: &Site,
    seat: &FacilitatorSeat,
    page: Page,
    name: &str,
    new: &str,
) -> Result<Response<Body>, WebError> {
    let frame = site.frame(seat, Part::Reviews).await?;
    let page = page.titled("new-review-title").of_place(frame);
    page.show(&NewPage { page: &page, place: &seat.place().0, typed: name, new })
}

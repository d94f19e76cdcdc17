//! A new review: its name, and then it is a draft with good defaults.

use super::desk;
use crate::{
    error::WebError,
    id::{made_id, new_id},
    member::{Facilitator, FacilitatorForm},
    page::Page,
    place::Part,
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
    name::one_line,
    problem::Problem,
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
    render(&site, &seat, page, "", &new_id()).await
}

/// `POST /p/{place}/reviews/new`
pub(crate) async fn make(
    State(site): State<Site>,
    mut page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let id = made_id(fields.get("new"));
    let typed = fields.get("name");
    let name = match checked_name("name", typed) {
        Ok(name) => name,
        Err(problem) => {
            page.problems.push(problem);
            return render(&site, &seat, page, typed, &id).await;
        }
    };
    let setup = page.usual_setup(site.first(), &name);
    let id = ReviewId(id);
    let made = site.store.make_review(&seat, id.clone(), setup, site.now()).await;
    match made {
        // The form was sent twice.
        Ok(()) | Err(StoreError::Conflict) => {
            Ok(Redirect::to(&desk::address(&seat.place().0, &id)).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// A name on one line, or what is wrong with it.
pub(crate) fn checked_name(field: &str, text: &str) -> Result<String, Problem> {
    one_line(text, NAME_LIMIT).map_err(|kind| Problem::new(field, kind))
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

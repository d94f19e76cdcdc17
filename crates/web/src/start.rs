//! Starting a review, and saying (or not) which place it is about and in what role.

use crate::{
    error::WebError,
    page::Page,
    path::Path,
    seat::{OpenForm, Seat, SeatForm},
    session::{hex, random},
    site::Site,
};
use askama::Template;
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, header},
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::Token,
    instrument::Reading,
    problem::{Problem, ProblemKind},
    response::{About, Response as Review, ResponseId, tidy},
};

/// The most characters a place's name or a role may have.
const NAME_LIMIT: usize = 200;

#[derive(Template)]
#[template(path = "start.html")]
struct StartPage<'a> {
    page: &'a Page,
    instrument: &'a str,
    reading: &'a Reading,
}

#[derive(Template)]
#[template(path = "about-you.html")]
struct AboutPage<'a> {
    page: &'a Page,
    id: &'a str,
    about: &'a About,
}

/// `GET /start/{instrument}`
pub(crate) async fn show(
    State(site): State<Site>,
    page: Page,
    Path(instrument): Path<String>,
) -> Result<Response<Body>, WebError> {
    let reading = site.reading(&instrument, &page)?;
    let page = page.titled("start-title");
    page.show(&StartPage { page: &page, instrument: &instrument, reading })
}

/// `POST /start/{instrument}`: makes the review and shows how to come back to it.
pub(crate) async fn start(
    State(site): State<Site>,
    Path(instrument): Path<String>,
    _form: OpenForm,
) -> Result<Response<Body>, WebError> {
    let instrument = site.instruments.get(&instrument).ok_or(WebError::NotFound)?;
    let id = ResponseId(hex(&random::<8>()));
    let token = Token::from_random(random());
    let review = Review::new(id.clone(), instrument, site.now());
    site.store.start_response(&review, &token.locks(&site.store.installation_key())).await?;
    let mut headers = HeaderMap::new();
    headers.insert(header::SET_COOKIE, site.keys.seat_cookie(&id, &token));
    Ok((headers, Redirect::to(&format!("/r/{}/keep", id.0))).into_response())
}

/// `GET /r/{id}/about`
pub(crate) async fn about(
    State(site): State<Site>,
    Seat(seat): Seat,
    page: Page,
) -> Result<Response<Body>, WebError> {
    let review = site.store.response(&seat).await?;
    let page = page.titled("about-you-title").of_review(&review.id.0);
    page.show(&AboutPage { page: &page, id: &review.id.0, about: &review.about })
}

/// `POST /r/{id}/about`
pub(crate) async fn save_about(
    State(site): State<Site>,
    page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let about = About { place: tidy(fields.get("place")), role: tidy(fields.get("role")) };
    let too_long =
        [("place", &about.place), ("role", &about.role)].into_iter().filter_map(|(field, text)| {
            let actual = text.chars().count();
            let kind = ProblemKind::TooLong { limit: NAME_LIMIT, actual };
            (actual > NAME_LIMIT).then(|| Problem::new(field, kind))
        });
    let problems: Vec<_> = too_long.collect();
    let id = seat.response().0.clone();
    if !problems.is_empty() {
        let mut page = page.titled("about-you-title").of_review(&id);
        page.problems = problems;
        return page.show(&AboutPage { page: &page, id: &id, about: &about });
    }
    site.store
        .save_about(&seat, about, site.now())
        .await
        .map_err(|error| WebError::from(error).keeping(&fields))?;
    Ok(Redirect::to(&format!("/r/{id}")).into_response())
}

//! A sheet from paper once it is kept: its number and its code, said once, and taking it back.
//!
//! The code is the one that everybody gets who answers: it opens the answers of this sheet and nothing else. It is made
//! from what was sent with the sheet by this visit, so that no address and no page that can be asked for holds it.

use super::{At, Before, GroupsPage, address, of_place, show};
use crate::{
    error::WebError, fields::Fields, member::FacilitatorForm, page::Page, path::Path, place::Part,
    session::Visit, site::Site,
};
use axum::{
    body::Body,
    extract::State,
    http::{HeaderMap, Response, StatusCode},
};
use wholeplace_model::access::Token;
use wholeplace_store::StoreError;

/// What is to be written on a sheet that has just been kept.
pub(super) struct Kept {
    /// Which it is of this sitting.
    pub(super) number: u32,
    pub(super) code: String,
    /// Where the code opens its answers, as people type it.
    pub(super) enter_at: String,
    /// What the sheet was sent with, to take it back.
    pub(super) once: String,
}

impl Kept {
    pub(super) fn of(site: &Site, at: &At<'_>, token: &Token) -> Self {
        Self {
            number: at.kept + 1,
            code: token.code().reveal(),
            enter_at: site.url("/return"),
            once: at.once.clone(),
        }
    }
}

/// `POST /p/{place}/review/{review}/paper/{group}/back`: takes out the sheet that this visit kept last.
pub(crate) async fn take_back(
    State(site): State<Site>,
    Path((_, review, group)): Path<(String, String, String)>,
    headers: HeaderMap,
    page: Page,
    FacilitatorForm { seat, fields }: FacilitatorForm,
) -> Result<Response<Body>, WebError> {
    let review = of_place(&site, &seat, review).await?;
    let at = At::of(&seat, &review, &group, &fields)?;
    if review.stage(site.now()).is_over() {
        let page = page.titled("paper-title").of_place(site.frame(&seat, Part::Reviews).await?);
        let address = address(&seat, &review);
        let shown = GroupsPage { page: &page, address: &address, review: &review, open: false, late: true };
        return page.show_as(StatusCode::CONFLICT, &shown);
    }
    let instrument = site.instruments.get(&review.setup.instrument).ok_or(WebError::NotOffered)?;
    let (id, token) = site.keys.started_with(&Visit::of(&headers), &at.once);
    let mut gone = true;
    // The form may have been sent twice: then it is taken back already.
    if site.store.has_keyed_in(&seat, &review.id, &id).await? {
        let sheet = site.store.answering_seat(&id, token).await?.ok_or(WebError::NotFound)?;
        gone = match site.store.erase(&sheet).await {
            Ok(erased) => erased.gone_from_disk,
            Err(StoreError::NotFound) => true,
            Err(error) => return Err(error.into()),
        };
    }
    let before = Before::TakenBack { number: at.kept, gone };
    show(
        &site,
        &seat,
        page,
        &at.next_sheet(at.kept.saturating_sub(1)),
        instrument,
        &Fields::default(),
        before,
    )
    .await
}

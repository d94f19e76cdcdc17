//! Answers that wait to go into a review of a place: what their writer is told, and what they can decide about it.

use crate::{
    error::WebError, page::Page, review::desk, seat::SeatForm, site::Site, taking_part::last_moment,
};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    problem::{Problem, ProblemKind},
    review::{Carrying, Setup},
};
use wholeplace_store::{CarryWish, ReviewAtPlace};
use wholeplace_words::Words;

/// How somebody's wish stands.
pub(super) struct WishView {
    /// The names of the sentences that its heading, and the button that drops it, say.
    pub(super) title: &'static str,
    pub(super) drop: &'static str,
    pub(super) said: String,
    pub(super) place: String,
    setup: Setup,
    /// The last day on which people will be able to answer, of a draft for which it is known.
    pub(super) until: Option<String>,
    /// The group that was chosen, if the review has it.
    pub(super) group: String,
    /// The sentence on the button that sends a group, where one can be chosen.
    pub(super) choose: Option<&'static str>,
    /// The draft's address, as long as it is one.
    pub(super) draft: Option<String>,
}

impl WishView {
    pub(super) fn of(words: &Words, wish: CarryWish) -> Self {
        let CarryWish { told: ReviewAtPlace { review, place, .. }, group, comes } = wish;
        let day = last_moment(&review).map(|at| words.day_at(at, &place.time_zone));
        let is_draft = review.opened_at.is_none();
        let name = review.setup.group(&group).map_or("", |group| group.name.as_str());
        let (sentence, choose) = match comes {
            Carrying::Waits => ("carry-waits", Some("carry-group-save")),
            Carrying::NoSuchGroup if is_draft => ("carry-group-gone", Some("carry-group-save")),
            Carrying::NoSuchGroup | Carrying::GoesIn => ("carry-open", Some("carry-in-now")),
            Carrying::OtherStatements => ("carry-other", None),
            Carrying::NothingAnswered => ("carry-nothing", None),
            Carrying::TooLate => ("carry-late", None),
        };
        let said = words.say_with(
            sentence,
            [
                ("review", review.setup.name.as_str().into()),
                ("place", place.name.as_str().into()),
                ("group", name.into()),
                ("day", day.as_deref().unwrap_or_default().into()),
            ],
        );
        Self {
            title: title(comes),
            drop: if comes == Carrying::TooLate { "carry-put-away" } else { "carry-stop" },
            said,
            group: if name.is_empty() { String::new() } else { group },
            choose,
            draft: is_draft.then(|| desk::address(&place.id.0, &review.id)),
            place: place.name,
            setup: review.setup,
            until: day.filter(|_| is_draft),
        }
    }

    /// The review as it is set up now.
    pub(super) fn review(&self) -> &Setup {
        &self.setup
    }
}

/// The name of the sentence that says in short how a wish stands.
pub(crate) fn title(comes: Carrying) -> &'static str {
    if comes == Carrying::Waits { "carry-waits-title" } else { "carry-not-title" }
}

/// `POST /r/{id}/carry`: chooses the group, carries in once the review is open, or drops the wish.
pub(crate) async fn decide(
    State(site): State<Site>,
    mut page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let id = &seat.response().0;
    let back = format!("/r/{id}/invite");
    if fields.get("do") == "stop" {
        site.store.stop_carrying(&seat).await?;
        return Ok(Redirect::to(&back).into_response());
    }
    match site.store.carry_in(&seat, fields.get("group").to_owned(), site.now()).await? {
        Some(Carrying::GoesIn) => Ok(Redirect::to(&format!("/r/{id}/sent")).into_response()),
        Some(Carrying::NoSuchGroup) => {
            page.problems.push(Problem::new("group", ProblemKind::Unknown));
            super::render(&site, &seat, None, page, None).await
        }
        // Whatever else came of it, the page says.
        _ => Ok(Redirect::to(&back).into_response()),
    }
}

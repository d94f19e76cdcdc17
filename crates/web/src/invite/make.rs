//! Making a draft for a place out of one's own review: for which place, by which name, and whether the answers go along.

use super::render;
use crate::{
    error::WebError,
    fields::Fields,
    id::{made_id, new_id},
    member::MaybeSignedIn,
    page::Page,
    review::{desk, new::checked_name},
    seat::SeatForm,
    site::Site,
};
use axum::{
    body::Body,
    extract::State,
    http::Response,
    response::{IntoResponse, Redirect},
};
use wholeplace_model::{
    access::{AccountSeat, FacilitatorSeat, ViewerSeat},
    instrument::{Instrument, StatementId},
    place::{Place, PlaceId},
    problem::{Problem, ProblemKind},
    response::Response as Answers,
    review::{Carrying, ReviewId, Setup, Stage},
};
use wholeplace_store::StoreError;

/// The form, with what was typed before.
pub(super) struct MakeForm {
    /// Those whose reviews this person may run.
    pub(super) places: Vec<Place>,
    setup: Setup,
    /// Whether these answers can go along.
    can_carry: Carrying,
    pub(super) typed: Typed,
}

/// What the form says.
#[derive(Default)]
pub(super) struct Typed {
    /// The id that the draft will have, so that a form sent twice makes one.
    pub(super) new: String,
    pub(super) place: String,
    pub(super) name: String,
    pub(super) carry: bool,
    pub(super) group: String,
}

impl MakeForm {
    /// The form for somebody who is signed in; nothing if they run no place's reviews.
    pub(super) async fn of(
        site: &Site,
        account: &AccountSeat,
        page: &Page,
        own: &Answers,
        instrument: &Instrument,
        typed: Option<Typed>,
    ) -> Result<Option<Self>, WebError> {
        let places = places_to_run(site, account).await?;
        let setup = page.usual_setup(instrument, "");
        let asked: Vec<StatementId> = instrument.statements().map(ToOwned::to_owned).collect();
        let any_group = setup.groups().next().map(|group| group.id.clone()).unwrap_or_default();
        let can_carry = Carrying::of(&setup, Stage::Draft, Some(&asked), &any_group, own);
        let typed = typed.unwrap_or_else(|| Typed { new: new_id(), ..Typed::default() });
        Ok((!places.is_empty()).then_some(Self { places, setup, can_carry, typed }))
    }

    /// The draft as it will be made.
    pub(super) fn draft(&self) -> &Setup {
        &self.setup
    }

    pub(super) fn chosen(&self, place: &Place) -> bool {
        self.typed.place == place.id.0
    }

    pub(super) fn may_carry(&self) -> bool {
        self.can_carry == Carrying::Waits
    }

    /// The sentence that says why these answers cannot go along.
    pub(super) fn why_not(&self) -> &'static str {
        match self.can_carry {
            Carrying::NothingAnswered => "carry-nothing-yet",
            _ => "carry-other-edition",
        }
    }
}

impl Typed {
    fn read(fields: &Fields) -> Self {
        Self {
            new: made_id(fields.get("new")),
            place: fields.get("place").to_owned(),
            name: fields.get("name").to_owned(),
            carry: fields.has("carry"),
            group: fields.get("group").to_owned(),
        }
    }
}

/// `POST /r/{id}/invite`
pub(crate) async fn make(
    State(site): State<Site>,
    MaybeSignedIn(account): MaybeSignedIn,
    mut page: Page,
    SeatForm { seat, fields }: SeatForm,
) -> Result<Response<Body>, WebError> {
    let back = format!("/r/{}/invite", seat.response().0);
    let Some(account) = account else {
        return Err(WebError::NotSignedIn { back, is_page: false });
    };
    let typed = Typed::read(&fields);
    let instrument = site.instrument_of(&seat)?;
    let place = facilitator_at(&site, &account, &typed.place).await?;
    let name = checked_name("name", &typed.name);
    let setup = page.usual_setup(instrument, name.as_deref().unwrap_or_default());
    if place.is_none() {
        page.problems.push(Problem::new("place", ProblemKind::Unknown));
    }
    if typed.carry && setup.group(&typed.group).is_none() {
        page.problems.push(Problem::new("group", ProblemKind::Unknown));
    }
    page.problems.extend(name.err());
    let Some(facilitator) = place.filter(|_| page.problems.is_empty()) else {
        return render(&site, &seat, Some(&account), page, Some(typed)).await;
    };
    let (id, now) = (ReviewId(typed.new), site.now());
    let draft = desk::address(&facilitator.place().0, &id);
    let made = if typed.carry {
        site.store.make_review_for(&facilitator, id.clone(), setup, &seat, typed.group, now).await
    } else {
        site.store.make_review(&facilitator, id.clone(), setup, now).await
    };
    match made {
        Ok(()) => Ok(Redirect::to(&draft).into_response()),
        // The form was sent twice, or these answers wait for another review: the page says which.
        Err(StoreError::Conflict) => {
            let is_there = site.store.review(&facilitator, &id).await.is_ok();
            Ok(Redirect::to(if is_there { &draft } else { &back }).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The places whose reviews somebody may run.
async fn places_to_run(site: &Site, account: &AccountSeat) -> Result<Vec<Place>, WebError> {
    let mut run = Vec::new();
    for (place, _) in site.store.places_of(account).await? {
        if facilitator_at(site, account, &place.id.0).await?.is_some() {
            run.push(place);
        }
    }
    Ok(run)
}

/// The right to run the reviews of a place, if somebody has it.
async fn facilitator_at(
    site: &Site,
    account: &AccountSeat,
    place: &str,
) -> Result<Option<FacilitatorSeat>, WebError> {
    let seat = site.store.viewer_seat(account, &PlaceId(place.to_owned())).await?;
    Ok(seat.and_then(ViewerSeat::facilitator))
}

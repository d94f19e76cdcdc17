//! Reviews of places: making, changing and opening them. Each is reached only through a seat at its place.

use crate::{
    Changed, Store, StoreError,
    audit::audit,
    carrying, links,
    places::{self, PlaceLook},
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{FacilitatorSeat, InstallationKey, ViewerSeat},
    instrument::StatementId,
    place::{Place, PlaceId, What},
    review::{LinkId, Review, ReviewId, Setup, SetupChange},
};

/// A review as those who take part in it are told about it: with the place that runs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewAtPlace {
    pub review: Review,
    pub place: Place,
    /// The fingerprint of the place's logo, if it has one.
    pub logo: Option<String>,
}

const COLUMNS: &str = "id, place, name, instrument, instrument_version, families, asks, opens_at, closes_at, smallest, \
                       interim, revision, made_at, opened_at, closed_at";

impl Store {
    /// Keeps a new draft.
    ///
    /// # Errors
    /// `Conflict` if its id is taken.
    pub async fn make_review(
        &self,
        seat: &FacilitatorSeat,
        id: ReviewId,
        setup: Setup,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review) = (seat.clone(), draft(seat, id, setup, now));
        self.write(move |session| make(session, &seat, review)).await
    }

    /// The place's reviews, the newest first.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn reviews(&self, seat: &ViewerSeat) -> Result<Vec<Review>, StoreError> {
        let place = seat.place().clone();
        let sql = format!("select {COLUMNS} from reviews where place = $1 order by made_at desc, id");
        self.read(move |session| session.rows(&sql, values![place.0], review)).await
    }

    /// One of the place's reviews.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn review(&self, seat: &ViewerSeat, id: &ReviewId) -> Result<Review, StoreError> {
        let (place, id) = (seat.place().clone(), id.clone());
        self.read(move |session| at_place(session, &place, &id)).await
    }

    /// Changes how a review is set up, if nobody else has since `revision`.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Closed` if its last day has passed or it has closed meanwhile: then
    /// its setup is what its release was made with.
    pub async fn change_review(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        revision: i64,
        change: SetupChange,
        now: i64,
    ) -> Result<Changed<Review>, StoreError> {
        let (seat, id) = (seat.clone(), id.clone());
        self.write(move |session| {
            let stored = at_place(session, seat.place(), &id)?;
            if stored.setup == *change.setup() {
                return Ok(Changed::Yes);
            }
            if stored.stage(now).is_over() {
                return Err(StoreError::Closed);
            }
            if stored.revision != revision {
                return Ok(Changed::Elsewhere(stored));
            }
            rewrite(session, &id, change.setup())?;
            for what in changes(&stored, change.setup()) {
                audit(session, seat.place(), seat.account(), now, &what)?;
            }
            Ok(Changed::Yes)
        })
        .await
    }

    /// Opens a draft and gives each group its link, and one more link from which people choose; answers that wait for it
    /// go in. Families without groups are dropped: they would be a heading over nothing for those who choose.
    /// `statements` are those of its instrument, in order.
    ///
    /// # Errors
    /// `Conflict` if it has been opened or changed since `revision`, `NotFound` if the place has no such review. `Other`
    /// if there are fewer links than groups and one more.
    pub async fn open_review(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        revision: i64,
        statements: Vec<StatementId>,
        link_ids: Vec<LinkId>,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, id, key) = (seat.clone(), id.clone(), self.installation_key());
        self.write(move |session| {
            let mut review = at_place(session, seat.place(), &id)?;
            if review.opened_at.is_some() || review.revision != revision {
                return Err(StoreError::Conflict);
            }
            if review.setup.families.iter().any(|family| family.groups.is_empty()) {
                review.setup.families.retain(|family| !family.groups.is_empty());
                rewrite(session, &id, &review.setup)?;
            }
            let list = serde_json::to_string(&statements).map_err(|error| not_json(&error))?;
            let sql =
                "update reviews set opened_at = $1, statements = $2, revision = revision + 1 where id = $3";
            session.run(sql, values![now, list, &id.0])?;
            give_links(session, &review, link_ids, &key, now)?;
            carrying::carry_in_all(session, &id, now)?;
            let what = What::ReviewOpened { review: review.setup.name };
            audit(session, seat.place(), seat.account(), now, &what)
        })
        .await
    }

    /// Forgets a draft.
    ///
    /// # Errors
    /// `Conflict` if it has been opened, `NotFound` if the place has no such review.
    pub async fn discard_review(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, id) = (seat.clone(), id.clone());
        self.write(move |session| {
            let review = at_place(session, seat.place(), &id)?;
            if review.opened_at.is_some() {
                return Err(StoreError::Conflict);
            }
            carrying::drop_wishes(session, &id)?;
            session.run("delete from reviews where id = $1", values![&id.0])?;
            let what = What::ReviewDiscarded { review: review.setup.name };
            audit(session, seat.place(), seat.account(), now, &what)
        })
        .await
    }
}

/// A review that is to be set up at the place of a seat.
pub(crate) fn draft(seat: &FacilitatorSeat, id: ReviewId, setup: Setup, now: i64) -> Review {
    let place = seat.place().clone();
    Review { id, place, setup, revision: 1, made_at: now, opened_at: None, closed_at: None }
}

/// Keeps a new draft.
pub(crate) fn make(session: &Session<'_>, seat: &FacilitatorSeat, draft: Review) -> Result<(), StoreError> {
    insert(session, &draft)?;
    let what = What::ReviewMade { review: draft.setup.name };
    audit(session, seat.place(), seat.account(), draft.made_at, &what)
}

/// A change as the place's history tells it, setting by setting.
fn changes(from: &Review, to: &Setup) -> Vec<What> {
    let name = |review: &Setup| review.name.clone();
    let moved = from.opened_at.is_some();
    let what = from.setup.changed(to).into_iter().map(|setting| match setting {
        "dates" if moved => What::ReviewMoved { review: name(&from.setup), closes: to.closes_at },
        setting => What::ReviewChanged { review: name(&from.setup), setting: setting.to_owned() },
    });
    what.collect()
}

/// A review by its id alone; only for those who hold another right to it.
pub(crate) fn load(session: &Session<'_>, id: &ReviewId) -> Result<Review, StoreError> {
    let sql = format!("select {COLUMNS} from reviews where id = $1");
    session.row(&sql, values![&id.0], review)?.ok_or(StoreError::NotFound)
}

/// A review by its id alone, with its place.
pub(crate) fn told(session: &Session<'_>, id: &ReviewId) -> Result<ReviewAtPlace, StoreError> {
    let review = load(session, id)?;
    let PlaceLook { place, logo } = places::look(session, &review.place)?;
    Ok(ReviewAtPlace { review, place, logo })
}

/// A review, if it is one of this place.
pub(crate) fn at_place(session: &Session<'_>, place: &PlaceId, id: &ReviewId) -> Result<Review, StoreError> {
    let review = load(session, id)?;
    if review.place == *place { Ok(review) } else { Err(StoreError::NotFound) }
}

/// The statements that an opened review asks, in order.
pub(crate) fn statements(session: &Session<'_>, id: &ReviewId) -> Result<Vec<StatementId>, StoreError> {
    let sql = "select statements from reviews where id = $1";
    let list = session.row(sql, values![&id.0], |row| row.maybe_text(0))?.flatten();
    list.map_or(Ok(Vec::new()), |list| from_json(&list))
}

fn insert(session: &Session<'_>, review: &Review) -> Result<(), StoreError> {
    session.run(
        "insert into reviews (id, place, name, instrument, instrument_version, families, asks, opens_at, closes_at, \
         smallest, interim, revision, made_at, erased_since) \
         values ($1, $2, '', '', '', '[]', '', null, null, 0, 0, 0, $3, 0)",
        values![&review.id.0, &review.place.0, review.made_at],
    )?;
    rewrite(session, &review.id, &review.setup)
}

fn rewrite(session: &Session<'_>, id: &ReviewId, setup: &Setup) -> Result<(), StoreError> {
    let families = serde_json::to_string(&setup.families).map_err(|error| not_json(&error))?;
    let asks = serde_json::to_string(&setup.asks).map_err(|error| not_json(&error))?;
    session.run(
        "update reviews set name = $1, instrument = $2, instrument_version = $3, families = $4, asks = $5, \
         opens_at = $6, closes_at = $7, smallest = $8, interim = $9, revision = revision + 1 where id = $10",
        values![
            &setup.name,
            &setup.instrument,
            &setup.instrument_version,
            families,
            asks,
            setup.opens_at,
            setup.closes_at,
            setup.smallest,
            setup.interim,
            &id.0,
        ],
    )?;
    Ok(())
}

fn give_links(
    session: &Session<'_>,
    review: &Review,
    link_ids: Vec<LinkId>,
    key: &InstallationKey,
    now: i64,
) -> Result<(), StoreError> {
    let groups = review.setup.groups().map(|group| Some(group.id.clone()));
    let ways: Vec<_> = std::iter::once(None).chain(groups).collect();
    if link_ids.len() < ways.len() {
        return Err(StoreError::Other(
            "a review was to open with fewer links than it has ways in".to_owned(),
        ));
    }
    for (group, id) in ways.into_iter().zip(link_ids) {
        links::insert(session, &review.id, &id, group.as_ref(), key, now)?;
    }
    Ok(())
}

fn review(row: &Row<'_>) -> Result<Review, StoreError> {
    let smallest = u32::try_from(row.whole(9)?);
    Ok(Review {
        id: ReviewId(row.text(0)?),
        place: PlaceId(row.text(1)?),
        setup: Setup {
            name: row.text(2)?,
            instrument: row.text(3)?,
            instrument_version: row.text(4)?,
            families: from_json(&row.text(5)?)?,
            asks: from_json(&row.text(6)?)?,
            opens_at: row.maybe_whole(7)?,
            closes_at: row.maybe_whole(8)?,
            smallest: smallest.map_err(|_| StoreError::Damaged("a smallest group below none".to_owned()))?,
            interim: row.whole(10)? != 0,
        },
        revision: row.whole(11)?,
        made_at: row.whole(12)?,
        opened_at: row.maybe_whole(13)?,
        closed_at: row.maybe_whole(14)?,
    })
}

pub(crate) fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text)
        .map_err(|error| StoreError::Damaged(format!("stored JSON cannot be read, {:?}", error.classify())))
}

pub(crate) fn not_json(error: &serde_json::Error) -> StoreError {
    StoreError::Other(format!("a value could not become JSON: {error}"))
}

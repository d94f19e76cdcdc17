//! Places: making one, what it is called and how it looks, and the seat that a member has there.

use crate::{
    Changed, Store, StoreError,
    audit::audit,
    members,
    sqlite::{Row, Session, values},
};
use wholeplace_model::{
    access::{AccountSeat, AdministratorSeat, Membership, OwnerSeat, ViewerSeat},
    place::{AccountId, Place, PlaceId, Role, USUAL_TIME_ZONE, What},
};

/// What every page of a place shows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceLook {
    pub place: Place,
    /// The fingerprint of its logo, by which [`Store::logo`] finds it.
    pub logo: Option<String>,
}

impl Store {
    /// Makes a place, of which the administrator is the first owner.
    ///
    /// # Errors
    /// `Conflict` if the id is taken: the form was sent twice.
    pub async fn make_place(
        &self,
        seat: &AdministratorSeat,
        id: &PlaceId,
        name: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let (account, id, name) = (seat.account().clone(), id.clone(), name.to_owned());
        self.write(move |session| make(session, &account, &id, &name, now)).await
    }

    /// The places that somebody belongs to, by name.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn places_of(&self, seat: &AccountSeat) -> Result<Vec<(Place, Role)>, StoreError> {
        let id = seat.account().clone();
        let sql = "select places.id, places.name, places.time_zone, places.accent, places.revision, members.role \
                   from members join places on places.id = members.place \
                   where members.account = $1 order by places.name, places.id";
        self.read(move |session| {
            session.rows(sql, values![id.0], |row| Ok((place(row)?, members::role(&row.text(5)?)?)))
        })
        .await
    }

    /// The seat that somebody has at a place. The same nothing for a place that is not there and for one that they do
    /// not belong to.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn viewer_seat(
        &self,
        seat: &AccountSeat,
        place: &PlaceId,
    ) -> Result<Option<ViewerSeat>, StoreError> {
        let (account, place) = (seat.account().clone(), place.clone());
        let membership = self
            .read(move |session| {
                let role = members::role_of(session, &place, &account)?;
                Ok(role.map(|role| Membership { account, place, role }))
            })
            .await?;
        Ok(membership.and_then(|membership| seat.at(membership)))
    }

    /// A place as its members see it.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn place(&self, seat: &ViewerSeat) -> Result<PlaceLook, StoreError> {
        let id = seat.place().clone();
        self.read(move |session| look(session, &id)).await
    }

    /// Changes a place to `changed`, if it still is of the revision that `changed` names.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn change_place(
        &self,
        seat: &OwnerSeat,
        changed: Place,
        now: i64,
    ) -> Result<Changed<Place>, StoreError> {
        let seat = seat.clone();
        self.write(move |session| change(session, &seat, changed, now)).await
    }
}

/// Makes a place with its first owner.
pub(crate) fn make(
    session: &Session<'_>,
    owner: &AccountId,
    id: &PlaceId,
    name: &str,
    now: i64,
) -> Result<(), StoreError> {
    session.run(
        "insert into places (id, name, time_zone, accent, revision, made_at) values ($1, $2, $3, null, 1, $4)",
        values![&id.0, name, USUAL_TIME_ZONE, now],
    )?;
    members::insert(session, id, owner, Role::Owner, now)?;
    audit(session, id, owner, now, &What::PlaceMade { name: name.to_owned() })
}

/// What a place is called.
pub(crate) fn name_of(session: &Session<'_>, id: &PlaceId) -> Result<Option<String>, StoreError> {
    session.row("select name from places where id = $1", values![&id.0], |row| row.text(0))
}

pub(crate) fn look(session: &Session<'_>, id: &PlaceId) -> Result<PlaceLook, StoreError> {
    let sql = "select places.id, places.name, places.time_zone, places.accent, places.revision, logos.hash \
               from places left join logos on logos.place = places.id where places.id = $1";
    let found = session
        .row(sql, values![&id.0], |row| Ok(PlaceLook { place: place(row)?, logo: row.maybe_text(5)? }))?;
    found.ok_or(StoreError::NotFound)
}

fn change(
    session: &Session<'_>,
    seat: &OwnerSeat,
    changed: Place,
    now: i64,
) -> Result<Changed<Place>, StoreError> {
    let (id, who) = (seat.place(), seat.account());
    let stored = look(session, id)?.place;
    if stored.revision != changed.revision {
        return Ok(Changed::Elsewhere(stored));
    }
    let mut done = Vec::new();
    if stored.name != changed.name {
        done.push(What::NameChanged { from: stored.name, to: changed.name.clone() });
    }
    if stored.time_zone != changed.time_zone {
        done.push(What::TimeZoneChanged { from: stored.time_zone, to: changed.time_zone.clone() });
    }
    if stored.accent != changed.accent {
        done.push(What::ColourChanged);
    }
    if done.is_empty() {
        return Ok(Changed::Yes);
    }
    session.run(
        "update places set name = $1, time_zone = $2, accent = $3, revision = revision + 1 where id = $4",
        values![changed.name, changed.time_zone, changed.accent, &id.0],
    )?;
    done.iter().try_for_each(|what| audit(session, id, who, now, what))?;
    Ok(Changed::Yes)
}

fn place(row: &Row<'_>) -> Result<Place, StoreError> {
    Ok(Place {
        id: PlaceId(row.text(0)?),
        name: row.text(1)?,
        time_zone: row.text(2)?,
        accent: row.maybe_text(3)?,
        revision: row.whole(4)?,
    })
}

//! Starting a response in a review of a place: whether the link, the group and the day allow it is decided in the same
//! commit that starts it, so that a link takes no more people than it may.

use crate::{
    ReviewAtPlace, Store, StoreError, hex, links, responses, reviews,
    sqlite::{Session, values},
    taking_part,
};
use wholeplace_model::{
    access::{FacilitatorSeat, JoiningSeat, Locks},
    response::{Response, ResponseId},
    review::{GroupId, Joining, LinkId, Review, ReviewId, Stage},
};

impl Store {
    /// The review that somebody is on their way into, and what would come of starting now in a group that is theirs.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn way_in(&self, seat: &JoiningSeat, now: i64) -> Result<(ReviewAtPlace, Joining), StoreError> {
        let seat = seat.clone();
        self.read(move |session| {
            let told = reviews::told(session, seat.review())?;
            let outcome = way_in(session, &seat, &told.review, now)?;
            Ok((told, outcome))
        })
        .await
    }

    /// Starts a response in the group that the link leads into, or in the one that the person chose. Whoever asks again
    /// for a response that they have started is let in to it, whatever has become of the link or the review since.
    ///
    /// # Errors
    /// `Conflict` if its id or its secret is taken. That the person cannot join is no error: it is said.
    pub async fn join(
        &self,
        seat: &JoiningSeat,
        group: GroupId,
        response: &Response,
        locks: &Locks,
        now: i64,
    ) -> Result<Joining, StoreError> {
        let (seat, response, locks) = (seat.clone(), response.clone(), locks.clone());
        self.write(move |session| {
            if is_started(session, &response.id, &locks)? {
                return Ok(Joining::Started);
            }
            let review = reviews::load(session, seat.review())?;
            let outcome = may_join(session, &seat, &review, &group, now)?;
            if outcome == Joining::Started {
                responses::insert(session, &response, &locks)?;
                place_in_review(session, &response.id, &review.id, &group, Some(seat.link()))?;
            }
            Ok(outcome)
        })
        .await
    }

    /// Keeps a response that a facilitator typed in from paper. It is finished as it comes. One that is kept already stays
    /// as it is, and is said to be kept even once the review takes no more.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Conflict` if the id is that of another response.
    pub async fn type_in(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        group: GroupId,
        response: &Response,
        locks: &Locks,
        now: i64,
    ) -> Result<Joining, StoreError> {
        let (place, id, response, locks) =
            (seat.place().clone(), review.clone(), response.clone(), locks.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, &place, &id)?;
            if is_typed_in(session, &response.id, &id)? {
                return Ok(Joining::Started);
            }
            let outcome = in_group(takes_answers(&review, now), &review, &group);
            if outcome == Joining::Started {
                responses::insert(session, &response, &locks)?;
                place_in_review(session, &response.id, &id, &group, None)?;
                session.run("update responses set paper = 1 where id = $1", values![&response.id.0])?;
                taking_part::write_sheet(session, &response.id, &id)?;
            }
            Ok(outcome)
        })
        .await
    }

    /// Whether a sheet from paper is kept already under this id. Nothing of it can be read.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn has_typed_in(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        sheet: &ResponseId,
    ) -> Result<bool, StoreError> {
        let (place, review, sheet) = (seat.place().clone(), review.clone(), sheet.clone());
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            is_typed_in(session, &sheet, &review)
        })
        .await
    }
}

/// Whether this response is there, and opens with this secret.
fn is_started(session: &Session<'_>, id: &ResponseId, locks: &Locks) -> Result<bool, StoreError> {
    let sql = "select 1 from responses where id = $1 and token_hash = $2";
    Ok(session.row(sql, values![&id.0, hex::encode(&locks.token.0)], |_| Ok(()))?.is_some())
}

fn is_typed_in(session: &Session<'_>, sheet: &ResponseId, review: &ReviewId) -> Result<bool, StoreError> {
    let sql = "select 1 from responses where id = $1 and review = $2 and paper = 1";
    Ok(session.row(sql, values![&sheet.0, &review.0], |_| Ok(()))?.is_some())
}

/// Whether a review takes answers at `now`.
fn takes_answers(review: &Review, now: i64) -> Joining {
    match review.stage(now) {
        Stage::Draft => Joining::NotYet(None),
        Stage::Waiting => Joining::NotYet(review.setup.opens_at),
        Stage::Over | Stage::Closed => Joining::Closed,
        Stage::Open => Joining::Started,
    }
}

/// The same outcome, unless the review would take answers and has no such group.
fn in_group(outcome: Joining, review: &Review, group: &GroupId) -> Joining {
    match outcome {
        Joining::Started if review.setup.group(group).is_none() => Joining::NoSuchGroup,
        outcome => outcome,
    }
}

fn may_join(
    session: &Session<'_>,
    seat: &JoiningSeat,
    review: &Review,
    group: &GroupId,
    now: i64,
) -> Result<Joining, StoreError> {
    match way_in(session, seat, review, now)? {
        Joining::Started if seat.group().is_some_and(|own| own != group) => Ok(Joining::NoSuchGroup),
        outcome => Ok(in_group(outcome, review, group)),
    }
}

/// Whether the review takes answers, and the link is on, not past its day and has room.
fn way_in(
    session: &Session<'_>,
    seat: &JoiningSeat,
    review: &Review,
    now: i64,
) -> Result<Joining, StoreError> {
    let outcome = takes_answers(review, now);
    if outcome != Joining::Started {
        return Ok(outcome);
    }
    let (off_at, limits) = links::limits(session, seat.link())?;
    match limits.most {
        _ if off_at.is_some() => Ok(Joining::Off),
        _ if limits.are_over(now) => Ok(Joining::PastItsDay),
        Some(most) if started(session, seat.link())? >= i64::from(most) => Ok(Joining::Full),
        _ => Ok(Joining::Started),
    }
}

fn started(session: &Session<'_>, link: &LinkId) -> Result<i64, StoreError> {
    session.count("select count(*) from responses where link = $1", values![&link.0])
}

/// Makes a response one of a review, in a group, started from a link or without one.
pub(crate) fn place_in_review(
    session: &Session<'_>,
    response: &ResponseId,
    review: &ReviewId,
    group: &GroupId,
    link: Option<&LinkId>,
) -> Result<(), StoreError> {
    let link = link.map(|link| &link.0);
    let sql = "update responses set review = $1, group_id = $2, link = $3 where id = $4";
    session.run(sql, values![&review.0, group, link, &response.0])?;
    Ok(())
}

//! Starting a response in a review of a place: whether the link, the group and the day allow it is decided in the same
//! commit that starts it, so that a link takes no more people than it may.

use crate::{
    Store, StoreError, responses, reviews,
    sqlite::{Session, values},
    taking_part,
};
use wholeplace_model::{
    access::{FacilitatorSeat, JoiningSeat, Locks},
    response::Response,
    review::{GroupId, Joining, LinkId, Review, ReviewId, Stage},
};

impl Store {
    /// Starts a response in the group that the link leads into, or in the one that the person chose.
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
        self.0
            .engine
            .writer
            .write(move |session| {
                let review = reviews::load(session, seat.review())?;
                let outcome = may_join(session, &seat, &review, &group, now)?;
                if outcome == Joining::Started {
                    responses::insert(session, &response, &locks)?;
                    place_in_review(session, &response, &review.id, &group, Some(seat.link()))?;
                }
                Ok(outcome)
            })
            .await
    }

    /// Keeps a response that a facilitator keyed in from paper. It is finished as it comes.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Conflict` if the response is there already.
    pub async fn key_in(
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
        self.0
            .engine
            .writer
            .write(move |session| {
                let review = reviews::at_place(session, &place, &id)?;
                let outcome = takes_answers(&review, &group, now);
                if outcome == Joining::Started {
                    responses::insert(session, &response, &locks)?;
                    place_in_review(session, &response, &id, &group, None)?;
                    session.run("update responses set paper = 1 where id = $1", values![&response.id.0])?;
                    taking_part::write_sheet(session, &response.id, &id)?;
                }
                Ok(outcome)
            })
            .await
    }
}

/// Whether a review takes answers in a group at `now`.
fn takes_answers(review: &Review, group: &GroupId, now: i64) -> Joining {
    match review.stage(now) {
        Stage::Draft => Joining::NotYet(None),
        Stage::Waiting => Joining::NotYet(review.setup.opens_at),
        Stage::Over | Stage::Closed => Joining::Closed,
        Stage::Open if review.setup.group(group).is_none() => Joining::NoSuchGroup,
        Stage::Open => Joining::Started,
    }
}

fn may_join(
    session: &Session<'_>,
    seat: &JoiningSeat,
    review: &Review,
    group: &GroupId,
    now: i64,
) -> Result<Joining, StoreError> {
    let outcome = takes_answers(review, group, now);
    if outcome != Joining::Started {
        return Ok(outcome);
    }
    if seat.group().is_some_and(|own| own != group) {
        return Ok(Joining::NoSuchGroup);
    }
    let sql = "select off_at, most from links where id = $1";
    let link = session
        .row(sql, values![&seat.link().0], |row| Ok((row.maybe_whole(0)?, row.maybe_whole(1)?)))?
        .ok_or(StoreError::NotFound)?;
    match link {
        (Some(_), _) => Ok(Joining::Off),
        (None, Some(most)) if started(session, seat.link())? >= most => Ok(Joining::Full),
        (None, _) => Ok(Joining::Started),
    }
}

fn started(session: &Session<'_>, link: &LinkId) -> Result<i64, StoreError> {
    let sql = "select count(*) from responses where link = $1";
    Ok(session.row(sql, values![&link.0], |row| row.whole(0))?.unwrap_or(0))
}

fn place_in_review(
    session: &Session<'_>,
    response: &Response,
    review: &ReviewId,
    group: &GroupId,
    link: Option<&LinkId>,
) -> Result<(), StoreError> {
    let link = link.map(|link| &link.0);
    let sql = "update responses set review = $1, group_id = $2, link = $3 where id = $4";
    session.run(sql, values![&review.0, group, link, &response.id.0])?;
    Ok(())
}

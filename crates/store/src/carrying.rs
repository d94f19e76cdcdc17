//! Carrying in: the wish that the answers of somebody's own review go into a review of a place, kept while that is set up
//! and done in the commit that opens it. No seat at a place shows whose answers wait, or that any do.

use crate::{
    ReviewAtPlace, Store, StoreError, joining, responses, reviews,
    sqlite::{Session, values},
    taking_part,
};
use wholeplace_model::{
    access::{AnsweringSeat, FacilitatorSeat},
    response::ResponseId,
    review::{Carrying, GroupId, Review, ReviewId, Setup, Stage},
};

/// Somebody's wish to carry their answers in, as only they are shown it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarryWish {
    pub told: ReviewAtPlace,
    pub group: GroupId,
    /// What would come of it now, in that group.
    pub comes: Carrying,
}

impl Store {
    /// Keeps a new draft, and the wish that the answers of `own` go into one of its groups when it opens.
    ///
    /// # Errors
    /// `Conflict`, and nothing is kept, if its id is taken, or if these answers cannot wait for it: they are in a review of
    /// a place or wait for another already, or do not fit. `NotFound` if they have been erased meanwhile.
    pub async fn make_review_for(
        &self,
        seat: &FacilitatorSeat,
        id: ReviewId,
        setup: Setup,
        own: &AnsweringSeat,
        group: GroupId,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, draft, own) = (seat.clone(), reviews::draft(seat, id, setup, now), own.response().clone());
        self.write(move |session| {
            let review = draft.id.clone();
            let response = responses::load(session, &own)?;
            let comes = Carrying::of(&draft.setup, Stage::Draft, None, &group, &response);
            let free = response.taking_part.is_none() && wished(session, &own)?.is_none();
            if !free || comes != Carrying::Waits {
                return Err(StoreError::Conflict);
            }
            reviews::make(session, &seat, draft)?;
            let sql = "insert into carry_wishes (response, review, group_id) values ($1, $2, $3)";
            session.run(sql, values![&own.0, &review.0, group])?;
            Ok(())
        })
        .await
    }

    /// The wish to carry these answers in; nothing where there is none or it has been done.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased.
    pub async fn carry_wish(&self, own: &AnsweringSeat, now: i64) -> Result<Option<CarryWish>, StoreError> {
        let own = own.response().clone();
        self.read(move |session| {
            responses::require(session, &own)?;
            let Some((review, group)) = wished(session, &own)? else { return Ok(None) };
            let told = reviews::told(session, &review)?;
            let comes = comes(session, &own, &told.review, &group, now)?;
            Ok(Some(CarryWish { told, group, comes }))
        })
        .await
    }

    /// Chooses the group in which the answers go in, and carries them in if the review has opened. Gives what came of it;
    /// unless they wait or went in, nothing was changed. Nothing is given where there is no wish.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased.
    pub async fn carry_in(
        &self,
        own: &AnsweringSeat,
        group: GroupId,
        now: i64,
    ) -> Result<Option<Carrying>, StoreError> {
        let own = own.response().clone();
        self.write(move |session| {
            responses::require(session, &own)?;
            let Some((review, _)) = wished(session, &own)? else { return Ok(None) };
            let review = reviews::load(session, &review)?;
            let comes = comes(session, &own, &review, &group, now)?;
            match comes {
                Carrying::Waits => {
                    let sql = "update carry_wishes set group_id = $1 where response = $2";
                    session.run(sql, values![group, &own.0])?;
                }
                Carrying::GoesIn => carry_in(session, &own, &review.id, &group, now)?,
                _ => {}
            }
            Ok(Some(comes))
        })
        .await
    }

    /// Drops the wish: the answers stay a review of one's own. It is no error if there is none.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn stop_carrying(&self, own: &AnsweringSeat) -> Result<(), StoreError> {
        let own = own.response().clone();
        let sql = "delete from carry_wishes where response = $1";
        self.write(move |session| session.run(sql, values![&own.0])).await?;
        Ok(())
    }
}

/// Carries in all answers that wait for a review which has just opened and that still fit it. Wishes that cannot be done
/// stay, so that those who had them are told why.
pub(crate) fn carry_in_all(session: &Session<'_>, review: &ReviewId, now: i64) -> Result<(), StoreError> {
    let review = reviews::load(session, review)?;
    let sql = "select response, group_id from carry_wishes where review = $1";
    let waiting =
        session.rows(sql, values![&review.id.0], |row| Ok((ResponseId(row.text(0)?), row.text(1)?)))?;
    for (own, group) in waiting {
        if comes(session, &own, &review, &group, now)? == Carrying::GoesIn {
            carry_in(session, &own, &review.id, &group, now)?;
        }
    }
    Ok(())
}

/// Forgets who wanted to carry answers into a review.
pub(crate) fn drop_wishes(session: &Session<'_>, review: &ReviewId) -> Result<(), StoreError> {
    session.run("delete from carry_wishes where review = $1", values![&review.0])?;
    Ok(())
}

fn wished(session: &Session<'_>, own: &ResponseId) -> Result<Option<(ReviewId, GroupId)>, StoreError> {
    let sql = "select review, group_id from carry_wishes where response = $1";
    session.row(sql, values![&own.0], |row| Ok((ReviewId(row.text(0)?), row.text(1)?)))
}

fn comes(
    session: &Session<'_>,
    own: &ResponseId,
    review: &Review,
    group: &GroupId,
    now: i64,
) -> Result<Carrying, StoreError> {
    let asked = review.opened_at.map(|_| reviews::statements(session, &review.id)).transpose()?;
    let response = responses::load(session, own)?;
    Ok(Carrying::of(&review.setup, review.stage(now), asked.as_deref(), group, &response))
}

/// The same response becomes one of the review, sent at this moment: an early look leaves it a day from now on, however
/// long ago its writer finished it. The wish is done.
fn carry_in(
    session: &Session<'_>,
    own: &ResponseId,
    review: &ReviewId,
    group: &GroupId,
    now: i64,
) -> Result<(), StoreError> {
    joining::place_in_review(session, own, review, group, None)?;
    let sql = "update responses set finished_at = $1, changed_at = $1 where id = $2";
    session.run(sql, values![now, &own.0])?;
    taking_part::write_sheet(session, own, review)?;
    session.run("delete from carry_wishes where response = $1", values![&own.0])?;
    Ok(())
}

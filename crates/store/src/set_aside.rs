//! Answers that a facilitator sets aside because too many came from one link: left out of counts and picture
//! until they are taken back, and for good once the review has closed.

use crate::{
    Store, StoreError,
    audit::audit,
    links, reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{FacilitatorSeat, ViewerSeat},
    place::What,
    review::{Flood, LinkId, Review, ReviewId, Stage},
};

/// Starts are counted for each stretch of this many seconds, in which days of every time zone begin and end.
pub const STRETCH: i64 = 1_800;

/// Answers that are set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    pub link: LinkId,
    pub from: i64,
    pub until: i64,
    pub reason: String,
    pub at: i64,
    /// How many people's.
    pub count: u32,
}

/// A condition on a row of `responses`: that it is set aside. What an early look has counted stays counted.
pub(crate) const IS_SET_ASIDE: &str = "(responses.look is null \
                                       and exists (select 1 from set_aside where set_aside.link = responses.link \
                                       and set_aside.from_at <= responses.started_at \
                                       and set_aside.until_at > responses.started_at))";

impl Store {
    /// How many people started from each link, by stretches of half an hour: link, start of the stretch, count.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn starts(
        &self,
        seat: &ViewerSeat,
        review: &ReviewId,
    ) -> Result<Vec<(LinkId, i64, u32)>, StoreError> {
        let (place, review) = (seat.place().clone(), review.clone());
        let sql = "select link, started_at / $1 as stretch, count(*) from responses \
                   where link in (select id from review_links where review = $2) \
                   group by link, stretch order by stretch, link";
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            session.rows(sql, values![STRETCH, review.0], |row| {
                Ok((LinkId(row.text(0)?), row.whole(1)? * STRETCH, links::people(row.whole(2)?)))
            })
        })
        .await
    }

    /// What is set aside in a review, in order of time.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn set_asides(
        &self,
        seat: &ViewerSeat,
        review: &ReviewId,
    ) -> Result<Vec<SetAside>, StoreError> {
        let (place, review) = (seat.place().clone(), review.clone());
        let sql = "select link, from_at, until_at, reason, at, (select count(*) from responses \
                   where link = set_aside.link and started_at >= from_at and started_at < until_at and look is null) \
                   from set_aside where review = $1 order by from_at, link";
        self.read(move |session| {
            reviews::at_place(session, &place, &review)?;
            session.rows(sql, values![review.0], |row| {
                Ok(SetAside {
                    link: LinkId(row.text(0)?),
                    from: row.whole(1)?,
                    until: row.whole(2)?,
                    reason: row.text(3)?,
                    at: row.whole(4)?,
                    count: links::people(row.whole(5)?),
                })
            })
        })
        .await
    }

    /// Sets aside all that was started from a flood's link in its days. Doing so again changes nothing.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link, `Closed` if its picture has been made, `Conflict` if other days
    /// of the link were set aside meanwhile that begin with the same.
    pub async fn set_aside(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        flood: &Flood,
        reason: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review, reason) = (seat.clone(), review.clone(), reason.to_owned());
        let (link, from, until) = (flood.link.clone(), flood.from(), flood.until());
        let work = move |session: &Session<'_>| {
            let review = not_closed(session, &seat, &review, now)?;
            let group = links::group_name(session, &review, &link)?;
            let added = session.run(
                "insert into set_aside (review, link, from_at, until_at, reason, account, at) \
                 values ($1, $2, $3, $4, $5, $6, $7) on conflict (link, from_at) do nothing",
                values![&review.id.0, &link.0, from, until, &reason, &seat.account().0, now],
            )?;
            if added == 0 {
                let sql = "select until_at from set_aside where link = $1 and from_at = $2";
                let done = session.row(sql, values![&link.0, from], |row| row.whole(0))?;
                return if done == Some(until) { Ok(()) } else { Err(StoreError::Conflict) };
            }
            let count = count_between(session, &link, from, until)?;
            let what = What::AnswersSetAside { review: review.setup.name, group, count, reason };
            audit(session, seat.place(), seat.account(), now, &what)
        };
        self.write(work).await
    }

    /// Takes back what was set aside. It is no error if it has been taken back already.
    ///
    /// # Errors
    /// `NotFound` if the place's review has no such link, `Closed` if its picture has been made.
    pub async fn take_back(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        link: &LinkId,
        from: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, review, link) = (seat.clone(), review.clone(), link.clone());
        let work = move |session: &Session<'_>| {
            let review = not_closed(session, &seat, &review, now)?;
            let group = links::group_name(session, &review, &link)?;
            let sql = "delete from set_aside where link = $1 and from_at = $2 returning until_at";
            let Some(until) = session.row(sql, values![&link.0, from], |row| row.whole(0))? else {
                return Ok(());
            };
            let count = count_between(session, &link, from, until)?;
            let what = What::AnswersTakenBack { review: review.setup.name, group, count };
            audit(session, seat.place(), seat.account(), now, &what)
        };
        self.write(work).await
    }
}

fn not_closed(
    session: &Session<'_>,
    seat: &FacilitatorSeat,
    review: &ReviewId,
    now: i64,
) -> Result<Review, StoreError> {
    let review = reviews::at_place(session, seat.place(), review)?;
    if review.stage(now) == Stage::Closed { Err(StoreError::Closed) } else { Ok(review) }
}

fn count_between(session: &Session<'_>, link: &LinkId, from: i64, until: i64) -> Result<u32, StoreError> {
    let sql = "select count(*) from responses where link = $1 and started_at >= $2 and started_at < $3 and look is null";
    Ok(links::people(session.count(sql, values![&link.0, from, until])?))
}

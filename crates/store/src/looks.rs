//! Early looks at the answers to a review, where its place chose them in setting up. Somebody begins them; from then on
//! answers are taken in once a day, each at the earliest a day after it was sent, and stay as they are.

use crate::{
    Store, StoreError,
    audit::audit,
    closing, links, reviews,
    reviews::{from_json, not_json},
    set_aside::IS_SET_ASIDE,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    place::What,
    release::{Block, Look, Looks},
    review::{LOOK_EVERY, Review, ReviewId, Stage},
};

/// How far looking at a review has got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EarlyLook {
    /// The place has not chosen to look, or the review takes no answers now.
    Off,
    /// Nobody has begun. If somebody did now, groups would stay together so; none while too few took part.
    NotBegun(Vec<Block>),
    /// What may be seen, and when answers were last taken in: seconds since 1970 in UTC.
    Begun { look: Look, taken_at: i64 },
}

/// Which of a review's submitted responses, but those that are set aside.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which {
    /// Those that this look took in.
    Look(i64),
    /// Those that no look has taken in.
    Rest,
    /// Those of the rest that were sent by this second.
    SentBy(i64),
}

impl Which {
    /// A condition on a row of `responses`, with the review as $1 and the value as $2.
    pub(crate) fn condition(self) -> (String, i64) {
        let (those, value) = match self {
            Self::Look(look) => ("look = $2", look),
            Self::Rest => ("look is null and finished_at <= $2", i64::MAX),
            Self::SentBy(second) => ("look is null and finished_at <= $2", second),
        };
        (format!("review = $1 and finished_at is not null and not {IS_SET_ASIDE} and {those}"), value)
    }
}

impl Store {
    /// How far looking at a review has got, for those who run it.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn early_look(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        now: i64,
    ) -> Result<EarlyLook, StoreError> {
        let (place, id) = (seat.place().clone(), id.clone());
        self.read(move |session| {
            let review = reviews::at_place(session, &place, &id)?;
            if !may_look(&review, now) {
                return Ok(EarlyLook::Off);
            }
            if let Some((looks, taken_at)) = load(session, &id)? {
                return Ok(EarlyLook::Begun { look: looks.look(), taken_at });
            }
            Ok(EarlyLook::NotBegun(blocks(session, &review, due(now))?))
        })
        .await
    }

    /// Begins to look: groups stay together from now on as they would be now, which is what somebody was `shown`. False
    /// if they would not stay together so any more, or too few took part. Beginning again changes nothing.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Conflict` if it is not one to look at now.
    pub async fn begin_looks(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        shown: &[Block],
        now: i64,
    ) -> Result<bool, StoreError> {
        let (seat, id, shown) = (seat.clone(), id.clone(), shown.to_vec());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &id)?;
            if !may_look(&review, now) {
                return Err(StoreError::Conflict);
            }
            if load(session, &id)?.is_some() {
                return Ok(true);
            }
            let Some(looks) = Looks::start(&closing::tally(session, &review, due(now))?) else {
                return Ok(false);
            };
            let together =
                |blocks: &[Block]| blocks.iter().map(|block| block.groups.clone()).collect::<Vec<_>>();
            if together(&looks.look().blocks) != together(&shown) {
                return Ok(false);
            }
            let sql = "insert into looks (review, state, taken_at) values ($1, $2, $3)";
            session.run(sql, values![&id.0, to_json(&looks)?, now])?;
            mark(session, &review, due(now))?;
            let what = What::LooksBegun { review: review.setup.name };
            audit(session, seat.place(), seat.account(), now, &what)?;
            Ok(true)
        })
        .await
    }

    /// Takes in what is due at every review that is looked at; the service does so by itself. Says at how many.
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn take_in_due(&self, now: i64) -> Result<usize, StoreError> {
        let sql = "select review from looks where taken_at <= $1 order by review";
        let due = self
            .read(move |session| {
                session.rows(sql, values![now - LOOK_EVERY], |row| Ok(ReviewId(row.text(0)?)))
            })
            .await?;
        let (reviews, mut failed) = (due.len(), None);
        for id in due {
            let taken = self.write(move |session| take_in(session, &id, now)).await;
            // One that cannot be looked at holds up no other.
            failed = taken.err().or(failed);
        }
        failed.map_or(Ok(reviews), Err)
    }
}

/// Everything that was submitted, taken into the looks at a review, which end with that; none if nobody began any.
pub(crate) fn last(session: &Session<'_>, review: &Review) -> Result<Option<Looks>, StoreError> {
    let Some((mut looks, _)) = load(session, &review.id)? else { return Ok(None) };
    add(session, review, &mut looks, Which::Rest)?;
    session.run("delete from looks where review = $1", values![&review.id.0])?;
    Ok(Some(looks))
}

/// How many looks have taken answers in.
pub(crate) fn count(session: &Session<'_>, review: &Review) -> Result<i64, StoreError> {
    session.count("select max(look) from responses where review = $1", values![&review.id.0])
}

fn may_look(review: &Review, now: i64) -> bool {
    review.setup.interim && review.stage(now) == Stage::Open
}

/// How groups would stay together if that much was taken in, from how many people are in each.
fn blocks(session: &Session<'_>, review: &Review, which: Which) -> Result<Vec<Block>, StoreError> {
    let mut tally = closing::empty_tally(session, review)?;
    let (those, value) = which.condition();
    let sql = format!("select group_id, count(*) from responses where {those} group by group_id");
    session.each(&sql, values![&review.id.0, value], |row| {
        if let Some(group) = tally.group(&row.text(0)?) {
            tally.count_respondents(group, links::people(row.whole(1)?));
        }
        Ok(())
    })?;
    Ok(Looks::start(&tally).map(|looks| looks.look().blocks).unwrap_or_default())
}

/// What a look takes in.
fn due(now: i64) -> Which {
    Which::SentBy(now - LOOK_EVERY)
}

fn take_in(session: &Session<'_>, id: &ReviewId, now: i64) -> Result<(), StoreError> {
    let review = reviews::load(session, id)?;
    let Some((mut looks, taken_at)) = load(session, id)? else { return Ok(()) };
    if !may_look(&review, now) || taken_at > now - LOOK_EVERY {
        return Ok(());
    }
    add(session, &review, &mut looks, due(now))?;
    mark(session, &review, due(now))?;
    let sql = "update looks set state = $1, taken_at = $2 where review = $3";
    session.run(sql, values![to_json(&looks)?, now, &id.0])?;
    Ok(())
}

fn add(session: &Session<'_>, review: &Review, looks: &mut Looks, which: Which) -> Result<(), StoreError> {
    let new = closing::tally(session, review, which)?;
    looks.add(&new).map_err(|problem| StoreError::Damaged(format!("early looks: {problem}")))
}

/// Notes which responses a look took in, with one number more than the last.
fn mark(session: &Session<'_>, review: &Review, which: Which) -> Result<(), StoreError> {
    let (those, value) = which.condition();
    let next = count(session, review)? + 1;
    let sql = format!("update responses set look = $3 where {those}");
    session.run(&sql, values![&review.id.0, value, next])?;
    Ok(())
}

pub(crate) fn load(session: &Session<'_>, id: &ReviewId) -> Result<Option<(Looks, i64)>, StoreError> {
    let sql = "select state, taken_at from looks where review = $1";
    let found = session.row(sql, values![&id.0], |row| Ok((row.text(0)?, row.whole(1)?)))?;
    found.map(|(state, taken_at)| Ok((from_json(&state)?, taken_at))).transpose()
}

fn to_json(looks: &Looks) -> Result<String, StoreError> {
    serde_json::to_string(looks).map_err(|error| not_json(&error))
}

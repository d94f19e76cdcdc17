//! Closing a review: all that counts is added up, released once, and kept, and what people said is taken from its writers.
//! From then on nobody's answers change it.

use crate::{
    Store, StoreError,
    audit::{audit, audit_by_itself},
    gathered_comments,
    looks::{self, Which},
    releases, reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::FacilitatorSeat,
    place::What,
    release::{FamilyTally, GroupTally, Tally, release},
    review::{Review, ReviewId, Stage, read_sheet},
};

impl Store {
    /// Closes a review before its closing date, or once that has passed. Closing again changes nothing. Comments get
    /// their ids and order from `seed`: 32 bytes of a cryptographic random source that are kept nowhere.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review, `Conflict` if it has not been opened.
    pub async fn close_review(
        &self,
        seat: &FacilitatorSeat,
        id: &ReviewId,
        seed: [u8; 32],
        now: i64,
    ) -> Result<(), StoreError> {
        let (seat, id) = (seat.clone(), id.clone());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &id)?;
            match review.stage(now) {
                Stage::Draft => Err(StoreError::Conflict),
                Stage::Closed => Ok(()),
                Stage::Waiting | Stage::Open | Stage::Over => {
                    close(session, &review, &seed, now)?;
                    let what = What::ReviewClosed { review: review.setup.name };
                    audit(session, seat.place(), seat.account(), now, &what)
                }
            }
        })
        .await
    }

    /// Closes every review whose closing date has passed; the service does so by itself. `seed` is as for
    /// [`Store::close_review`].
    ///
    /// # Errors
    /// Only if the store cannot be written.
    pub async fn close_due(&self, seed: [u8; 32], now: i64) -> Result<Vec<ReviewId>, StoreError> {
        let sql = "select id from reviews \
                   where opened_at is not null and closed_at is null and closes_at <= $1 order by closes_at";
        let read =
            move |session: &Session<'_>| session.rows(sql, values![now], |row| Ok(ReviewId(row.text(0)?)));
        let due = self.read(read).await?;
        let mut failed = None;
        for id in due.clone() {
            let work = move |session: &Session<'_>| {
                let review = reviews::load(session, &id)?;
                if review.stage(now) != Stage::Over {
                    return Ok(());
                }
                close(session, &review, &seed, now)?;
                audit_by_itself(session, &review.place, now, &What::ReviewEnded { review: review.setup.name })
            };
            // One that cannot be closed holds up no other.
            failed = self.write(work).await.err().or(failed);
        }
        failed.map_or(Ok(due), Err)
    }
}

fn close(session: &Session<'_>, review: &Review, seed: &[u8; 32], now: i64) -> Result<(), StoreError> {
    let release = match looks::last(session, review)? {
        Some(looks) => looks.close(),
        None => release(&tally(session, review, Which::Rest)?),
    };
    releases::keep(session, &review.id, &release, now)?;
    gathered_comments::keep(session, review, &release, seed)?;
    session.run("update reviews set closed_at = $1 where id = $2", values![now, &review.id.0])?;
    Ok(())
}

/// What submitted responses say, from their sheets.
pub(crate) fn tally(session: &Session<'_>, review: &Review, which: Which) -> Result<Tally, StoreError> {
    let mut tally = empty_tally(session, review)?;
    let (those, value) = which.condition();
    let sql = format!("select group_id, sheet from responses where {those}");
    session.each(&sql, values![&review.id.0, value], |row| {
        let group = tally.group(&row.text(0)?).ok_or_else(|| damaged("a group that its review has not"))?;
        let ratings = read_sheet(&row.text(1)?).ok_or_else(|| damaged("a sheet that cannot be read"))?;
        tally.count_respondents(group, 1);
        for (statement, rating) in ratings.into_iter().enumerate() {
            if let Some(rating) = rating {
                tally
                    .count(group, statement, rating)
                    .map_err(|problem| damaged(&format!("a sheet with {problem}")))?;
            }
        }
        Ok(())
    })?;
    Ok(tally)
}

/// The review's groups and statements with nothing counted yet.
pub(crate) fn empty_tally(session: &Session<'_>, review: &Review) -> Result<Tally, StoreError> {
    let families = review.setup.families.iter().map(|family| {
        let groups = family.groups.iter().map(|group| GroupTally::new(&group.id, group.invited));
        FamilyTally::new(&family.id, groups.collect())
    });
    let statements = reviews::statements(session, &review.id)?;
    Ok(Tally::new(review.setup.smallest, statements, families.collect()))
}

fn damaged(what: &str) -> StoreError {
    StoreError::Damaged(format!("a response has {what}"))
}

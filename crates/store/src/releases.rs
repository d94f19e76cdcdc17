//! Releases: kept once, read by whoever may see a review's picture, and compared with the answers they were made from.

use crate::{
    Store, StoreError, closing, links,
    looks::{self, Which},
    reviews,
    reviews::{from_json, not_json},
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::ViewerSeat,
    release::{Looks, METHOD_VERSION, Release, Tally, release},
    response::Rating,
    review::{Review, ReviewId},
};

/// A closed review with what was released of it.
#[derive(Debug, Clone)]
pub struct Released {
    pub review: Review,
    pub release: Release,
    /// Seconds since 1970 in UTC.
    pub made_at: i64,
}

/// How a kept release compares with the answers that are stored now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compared {
    Same,
    Different,
    /// Somebody has taken their answers out since, or another version of the method made it.
    NotComparable,
}

impl Store {
    /// What was released of one of the place's reviews; nothing while it has not closed.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn released(
        &self,
        seat: &ViewerSeat,
        review: &ReviewId,
    ) -> Result<Option<Released>, StoreError> {
        let (place, id) = (seat.place().clone(), review.clone());
        self.read(move |session| {
            reviews::at_place(session, &place, &id)?;
            load(session, &id)
        })
        .await
    }
}

/// Keeps a release. There is only ever one for a review.
pub(crate) fn keep(
    session: &Session<'_>,
    review: &ReviewId,
    release: &Release,
    now: i64,
) -> Result<(), StoreError> {
    let body = serde_json::to_string(release).map_err(|error| not_json(&error))?;
    let sql = "insert into releases (review, method, made_at, body) values ($1, $2, $3, $4)";
    session.run(sql, values![&review.0, release.method(), now, body])?;
    Ok(())
}

/// A review with its release, if it has one; only for those who hold a right to it.
pub(crate) fn load(session: &Session<'_>, id: &ReviewId) -> Result<Option<Released>, StoreError> {
    let sql = "select body, made_at from releases where review = $1";
    let found = session.row(sql, values![&id.0], |row| Ok((row.text(0)?, row.whole(1)?)))?;
    let Some((body, made_at)) = found else { return Ok(None) };
    Ok(Some(Released { review: reviews::load(session, id)?, release: from_json(&body)?, made_at }))
}

/// Makes each release again from the answers themselves, not from the lines that closing read.
pub(crate) fn compare(session: &Session<'_>) -> Result<Vec<(ReviewId, Compared)>, StoreError> {
    let closed = session.rows("select review from releases order by review", &[], |row| row.text(0))?;
    closed
        .into_iter()
        .map(|id| {
            let id = ReviewId(id);
            Ok((id.clone(), compare_one(session, &id)?))
        })
        .collect()
}

fn compare_one(session: &Session<'_>, id: &ReviewId) -> Result<Compared, StoreError> {
    let erased = "select erased_since from reviews where id = $1";
    let erased = session.row(erased, values![&id.0], |row| row.whole(0))?.unwrap_or(0);
    let kept = load(session, id)?.ok_or(StoreError::NotFound)?;
    if erased > 0 || kept.release.method() != METHOD_VERSION {
        return Ok(Compared::NotComparable);
    }
    Ok(if again(session, &kept.review)? == Some(kept.release) { Compared::Same } else { Compared::Different })
}

/// The release as the stored answers give it now; nothing if they cannot give one.
fn again(session: &Session<'_>, review: &Review) -> Result<Option<Release>, StoreError> {
    let Some(rest) = raw_tally(session, review, Which::Rest)? else { return Ok(None) };
    let mut so_far: Option<Looks> = None;
    for look in 1..=looks::count(session, review)? {
        let Some(taken) = raw_tally(session, review, Which::Look(look))? else { return Ok(None) };
        match &mut so_far {
            None => so_far = Looks::start(&taken),
            Some(looks) => {
                if looks.add(&taken).is_err() {
                    return Ok(None);
                }
            }
        }
    }
    match so_far {
        None => Ok(Some(release(&rest))),
        Some(mut looks) => Ok(looks.add(&rest).is_ok().then(|| looks.close())),
    }
}

/// What submitted responses say, from the answers; nothing if one is of another group, statement or scale.
fn raw_tally(session: &Session<'_>, review: &Review, which: Which) -> Result<Option<Tally>, StoreError> {
    let mut tally = closing::empty_tally(session, review)?;
    let mut sound = true;
    let (those, value) = which.condition();
    let people = format!("select group_id, count(*) from responses where {those} group by group_id");
    session.each(&people, values![&review.id.0, value], |row| {
        match tally.group(&row.text(0)?) {
            Some(group) => tally.count_respondents(group, links::people(row.whole(1)?)),
            None => sound = false,
        }
        Ok(())
    })?;
    let ratings = format!(
        "select group_id, statement, rating, count(*) from responses \
         join answers on answers.response = responses.id \
         where {those} and rating is not null group by group_id, statement, rating"
    );
    session.each(&ratings, values![&review.id.0, value], |row| {
        let place = tally.group(&row.text(0)?).zip(tally.statement(&row.text(1)?));
        let rating = Rating::parse(&row.text(2)?, u8::MAX);
        let people = links::people(row.whole(3)?);
        let counted = place.zip(rating).is_some_and(|((group, statement), rating)| {
            tally.count_many(group, statement, rating, people).is_ok()
        });
        sound &= counted;
        Ok(())
    })?;
    Ok(sound.then_some(tally))
}

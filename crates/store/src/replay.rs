//! Making releases and early looks again from the answers themselves, not from the lines that closing read: what `check`
//! compares them with.

use crate::{
    StoreError, closing, links,
    looks::{self, Which},
    releases, reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    release::{Looks, METHOD_VERSION, Release, ReleaseProblem, Tally, release},
    response::Rating,
    review::{Review, ReviewId},
};

/// How a kept release, or what early looks have counted, compares with the answers that are stored now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compared {
    Same,
    Different,
    /// The release is not as it was made, whatever the answers are.
    Changed,
    /// Somebody has taken their answers out since.
    TakenOut,
    /// Another version of the method made the release.
    OtherMethod,
}

/// Compares every release with its review's answers.
pub(crate) fn compare_releases(session: &Session<'_>) -> Result<Vec<(ReviewId, Compared)>, StoreError> {
    of_each(session, "select review from releases order by review", |review| {
        match releases::method_if_as_made(session, &review.id)? {
            None => return Ok(Compared::Changed),
            Some(method) if method != i64::from(METHOD_VERSION) => return Ok(Compared::OtherMethod),
            Some(_) => {}
        }
        if were_taken_out(session, review)? {
            return Ok(Compared::TakenOut);
        }
        let kept = releases::load(session, &review.id)?.ok_or(StoreError::NotFound)?;
        Ok(Compared::of(released_again(session, review)? == Some(kept.release)))
    })
}

/// Compares what early looks have counted with the answers of each review that is looked at.
pub(crate) fn compare_looks(session: &Session<'_>) -> Result<Vec<(ReviewId, Compared)>, StoreError> {
    of_each(session, "select review from looks order by review", |review| {
        if were_taken_out(session, review)? {
            return Ok(Compared::TakenOut);
        }
        let (mut kept, _) = looks::load(session, &review.id)?.ok_or(StoreError::NotFound)?;
        // How many were asked may have changed since.
        let nobody = closing::empty_tally(session, review)?;
        let Some(mut again) = looked_again(session, review)? else { return Ok(Compared::Different) };
        let same = kept.add(&nobody).and_then(|()| again.add(&nobody)).is_ok() && kept == again;
        Ok(Compared::of(same))
    })
}

impl Compared {
    fn of(same: bool) -> Self {
        if same { Self::Same } else { Self::Different }
    }
}

fn of_each(
    session: &Session<'_>,
    all: &str,
    compare: impl Fn(&Review) -> Result<Compared, StoreError>,
) -> Result<Vec<(ReviewId, Compared)>, StoreError> {
    let ids = session.rows(all, &[], |row| Ok(ReviewId(row.text(0)?)))?;
    ids.into_iter().map(|id| compare(&reviews::load(session, &id)?).map(|compared| (id, compared))).collect()
}

/// Whether somebody has taken answers out that had been counted.
fn were_taken_out(session: &Session<'_>, review: &Review) -> Result<bool, StoreError> {
    Ok(session.count("select erased_since from reviews where id = $1", values![&review.id.0])? > 0)
}

/// The release as the stored answers give it now; nothing if they cannot give one.
fn released_again(session: &Session<'_>, review: &Review) -> Result<Option<Release>, StoreError> {
    let Some(rest) = tally(session, review, Which::Rest)? else { return Ok(None) };
    if looks::count(session, review)? == 0 {
        return Ok(Some(release(&rest)));
    }
    let looks = looked_again(session, review)?;
    Ok(looks.and_then(|mut looks| looks.add(&rest).is_ok().then(|| looks.close())))
}

/// What early looks have counted, look after look; nothing if the stored answers cannot give it.
fn looked_again(session: &Session<'_>, review: &Review) -> Result<Option<Looks>, StoreError> {
    let mut so_far = None;
    for look in 1..=looks::count(session, review)? {
        let Some(taken) = tally(session, review, Which::Look(look))? else { return Ok(None) };
        so_far = match so_far {
            None => Looks::start(&taken),
            Some(looks) => with(looks, &taken).ok(),
        };
        if so_far.is_none() {
            return Ok(None);
        }
    }
    Ok(so_far)
}

fn with(mut looks: Looks, taken: &Tally) -> Result<Looks, ReleaseProblem> {
    looks.add(taken)?;
    Ok(looks)
}

/// What submitted responses say, from the answers; nothing if one is of another group, statement or scale.
fn tally(session: &Session<'_>, review: &Review, which: Which) -> Result<Option<Tally>, StoreError> {
    let mut counted = closing::empty_tally(session, review)?;
    let mut sound = true;
    let (those, value) = which.condition();
    let people = format!("select group_id, count(*) from responses where {those} group by group_id");
    session.each(&people, values![&review.id.0, value], |row| {
        match counted.group(&row.text(0)?) {
            Some(group) => counted.count_respondents(group, links::people(row.whole(1)?)),
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
        let place = counted.group(&row.text(0)?).zip(counted.statement(&row.text(1)?));
        let rating = Rating::parse(&row.text(2)?, u8::MAX);
        let people = links::people(row.whole(3)?);
        let is_counted = place.zip(rating).is_some_and(|((group, statement), rating)| {
            counted.count_many(group, statement, rating, people).is_ok()
        });
        sound &= is_counted;
        Ok(())
    })?;
    Ok(sound.then_some(counted))
}

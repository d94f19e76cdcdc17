//! Releases: kept once, and read by whoever may see a review's picture. `replay` makes them again.

use crate::{
    Store, StoreError, hex, reviews,
    reviews::{from_json, not_json},
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::ViewerSeat,
    release::Release,
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
    let digest = digest(review, release.method().into(), now, &body);
    let sql = "insert into releases (review, method, made_at, body, digest) values ($1, $2, $3, $4, $5)";
    session.run(sql, values![&review.0, release.method(), now, body, digest])?;
    Ok(())
}

/// The version of the method that made a release, if it is as it was made, to the last byte. Of one that was made before
/// digests were kept, nothing says otherwise.
pub(crate) fn method_if_as_made(session: &Session<'_>, id: &ReviewId) -> Result<Option<i64>, StoreError> {
    let sql = "select method, made_at, body, digest from releases where review = $1";
    let found = session.row(sql, values![&id.0], |row| {
        let method = row.whole(0)?;
        let now = digest(id, method, row.whole(1)?, &row.text(2)?);
        Ok(row.maybe_text(3)?.is_none_or(|kept| kept == now).then_some(method))
    })?;
    found.ok_or(StoreError::NotFound)
}

/// What tells one release from any other: of which review, by which method, when, and all that it says.
fn digest(review: &ReviewId, method: i64, made_at: i64, body: &str) -> String {
    hex::encode(blake3::hash(format!("{}\n{method}\n{made_at}\n{body}", review.0).as_bytes()).as_bytes())
}

/// A review with its release, if it has one; only for those who hold a right to it.
pub(crate) fn load(session: &Session<'_>, id: &ReviewId) -> Result<Option<Released>, StoreError> {
    let sql = "select body, made_at from releases where review = $1";
    let found = session.row(sql, values![&id.0], |row| Ok((row.text(0)?, row.whole(1)?)))?;
    let Some((body, made_at)) = found else { return Ok(None) };
    Ok(Some(Released { review: reviews::load(session, id)?, release: from_json(&body)?, made_at }))
}

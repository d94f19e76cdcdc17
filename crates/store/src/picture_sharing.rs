//! How far a place shares the picture of a review: with those who took part, and by a link that ends on a day or is
//! switched off. What is changed goes into the place's history.

use crate::{
    Changed, Store, StoreError,
    audit::audit,
    hex, reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{FacilitatorSeat, InstallationKey, Token, ViewerSeat},
    place::What,
    review::{Review, ReviewId},
};

/// How far a picture is shared beyond its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureSharing {
    pub reach: PictureReach,
    /// The newest link; none if there never was one.
    pub link: Option<PictureLink>,
}

/// Who sees a picture beside its place and its links, and what is shown beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureReach {
    /// Whether those who took part see it.
    pub participants: bool,
    /// Whether it is also read beside other frameworks.
    pub alignment: bool,
}

/// As it is until somebody decides.
impl Default for PictureReach {
    fn default() -> Self {
        Self { participants: false, alignment: true }
    }
}

/// A link to a picture. Its token is `key.picture_token(review, generation)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureLink {
    pub generation: u32,
    /// Seconds since 1970 in UTC, as all times here.
    pub made_at: i64,
    pub expires_at: Option<i64>,
    pub off_at: Option<i64>,
}

impl PictureLink {
    /// Whether it opens the picture at `now`.
    #[must_use]
    pub fn works(&self, now: i64) -> bool {
        self.off_at.is_none() && self.expires_at.is_none_or(|at| now < at)
    }
}

impl Store {
    /// How far the picture of one of the place's reviews is shared.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn picture_sharing(
        &self,
        seat: &ViewerSeat,
        review: &ReviewId,
    ) -> Result<PictureSharing, StoreError> {
        let (place, id) = (seat.place().clone(), review.clone());
        self.read(move |session| {
            reviews::at_place(session, &place, &id)?;
            Ok(PictureSharing { reach: reach(session, &id)?, link: newest_link(session, &id)? })
        })
        .await
    }

    /// Changes how far the picture goes from what somebody has `seen` to what they want.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn set_picture_reach(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        seen: PictureReach,
        wanted: PictureReach,
        now: i64,
    ) -> Result<Changed<PictureReach>, StoreError> {
        self.change_sharing(seat, review, now, move |session, _, review| {
            let was = reach(session, &review.id)?;
            if was != seen && was != wanted {
                return Ok((Changed::Elsewhere(was), vec![]));
            }
            Ok((Changed::Yes, change_reach(session, review, was, wanted)?))
        })
        .await
    }

    /// Makes a new link to the picture; the one before it, if there was one, is switched off.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn make_picture_link(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        expires_at: Option<i64>,
        now: i64,
    ) -> Result<(), StoreError> {
        self.change_sharing(seat, review, now, move |session, key, review| {
            Ok(((), make_link(session, key, review, expires_at, now)?))
        })
        .await
    }

    /// Switches the link off. It is no error if there is none that works.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn end_picture_link(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        now: i64,
    ) -> Result<(), StoreError> {
        self.change_sharing(seat, review, now, move |session, _, review| {
            let ended = end_link(session, review, now)?;
            let done = ended.then(|| What::PictureLinkEnded { review: review.setup.name.clone() });
            Ok(((), done.into_iter().collect()))
        })
        .await
    }

    /// The secret of a link, for those who may share the picture.
    #[must_use]
    pub fn picture_token(&self, _: &FacilitatorSeat, review: &ReviewId, link: &PictureLink) -> Token {
        self.0.key.picture_token(review, link.generation)
    }

    /// Does `work` on one of the place's reviews, and notes in its history what it says was done.
    async fn change_sharing<T: Send + 'static>(
        &self,
        seat: &FacilitatorSeat,
        review: &ReviewId,
        now: i64,
        work: impl Fn(&Session<'_>, &InstallationKey, &Review) -> Result<(T, Vec<What>), StoreError>
        + Send
        + 'static,
    ) -> Result<T, StoreError> {
        let (seat, id, key) = (seat.clone(), review.clone(), self.installation_key());
        self.write(move |session| {
            let review = reviews::at_place(session, seat.place(), &id)?;
            let (outcome, done) = work(session, &key, &review)?;
            done.iter().try_for_each(|what| audit(session, seat.place(), seat.account(), now, what))?;
            Ok(outcome)
        })
        .await
    }
}

/// How far a review's picture goes beside its links.
pub(crate) fn reach(session: &Session<'_>, review: &ReviewId) -> Result<PictureReach, StoreError> {
    let sql = "select participants, alignment from picture_sharing where review = $1";
    let found = session.row(sql, values![&review.0], |row| {
        Ok(PictureReach { participants: row.whole(0)? != 0, alignment: row.whole(1)? != 0 })
    })?;
    Ok(found.unwrap_or_default())
}

fn change_reach(
    session: &Session<'_>,
    review: &Review,
    was: PictureReach,
    wanted: PictureReach,
) -> Result<Vec<What>, StoreError> {
    let name = || review.setup.name.clone();
    let mut done = Vec::new();
    if was.participants != wanted.participants {
        done.push(match wanted.participants {
            true => What::PictureOpenToParticipants { review: name() },
            false => What::PictureClosedToParticipants { review: name() },
        });
    }
    if was.alignment != wanted.alignment {
        done.push(match wanted.alignment {
            true => What::AlignmentShown { review: name() },
            false => What::AlignmentLeftOut { review: name() },
        });
    }
    session.run(
        "insert into picture_sharing (review, participants, alignment) values ($1, $2, $3) \
         on conflict (review) do update set participants = excluded.participants, alignment = excluded.alignment",
        values![&review.id.0, wanted.participants, wanted.alignment],
    )?;
    Ok(done)
}

fn make_link(
    session: &Session<'_>,
    key: &InstallationKey,
    review: &Review,
    expires_at: Option<i64>,
    now: i64,
) -> Result<Vec<What>, StoreError> {
    end_link(session, review, now)?;
    let generation = newest_link(session, &review.id)?.map_or(1, |link| link.generation + 1);
    let hash = key.picture_token(&review.id, generation).hash(key);
    session.run(
        "insert into picture_links (review, generation, token_hash, made_at, expires_at) \
         values ($1, $2, $3, $4, $5)",
        values![&review.id.0, generation, hex::encode(&hash.0), now, expires_at],
    )?;
    Ok(vec![What::PictureLinkMade { review: review.setup.name.clone(), until: expires_at }])
}

/// True if there was a link that had not been switched off.
fn end_link(session: &Session<'_>, review: &Review, now: i64) -> Result<bool, StoreError> {
    let sql = "update picture_links set off_at = $1 where review = $2 and off_at is null";
    Ok(session.run(sql, values![now, &review.id.0])? > 0)
}

fn newest_link(session: &Session<'_>, review: &ReviewId) -> Result<Option<PictureLink>, StoreError> {
    let sql = "select generation, made_at, expires_at, off_at from picture_links \
               where review = $1 order by generation desc limit 1";
    session.row(sql, values![&review.0], |row| {
        let generation = u32::try_from(row.whole(0)?)
            .map_err(|_| StoreError::Damaged("a link to a picture has an impossible number".to_owned()))?;
        let (expires_at, off_at) = (row.maybe_whole(2)?, row.maybe_whole(3)?);
        Ok(PictureLink { generation, made_at: row.whole(1)?, expires_at, off_at })
    })
}

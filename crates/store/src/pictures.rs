//! The three doors to a review's picture: belonging to its place, having taken part in it, holding a link to it. Behind
//! each are the review, the release that was made when it closed, and nothing that anybody answered.

use crate::{
    Store, StoreError,
    access::secret_hash,
    hex, picture_sharing,
    places::{self, PlaceLook},
    releases::{self, Released},
    reviews,
    sqlite::{Session, values},
};
use wholeplace_model::{
    access::{AnsweringSeat, PictureSeat, Token, TookPart, ViewerSeat},
    response::ResponseId,
    review::{Review, ReviewId},
};

/// A picture's door that has opened, with all that its pages say beside the release.
#[derive(Debug, Clone)]
pub struct OpenedPicture {
    pub seat: PictureSeat,
    pub review: Review,
    pub place: PlaceLook,
    /// When the release was made: seconds since 1970 in UTC. None while the review has not closed.
    pub released_at: Option<i64>,
    /// Whether the place reads the picture beside other frameworks too.
    pub alignment: bool,
}

/// What somebody finds who has a link, or who took part.
#[derive(Debug, Clone)]
pub enum PictureDoor {
    Open(Box<OpenedPicture>),
    /// The place does not share it with those who took part.
    NotShared,
    /// The link was switched off.
    SwitchedOff,
    /// The link's time is over.
    Over,
    /// There never was such a link.
    Unknown,
}

impl Store {
    /// For a member of the review's place.
    ///
    /// # Errors
    /// `NotFound` if the place has no such review.
    pub async fn picture_at_place(
        &self,
        seat: &ViewerSeat,
        review: &ReviewId,
    ) -> Result<OpenedPicture, StoreError> {
        let (seat, id) = (seat.clone(), review.clone());
        self.read(move |session| {
            let review = reviews::load(session, &id)?;
            let seat = PictureSeat::of_member(&seat, &review).ok_or(StoreError::NotFound)?;
            opened(session, seat, review)
        })
        .await
    }

    /// For somebody whose response is part of a review.
    ///
    /// # Errors
    /// `NotFound` if the response has been erased, or is in no review of a place.
    pub async fn picture_for_participant(&self, seat: &AnsweringSeat) -> Result<PictureDoor, StoreError> {
        let seat = seat.clone();
        self.read(move |session| {
            let id = seat.response();
            let sql = "select review from responses where id = $1";
            let review = session.row(sql, values![&id.0], |row| row.maybe_text(0))?.flatten();
            let review = ReviewId(review.ok_or(StoreError::NotFound)?);
            let shared = picture_sharing::reach(session, &review)?.participants;
            let took_part = TookPart { response: ResponseId(id.0.clone()), review, shared };
            let Some(seat) = PictureSeat::of_participant(&seat, took_part) else {
                return Ok(PictureDoor::NotShared);
            };
            let review = reviews::load(session, seat.review())?;
            Ok(PictureDoor::Open(Box::new(opened(session, seat, review)?)))
        })
        .await
    }

    /// For whoever holds a link.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn picture_by_link(&self, token: &Token, now: i64) -> Result<PictureDoor, StoreError> {
        let (token, key) = (token.clone(), self.installation_key());
        self.read(move |session| {
            let sql =
                "select review, token_hash, expires_at, off_at from picture_links where token_hash = $1";
            let hash = hex::encode(&token.hash(&key).0);
            let found = session.row(sql, values![hash], |row| {
                let hash = secret_hash(&row.text(1)?)?;
                Ok((ReviewId(row.text(0)?), hash, row.maybe_whole(2)?, row.maybe_whole(3)?))
            })?;
            let Some((review, hash, expires_at, off_at)) = found else { return Ok(PictureDoor::Unknown) };
            if off_at.is_some() {
                return Ok(PictureDoor::SwitchedOff);
            }
            if expires_at.is_some_and(|at| at <= now) {
                return Ok(PictureDoor::Over);
            }
            let Some(seat) = PictureSeat::by_link(review, &token, &hash, &key) else {
                return Ok(PictureDoor::Unknown);
            };
            let review = reviews::load(session, seat.review())?;
            Ok(PictureDoor::Open(Box::new(opened(session, seat, review)?)))
        })
        .await
    }

    /// The release behind a picture; nothing while the review has not closed.
    ///
    /// # Errors
    /// Only if the store cannot be read.
    pub async fn release_of(&self, seat: &PictureSeat) -> Result<Option<Released>, StoreError> {
        let id = seat.review().clone();
        self.read(move |session| releases::load(session, &id)).await
    }
}

fn opened(session: &Session<'_>, seat: PictureSeat, review: Review) -> Result<OpenedPicture, StoreError> {
    let sql = "select made_at from releases where review = $1";
    let released_at = session.row(sql, values![&review.id.0], |row| row.whole(0))?;
    let place = places::look(session, &review.place)?;
    let alignment = picture_sharing::reach(session, &review.id)?.alignment;
    Ok(OpenedPicture { seat, review, place, released_at, alignment })
}

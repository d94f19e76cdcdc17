//! The seat of somebody who may see a review's picture, and the secret of the link that opens one.

use super::{AnsweringSeat, InstallationKey, SecretHash, Token, ViewerSeat, first_16};
use crate::{
    response::ResponseId,
    review::{Review, ReviewId},
};

/// The right to see the picture of one review.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureSeat {
    review: ReviewId,
}

/// What the store has about a response in a review, and about how far that review's picture is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TookPart {
    pub response: ResponseId,
    pub review: ReviewId,
    /// Whether the place shares the picture with those who took part.
    pub shared: bool,
}

impl PictureSeat {
    /// The seat of somebody who belongs to the review's place.
    #[must_use]
    pub fn of_member(seat: &ViewerSeat, review: &Review) -> Option<Self> {
        (review.place == *seat.place()).then(|| Self { review: review.id.clone() })
    }

    /// The seat of somebody who answered in the review, if its picture is shared with them.
    #[must_use]
    pub fn of_participant(seat: &AnsweringSeat, took_part: TookPart) -> Option<Self> {
        (took_part.response == *seat.response() && took_part.shared)
            .then_some(Self { review: took_part.review })
    }

    /// The seat of whoever holds the link whose hash was stored for the review.
    #[must_use]
    pub fn by_link(
        review: ReviewId,
        token: &Token,
        stored: &SecretHash,
        key: &InstallationKey,
    ) -> Option<Self> {
        token.hash(key).matches(stored).then_some(Self { review })
    }

    #[must_use]
    pub fn review(&self) -> &ReviewId {
        &self.review
    }
}

impl InstallationKey {
    /// The secret of the `generation`-th link to a review's picture. It can be made again whenever it is shown.
    #[must_use]
    pub fn picture_token(&self, review: &ReviewId, generation: u32) -> Token {
        let purpose = blake3::derive_key("wholeplace 2026 link to a picture", &self.0);
        let mut material = generation.to_le_bytes().to_vec();
        material.extend(review.0.as_bytes());
        Token(first_16(*blake3::keyed_hash(&purpose, &material).as_bytes()))
    }
}

//! The seat of somebody who followed a link into a review and has not started yet.

use super::{InstallationKey, SecretHash, Token, first_16};
use crate::review::{GroupId, LinkId, ReviewId};

/// The right to start a response in a review, in one group or in a group to be chosen.
#[derive(Clone)]
pub struct JoiningSeat {
    review: ReviewId,
    link: LinkId,
    group: Option<GroupId>,
}

impl InstallationKey {
    /// The secret of a link into a review. Facilitators share it, so it can be made again whenever it is shown.
    #[must_use]
    pub fn link_token(&self, link: &LinkId) -> Token {
        let purpose = blake3::derive_key("wholeplace 2026 link into a review", &self.0);
        Token(first_16(*blake3::keyed_hash(&purpose, link.0.as_bytes()).as_bytes()))
    }
}

impl JoiningSeat {
    /// Opens a seat if `token` is the one whose hash was stored for the link.
    #[must_use]
    pub fn open(
        review: ReviewId,
        link: LinkId,
        group: Option<GroupId>,
        token: &Token,
        stored: &SecretHash,
        key: &InstallationKey,
    ) -> Option<Self> {
        token.hash(key).matches(stored).then_some(Self { review, link, group })
    }

    #[must_use]
    pub fn review(&self) -> &ReviewId {
        &self.review
    }

    #[must_use]
    pub fn link(&self) -> &LinkId {
        &self.link
    }

    /// The group that the link leads into; where there is none, the person chooses.
    #[must_use]
    pub fn group(&self) -> Option<&GroupId> {
        self.group.as_ref()
    }
}

//! Seats of people who sign in: who they are, and what they may do at a place.
//!
//! An [`AccountSeat`] is opened by a session's secret. At a place it opens a [`ViewerSeat`], [`FacilitatorSeat`] or
//! [`OwnerSeat`], as far as the person's membership there goes; each can be used as the ones before it.

use super::{InstallationKey, SecretHash, Token};
use crate::place::{AccountId, PlaceId, Role};
use std::ops::Deref;

/// Somebody who is signed in.
#[derive(Clone)]
pub struct AccountSeat {
    account: AccountId,
    session: String,
}

/// The right to look after the installation: to make places and to invite their owners.
#[derive(Clone)]
pub struct AdministratorSeat(AccountSeat);

/// What the store has about somebody at a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub account: AccountId,
    pub place: PlaceId,
    pub role: Role,
}

/// The right to see a place's reviews and pictures.
#[derive(Clone)]
pub struct ViewerSeat {
    account: AccountId,
    place: PlaceId,
    role: Role,
}

/// The right to set up and run a place's reviews.
#[derive(Clone)]
pub struct FacilitatorSeat(ViewerSeat);

/// The right to change a place and who belongs to it.
#[derive(Clone)]
pub struct OwnerSeat(FacilitatorSeat);

impl AccountSeat {
    /// Opens a seat if `token` is the one whose hash was stored for the session.
    #[must_use]
    pub fn open(
        account: AccountId,
        session: String,
        token: &Token,
        stored: &SecretHash,
        key: &InstallationKey,
    ) -> Option<Self> {
        token.hash(key).matches(stored).then_some(Self { account, session })
    }

    #[must_use]
    pub fn account(&self) -> &AccountId {
        &self.account
    }

    /// The id of the session that opened it, to tell it from the person's others.
    #[must_use]
    pub fn session(&self) -> &str {
        &self.session
    }

    /// The seat that this person has at a place, if the membership is theirs.
    #[must_use]
    pub fn at(&self, membership: Membership) -> Option<ViewerSeat> {
        let Membership { account, place, role } = membership;
        (account == self.account).then_some(ViewerSeat { account, place, role })
    }
}

impl AdministratorSeat {
    /// Opens a seat if what is stored of this account says that it looks after the installation.
    #[must_use]
    pub fn open(seat: AccountSeat, administrators: &[AccountId]) -> Option<Self> {
        administrators.contains(&seat.account).then_some(Self(seat))
    }
}

impl ViewerSeat {
    #[must_use]
    pub fn account(&self) -> &AccountId {
        &self.account
    }

    #[must_use]
    pub fn place(&self) -> &PlaceId {
        &self.place
    }

    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    #[must_use]
    pub fn facilitator(self) -> Option<FacilitatorSeat> {
        (self.role >= Role::Facilitator).then_some(FacilitatorSeat(self))
    }

    #[must_use]
    pub fn owner(self) -> Option<OwnerSeat> {
        (self.role >= Role::Owner).then_some(OwnerSeat(FacilitatorSeat(self)))
    }
}

impl Deref for AdministratorSeat {
    type Target = AccountSeat;

    fn deref(&self) -> &AccountSeat {
        &self.0
    }
}

impl Deref for FacilitatorSeat {
    type Target = ViewerSeat;

    fn deref(&self) -> &ViewerSeat {
        &self.0
    }
}

impl Deref for OwnerSeat {
    type Target = FacilitatorSeat;

    fn deref(&self) -> &FacilitatorSeat {
        &self.0
    }
}

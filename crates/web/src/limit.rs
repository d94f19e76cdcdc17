//! How often somebody may do what a flood could abuse: try a code or a password, start a review, have a message sent.
//! For each address and in all.
//!
//! Kept in memory only, keyed by a hash of the address, and forgotten every ten minutes.

use crate::site::Site;
use std::{
    collections::HashMap,
    hash::{BuildHasher, Hash, RandomState},
    net::IpAddr,
    sync::Mutex,
};
use wholeplace_model::place::Email;

const WINDOW_SECONDS: i64 = 600;

/// The limits of the service.
pub(crate) struct Limits {
    pub(crate) codes: Limit,
    pub(crate) starts: Limit,
    /// Starting in a review of a place. What comes through one link is limited and counted with the link.
    pub(crate) joins: Limit,
    /// Invitations that are not there.
    pub(crate) invitations: Limit,
    /// Letters, by who asks for them.
    messages: Limit,
    /// Wrong passwords, for each address they come from.
    pub(crate) sign_ins: Limit,
    /// Letters, by whom they are for.
    mailboxes: Limit,
    /// Wrong passwords, for each account, whether there is one or not.
    pub(crate) accounts: Limit,
}

/// Why a letter may not go out for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TooManyLetters {
    /// Who asks has had many sent.
    Asked,
    /// Whom it is for has been sent many.
    Received,
}

/// One kind of thing that may be done so often.
pub(crate) struct Limit {
    for_each_address: u32,
    in_all: u32,
    hasher: RandomState,
    window: Mutex<Window>,
}

/// Counts in the present ten minutes.
#[derive(Default)]
struct Window {
    started: i64,
    in_all: u32,
    by_address: HashMap<u64, u32>,
}

impl Limits {
    /// A person mistypes a code a few times; a whole office may share an address and start on the same morning.
    pub(crate) fn new() -> Self {
        Self {
            codes: Limit::new(20, 1_000),
            starts: Limit::new(300, 3_000),
            joins: Limit::new(1_000, 60_000),
            invitations: Limit::new(100, 5_000),
            messages: Limit::new(20, 1_000),
            sign_ins: Limit::new(20, 3_000),
            mailboxes: Limit::new(10, 3_000),
            accounts: Limit::new(10, 3_000),
        }
    }
}

impl Site {
    /// Counts a letter that somebody asks for now, whatever it is about, so that nobody can have a stranger's mailbox
    /// flooded: neither from one place, nor from many at once, nor through several pages.
    pub(crate) fn may_write_to(&self, asker: IpAddr, to: &Email) -> Result<(), TooManyLetters> {
        let now = self.now();
        let asked = self.limits.messages.count(asker, now).map_err(|_| TooManyLetters::Asked);
        let counted = asked
            .and_then(|()| self.limits.mailboxes.count_for(to, now).map_err(|_| TooManyLetters::Received));
        counted
            .inspect_err(|why| tracing::warn!(?why, "many letters are asked for, and none sent for a while"))
    }
}

impl Limit {
    fn new(for_each_address: u32, in_all: u32) -> Self {
        Self { for_each_address, in_all, hasher: RandomState::new(), window: Mutex::default() }
    }

    /// Counts once more. Says how many seconds to wait if it has been too often.
    pub(crate) fn count(&self, address: IpAddr, now: i64) -> Result<(), u64> {
        self.count_for(network(address), now)
    }

    /// The same for anything else that is counted by.
    pub(crate) fn count_for(&self, key: impl Hash, now: i64) -> Result<(), u64> {
        let mut window = self.window.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !(window.started..window.started + WINDOW_SECONDS).contains(&now) {
            *window = Window { started: now, ..Window::default() };
        }
        let wait = (window.started + WINDOW_SECONDS - now).unsigned_abs();
        if window.in_all == self.in_all {
            return Err(wait);
        }
        let count = window.by_address.entry(self.hasher.hash_one(key)).or_default();
        // Who has had their share takes nothing from others'.
        if *count == self.for_each_address {
            return Err(wait);
        }
        *count += 1;
        window.in_all += 1;
        Ok(())
    }

    /// Takes back a try that was right, so that a room full of people behind one address can all come in.
    pub(crate) fn forgive(&self, address: IpAddr) {
        self.forgive_for(network(address));
    }

    pub(crate) fn forgive_for(&self, key: impl Hash) {
        let mut window = self.window.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(count) = window.by_address.get_mut(&self.hasher.hash_one(key)) {
            *count = count.saturating_sub(1);
            window.in_all = window.in_all.saturating_sub(1);
        }
    }
}

/// What counts as one address: of IPv6 the first half, since whoever has one such address has all that share it.
fn network(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(v4) => v4.to_ipv6_mapped().to_bits(),
        IpAddr::V6(v6) => {
            v6.to_ipv4_mapped().map_or(v6.to_bits() & !u128::from(u64::MAX), |v4| network(v4.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    #[test]
    fn an_address_that_guesses_is_told_to_wait_and_others_are_not() {
        let limit = Limit::new(20, 1_000);
        for _ in 0..20 {
            assert_eq!(limit.count(HERE, 1_000), Ok(()));
        }
        assert_eq!(limit.count(HERE, 1_100), Err(500));
        assert_eq!(limit.count(THERE, 1_100), Ok(()));
        assert_eq!(limit.count(HERE, 1_600), Ok(()));
    }

    #[test]
    fn any_number_of_people_who_are_right_come_in_from_one_address() {
        let limit = Limit::new(20, 1_000);
        for _ in 0..2_000 {
            assert_eq!(limit.count(HERE, 1_000), Ok(()));
            limit.forgive(HERE);
        }
        for _ in 0..20 {
            assert_eq!(limit.count(HERE, 1_000), Ok(()));
        }
        assert!(limit.count(HERE, 1_000).is_err());
    }

    #[test]
    fn one_address_cannot_use_up_the_tries_of_all() {
        let limit = Limit::new(20, 1_000);
        let refused = (0..5_000).filter(|_| limit.count(HERE, 5).is_err());
        assert_eq!(refused.count(), 4_980);
        assert_eq!(limit.count(THERE, 5), Ok(()));
    }

    #[test]
    fn guessing_from_everywhere_is_stopped_too() {
        let limit = Limit::new(20, 1_000);
        let refused = (0..2_000_u32).filter(|host| limit.count(IpAddr::V4((*host).into()), 5).is_err());
        assert_eq!(refused.count(), 1_000);
    }
}

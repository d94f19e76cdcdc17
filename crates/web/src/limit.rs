//! How often somebody may try a code or have a message sent, for each address and in all.
//!
//! Kept in memory, keyed by a hash of the address.

use std::{collections::HashMap, hash::BuildHasher, hash::RandomState, net::IpAddr, sync::Mutex};

const WINDOW_SECONDS: i64 = 600;
const TRIES_PER_ADDRESS: u32 = 20;
const TRIES_IN_ALL: u32 = 1_000;

/// What is counted, each on its own.
pub(crate) struct Tries {
    /// Codes and links that were looked up.
    pub(crate) codes: Counter,
    /// Messages that were to be sent, so that nobody can have a stranger flooded with them.
    pub(crate) messages: Counter,
}

/// Counts of tries in the present window of ten minutes.
pub(crate) struct Counter {
    hasher: RandomState,
    window: Mutex<Window>,
}

#[derive(Default)]
struct Window {
    started: i64,
    in_all: u32,
    by_address: HashMap<u64, u32>,
}

impl Tries {
    pub(crate) fn new() -> Self {
        Self { codes: Counter::new(), messages: Counter::new() }
    }
}

impl Counter {
    fn new() -> Self {
        Self { hasher: RandomState::new(), window: Mutex::new(Window::default()) }
    }

    /// Counts a try. Says how many seconds to wait if there have been too many.
    pub(crate) fn count(&self, address: IpAddr, now: i64) -> Result<(), u64> {
        let mut window = self.window.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !(window.started..window.started + WINDOW_SECONDS).contains(&now) {
            *window = Window { started: now, ..Window::default() };
        }
        let wait = (window.started + WINDOW_SECONDS - now).unsigned_abs();
        let count = window.by_address.entry(self.hasher.hash_one(address)).or_default();
        *count += 1;
        let from_address = *count;
        window.in_all += 1;
        if from_address > TRIES_PER_ADDRESS || window.in_all > TRIES_IN_ALL { Err(wait) } else { Ok(()) }
    }

    /// Takes back a try that was right, so that a room full of people behind one address can all come in.
    pub(crate) fn forgive(&self, address: IpAddr) {
        let mut window = self.window.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(count) = window.by_address.get_mut(&self.hasher.hash_one(address)) {
            *count = count.saturating_sub(1);
        }
        window.in_all = window.in_all.saturating_sub(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);
    const THERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 7));

    #[test]
    fn an_address_that_guesses_is_told_to_wait_and_others_are_not() {
        let codes = Counter::new();
        for _ in 0..TRIES_PER_ADDRESS {
            assert_eq!(codes.count(HERE, 1_000), Ok(()));
        }
        assert_eq!(codes.count(HERE, 1_100), Err(500));
        assert_eq!(codes.count(THERE, 1_100), Ok(()));
        assert_eq!(codes.count(HERE, 1_600), Ok(()));
    }

    #[test]
    fn any_number_of_people_who_are_right_come_in_from_one_address() {
        let codes = Counter::new();
        for _ in 0..TRIES_IN_ALL * 2 {
            assert_eq!(codes.count(HERE, 1_000), Ok(()));
            codes.forgive(HERE);
        }
        for _ in 0..TRIES_PER_ADDRESS {
            assert_eq!(codes.count(HERE, 1_000), Ok(()));
        }
        assert!(codes.count(HERE, 1_000).is_err());
    }

    #[test]
    fn guessing_from_everywhere_is_stopped_too() {
        let codes = Counter::new();
        let mut refused = 0;
        for host in 0..2_000_u32 {
            refused += u32::from(codes.count(IpAddr::V4(host.into()), 5).is_err());
        }
        assert_eq!(refused, 2_000 - TRIES_IN_ALL);
    }
}

//! How often somebody may try a code, for each address and in all. Kept in memory, keyed by a hash of the address.

use std::{collections::HashMap, hash::BuildHasher, hash::RandomState, net::IpAddr, sync::Mutex};

const WINDOW_SECONDS: i64 = 600;
const TRIES_PER_ADDRESS: u32 = 20;
const TRIES_IN_ALL: u32 = 1_000;

/// Counts of tries in the present window of ten minutes.
pub(crate) struct Limits {
    hasher: RandomState,
    window: Mutex<Window>,
}

#[derive(Default)]
struct Window {
    started: i64,
    in_all: u32,
    by_address: HashMap<u64, u32>,
}

impl Limits {
    pub(crate) fn new() -> Self {
        Self { hasher: RandomState::new(), window: Mutex::new(Window::default()) }
    }

    /// Counts a try. Says how many seconds to wait if there have been too many.
    pub(crate) fn try_code(&self, address: IpAddr, now: i64) -> Result<(), u64> {
        let mut window = self.window.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !(window.started..window.started + WINDOW_SECONDS).contains(&now) {
            *window = Window { started: now, ..Window::default() };
        }
        let wait = (window.started + WINDOW_SECONDS - now).unsigned_abs();
        if window.in_all == TRIES_IN_ALL {
            return Err(wait);
        }
        window.in_all += 1;
        let count = window.by_address.entry(self.hasher.hash_one(network(address))).or_default();
        *count += 1;
        if *count > TRIES_PER_ADDRESS { Err(wait) } else { Ok(()) }
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
        let limits = Limits::new();
        for _ in 0..TRIES_PER_ADDRESS {
            assert_eq!(limits.try_code(HERE, 1_000), Ok(()));
        }
        assert_eq!(limits.try_code(HERE, 1_100), Err(500));
        assert_eq!(limits.try_code(THERE, 1_100), Ok(()));
        assert_eq!(limits.try_code(HERE, 1_600), Ok(()));
    }

    #[test]
    fn guessing_from_everywhere_is_stopped_too() {
        let limits = Limits::new();
        let mut refused = 0;
        for host in 0..2_000_u32 {
            refused += u32::from(limits.try_code(IpAddr::V4(host.into()), 5).is_err());
        }
        assert_eq!(refused, 2_000 - TRIES_IN_ALL);
    }
}

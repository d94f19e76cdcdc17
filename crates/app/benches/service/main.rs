//! How fast the service is, as ratios inside one run. `docs/performance.md` says how to read it.
//!
//! Server and load share this machine's cores, so absolute figures are for this machine only.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

mod client;
mod journeys;
mod load;
#[path = "../../src/logo.rs"]
#[allow(dead_code, reason = "what its own tests use")]
mod logo;
#[path = "../../src/maker.rs"]
mod maker;
mod pages;
mod pdf;
mod pictures;
mod place;
mod places;
mod saves;
mod site;
mod start;

use std::time::Duration;

/// Connections at a time, as in the targets.
pub(crate) const CONNECTIONS: usize = 64;

fn main() {
    // A name chooses one part, to look at it alone with a profiler.
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    if wanted("start") {
        start::measure();
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        if wanted("saves") {
            saves::measure().await;
        }
        if wanted("journeys") {
            journeys::measure().await;
        }
        if wanted("pages") {
            pages::measure().await;
        }
        if wanted("pictures") {
            pictures::measure().await;
        }
        if wanted("places") {
            places::measure().await;
        }
        if wanted("pdf") {
            pdf::measure().await;
        }
    });
}

/// Milliseconds with two decimals.
pub(crate) fn ms(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1000.0)
}

//! Closing reviews whose closing date has passed: once at the start, and then again and again while the service runs.

use std::time::Duration;
use wholeplace_store::Store;

/// How long after its closing date a review may wait for its picture. It takes no answers in that time.
const EVERY: Duration = Duration::from_secs(15);

/// Closes what is due now.
pub(crate) async fn close_due(store: &Store, now: i64) {
    let mut seed = [0; 32];
    if let Err(error) = getrandom::fill(&mut seed) {
        tracing::error!(%error, "the operating system gives no random bytes, so nothing was closed");
        return;
    }
    match store.close_due(seed, now).await {
        Ok(closed) if closed.is_empty() => {}
        Ok(closed) => tracing::info!(reviews = closed.len(), "closed what was due"),
        Err(error) => {
            tracing::error!(%error, "reviews that are due could not be closed; it will be tried again")
        }
    }
}

/// Goes on closing what becomes due, for as long as it is polled.
pub(crate) async fn keep_closing(store: Store, clock: impl Fn() -> i64) {
    let mut turns = tokio::time::interval(EVERY);
    loop {
        turns.tick().await;
        close_due(&store, clock()).await;
    }
}

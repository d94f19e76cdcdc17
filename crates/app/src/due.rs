//! What is due at reviews: early looks take answers in, and those whose closing date has passed close. Once at the start,
//! and then again and again while the service runs.

use std::time::Duration;
use wholeplace_store::Store;

/// How long after its closing date a review may wait for its picture. It takes no answers in that time.
const EVERY: Duration = Duration::from_secs(15);

/// Does what is due now.
pub(crate) async fn see_to(store: &Store, now: i64) {
    take_in_due(store, now).await;
    close_due(store, now).await;
}

async fn take_in_due(store: &Store, now: i64) {
    match store.take_in_due(now).await {
        Ok(0) => {}
        Ok(reviews) => tracing::info!(reviews, "took answers into early looks"),
        Err(error) => tracing::error!(%error, "early looks could not be made; it will be tried again"),
    }
}

async fn close_due(store: &Store, now: i64) {
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

/// Goes on doing what becomes due, for as long as it is polled.
pub(crate) async fn keep_seeing_to(store: Store, clock: impl Fn() -> i64) {
    let mut turns = tokio::time::interval(EVERY);
    loop {
        turns.tick().await;
        see_to(&store, clock()).await;
    }
}

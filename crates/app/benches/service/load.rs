//! Many connections at once, and what they saw.

use crate::{CONNECTIONS, client::Client, ms};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};

/// What a run of requests took.
pub(crate) struct Seen {
    pub(crate) per_second: f64,
    times: Vec<Duration>,
}

impl Seen {
    /// Of times that were taken somewhere else, within so long.
    pub(crate) fn of(mut times: Vec<Duration>, took: Duration) -> Self {
        times.sort_unstable();
        Self { per_second: times.len() as f64 / took.as_secs_f64(), times }
    }

    /// The time within which this share of requests was answered.
    pub(crate) fn within(&self, share: f64) -> Duration {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in a list")]
        let place = ((self.times.len() as f64 * share) as usize).min(self.times.len() - 1);
        self.times[place]
    }

    pub(crate) fn line(&self, what: &str) -> String {
        let (half, most) = (ms(self.within(0.5)), ms(self.within(0.99)));
        format!("{what:<48} {:>9.0} a second   p50 {half:>9}   p99 {most:>9}", self.per_second)
    }
}

/// How fast each connection asks.
#[derive(Clone, Copy)]
pub(crate) enum Pace {
    /// The next request follows the last answer: shows how much the service can do.
    AsFastAsItCan,
    /// One request in this time, as people who read would: shows how long each waits.
    OneIn(Duration),
}

/// Sends `each` requests on every connection. `request` makes the next one from the connection's number and the
/// request's; `check` looks at each answer.
pub(crate) async fn run<R, C>(address: SocketAddr, pace: Pace, each: usize, request: R, check: C) -> Seen
where
    R: Fn(usize, usize) -> Vec<u8> + Clone + Send + 'static,
    C: Fn(u16, &[u8]) + Clone + Send + 'static,
{
    let started = Instant::now();
    let connections = (0..CONNECTIONS).map(|connection| {
        let (request, check) = (request.clone(), check.clone());
        tokio::spawn(one(address, pace, connection, each, move |number| request(connection, number), check))
    });
    let mut times = Vec::with_capacity(each * CONNECTIONS);
    for connection in connections.collect::<Vec<_>>() {
        times.extend(connection.await.expect("a connection's answers"));
    }
    Seen::of(times, started.elapsed())
}

async fn one(
    address: SocketAddr,
    pace: Pace,
    connection: usize,
    each: usize,
    request: impl Fn(usize) -> Vec<u8> + Send,
    check: impl Fn(u16, &[u8]) + Send,
) -> Vec<Duration> {
    let mut client = Client::to(address).await;
    let mut times = Vec::with_capacity(each);
    let begun = tokio::time::Instant::now();
    for number in 0..each {
        if let Pace::OneIn(time) = pace {
            // Connections take turns within the time, so that they do not all ask at once.
            let turn = (number * CONNECTIONS + connection) as f64 / CONNECTIONS as f64;
            tokio::time::sleep_until(begun + time.mul_f64(turn)).await;
        }
        let bytes = request(number);
        let sent = Instant::now();
        let (status, body) = client.send(&bytes).await;
        times.push(sent.elapsed());
        check(status, body);
    }
    times
}

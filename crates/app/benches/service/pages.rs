//! Every page of the journey, one kind at a time.

use crate::{
    CONNECTIONS,
    load::{self, Pace},
    ms,
    site::Running,
};
use std::{sync::Arc, time::Duration};

const PAGES: [&str; 14] = [
    "/",
    "/read/strengths",
    "/read/strengths/domain/vision",
    "/read/strengths/all",
    "/library/strengths?q=people&domain=vision",
    "/start/strengths",
    "/return",
    "/r/{id}",
    "/r/{id}/keep",
    "/r/{id}/domain/vision",
    "/r/{id}/check",
    "/r/{id}/report",
    "/r/{id}/plan",
    "/r/{id}/share",
];
const EACH: usize = 40;
/// Each connection asks once in this time: a thousand pages a second from all of them.
const PACE: Pace = Pace::OneIn(Duration::from_millis(CONNECTIONS as u64));

pub(crate) async fn measure() {
    let running = Arc::new(Running::start().await);
    let mut slowest = (Duration::ZERO, "");
    for page in PAGES {
        let ask = |pace| {
            let asked = running.clone();
            load::run(
                running.address,
                pace,
                EACH,
                move |review, _| asked.get(review, page),
                |status, _| {
                    assert_eq!(status, 200);
                },
            )
        };
        let most = ask(Pace::AsFastAsItCan).await;
        let paced = ask(PACE).await;
        println!("{}   at most {:.0} a second", paced.line(page), most.per_second);
        slowest = slowest.max((paced.within(0.99), page));
    }
    println!("  slowest p99 at 1,000 pages a second: {} for {} (target 5 ms)", ms(slowest.0), slowest.1);
}

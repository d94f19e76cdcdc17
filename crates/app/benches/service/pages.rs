//! Every page of the journey, one kind at a time.

use crate::{load, ms, site::Running};
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
const EACH: usize = 60;

pub(crate) async fn measure() {
    let running = Arc::new(Running::start().await);
    let mut slowest = (Duration::ZERO, "");
    for page in PAGES {
        let asked = running.clone();
        let seen = load::run(
            running.address,
            EACH,
            move |review, _| asked.get(review, page),
            |status, _| {
                assert_eq!(status, 200);
            },
        )
        .await;
        println!("{}", seen.line(page));
        slowest = slowest.max((seen.within(0.99), page));
    }
    println!("  slowest p99: {} for {} (target 5 ms)", ms(slowest.0), slowest.1);
}

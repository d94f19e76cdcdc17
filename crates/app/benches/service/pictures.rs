//! Pages of a place's picture, as whoever has a link asks for them.

use crate::{
    CONNECTIONS,
    load::{self, Pace},
    ms,
    place::NOW,
    site::Running,
};
use std::{sync::Arc, time::Duration};
use wholeplace_fixtures::{closed::closed, people::ana};
use wholeplace_model::instrument::strengths;

const PAGES: [&str; 4] = ["", "/domain/vision", "/statements", "/alignment"];
const EACH: usize = 100;
/// Each connection asks once in this time: two thousand pages a second from all of them.
const PACE: Pace = Pace::OneIn(Duration::from_millis(CONNECTIONS as u64 / 2));

pub(crate) async fn measure() {
    let running = Arc::new(Running::start().await);
    let (store, now) = (&running.store, NOW);
    let seat = ana(store, now).await.makes_place(store, "place", now).await;
    let review = closed(store, &seat, &strengths(), "", now).await.review;
    store.make_picture_link(&seat, &review, None, now).await.expect("a link");
    let link = store.picture_sharing(&seat, &review).await.expect("read").link.expect("the link");
    let picture = format!("/picture/{}", store.picture_token(&seat, &review, &link).reveal());
    let mut slowest = (Duration::ZERO, "");
    for page in PAGES {
        let path = format!("{picture}{page}");
        let ask = |pace| {
            let (asked, path) = (running.clone(), path.clone());
            let request = move |connection: usize, _: usize| asked.get(connection, &path);
            load::run(running.address, pace, EACH, request, |status, _| assert_eq!(status, 200))
        };
        let most = ask(Pace::AsFastAsItCan).await;
        let paced = ask(PACE).await;
        let what = if page.is_empty() { "/" } else { page };
        println!("{}   at most {:.0} a second", paced.line(&format!("picture: {what}")), most.per_second);
        slowest = slowest.max((paced.within(0.99), page));
    }
    println!("  slowest p99 at 2,000 pages a second: {} for {} (target 10 ms)", ms(slowest.0), slowest.1);
}

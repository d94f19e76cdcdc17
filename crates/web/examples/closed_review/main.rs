//! Fills a new data folder with a place whose review has closed, to look at pictures in a browser: the browser tests
//! start the service on it. Takes the folder, and prints as JSON what opens what.

#![expect(clippy::unwrap_used, reason = "an example that cannot go on has failed")]

#[path = "../../tests/it/support/closed.rs"]
mod closed;
mod facilitator;

use std::path::Path;
use wholeplace_model::instrument::strengths;
use wholeplace_store::Store;

/// 24 November 2026.
const NOW: i64 = 1_795_514_400;

#[tokio::main]
async fn main() {
    let folder = std::env::args().nth(1).expect("the folder to fill");
    let store = Store::open(&Path::new(&folder).join("wholeplace.db"), [7; 32]).expect("a new data file");
    let seat = facilitator::facilitator(&store).await;
    let made = closed::closed(&store, &seat, &strengths(), "", NOW).await;
    store.set_picture_reach(&seat, &made.review, true, true, NOW).await.expect("a change");
    let mut links = Vec::new();
    for review in [&made.review, &made.too_few, &made.open] {
        store.make_picture_link(&seat, review, None, NOW).await.expect("a link");
        let sharing = store.picture_sharing(&seat, review).await.expect("sharing");
        let link = sharing.link.expect("the link just made");
        links.push(store.picture_token(&seat, review, &link).reveal());
    }
    println!(
        "{}",
        serde_json::json!({
            "place": facilitator::PLACE,
            "review": made.review.0,
            "session": facilitator::session().reveal(),
            "participant": made.participant.0.0,
            "secret": made.participant.1.reveal(),
            "link": links[0],
            "smallLink": links[1],
            "openLink": links[2],
        })
    );
    store.close().await;
}

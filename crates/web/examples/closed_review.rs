//! Fills a new data folder with a place whose review has closed, to look at pictures in a browser: the browser tests
//! start the service on it. Takes the folder, and prints as JSON what opens what.

#[path = "../tests/it/support/closed.rs"]
mod closed;

use std::path::Path;
use wholeplace_model::instrument::strengths;
use wholeplace_store::Store;

/// 24 November 2026.
const NOW: i64 = 1_795_514_400;

#[tokio::main]
async fn main() {
    let folder = std::env::args().nth(1).expect("the folder to fill");
    let store = Store::open(&Path::new(&folder).join("wholeplace.db"), [7; 32]).expect("a new data file");
    let made = closed::closed(&store, &strengths(), "Three Valleys", NOW).await;
    store.make_picture_link(&made.facilitator, &made.review, None, NOW).await.expect("a link");
    store.make_picture_link(&made.facilitator, &made.too_few, None, NOW).await.expect("a link");
    store.set_picture_reach(&made.facilitator, &made.review, true, true, NOW).await.expect("a change");
    let mut links = Vec::new();
    for review in [&made.review, &made.too_few] {
        let sharing = store.picture_sharing(&made.facilitator, review).await.expect("sharing");
        let link = sharing.link.expect("the link just made");
        links.push(store.picture_token(&made.facilitator, review, &link).reveal());
    }
    println!(
        "{}",
        serde_json::json!({
            "place": made.place.0,
            "review": made.review.0,
            "small": made.too_few.0,
            "open": made.open.0,
            "session": made.session.reveal(),
            "participant": made.participant.0.0,
            "secret": made.participant.1.reveal(),
            "link": links[0],
            "smallLink": links[1],
        })
    );
    store.close().await;
}

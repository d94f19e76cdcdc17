//! A review whose closing date passed while the service was down is closed when it starts again.

use crate::support::{folder, run, serve};
use wholeplace_fixtures::harrowmere;
use wholeplace_model::review::Setup;
use wholeplace_store::Store;

/// Long past.
const OPENED: i64 = 1_795_000_000;

#[test]
fn a_review_that_is_due_is_closed_at_the_start_and_its_release_can_be_made_again() {
    let data = folder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&data.path().join("wholeplace.db"), [7; 32]).expect("a store");
        let facilitator = harrowmere::make_place(&store, OPENED).await;
        let setup = Setup { closes_at: Some(OPENED + 1), ..harrowmere::setup(OPENED) };
        harrowmere::open_as(&store, &facilitator, "review", setup, OPENED).await;
        store.close().await;
    });
    let log = serve(data.path()).stop();
    assert!(log.contains("closed what was due"), "{log}");
    let checked = run(["check", "--data", &data.path().display().to_string()]);
    assert_eq!(checked.code(), 0, "{}", checked.out);
    assert!(checked.out.contains("made again from their answers, and all the same: 1."), "{}", checked.out);
}

//! A review whose closing date passed while the service was down is closed when it starts again.

use crate::{
    place,
    support::{folder, run, serve},
};
use wholeplace_store::Store;

#[test]
fn a_review_that_is_due_is_closed_at_the_start_and_its_release_can_be_made_again() {
    let data = folder();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&data.path().join("wholeplace.db"), [7; 32]).expect("a store");
        let seat = place::ana(&store).await.makes_place(&store, "place").await;
        place::open_review(&store, &seat, "review", place::NOW + 1).await;
        store.close().await;
    });
    let log = serve(data.path()).stop();
    assert!(log.contains("closed what was due"), "{log}");
    let checked = run(["check", "--data", &data.path().display().to_string()]);
    assert_eq!(checked.code(), 0, "{}", checked.out);
    assert!(checked.out.contains("made again from their answers, and all the same: 1."), "{}", checked.out);
}

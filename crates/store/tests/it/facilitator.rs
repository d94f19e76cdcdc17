//! Somebody who runs places' reviews.

use crate::person::NOW;
use wholeplace_fixtures::people::ana;
use wholeplace_model::access::FacilitatorSeat;
use wholeplace_store::Store;

/// The seat at a new place by this name; every place of a test is run by the same person.
pub(crate) async fn facilitator(store: &Store, place: &str) -> FacilitatorSeat {
    ana(store, NOW).await.makes_place(store, place, NOW).await
}

//! A review with many groups that has opened.

use wholeplace_fixtures::opened::{self, link_token};
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::strengths,
    review::{Family, Group, ReviewId, Setup},
};
use wholeplace_store::Store;

pub(crate) const NOW: i64 = 1_795_000_000;
pub(crate) const DAY: i64 = 86_400;
const FAMILIES: usize = 3;
pub(crate) const GROUPS: usize = 12;

/// Opens the review `id` at a place until `closes_at`. Gives the secret of its link for everybody.
pub(crate) async fn open_review(store: &Store, seat: &FacilitatorSeat, id: &str, closes_at: i64) -> Token {
    let (review, statements) = (ReviewId(id.to_owned()), strengths().statements().cloned().collect());
    opened::open_review(store, seat, &review, setup(closes_at), statements, NOW).await;
    link_token(store, &review, None)
}

fn setup(closes_at: i64) -> Setup {
    let group = |number: usize| Group {
        invited: Some(1_000),
        ..Group::named(format!("group{number}"), format!("Group {number}"))
    };
    let family = |number: usize| {
        let groups = (0..GROUPS).filter(|group| group % FAMILIES == number).map(group);
        Family::of(format!("family{number}"), format!("Family {number}"), groups)
    };
    let families = (0..FAMILIES).map(family).collect();
    Setup { closes_at: Some(closes_at), ..Setup::usual("A review", &strengths(), families) }
}

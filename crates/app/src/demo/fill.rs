//! Fills an empty store with the invented place, in the order in which things would have happened.

use super::{
    accounts, comments,
    content::{Content, InventedPlace},
    people, rounds, solo,
    solo::SoloReport,
    times::Times,
};
use wholeplace_model::{access::Token, instrument::Instrument};
use wholeplace_store::Store;

/// Every demo tells the same story, down to the last rating.
const SEED: u64 = 2_026;
/// What comments are shuffled with. It is secret where there is somebody to protect.
const COMMENTS_SEED: [u8; 32] = [26; 32];

/// What somebody needs to know to look round.
pub(super) struct Filled {
    pub(super) place: InventedPlace,
    pub(super) password: String,
    pub(super) picture: Token,
    pub(super) joining: Token,
    pub(super) solo: SoloReport,
}

/// Fills the store as it would be at `now`.
pub(super) async fn fill(store: &Store, instrument: &Instrument, now: i64) -> anyhow::Result<Filled> {
    let content = Content::read()?;
    let times = Times::at(now)?;
    let doors = accounts::make(store, &content.place, times.began).await?;
    let seat = &doors.facilitator;

    let round = (&content.place.closed, times.closed_round);
    let first = rounds::open(store, seat, &content, instrument, round).await?;
    let everybody = people::of_closed_round(&content, instrument, SEED);
    rounds::answer(store, seat, &first, instrument, everybody, times.closed_round.closes).await?;
    store.close_review(seat, &first.id, COMMENTS_SEED, times.closed_round.closes).await?;
    comments::read_through(store, seat, &first.id, &content).await?;
    let picture = Token::from_random([1; 16]);

    let round = (&content.place.open, times.open_round);
    let second = rounds::open(store, seat, &content, instrument, round).await?;
    let so_far = people::of_open_round(&content, instrument, SEED + 1);
    rounds::answer(store, seat, &second, instrument, so_far, now).await?;

    let solo = solo::make(store, &content.solo, instrument, times.began).await?;
    Ok(Filled { place: content.place, password: doors.password, picture, joining: second.link, solo })
}

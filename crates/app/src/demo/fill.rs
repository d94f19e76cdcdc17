//! Fills an empty store with the invented place, in the order in which things would have happened.

use super::{
    accounts,
    accounts::Doors,
    comments,
    content::{Content, InventedPlace},
    people, rounds, solo,
    solo::SoloReport,
    times::Times,
};
use anyhow::{Context, ensure};
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::Instrument,
    review::ReviewId,
};
use wholeplace_store::{PictureReach, Store};

/// Every demo tells the same story, down to the last rating.
const SEED: u64 = 2_026;
/// What comments are shuffled with. It is secret where there is somebody to protect.
const COMMENTS_SEED: [u8; 32] = [26; 32];

/// What somebody needs to know to look round.
pub(super) struct Filled {
    pub(super) place: InventedPlace,
    pub(super) doors: Doors,
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
    let closed = store.close_due(COMMENTS_SEED, times.closed_round.closes).await?;
    ensure!(closed == [first.id.clone()], "the first review has not closed");
    comments::read_through(store, seat, &first.id, &content).await?;
    let picture = share_picture(store, seat, &first.id, times).await?;

    let round = (&content.place.open, times.open_round);
    let second = rounds::open(store, seat, &content, instrument, round).await?;
    let so_far = people::of_open_round(&content, instrument, SEED + 1);
    rounds::answer(store, seat, &second, instrument, so_far, now).await?;

    let solo = solo::make(store, &content.solo, instrument, times.began).await?;
    Ok(Filled { place: content.place, doors, picture, joining: second.link, solo })
}

/// Shares the picture with those who took part, reads it beside other frameworks, and makes a link for everybody else.
async fn share_picture(
    store: &Store,
    seat: &FacilitatorSeat,
    review: &ReviewId,
    times: Times,
) -> anyhow::Result<Token> {
    store
        .set_picture_reach(
            seat,
            review,
            PictureReach::default(),
            PictureReach { participants: true, alignment: true },
            times.shared,
        )
        .await?;
    store.make_picture_link(seat, review, None, times.shared).await?;
    let sharing = store.picture_sharing(seat, review).await?;
    let link = sharing.link.context("the picture has no link")?;
    Ok(store.picture_token(seat, review, &link))
}

//! Reviews of a place that have closed, straight into a store: what the pages of pictures are tried on. People answer by
//! rule, so that every run gives the same picture.

use std::hash::{DefaultHasher, Hash, Hasher};
use wholeplace_model::{
    access::{FacilitatorSeat, Token},
    instrument::{Instrument, StatementId},
    response::{Answer, Rating, Response, ResponseId},
    review::{Family, Group, Joining, LinkId, ReviewId, Setup},
};
use wholeplace_store::{JoiningLink, Store};

/// The reviews of a place, by what they are tried for.
pub(crate) struct Closed {
    /// Everything can be shown of this one.
    pub(crate) review: ReviewId,
    /// So few took part in this one that all are shown together.
    pub(crate) few: ReviewId,
    /// Too few took part in this one.
    pub(crate) too_few: ReviewId,
    /// This one has not closed.
    pub(crate) open: ReviewId,
    /// Somebody who took part in the first, with their secret.
    pub(crate) participant: (ResponseId, Token),
}

/// A group's name, how many were asked, and how many took part.
type Asked = (&'static str, u32, u32);

/// Families with their groups.
const FAMILIES: [(&str, &[Asked]); 3] = [
    (
        "Council",
        &[("Senior leaders", 6, 4), ("Team managers", 14, 11), ("Social workers and practitioners", 60, 38)],
    ),
    (
        "Partners",
        &[
            ("Health colleagues", 24, 7),
            ("Housing colleagues", 8, 3),
            ("Voluntary and community groups", 30, 16),
        ],
    ),
    ("Lived experience", &[("People who draw on support", 40, 23), ("Unpaid carers", 30, 12)]),
];

/// Makes the reviews and all that people answered. Their ids start with `start`.
pub(crate) async fn closed(
    store: &Store,
    seat: &FacilitatorSeat,
    instrument: &Instrument,
    start: &str,
    now: i64,
) -> Closed {
    let ids = ["autumn", "few", "small", "spring"].map(|id| ReviewId(format!("{start}{id}")));
    let [review, few, too_few, open] = ids.clone();
    let titles = ["Autumn review", "A review of few", "A small review", "Spring review"];
    for (id, title) in ids.iter().zip(titles) {
        open_review(store, seat, id, title, instrument, now).await;
    }
    for (number, group) in everybody().iter().enumerate() {
        key_in(store, seat, &review, group, number, instrument, now).await;
    }
    for number in 0..12 {
        let group = ["g0-0", "g0-1", "g1-0", "g2-0"][number / 3];
        key_in(store, seat, &few, group, number, instrument, now).await;
    }
    for number in 0..6 {
        key_in(store, seat, &too_few, "g0-2", number, instrument, now).await;
    }
    let participant = join(store, &review, instrument, now).await;
    for id in [&review, &few, &too_few] {
        store.close_review(seat, id, [5; 32], now + 60).await.unwrap();
    }
    Closed { review, few, too_few, open, participant }
}

async fn open_review(
    store: &Store,
    seat: &FacilitatorSeat,
    id: &ReviewId,
    name: &str,
    instrument: &Instrument,
    now: i64,
) {
    let group = |id: String, (name, invited, _): (&str, u32, u32)| Group {
        invited: Some(invited),
        ..Group::named(id, name)
    };
    let families = FAMILIES.iter().enumerate().map(|(family, (name, groups))| {
        let ids = (0..).map(|index| format!("g{family}-{index}"));
        Family::of(format!("f{family}"), *name, ids.zip(*groups).map(|(id, asked)| group(id, *asked)))
    });
    let usual = Setup::usual(name, instrument, families.collect());
    let setup = Setup { closes_at: Some(now + 20 * 86_400), ..usual };
    store.make_review(seat, id.clone(), setup, now).await.unwrap();
    let revision = store.review(seat, id).await.unwrap().revision;
    let links = (0..9).map(|number| LinkId(format!("{}-{number}", id.0))).collect();
    store.open_review(seat, id, revision, statements(instrument), links, now).await.unwrap();
}

/// The group of everybody who takes part.
fn everybody() -> Vec<String> {
    let groups = FAMILIES.iter().enumerate().flat_map(|(family, (_, groups))| {
        (0..).zip(*groups).flat_map(move |(index, (_, _, people))| {
            std::iter::repeat_n(format!("g{family}-{index}"), *people as usize)
        })
    });
    groups.collect()
}

async fn key_in(
    store: &Store,
    seat: &FacilitatorSeat,
    review: &ReviewId,
    group: &str,
    number: usize,
    instrument: &Instrument,
    now: i64,
) {
    let mut response = Response::new(ResponseId(format!("{}-{number}", review.0)), instrument, now);
    for (index, statement) in statements(instrument).into_iter().enumerate() {
        let answer = Answer { rating: rating(group, number, index), reason: String::new() };
        response.answers.insert(statement, answer);
    }
    response.finished_at = Some(now);
    let locks = secret(&response.id).locks(&store.installation_key());
    let keyed = store.key_in(seat, review, group.to_owned(), &response, &locks, now).await.unwrap();
    assert_eq!(keyed, Joining::Started);
}

/// Somebody follows the first link of the review into a group and leaves it at that.
async fn join(store: &Store, review: &ReviewId, instrument: &Instrument, now: i64) -> (ResponseId, Token) {
    let link = store.installation_key().link_token(&LinkId(format!("{}-0", review.0)));
    let JoiningLink::Open(seat) = store.joining_link(&link).await.unwrap() else {
        panic!("the link leads in")
    };
    let response = Response::new(ResponseId(format!("{}-joined", review.0)), instrument, now);
    let locks = secret(&response.id).locks(&store.installation_key());
    let joined = store.join(&seat, "g0-2".to_owned(), &response, &locks, now).await.unwrap();
    assert_eq!(joined, Joining::Started);
    let token = secret(&response.id);
    (response.id, token)
}

fn secret(of: &ResponseId) -> Token {
    let half = |salt: u8| {
        let mut hasher = DefaultHasher::new();
        (salt, &of.0).hash(&mut hasher);
        hasher.finish().to_le_bytes()
    };
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&half(1));
    bytes[8..].copy_from_slice(&half(2));
    Token::from_random(bytes)
}

fn statements(instrument: &Instrument) -> Vec<StatementId> {
    instrument.outline.iter().flat_map(|outline| outline.statements.clone()).collect()
}

/// Council people are content, people who draw on support less so; some statements divide, some few can judge.
fn rating(group: &str, number: usize, statement: usize) -> Option<Rating> {
    let draw = |salt: usize| {
        let mixed = (number * 7919 + statement * 104_729 + salt * 15_485_863 + 12_345) as u64;
        let mixed = (mixed ^ (mixed >> 7)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        (mixed >> 40) % 100
    };
    let unsure = if statement % 11 == 4 { 38 } else { 6 };
    match draw(1) {
        skipped if skipped < 2 => return None,
        drawn if drawn < 2 + unsure => return Some(Rating::Unsure),
        _ => {}
    }
    let content = match &group[..2] {
        "g0" => 62,
        "g1" => 52,
        _ => 40,
    };
    let lean: i64 = match statement % 9 {
        0 | 5 => 26,
        3 => -22,
        // What people inside and outside see very differently.
        7 if group.starts_with("g2") => -34,
        7 => 20,
        _ => 0,
    };
    let content = content + lean + (statement as i64 * 13 % 17) - 8;
    let drawn = draw(2) as i64 - content;
    Some(Rating::Point(match drawn {
        ..-40 => 5,
        -40..0 => 4,
        0..14 => 3,
        14..40 => 2,
        _ => 1,
    }))
}

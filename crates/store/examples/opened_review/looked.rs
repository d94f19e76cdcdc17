//! A review at whose answers those who run it look early, some days after it opened.

use wholeplace_fixtures::{harrowmere, people::Facilitator};
use wholeplace_model::{
    access::Token,
    instrument::strengths,
    response::{Answer, Rating, Response, ResponseId},
    review::{GroupId, LEAST_SMALLEST, ReviewId, Setup},
};
use wholeplace_store::{Store, StoreError};

const DAY: i64 = 86_400;
/// Sheets that come from each group in a day.
const SHEETS: u8 = 6;

/// Two days' sheets from two groups: the first day's are shown, as the second's are complete behind them.
pub(crate) async fn looked_at(
    store: &Store,
    facilitator: &Facilitator,
    now: i64,
) -> Result<ReviewId, StoreError> {
    let opened = now - 4 * DAY;
    let setup = Setup { interim: true, smallest: LEAST_SMALLEST, ..harrowmere::setup(opened) };
    let review = harrowmere::open_as(store, facilitator, "looked-at", setup, opened).await;
    answers_come(store, facilitator, &review, 0, opened).await?;
    store.begin_looks(&facilitator.seat, &review, opened + DAY).await?;
    answers_come(store, facilitator, &review, SHEETS, opened + DAY).await?;
    store.take_in_due(opened + 2 * DAY).await?;
    Ok(review)
}

async fn answers_come(
    store: &Store,
    facilitator: &Facilitator,
    review: &ReviewId,
    first: u8,
    at: i64,
) -> Result<(), StoreError> {
    let instrument = strengths();
    for (group, base) in [("practitioners", 50), ("carers", 100)] {
        for number in first..first + SHEETS {
            let mut sheet = Response::new(ResponseId(format!("{group}-{number}")), &instrument, at);
            for (place, statement) in (0..).zip(instrument.statements()) {
                let rating = Rating::Point((number + place) % 5 + 1);
                let answer = Answer { rating: Some(rating), reason: String::new() };
                sheet.answers.insert(statement.clone(), answer);
            }
            sheet.finished_at = Some(at);
            let locks = Token::from_random([base + number; 16]).locks(&store.installation_key());
            store.type_in(&facilitator.seat, review, GroupId::from(group), &sheet, &locks, at).await?;
        }
    }
    Ok(())
}

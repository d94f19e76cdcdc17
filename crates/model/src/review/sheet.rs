//! All ratings of one response in a line: one character for each statement of the review, in its order.
//!
//! Closing reads one short line for each person instead of a row for each answer. It says nothing that the answers do
//! not, and can be made again from them.

use crate::{
    instrument::StatementId,
    response::{Answer, Rating},
};
use std::collections::BTreeMap;

const NOTHING: char = '-';
const UNSURE: char = 'u';

/// The line for a response's answers: a digit for a point, `u` for "I don't know", `-` where there is no rating.
#[must_use]
pub fn sheet(statements: &[StatementId], answers: &BTreeMap<StatementId, Answer>) -> String {
    let rating = |statement| answers.get(statement).and_then(|answer: &Answer| answer.rating);
    statements.iter().map(|statement| rating(statement).map_or(NOTHING, symbol)).collect()
}

/// The ratings that a line holds, in the order of the statements; `None` if it is no such line.
#[must_use]
pub fn read_sheet(line: &str) -> Option<Vec<Option<Rating>>> {
    line.chars().map(rating).collect()
}

fn symbol(rating: Rating) -> char {
    match rating {
        Rating::Unsure => UNSURE,
        Rating::Point(point) => char::from_digit(point.into(), 10).unwrap_or(NOTHING),
    }
}

fn rating(symbol: char) -> Option<Option<Rating>> {
    match symbol {
        NOTHING => Some(None),
        UNSURE => Some(Some(Rating::Unsure)),
        '1'..='9' => Some(symbol.to_digit(10).and_then(|point| u8::try_from(point).ok()).map(Rating::Point)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_rating() -> impl Strategy<Value = Option<Rating>> {
        prop_oneof![
            Just(None),
            Just(Some(Rating::Unsure)),
            (1..=5_u8).prop_map(|point| Some(Rating::Point(point)))
        ]
    }

    proptest! {
        #[test]
        fn a_sheet_says_what_the_answers_say(ratings in prop::collection::vec(any_rating(), 0..50)) {
            let statements: Vec<_> = (0..ratings.len()).map(|index| format!("domain/{index}")).collect();
            let answers = statements.iter().cloned().zip(ratings.iter().map(|rating| {
                Answer { rating: *rating, reason: "because".to_owned() }
            }));
            let line = sheet(&statements, &answers.collect());
            prop_assert_eq!(read_sheet(&line), Some(ratings));
        }
    }

    #[test]
    fn anything_else_is_no_sheet() {
        assert_eq!(read_sheet("123x"), None);
        assert_eq!(read_sheet("0"), None);
    }
}

//! Carrying in: the answers of somebody's review on their own go into a review of a place, as they wished when they set
//! it up. When they fit, and when they no longer can, is decided here; the response that goes in stays the same one.

use super::{Review, Stage};
use crate::{instrument::StatementId, response::Response};

/// What comes of carrying answers in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carrying {
    /// They wait for the review to open.
    Waits,
    /// They go in, as answers that were sent.
    GoesIn,
    /// The review has no such group, or not any more.
    NoSuchGroup,
    /// The review asks other statements than were answered.
    OtherStatements,
    /// Nothing was answered.
    NothingAnswered,
    /// The review takes no more answers.
    TooLate,
}

impl Carrying {
    /// What comes of carrying a response into one of a review's groups at `now`. `statements` are the review's, which it
    /// has from opening on.
    #[must_use]
    pub fn of(
        review: &Review,
        statements: Option<&[StatementId]>,
        group: &str,
        response: &Response,
        now: i64,
    ) -> Self {
        let stage = review.stage(now);
        if stage.is_over() {
            Self::TooLate
        } else if !is_asked(review, statements, response) {
            Self::OtherStatements
        } else if response.answers.is_empty() {
            Self::NothingAnswered
        } else if review.setup.group(group).is_none() {
            Self::NoSuchGroup
        } else if stage == Stage::Draft {
            Self::Waits
        } else {
            Self::GoesIn
        }
    }
}

/// Whether a response answers the edition of the instrument that a review uses, and nothing that the review does not ask:
/// its release could not be made again from that.
fn is_asked(review: &Review, statements: Option<&[StatementId]>, response: &Response) -> bool {
    let edition = (&review.setup.instrument, &review.setup.instrument_version);
    edition == (&response.instrument, &response.instrument_version)
        && statements.is_none_or(|asked| response.answers.keys().all(|answered| asked.contains(answered)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        place::PlaceId,
        response::{About, Answer, Rating, ResponseId},
        review::{Asks, Family, Group, ReviewId, Setup},
    };

    const NOW: i64 = 1_000;

    fn draft() -> Review {
        let group =
            |id: &str| Group { id: id.to_owned(), name: id.to_owned(), about: String::new(), invited: None };
        let groups = vec![group("leaders"), group("carers")];
        Review {
            id: ReviewId("autumn".to_owned()),
            place: PlaceId("north".to_owned()),
            setup: Setup {
                name: "Autumn".to_owned(),
                instrument: "strengths".to_owned(),
                instrument_version: "1".to_owned(),
                families: vec![Family { id: "f".to_owned(), name: "F".to_owned(), groups }],
                opens_at: None,
                closes_at: Some(NOW + 100),
                smallest: 10,
                interim: false,
                asks: Asks { reasons: true, name_group: true },
            },
            revision: 1,
            made_at: 0,
            opened_at: None,
            closed_at: None,
        }
    }

    fn response() -> Response {
        let answer = Answer { rating: Some(Rating::Point(4)), reason: String::new() };
        Response {
            id: ResponseId("sam".to_owned()),
            instrument: "strengths".to_owned(),
            instrument_version: "1".to_owned(),
            about: About::default(),
            taking_part: None,
            answers: [("vision/a".to_owned(), answer)].into(),
            others: Default::default(),
            plan: Default::default(),
            started_at: 0,
            changed_at: 0,
            finished_at: None,
        }
    }

    fn asked() -> Vec<StatementId> {
        vec!["vision/a".to_owned(), "vision/b".to_owned()]
    }

    #[test]
    fn answers_wait_for_a_draft_and_go_in_once_it_has_opened() {
        let mut review = draft();
        let of = |review: &Review, now| Carrying::of(review, None, "carers", &response(), now);
        assert_eq!(of(&review, NOW), Carrying::Waits);
        review.opened_at = Some(NOW);
        assert_eq!(of(&review, NOW), Carrying::GoesIn);
        review.setup.opens_at = Some(NOW + 50);
        assert_eq!(of(&review, NOW), Carrying::GoesIn, "others can start later; these are there");
        assert_eq!(of(&review, NOW + 100), Carrying::TooLate);
        review.closed_at = Some(NOW);
        assert_eq!(of(&review, NOW), Carrying::TooLate);
    }

    #[test]
    fn answers_to_something_else_stay_out() {
        let review = draft();
        let of = |review: &Review, response: &Response| {
            Carrying::of(review, Some(&asked()), "carers", response, NOW)
        };
        assert_eq!(of(&review, &response()), Carrying::Waits);
        let mut other = draft();
        other.setup.instrument = "ours".to_owned();
        assert_eq!(of(&other, &response()), Carrying::OtherStatements);
        let mut edition = draft();
        edition.setup.instrument_version = "2".to_owned();
        assert_eq!(of(&edition, &response()), Carrying::OtherStatements);
        let mut more = response();
        more.answers.insert("vision/z".to_owned(), Answer { rating: None, reason: "More".to_owned() });
        assert_eq!(of(&review, &more), Carrying::OtherStatements);
    }

    #[test]
    fn a_group_that_is_not_there_and_answers_that_are_not_there_are_said() {
        let of = |group, response: &Response| Carrying::of(&draft(), None, group, response, NOW);
        assert_eq!(of("housing", &response()), Carrying::NoSuchGroup);
        let mut empty = response();
        empty.answers.clear();
        assert_eq!(of("carers", &empty), Carrying::NothingAnswered);
    }
}

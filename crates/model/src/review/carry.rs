//! Carrying in: the answers of somebody's review on their own go into a review of a place, as they wished when they set
//! it up. When they fit, and when they no longer can, is decided here; the response that goes in stays the same one.

use super::{Setup, Stage};
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
    /// What comes of carrying a response into one of the groups of a review that has got so far. `statements` are the
    /// review's, where they are known: from opening on.
    #[must_use]
    pub fn of(
        setup: &Setup,
        stage: Stage,
        statements: Option<&[StatementId]>,
        group: &str,
        response: &Response,
    ) -> Self {
        if stage.is_over() {
            Self::TooLate
        } else if !is_asked(setup, statements, response) {
            Self::OtherStatements
        } else if response.answers.is_empty() {
            Self::NothingAnswered
        } else if setup.group(group).is_none() {
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
fn is_asked(setup: &Setup, statements: Option<&[StatementId]>, response: &Response) -> bool {
    let edition = (&setup.instrument, &setup.instrument_version);
    edition == (&response.instrument, &response.instrument_version)
        && statements.is_none_or(|asked| response.answers.keys().all(|answered| asked.contains(answered)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        instrument::strengths,
        response::{Answer, Rating, ResponseId},
        review::{Family, Group},
    };

    fn setup() -> Setup {
        let groups = [Group::named("leaders", "Leaders"), Group::named("carers", "Carers")];
        Setup::usual("Autumn", &strengths(), vec![Family::of("f", "F", groups)])
    }

    fn response() -> Response {
        let answer = Answer { rating: Some(Rating::Point(4)), reason: String::new() };
        let mut response = Response::new(ResponseId("sam".to_owned()), &strengths(), 0);
        response.answers.insert("vision/a".to_owned(), answer);
        response
    }

    #[test]
    fn answers_wait_for_a_draft_go_in_once_it_has_opened_and_stay_out_once_it_is_over() {
        let of = |stage| Carrying::of(&setup(), stage, None, "carers", &response());
        assert_eq!(of(Stage::Draft), Carrying::Waits);
        assert_eq!(of(Stage::Waiting), Carrying::GoesIn, "others can start later; these are there");
        assert_eq!(of(Stage::Open), Carrying::GoesIn);
        assert_eq!((of(Stage::Over), of(Stage::Closed)), (Carrying::TooLate, Carrying::TooLate));
    }

    #[test]
    fn answers_to_something_else_stay_out() {
        let asked = ["vision/a".to_owned(), "vision/b".to_owned()];
        let of =
            |setup: &Setup, said: &Response| Carrying::of(setup, Stage::Open, Some(&asked), "carers", said);
        assert_eq!(of(&setup(), &response()), Carrying::GoesIn);
        let other = Setup { instrument: "ours".to_owned(), ..setup() };
        assert_eq!(of(&other, &response()), Carrying::OtherStatements);
        let edition = Setup { instrument_version: "2".to_owned(), ..setup() };
        assert_eq!(of(&edition, &response()), Carrying::OtherStatements);
        let mut more = response();
        more.answers.insert("vision/z".to_owned(), Answer { rating: None, reason: "More".to_owned() });
        assert_eq!(of(&setup(), &more), Carrying::OtherStatements);
    }

    #[test]
    fn a_group_that_is_not_there_and_answers_that_are_not_there_are_said() {
        let of = |group, said: &Response| Carrying::of(&setup(), Stage::Draft, None, group, said);
        assert_eq!(of("housing", &response()), Carrying::NoSuchGroup);
        let empty = Response { answers: Default::default(), ..response() };
        assert_eq!(of("carers", &empty), Carrying::NothingAnswered);
    }
}

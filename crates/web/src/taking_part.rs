//! What the pages of a response say about the review of a place that it is in: which one, in which group, until when.

use crate::{error::WebError, site::Site};
use wholeplace_model::{
    access::AnsweringSeat,
    response::Response as Answers,
    review::{Asks, Review},
};
use wholeplace_store::ReviewAtPlace;
use wholeplace_words::Words;

/// The review that somebody takes part in, as their pages speak of it.
pub(crate) struct Taking {
    /// Which review and group, and until when, in one line.
    pub(crate) line: String,
    /// The last day on which answers are taken, or the day on which it closed.
    pub(crate) day: String,
    /// Whether answers can still be changed.
    pub(crate) open: bool,
    /// Whether those who run it look at numbers before it closes.
    pub(crate) looks: bool,
    /// Whether this person's answers are part of such a look.
    pub(crate) in_look: bool,
    pub(crate) asks: Asks,
    /// Whether the person's group may be named beside their comments.
    pub(crate) names_group: bool,
    /// The colour of the place, if it has chosen one.
    pub(crate) accent: Option<String>,
}

impl Site {
    /// The review of a place that a response is in; nothing for a review on one's own.
    pub(crate) async fn taking(
        &self,
        words: &Words,
        seat: &AnsweringSeat,
        answers: &Answers,
    ) -> Result<Option<Taking>, WebError> {
        let Some(part) = &answers.taking_part else { return Ok(None) };
        let ReviewAtPlace { review, place, .. } = self.store.review_taken(seat).await?;
        let open = !review.stage(self.now()).is_over();
        let taking = Taking::of(words, &review, &place.time_zone, &part.group, open);
        Ok(Some(Taking {
            names_group: part.names_group,
            in_look: part.in_look,
            accent: place.accent,
            ..taking
        }))
    }
}

/// The last second in which answers were or are taken.
pub(crate) fn last_moment(review: &Review) -> Option<i64> {
    let planned = review.setup.closes_at.map(|at| at - 1);
    planned.into_iter().chain(review.closed_at).min()
}

impl Taking {
    /// A review as the pages of somebody in one of its groups speak of it.
    pub(crate) fn of(words: &Words, review: &Review, zone: &str, group: &str, open: bool) -> Self {
        // Only a draft, which is shown in a preview, has no last day yet.
        let day = last_moment(review).map(|at| words.day_at(at, zone));
        let day = day.unwrap_or_else(|| words.say("preview-no-day"));
        let group = review.setup.group(group).map_or("", |group| group.name.as_str());
        let sentence = if open { "taking-part-line" } else { "taking-part-line-closed" };
        let line = words.say_with(
            sentence,
            [
                ("review", review.setup.name.as_str().into()),
                ("group", group.into()),
                ("day", day.as_str().into()),
            ],
        );
        Self {
            line,
            day,
            open,
            looks: review.setup.interim,
            in_look: false,
            asks: review.setup.asks,
            names_group: false,
            accent: None,
        }
    }

    /// Whether people are asked if their group may be named beside their reasons.
    pub(crate) fn may_name_group(&self) -> bool {
        self.asks.may_name_group()
    }

    /// Whether people are asked why they say what they say.
    pub(crate) fn asks_reasons(taking: Option<&Self>) -> bool {
        taking.is_none_or(|taking| taking.asks.reasons)
    }

    /// Whether what somebody answered stays as it is: the review has closed, or an early look has taken it in. In a
    /// review of one's own it never does.
    pub(crate) fn stays(taking: Option<&Self>) -> bool {
        taking.is_some_and(|taking| !taking.open || taking.in_look)
    }
}

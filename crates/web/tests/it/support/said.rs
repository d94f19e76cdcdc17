//! A review that has closed, in which carers wrote why they chose their answers.

use super::{Member, Place, Round, member::unique};
use std::hash::{BuildHasher, RandomState};
use wholeplace_fixtures::opened::link_token;
use wholeplace_model::{
    access::Token,
    comments::{Comment, CommentId},
    instrument::strengths,
    response::{Answer, Rating, Response, ResponseId},
};
use wholeplace_store::{CommentFilter, JoiningLink};

/// As many as a review needs to show anything.
const PEOPLE: usize = 12;

pub(crate) const STATEMENT: &str = "vision/early-voice";

impl Round {
    /// Each of the words is somebody's reason for their answer to [`STATEMENT`].
    pub(crate) async fn said(place: &Place, facilitator: Member, words: &[&str]) -> Self {
        Self::opens_at(place, facilitator, |_| {}).await.closes_with(place, words).await
    }

    /// The same in a review that has opened.
    pub(crate) async fn closes_with(self, place: &Place, words: &[&str]) -> Self {
        let round = self;
        for number in 0..PEOPLE.max(words.len()) {
            round.says(place, "carers", words.get(number).copied().unwrap_or_default()).await;
            round.says(place, "practitioners", "").await;
        }
        place.store.close_review(&round.seat, &round.id, [7; 32], place.now()).await.unwrap();
        round
    }

    /// Somebody takes part, says one thing, lets their group be named, and submits.
    async fn says(&self, place: &Place, group: &str, words: &str) {
        let (store, now) = (&place.store, place.now());
        let token = Token::from_random(
            RandomState::new().hash_one(words).to_le_bytes().repeat(2).try_into().unwrap(),
        );
        let mut response = Response::new(ResponseId(unique()), &strengths(), now);
        let answer = Answer { rating: Some(Rating::Point(4)), reason: words.to_owned() };
        response.answers.insert(STATEMENT.to_owned(), answer);
        let link = link_token(store, &self.id, None);
        let JoiningLink::Open(seat) = store.joining_link(&link).await.unwrap() else { panic!("it leads in") };
        let locks = token.locks(&store.installation_key());
        store.join(&seat, group.to_owned(), &response, &locks, now).await.unwrap();
        let seat = store.answering_seat(&response.id, token).await.unwrap().unwrap();
        store.finish(&seat, Some(true), now).await.unwrap();
    }

    pub(crate) async fn comments(&self, place: &Place) -> Vec<Comment> {
        place.store.comments(&self.seat, &self.id, CommentFilter::default(), 1_000).await.unwrap()
    }

    pub(crate) async fn comment(&self, place: &Place, id: &CommentId) -> Comment {
        place.store.comment(&self.seat, &self.id, id).await.unwrap().0
    }

    /// An address about its comments, within its place: `/comments{rest}`.
    pub(crate) fn about_comments(&self, rest: &str) -> String {
        format!("/review/{}/comments{rest}", self.id.0)
    }
}

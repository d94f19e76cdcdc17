//! Ways to a picture for those whom tests send there.

use super::{Browser, Closed, Place, browser::Cookie, member::unique};
use wholeplace_fixtures::closed::closed;
use wholeplace_model::{access::FacilitatorSeat, instrument::strengths, review::ReviewId};
use wholeplace_store::{Changed, PictureReach};

impl Place {
    /// Reviews of the seat's place, of which two have closed.
    pub(crate) async fn closed(&self, seat: &FacilitatorSeat) -> Closed {
        closed(&self.store, seat, &strengths(), &unique(), self.now()).await
    }

    /// Shows a review's picture to those who took part too.
    pub(crate) async fn show_to_participants(&self, seat: &FacilitatorSeat, review: &ReviewId) {
        let seen = PictureReach::default();
        let wanted = PictureReach { participants: true, ..seen };
        let shown = self.store.set_picture_reach(seat, review, seen, wanted, self.now()).await;
        assert_eq!(shown.unwrap(), Changed::Yes);
    }

    /// The path of a new link to a review's picture, which works until it is switched off.
    pub(crate) async fn picture_link(&self, seat: &FacilitatorSeat, review: &ReviewId) -> String {
        self.store.make_picture_link(seat, review, None, self.now()).await.unwrap();
        let link = self.store.picture_sharing(seat, review).await.unwrap().link.unwrap();
        format!("/picture/{}", self.store.picture_token(seat, review, &link).reveal())
    }
}

impl Browser {
    /// The same browser, in which the response of a review's participant is open too.
    pub(crate) fn taking_part(mut self, closed: &Closed) -> Self {
        let (id, token) = &closed.participant;
        let (name, path) = (format!("wholeplace_{}", id.0), format!("/r/{}", id.0));
        self.cookies.push(Cookie { name, value: token.reveal(), path });
        self
    }
}

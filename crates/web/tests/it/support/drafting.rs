//! A review that somebody sets up page by page.

use super::{Html, Member, Place};

/// A facilitator with a new draft.
pub(crate) async fn draft(place: &Place) -> Drafting {
    let mut ann = place.facilitator().await;
    let form = ann.page("/reviews/new").await.form("/reviews/new").with("name", "Our strengths in 2027");
    let reply = ann.browser.submit(&form).await;
    assert_eq!(reply.html().heading(), "Our strengths in 2027");
    let seat = ann.facilitator_seat(place).await;
    let id = place.store.reviews(&seat).await.unwrap()[0].id.0.clone();
    Drafting { ann, path: format!("/review/{id}") }
}

pub(crate) struct Drafting {
    pub(crate) ann: Member,
    pub(crate) path: String,
}

impl Drafting {
    pub(crate) async fn page(&mut self, rest: &str) -> Html {
        self.ann.page(&format!("{}{rest}", self.path)).await
    }

    /// Fills in the one form of a page and sends it; gives the status and the page that follows.
    pub(crate) async fn decide(&mut self, rest: &str, fields: &[(&str, &str)]) -> (u16, Html) {
        let mut form = self.page(rest).await.form(rest);
        for (name, text) in fields {
            form = form.with(name, text);
        }
        let reply = self.ann.browser.submit(&form).await;
        (reply.status, reply.html())
    }

    /// A day later the facilitator has been signed out.
    pub(crate) async fn sign_in_again(&mut self, place: &Place) {
        self.ann = place.signed_in(&self.ann.email, self.ann.place.clone()).await;
    }

    pub(crate) async fn says(&mut self, words: &str) {
        let page = self.page("").await;
        assert!(page.text.contains(words), "{words:?} is not in {}", page.text);
    }

    pub(crate) async fn group_names(&mut self) -> Vec<String> {
        let page = self.page("/groups").await;
        page.all("h3").map(|heading| heading.text.trim().to_owned()).collect()
    }
}

pub(crate) const LAST_DAY: [(&str, &str); 3] =
    [("closes-day", "31"), ("closes-month", "3"), ("closes-year", "2027")];

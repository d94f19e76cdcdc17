//! Writing to a pasted list: read strictly, looked at, sent once to each, counted, and stopped.

use crate::support::{Html, Place, Reply, Round, UNREACHABLE, log};
use std::sync::atomic::Ordering;
use wholeplace_web::{Limits, Site, send_next, service};

struct Writing {
    round: Round,
    place: Place,
    /// The one behind the pages.
    site: Site,
}

impl Writing {
    async fn new() -> Self {
        let mut place = Place::new();
        let site = place.site();
        place.service = service(&Limits::default(), site.clone());
        Self { round: Round::opens(&place).await, place, site }
    }

    fn path(&self) -> String {
        let link = self.round.link_id(Some("carers")).0;
        format!("/review/{}/invite/{link}/email/invitation", self.round.id.0)
    }

    /// Pastes a list and goes on to look at it.
    async fn paste(&mut self, list: &str) -> Reply {
        let form = self.round.facilitator.page(&self.path()).await.form("/email/invitation");
        let form = form.with("addresses", list).press("go", "check");
        self.round.facilitator.browser.submit(&form).await
    }

    async fn send(&mut self, list: &str) -> Html {
        let form = self.paste(list).await.html().form("/email/invitation").press("go", "send");
        self.round.facilitator.browser.submit(&form).await.html()
    }

    /// Lets everything that is due go out.
    async fn deliver(&self) {
        while send_next(&self.site).await.unwrap() {}
    }

    async fn review_page(&mut self) -> Html {
        self.round.facilitator.page(&format!("/review/{}", self.round.id.0)).await
    }

    async fn counts(&mut self) -> Vec<(String, String)> {
        let page = self.review_page().await;
        let text = |name: &str| page.all(name).map(|e| e.text.trim().to_owned()).collect::<Vec<_>>();
        text("dt").into_iter().zip(text("dd")).collect()
    }

    fn receivers(&self) -> Vec<String> {
        self.place.postbox.lock().unwrap().iter().map(|letter| letter[0].clone()).collect()
    }
}

fn counted(counts: &[(&str, &str)]) -> Vec<(String, String)> {
    counts.iter().map(|(name, count)| ((*name).to_owned(), (*count).to_owned())).collect()
}

#[tokio::test]
async fn a_list_is_looked_at_and_then_each_address_gets_one_message() {
    let mut writing = Writing::new().await;
    let list = "Rees, Sam <sam@example.org>; jo@example.org\nSAM@example.org";
    let check = writing.paste(list).await.html();
    assert!(
        check.text.contains("This goes to 2 addresses.")
            && check.text.contains("One address was in your list")
    );
    assert!(check.text.contains("/join/"), "the message can be read before it goes");
    assert!(writing.receivers().is_empty(), "nothing goes out before that");
    let form = check.form("/email/invitation").press("go", "send");
    for _ in 0..2 {
        writing.round.facilitator.browser.submit(&form).await;
    }
    writing.deliver().await;
    assert_eq!(writing.receivers(), ["sam@example.org", "jo@example.org"]);
    let expected = counted(&[("Asked for", "2"), ("Sent", "2"), ("Waiting", "0")]);
    assert_eq!(writing.counts().await, expected);
    for address in ["sam@example.org", "jo@example.org"] {
        assert!(!writing.place.has_on_disk(address), "{address} is kept");
        assert!(!log::heard().contains(address), "{address} is in the log");
    }
}

#[tokio::test]
async fn a_list_with_something_else_in_it_is_named_by_line_and_kept() {
    let mut writing = Writing::new().await;
    let list = "sam@example.org\nlee at example.org\n\njo@";
    let reply = writing.paste(list).await;
    assert_eq!(reply.status, 422);
    let page = reply.html();
    assert!(page.text.contains("Line 2: “lee at example.org”") && page.text.contains("Line 4: “jo@”"));
    assert_eq!(page.form("/email/invitation").get("addresses"), list);
    let mut form = page.form("/email/invitation").press("go", "check");
    form = form.forged("go", "send");
    assert_eq!(writing.round.facilitator.browser.submit(&form).await.status, 422, "nor is it sent unseen");
    assert_eq!(writing.paste(" \n ").await.status, 422);
    let many: String = (0..2_001).map(|number| format!("p{number}@example.org\n")).collect();
    let reply = writing.paste(&many).await;
    assert!(reply.status == 422 && reply.text().contains("2,001 addresses"));
    writing.deliver().await;
    assert!(writing.receivers().is_empty());
}

#[tokio::test]
async fn messages_that_wait_can_be_stopped() {
    let mut writing = Writing::new().await;
    let page = writing.send(&format!("{UNREACHABLE}\njo@example.org")).await;
    assert!(send_next(&writing.site).await.unwrap());
    let form = page.form("/stop");
    writing.round.facilitator.browser.submit(&form).await;
    writing.deliver().await;
    assert!(writing.receivers().is_empty());
    let expected = counted(&[("Asked for", "2"), ("Sent", "0"), ("Waiting", "0"), ("Stopped", "2")]);
    assert_eq!(writing.counts().await, expected);
    assert!(!writing.place.has_on_disk("jo@example.org"));
}

#[tokio::test]
async fn what_the_mail_server_cannot_take_now_is_tried_again_later() {
    let mut writing = Writing::new().await;
    writing.send(UNREACHABLE).await;
    writing.deliver().await;
    for wait in [60, 120, 240, 480, 960] {
        assert_eq!(writing.counts().await[2], ("Waiting".to_owned(), "1".to_owned()));
        writing.place.wait(wait);
        writing.deliver().await;
    }
    assert_eq!(writing.counts().await[3], ("Failed".to_owned(), "1".to_owned()));
}

#[tokio::test]
async fn a_mail_server_that_takes_none_loses_no_message_and_facilitators_are_told() {
    let mut writing = Writing::new().await;
    let takes_none = writing.place.mail_server_takes_none.clone();
    takes_none.store(true, Ordering::Relaxed);
    writing.send("sam@example.org\njo@example.org").await;
    for _ in 0..20 {
        writing.deliver().await;
        writing.place.wait(300);
    }
    let told = "E-mails are on hold";
    assert!(writing.review_page().await.text.contains(told));
    let expected = counted(&[("Asked for", "2"), ("Sent", "0"), ("Waiting", "2")]);
    assert_eq!(writing.counts().await, expected);
    takes_none.store(false, Ordering::Relaxed);
    writing.deliver().await;
    let mut receivers = writing.receivers();
    receivers.sort();
    assert_eq!(receivers, ["jo@example.org", "sam@example.org"]);
    assert!(!writing.review_page().await.text.contains(told));
}

#[tokio::test]
async fn without_a_mail_server_nothing_offers_to_send() {
    let place = Place::without_mail();
    let round = Round::opens(&place).await;
    let mut ann = round.facilitator.clone();
    let way = format!("/review/{}/invite/{}", round.id.0, round.link_id(Some("carers")).0);
    let page = ann.page(&way).await;
    assert!(!page.links().any(|link| link.contains("/email/")));
    let reply = ann.open(&format!("{way}/email/invitation")).await;
    assert!(!reply.html().has_form("/email/invitation"));
}

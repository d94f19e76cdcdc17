//! Forms that did not come from a page of this visit: refused, and what was typed can be sent again.

use crate::{
    routes::Whole,
    support::{Person, Place, Reply},
};
use std::collections::BTreeMap;
use wholeplace_web::{Who, routes};

/// Sends the answers again with the button that the page offers.
async fn send_again(sam: &mut Person, refused: &Reply) -> Reply {
    let page = refused.html();
    assert_eq!((refused.status, page.heading()), (403, "Check and send it again"));
    let form = page.form(&refused.path);
    sam.browser.submit(&form).await
}

#[tokio::test]
async fn a_form_without_its_visit_s_token_saves_nothing_until_it_is_sent_again() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let stranger = place.someone().await.page("").await.form("/close").get("form").to_owned();
    let form = sam.page("/domain/vision").await.form("/domain/vision").choose("rating-early-voice", "2");
    for (attempt, token) in
        ["", stranger.as_str(), "é", &"0".repeat(32), &"a".repeat(10_000)].into_iter().enumerate()
    {
        let reason = format!("Attempt {attempt}:\n\"quoted\" & <b>bold</b>");
        let form = form.clone().with("reason-early-voice", &reason).forged("form", token);
        let form = form.forged(
            "seen-early-voice",
            sam.page("/domain/vision").await.form("/domain/vision").get("seen-early-voice"),
        );
        let before = sam.answered("vision", "early-voice").await;
        let refused = sam.browser.submit(&form).await;
        assert_eq!(sam.answered("vision", "early-voice").await, before);
        assert!(
            refused.html().text.contains(&reason)
                || refused.html().elements.iter().any(|e| e.get("value").replace('\r', "") == reason)
        );
        let saved = send_again(&mut sam, &refused).await;
        assert_eq!((saved.status, saved.path), (200, sam.path("/domain/leadership")));
        assert_eq!(sam.answered("vision", "early-voice").await, ("2".to_owned(), reason));
    }
}

#[tokio::test]
async fn a_browser_that_lost_its_visit_can_send_again_too() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form =
        sam.page("/domain/vision").await.form("/domain/vision").with("reason-early-voice", "still here");
    sam.browser.cookies.retain(|cookie| cookie.name != "wholeplace_visit");
    let refused = sam.browser.submit(&form).await;
    send_again(&mut sam, &refused).await;
    assert_eq!(sam.answered("vision", "early-voice").await.1, "still here");
}

#[tokio::test]
async fn what_was_typed_is_shown_when_the_review_is_not_open_any_more() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form =
        sam.page("/domain/vision").await.form("/domain/vision").with("reason-early-voice", "a long thought");
    sam.browser.cookies.clear();
    let refused = sam.browser.submit(&form).await;
    let page = refused.html();
    assert_eq!((refused.status, page.heading()), (403, "Open your review first"));
    assert!(page.to_copy().any(|text| text == "a long thought"));
    assert!(page.links().any(|link| link == "/return"));
}

#[tokio::test]
async fn every_form_of_every_route_needs_its_visit_s_token() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    let stranger = place.someone().await.page("").await.form("/close").get("form").to_owned();
    let typed = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    for route in routes().iter().filter(|route| route.methods.contains(&"POST")) {
        assert_ne!(route.who, Who::Holder, "a secret in an address gives no right to change anything");
        let (path, mut browser) = (whole.example(route), whole.browser_for(route.who));
        for token in [None, Some(&stranger)] {
            let mut fields =
                vec![typed("sure", "yes"), typed("code", "K7Q"), typed("password", "tri chath yn cysgu")];
            fields.extend(token.map(|token| typed("form", token)));
            let refused = browser.post(&path, &fields).await;
            let page = refused.html();
            assert_eq!((refused.status, page.heading()), (403, "Check and send it again"), "{path}");
            let kept: BTreeMap<_, _> = page.form(&path).fields.into_iter().collect();
            assert_eq!((kept["sure"].as_str(), kept["code"].as_str()), ("yes", "K7Q"), "{path}");
            assert!(!refused.text().contains("tri chath"), "{path} shows no password");
        }
    }
    assert_eq!(whole.sam.clone().answered("vision", "early-voice").await.1, "Sam's own words");
}

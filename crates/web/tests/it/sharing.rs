//! A report shared by link: what goes along, what never does, and switching it off.

use crate::support::{Browser, Person, Place};

const REASON: &str = "Our director never asks.";
const ACTION: &str = "Ask people at the market";

/// Somebody with reasons and a plan.
async fn sharer(place: &Place) -> Person {
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "4", REASON), ("shared-route", "1", REASON)]).await;
    let form = sam.page("/plan").await.form("/plan").with("what", ACTION);
    sam.browser.submit(&form).await;
    sam
}

/// Switches sharing on, and gives the link's path.
async fn share(sam: &mut Person, reasons: bool, plan: bool) -> String {
    let mut form = sam.page("/share").await.form("/share").untick("reasons").untick("plan");
    for name in [reasons.then_some("reasons"), plan.then_some("plan")].into_iter().flatten() {
        form = form.choose(name, "yes");
    }
    let page = sam.browser.submit(&form).await.html();
    let link = &page.with_id("share-link").unwrap().text;
    link.strip_prefix("http://review.example.org").unwrap().to_owned()
}

/// Every form in which somebody with the link can have the report.
async fn every_form(browser: &mut Browser, link: &str) -> Vec<String> {
    let mut forms = Vec::new();
    for file in ["", "/report.txt", "/report.json", "/report.pdf"] {
        let reply = browser.get(&format!("{link}{file}")).await;
        assert_eq!(reply.status, 200, "{link}{file}");
        forms.push(reply.text());
    }
    forms
}

#[tokio::test]
async fn reasons_and_plan_go_along_only_where_their_author_says_so() {
    let place = Place::new();
    let mut sam = sharer(&place).await;
    let note = "They chose to share their ratings without their reasons.";
    let mut link = None;
    for (reasons, plan) in [(false, false), (true, false), (false, true), (true, true), (false, false)] {
        let now = share(&mut sam, reasons, plan).await;
        assert_eq!(*link.get_or_insert(now.clone()), now, "changing what is shared keeps the link");
        for text in every_form(&mut place.browser(), &now).await {
            assert_eq!((text.contains(REASON), text.contains(ACTION)), (reasons, plan));
        }
        let shown = place.browser().get(&now).await.html().text;
        assert_eq!(shown.contains(note), !reasons);
        assert!(
            shown.contains("They agree with")
                && !shown.contains("You agree")
                && !shown.contains("your ratings")
        );
        let form = sam.page("/share").await.form("/share");
        assert_eq!((form.get("reasons") == "yes", form.get("plan") == "yes"), (reasons, plan));
    }
}

#[tokio::test]
async fn a_shared_page_offers_no_way_into_its_owner_s_pages() {
    let place = Place::new();
    let mut sam = sharer(&place).await;
    let link = share(&mut sam, true, true).await;
    let mut reader = place.browser();
    let page = reader.get(&link).await;
    let private = &sam.link["/open/".len()..];
    for text in every_form(&mut reader, &link).await {
        assert!(!text.contains(private) && !text.contains(&sam.code) && !text.contains(&sam.id));
    }
    let page = page.html();
    assert!(
        page.links().all(|link| !link.starts_with("/r/")) && !page.elements.iter().any(|e| e.name == "form")
    );
    assert_eq!(sam.browser.clone().get(&link).await.html().all("form").count(), 0, "not even for its owner");
    // The share link's secret is no key to the review.
    let secret = &link["/shared/".len()..];
    assert_eq!(reader.get(&format!("/open/{secret}")).await.status, 403);
    assert_eq!(reader.get(&format!("/shared/{private}")).await.status, 404);
}

#[tokio::test]
async fn a_link_that_was_switched_off_stays_dead() {
    let place = Place::new();
    let mut sam = sharer(&place).await;
    let old = share(&mut sam, true, true).await;
    let stop = sam.page("/share").await.form("/share/stop");
    for _ in 0..2 {
        assert!(!sam.browser.submit(&stop).await.html().has_form("/share/stop"));
    }
    let mut reader = place.browser();
    for file in ["", "/report.txt", "/report.json", "/report.pdf"] {
        let reply = reader.get(&format!("{old}{file}")).await;
        assert_eq!((reply.status, reply.html().heading()), (410, "This link has been switched off"));
    }
    let new = share(&mut sam, false, false).await;
    assert_ne!(new, old);
    assert_eq!(reader.get(&old).await.status, 410);
    assert_eq!(reader.get(&new).await.status, 200);
}

#[tokio::test]
async fn an_unknown_share_link_is_not_found_and_guessing_is_stopped() {
    let place = Place::new();
    let mut reader = place.browser();
    assert_eq!(reader.get("/shared/x").await.status, 404);
    let unknown = format!("/shared/{}", "4".repeat(26));
    for _ in 0..20 {
        assert_eq!(reader.get(&unknown).await.status, 404);
    }
    assert_eq!(reader.get(&unknown).await.status, 429);
    let mut sam = sharer(&place).await;
    let link = share(&mut sam, false, false).await;
    assert_eq!(reader.get(&format!("{link}/report.exe")).await.status, 404);
    assert_eq!(reader.get(&link).await.status, 200, "a link that is right still opens");
}

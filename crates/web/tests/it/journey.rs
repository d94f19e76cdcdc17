//! From the first page to a report, and back to change something.

use crate::support::{Person, Place};

#[tokio::test]
async fn somebody_goes_from_the_first_page_to_a_report_and_changes_it_afterwards() {
    let place = Place::new();
    let mut sam = place.someone().await;

    let next = sam
        .answer(
            "vision",
            &[("early-voice", "4", "We asked\nfrom the start."), ("shared-route", "unsure", "")],
        )
        .await;
    assert_eq!(next.path, sam.path("/domain/leadership"));
    // Skipping a domain and going on is fine; so is answering the last one only.
    let next = sam.answer("impact", &[("best-lives", "2", "")]).await;
    assert_eq!(next.path, sam.path("/check"));

    let overview = sam.page("").await;
    let statuses: Vec<_> = overview.with_class("status").map(|status| status.text.as_str()).collect();
    assert_eq!(statuses.len(), 9);
    assert_eq!((statuses[0], statuses[1], statuses[8]), ("Started", "Not started", "Started"));

    let check = sam.page("/check").await;
    assert_eq!(check.with_class("skipped").count(), 36 - 3);
    assert!(check.text.contains("You have left 33 statements without a rating."));
    let report = sam.browser.submit(&check.form("/finish")).await;
    assert_eq!((report.status, report.path.as_str()), (200, sam.path("/report").as_str()));
    let report = report.html();
    assert!(report.text.contains("We asked\nfrom the start."));
    assert!(sam.page("").await.text.contains("You have finished."));

    let reopened = sam.browser.submit(&report.form("/reopen")).await;
    assert_eq!(reopened.path, sam.path(""));
    assert!(!reopened.text().contains("You have finished."));
    sam.answer("vision", &[("early-voice", "5", "We asked again.")]).await;
    let report = sam.page("/report").await;
    assert!(report.text.contains("We asked again.") && !report.text.contains("from the start"));
    assert!(!report.has_form("/reopen"));
}

#[tokio::test]
async fn the_report_comes_as_pdf_text_and_json_with_the_same_words() {
    let place = Place::new();
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "1", "Nobody asked us.")]).await;
    for (file, kind) in [
        ("report.pdf", "application/pdf"),
        ("report.txt", "text/plain; charset=utf-8"),
        ("report.json", "application/json"),
    ] {
        let reply = sam.open(&format!("/report/{file}")).await;
        assert_eq!((reply.status, reply.header("content-type")), (200, kind));
        assert!(reply.header("content-disposition").contains(file.split('.').next_back().unwrap()));
        assert!(reply.text().contains("Nobody asked us."), "{file}");
    }
    assert_eq!(sam.open("/report/report.docx").await.status, 404);
}

#[tokio::test]
async fn save_and_go_back_keeps_what_was_typed_too() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = sam.page("/domain/vision").await.form("/domain/vision");
    let form = form.with("reason-early-voice", "Half a thought").press("go", "back");
    assert_eq!(sam.browser.submit(&form).await.path, sam.path(""));
    assert_eq!(sam.answered("vision", "early-voice").await.1, "Half a thought");
}

#[tokio::test]
async fn a_place_and_a_role_may_be_said_and_stand_on_the_report() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = sam.page("/about").await.form("/about").with("place", " Ynys Môn ").with("role", "carer");
    assert_eq!(sam.browser.submit(&form).await.path, sam.path(""));
    assert!(sam.page("/report").await.text.contains("Ynys Môn"));
    let long = sam.page("/about").await.form("/about").with("place", &"y".repeat(201));
    let refused = sam.browser.submit(&long).await;
    assert_eq!(refused.status, 422);
    let kept = refused.html().form("/about");
    assert_eq!((kept.get("place").len(), kept.get("role")), (201, "carer"));
    assert!(sam.page("").await.text.contains("Ynys Môn"));
}

#[tokio::test]
async fn two_reviews_can_be_open_in_one_browser() {
    let place = Place::new();
    let mut first = place.someone().await;
    first.answer("vision", &[("early-voice", "1", "the first place")]).await;
    let mut second = Person::starts(first.browser.clone()).await;
    second.answer("vision", &[("early-voice", "5", "the second place")]).await;
    first.browser = second.browser.clone();
    assert_eq!(first.answered("vision", "early-voice").await.1, "the first place");
    assert_eq!(second.answered("vision", "early-voice").await.1, "the second place");
}

#[tokio::test]
async fn every_open_page_opens_and_leads_only_to_pages_that_open() {
    let place = Place::new();
    let mut browser = place.browser();
    let mut waiting = vec!["/".to_owned(), "/assets/none".to_owned()];
    let mut seen = std::collections::BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let reply = browser.get(&path).await;
        assert_eq!(reply.status, if path == "/assets/none" { 404 } else { 200 }, "{path}");
        if reply.header("content-type").starts_with("text/html") {
            let page = reply.html();
            let own = page.links().chain(page.all("link").map(|link| link.get("href")));
            let own = own.filter(|link| link.starts_with('/')).map(|link| link.split('#').next().unwrap());
            waiting.extend(own.map(str::to_owned));
        }
    }
    for path in ["/read/strengths/all", "/library/strengths", "/privacy", "/blank/strengths.pdf"] {
        assert!(seen.contains(path), "{path} is not linked from anywhere");
    }
}

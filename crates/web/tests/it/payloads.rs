//! Text that tries to be more than text, typed into every field of every form: it is shown as it was typed, on every
//! page and in every download, and becomes no element, attribute, sentence or command.

use crate::support::{Form, Html, Person, Place};
use wholeplace_fixtures::payloads::payloads;

/// Anything that only a payload could have made.
pub(crate) fn check(page: &Html, at: &str) {
    for element in &page.elements {
        let is_ours = match element.name.as_str() {
            "script" => element.get("src").starts_with("/assets/"),
            // Our signs and charts, and what stands at a place of a chart.
            "svg" => {
                let drawn = ["focusable", "overflow"].into_iter().any(|name| element.has(name));
                let code =
                    element.get("aria-label").starts_with("QR code for http://review.example.org/join/");
                element.get("aria-hidden") == "true" || drawn || code
            }
            name => name != "img",
        };
        assert!(is_ours, "{at} has an element {}: {:?}", element.name, element.attributes);
        for attribute in ["autofocus", "onload", "onerror", "onfocus", "style"] {
            assert!(!element.has(attribute), "{at}: {} has {attribute}", element.name);
        }
    }
}

const PAGES: [&str; 8] = ["", "/about", "/domain/vision", "/check", "/report", "/plan", "/share", "/keep"];

/// The text of a page with what stands in its boxes, in one line.
pub(crate) fn shown(page: &Html) -> String {
    let values = page.all("input").map(|input| input.get("value"));
    format!("{} {}", page.text, values.collect::<Vec<_>>().join(" "))
}

async fn type_everywhere(sam: &mut Person, payload: &str) {
    let short: String = payload.chars().take(200).collect();
    let field: String = payload.chars().take(2_000).collect();
    sam.answer("vision", &[("early-voice", "4", payload)]).await;
    let about = sam.page("/about").await.form("/about").with("place", &short).with("role", &short);
    assert_eq!(sam.browser.submit(&about).await.status, 200);
    let mut action = sam.page("/plan").await.form("/plan");
    for name in ["what", "who", "with_whom", "by_when", "sign"] {
        action = action.with(name, &field);
    }
    assert_eq!(sam.browser.submit(&action).await.status, 200);
}

#[tokio::test]
async fn what_is_typed_is_shown_as_text_on_every_page_and_in_every_download() {
    let place = Place::new();
    for payload in payloads() {
        let mut sam = place.someone().await;
        type_everywhere(&mut sam, &payload).await;
        let short: String = payload.chars().take(200).collect();
        for path in PAGES {
            let page = sam.page(path).await;
            check(&page, path);
            let expected = match path {
                "/domain/vision" | "/check" | "/report" => &payload,
                "" | "/about" | "/plan" => &short,
                _ => continue,
            };
            assert!(shown(&page).contains(expected.as_str()), "{path} does not show {expected:.60}");
        }
        let form = sam.page("/share").await.form("/share").choose("reasons", "yes");
        let link = sam.browser.submit(&form).await.html().with_id("share-link").unwrap().text.clone();
        let link = &link[link.find("/shared/").unwrap()..];
        let shared = sam.browser.get(link).await.html();
        check(&shared, "shared");
        assert!(shared.text.contains(&payload) && shared.text.contains(&short));

        let text = sam.open("/report/report.txt").await.text();
        assert!(text.contains(&payload));
        let json = sam.open("/report/report.json").await.json();
        let vision = &json["report"]["domains"][0]["statements"][0];
        assert_eq!(
            (vision["reason"].as_str(), json["report"]["place"].as_str()),
            (Some(payload.as_str()), Some(short.as_str()))
        );
    }
}

#[tokio::test]
async fn what_cannot_be_taken_is_shown_again_as_text() {
    let place = Place::new();
    for payload in payloads() {
        let mut sam = place.someone().await;
        let long = format!("{payload}{}", " z".repeat(10_500));
        let vision =
            sam.page("/domain/vision").await.form("/domain/vision").with("reason-early-voice", &long);
        let about = sam.page("/about").await.form("/about").with("place", &long).with("role", &payload);
        let plan = sam.page("/plan").await.form("/plan").with("what", &long).with("who", &payload);
        let email = sam.page("/keep").await.form("/keep").with("email", &payload);
        let code = sam.browser.get("/return").await.html().form("/return").with("code", &payload);
        for form in [vision, about, plan, email, code] {
            refuse(&mut sam, &form, 422, &payload).await;
            refuse(&mut sam, &form.clone().forged("form", "stale"), 403, &payload).await;
        }
        let leftover =
            sam.page("/domain/vision").await.form("/domain/vision").forged("reason-gone", &payload);
        refuse(&mut sam, &leftover, 422, &payload).await;
        let odd_field = sam.page("/domain/vision").await.form("/domain/vision").forged(&payload, &payload);
        let mut nobody = sam.clone();
        nobody.browser = place.browser();
        refuse(&mut nobody, &odd_field, 403, &payload).await;
        let query = super::support::encoded(&[
            ("q".to_owned(), payload.clone()),
            ("domain".to_owned(), payload.clone()),
        ]);
        let library = sam.browser.get(&format!("/library/strengths?{query}")).await.html();
        check(&library, "library");
        assert!(shown(&library).contains(&payload));
    }
}

async fn refuse(sam: &mut Person, form: &Form, status: u16, payload: &str) {
    let reply = sam.browser.submit(form).await;
    assert_eq!(reply.status, status, "{} with {payload:.60}", form.action);
    let page = reply.html();
    check(&page, &form.action);
    // Boxes of one line hold one line.
    assert!(shown(&page).contains(payload), "{} does not show {payload:.60} again", form.action);
}

#[tokio::test]
async fn another_window_s_words_are_quoted_as_text() {
    let place = Place::new();
    for payload in payloads() {
        let mut sam = place.someone().await;
        let mut phone = sam.on_another_device(place.browser()).await;
        let (first, second) = (sam.page("/domain/vision").await, phone.page("/domain/vision").await);
        sam.browser.submit(&first.form("/domain/vision").with("reason-early-voice", &payload)).await;
        let both = second.form("/domain/vision").with("reason-early-voice", "another");
        let page = phone.browser.submit(&both).await.html();
        check(&page, "choosing");
        assert!(page.with_class("version").any(|version| version.text.contains(&payload)));
    }
}

#[tokio::test]
async fn what_is_typed_about_a_place_is_shown_as_text_on_its_pages() {
    let place = Place::new();
    let mut owner = place.owner().await;
    for payload in payloads() {
        let name: String =
            payload.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(100).collect();
        let form = owner.page("/settings").await.form(&owner.path("/settings")).with("name", &name);
        assert_eq!(owner.browser.submit(&form).await.status, 200, "{name}");
        for path in ["", "/people", "/people/invite", "/settings", "/history"] {
            let page = owner.page(path).await;
            check(&page, path);
            assert!(shown(&page).contains(name.trim()), "{path} shows {name}");
        }
        let places = owner.browser.get("/places").await.html();
        check(&places, "/places");
        let forged = form.forged("accent", &name).forged("time_zone", &name).forged("revision", &name);
        let refused = owner.browser.submit(&forged).await;
        assert_eq!(refused.status, 422);
        check(&refused.html(), "the settings to put right");
    }
}

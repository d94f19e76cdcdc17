//! The same review in two windows or on two devices: nothing that anybody typed is lost.

use crate::support::{Form, Person, Place};

const VISION: &str = "/domain/vision";

async fn opened(person: &mut Person) -> Form {
    person.page(VISION).await.form(VISION)
}

/// Two devices that both show the domain as it is stored.
async fn two(place: &Place) -> (Person, Person) {
    let mut phone = place.someone().await;
    phone.answer("vision", &[("early-voice", "3", "as it was")]).await;
    let laptop = phone.on_another_device(place.browser()).await;
    (phone, laptop)
}

#[tokio::test]
async fn both_versions_of_one_statement_are_kept_until_the_person_chooses() {
    let place = Place::new();
    for (pressed, stays) in [("stored", "from the phone"), ("other", "from the laptop")] {
        let (mut phone, mut laptop) = two(&place).await;
        let (on_phone, on_laptop) = (opened(&mut phone).await, opened(&mut laptop).await);
        phone.browser.submit(&on_phone.with("reason-early-voice", "from the phone")).await;
        let on_laptop =
            on_laptop.with("reason-early-voice", "from the laptop").choose("rating-early-voice", "5");
        let saved = laptop.browser.submit(&on_laptop.with("reason-shared-route", "and this")).await;
        assert_eq!(saved.path, laptop.path(VISION), "the person stays where the choice is");
        let page = saved.html();
        assert!(page.text.contains("from the phone") && page.text.contains("from the laptop"));
        assert!(laptop.page("/check").await.text.contains("One statement has two versions of your answer."));
        assert_eq!(laptop.answered("vision", "shared-route").await.1, "and this", "the rest is saved");

        let choice = page.form("/choose/vision/early-voice").press("version", pressed);
        let chosen = laptop.browser.submit(&choice).await;
        assert_eq!(chosen.path, laptop.path(VISION));
        assert!(!chosen.html().has_form("/choose/vision/early-voice"));
        assert_eq!(phone.answered("vision", "early-voice").await.1, stays);
    }
}

#[tokio::test]
async fn different_statements_come_together_without_a_question() {
    let place = Place::new();
    let (mut phone, mut laptop) = two(&place).await;
    let (on_phone, on_laptop) = (opened(&mut phone).await, opened(&mut laptop).await);
    phone.browser.submit(&on_phone.with("reason-one-framework", "phone")).await;
    let saved =
        laptop.browser.submit(&on_laptop.press("go", "on").with("reason-shared-route", "laptop")).await;
    assert_eq!(saved.path, laptop.path("/domain/leadership"));
    assert_eq!(phone.answered("vision", "one-framework").await.1, "phone");
    assert_eq!(phone.answered("vision", "shared-route").await.1, "laptop");
    assert_eq!(phone.answered("vision", "early-voice").await.1, "as it was");
}

#[tokio::test]
async fn the_same_words_in_both_are_no_two_versions() {
    let place = Place::new();
    let (mut phone, mut laptop) = two(&place).await;
    let (on_phone, on_laptop) = (opened(&mut phone).await, opened(&mut laptop).await);
    phone.browser.submit(&on_phone.with("reason-early-voice", "the same")).await;
    let saved =
        laptop.browser.submit(&on_laptop.press("go", "on").with("reason-early-voice", " the same ")).await;
    assert_eq!(saved.path, laptop.path("/domain/leadership"));
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = opened(&mut sam)
        .await
        .press("go", "on")
        .with("reason-early-voice", "once")
        .choose("rating-early-voice", "1");
    for _ in 0..3 {
        assert_eq!(sam.browser.submit(&form).await.path, sam.path("/domain/leadership"));
    }
    assert_eq!(sam.answered("vision", "early-voice").await, ("1".to_owned(), "once".to_owned()));
    let finish = sam.page("/check").await.form("/finish");
    for _ in 0..2 {
        assert_eq!(sam.browser.submit(&finish).await.path, sam.path("/report"));
    }
}

#[tokio::test]
async fn saving_as_you_type_tells_what_to_go_on_from() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let mut form = opened(&mut sam).await;
    for text in ["W", "We", "We as", "We asked"] {
        form = form.with("reason-early-voice", text);
        let saved = sam.browser.autosave(&form).await.json();
        assert_eq!((&saved["saved"], &saved["both"]), (&true.into(), &false.into()));
        for (field, seen) in saved["seen"].as_object().unwrap() {
            form = form.with(field, seen.as_str().unwrap());
        }
        assert_eq!(form.get("seen-early-voice"), opened(&mut sam).await.get("seen-early-voice"));
    }
    assert_eq!(sam.answered("vision", "early-voice").await.1, "We asked");
    let emptied = form.with("reason-early-voice", "");
    assert_eq!(sam.browser.autosave(&emptied).await.json()["saved"], true);
    assert_eq!(sam.answered("vision", "early-voice").await.1, "");
}

#[tokio::test]
async fn the_script_is_told_when_the_review_is_not_open_any_more() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = opened(&mut sam).await.with("reason-early-voice", "typed on");
    let stale = sam.browser.autosave(&form.clone().forged("form", "")).await;
    assert!(stale.json()["problems"][0]["text"].as_str().unwrap().contains("we did not save it yet"));
    let mut other_window = sam.clone();
    let erase = sam.page("/erase").await.form("/erase").choose("sure", "yes");
    other_window.browser.submit(&erase).await;
    let refused = sam.browser.autosave(&form).await;
    let told = refused.json();
    assert_eq!((refused.status, &told["saved"]), (403, &false.into()));
    assert!(told["problems"][0]["text"].as_str().unwrap().contains("not open in this browser"));
    // After what may pass, the script tries again by itself: it takes a page for that.
    place.store.close().await;
    assert_eq!(sam.browser.autosave(&form).await.header("content-type"), "text/html; charset=utf-8");
}

#[tokio::test]
async fn a_device_that_types_on_beside_another_changes_only_its_own_version() {
    let place = Place::new();
    let (mut phone, mut laptop) = two(&place).await;
    let (on_phone, mut on_laptop) = (opened(&mut phone).await, opened(&mut laptop).await);
    phone.browser.submit(&on_phone.with("reason-early-voice", "phone")).await;
    for text in ["lap", "laptop", "laptop and more"] {
        on_laptop = on_laptop.with("reason-early-voice", text);
        let saved = laptop.browser.autosave(&on_laptop).await.json();
        assert_eq!((&saved["saved"], &saved["both"]), (&true.into(), &true.into()));
        on_laptop = on_laptop.with("seen-early-voice", saved["seen"]["seen-early-voice"].as_str().unwrap());
    }
    let page = phone.page(VISION).await;
    let versions: Vec<_> = page.with_class("version").map(|version| version.text.as_str()).collect();
    assert_eq!(versions.len(), 2);
    assert!(versions[0].contains("phone") && versions[1].contains("laptop and more"));
    let choice = page.form("/choose/vision/early-voice").press("version", "other");
    let after = phone.browser.submit(&choice).await.html();
    assert!(
        !after.has_form("/choose/vision/early-voice"),
        "the laptop left one version, not one for each save"
    );
    assert_eq!(phone.answered("vision", "early-voice").await.1, "laptop and more");
}

#[tokio::test]
async fn a_choice_throws_away_only_what_it_was_shown() {
    let place = Place::new();
    let (mut phone, mut laptop) = two(&place).await;
    let (on_phone, on_laptop) = (opened(&mut phone).await, opened(&mut laptop).await);
    phone.browser.submit(&on_phone.with("reason-early-voice", "phone")).await;
    let on_laptop = on_laptop.with("reason-early-voice", "laptop");
    laptop.browser.submit(&on_laptop).await;
    let stale = phone.page(VISION).await.form("/choose/vision/early-voice").press("version", "stored");
    // Meanwhile the laptop types on.
    let seen = laptop.browser.autosave(&on_laptop).await.json()["seen"]["seen-early-voice"].clone();
    let more = on_laptop
        .with("seen-early-voice", seen.as_str().unwrap())
        .with("reason-early-voice", "laptop, and more");
    laptop.browser.autosave(&more).await;
    let shown = phone.browser.submit(&stale).await;
    assert_eq!(shown.status, 200);
    assert!(shown.text().contains("laptop, and more") && shown.html().has_form("/choose/vision/early-voice"));
    // Chosen twice, as by a double click: the second time there is nothing to choose.
    let choice = shown.html().form("/choose/vision/early-voice").press("version", "other");
    for _ in 0..2 {
        assert_eq!(phone.browser.submit(&choice).await.status, 200);
    }
    assert_eq!(phone.answered("vision", "early-voice").await.1, "laptop, and more");
    let neither = choice.forged("version", "neither");
    assert_eq!(phone.browser.submit(&neither).await.status, 200);
}

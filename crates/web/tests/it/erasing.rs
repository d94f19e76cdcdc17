//! Taking everything out: asked for once, said exactly, and gone.

use crate::support::Place;

const REASON: &str = "Words that must not stay behind anywhere";

#[tokio::test]
async fn everything_is_removed_and_the_page_says_what_it_was() {
    let place = Place::new();
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "4", REASON), ("shared-route", "unsure", "")]).await;
    let about = sam.page("/about").await.form("/about").with("place", "A place called Elsewhere");
    sam.browser.submit(&about).await;
    let plan = sam.page("/plan").await.form("/plan").with("what", "An action to forget");
    sam.browser.submit(&plan).await;
    let share = sam.page("/share").await.form("/share");
    let shared = sam.browser.submit(&share).await.html().with_id("share-link").unwrap().text.clone();
    let shared = shared[shared.find("/shared/").unwrap()..].to_owned();
    assert!(place.has_on_disk(REASON));

    let unsure = sam.page("/erase").await.form("/erase");
    let asked = sam.browser.submit(&unsure).await;
    assert_eq!(asked.status, 422);
    assert!(asked.text().contains("Tick the box if you are sure."));
    assert_eq!(sam.answered("vision", "early-voice").await.1, REASON);

    let before = sam.browser.clone();
    let erased = sam.browser.submit(&unsure.choose("sure", "yes")).await;
    let page = erased.html();
    assert_eq!((erased.status, page.heading()), (200, "Your review has been removed"));
    for says in ["2 ratings", "one reason", "one action in your plan", "the link you shared"] {
        assert!(page.text.contains(says), "{says} in {}", page.text);
    }
    assert_eq!(erased.header("clear-site-data"), "\"storage\"");
    assert!(sam.browser.cookie(&format!("wholeplace_{}", sam.id)).is_none());

    sam.browser = before;
    assert_eq!(sam.open("").await.status, 403);
    let mut browser = place.browser();
    assert_eq!(browser.get(&sam.link).await.status, 403);
    assert_eq!(browser.get(&shared).await.status, 404);
    let code = browser.get("/return").await.html().form("/return").with("code", &sam.code);
    assert_eq!(browser.submit(&code).await.status, 422);
    for words in [REASON, "A place called Elsewhere", "An action to forget", &sam.id] {
        assert!(!place.has_on_disk(words), "{words}");
    }
}

#[tokio::test]
async fn taking_one_review_out_leaves_others_as_they_are() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let mut kim = place.someone().await;
    kim.answer("vision", &[("early-voice", "2", "Kim's reason")]).await;
    let form = sam.page("/erase").await.form("/erase").choose("sure", "yes");
    let page = sam.browser.submit(&form).await.html();
    assert!(page.text.contains("no ratings: there were none") && page.text.contains("no reasons"));
    assert_eq!(kim.answered("vision", "early-voice").await.1, "Kim's reason");
}

#[tokio::test]
async fn what_is_typed_on_another_device_after_erasing_is_shown_and_not_saved() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let mut phone = sam.on_another_device(place.browser()).await;
    let typed =
        phone.page("/domain/vision").await.form("/domain/vision").with("reason-early-voice", "too late");
    let form = sam.page("/erase").await.form("/erase").choose("sure", "yes");
    sam.browser.submit(&form).await;
    let refused = phone.browser.submit(&typed).await;
    assert_eq!(refused.status, 403);
    assert!(refused.html().to_copy().any(|text| text == "too late"));
    assert!(!place.has_on_disk("too late"));
}

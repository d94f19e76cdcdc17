//! Which place and which role: said or not, and never lost between two windows.

use crate::support::Place;

#[tokio::test]
async fn place_and_role_are_kept_and_stand_on_the_report() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = sam.page("/about").await.form("/about").with("place", "Tŷ Gwyn").with("role", "carer");
    assert_eq!(sam.browser.submit(&form).await.path, sam.path(""));
    let report = sam.page("/report").await;
    assert!(report.text.contains("Tŷ Gwyn") && report.text.contains("carer"), "{}", report.text);
}

#[tokio::test]
async fn two_windows_that_say_different_places_are_told_of_each_other() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let (left, right) = (sam.page("/about").await.form("/about"), sam.page("/about").await.form("/about"));
    sam.browser.submit(&left.with("place", "left")).await;
    let told = sam.browser.submit(&right.with("place", "right").with("role", "Kim's")).await;
    assert_eq!(told.status, 422);
    let page = told.html();
    assert!(page.text.contains("There it says: “left”."), "{}", page.text);
    let again = page.form("/about");
    assert_eq!((again.get("place"), again.get("role")), ("right", "Kim's"));
    assert_eq!(sam.page("/about").await.form("/about").get("place"), "left");
    sam.browser.submit(&again).await;
    assert_eq!(sam.page("/about").await.form("/about").get("place"), "right");
}

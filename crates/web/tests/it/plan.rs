//! First actions: adding, changing, putting in order, removing, and their limits.

use crate::support::{Form, Html, Person, Place, Reply};

async fn add(sam: &mut Person, what: &str) -> Reply {
    let form = sam.page("/plan").await.form("/plan").with("what", what);
    sam.browser.submit(&form).await
}

fn order(page: &Html) -> Vec<String> {
    let items = page.elements.iter().enumerate().filter(|(_, item)| item.get("id").starts_with("action-"));
    let heading = |item: usize| {
        let inside = page
            .elements
            .iter()
            .enumerate()
            .find(|(index, e)| e.name == "h2" && page.is_inside(*index, item));
        inside.unwrap().1.text.clone()
    };
    items.map(|(index, _)| heading(index)).collect()
}

/// The forms or links of the action that stands at a place.
fn address(page: &Html, place: usize, end: &str) -> String {
    let items: Vec<_> =
        page.elements.iter().filter_map(|item| item.get("id").strip_prefix("action-")).collect();
    format!("/plan/{}{end}", items[place])
}

#[tokio::test]
async fn actions_are_added_put_in_order_changed_and_removed() {
    let place = Place::new();
    let mut sam = place.someone().await;
    for what in ["one", "two", "third thing"] {
        assert_eq!(add(&mut sam, what).await.path, sam.path("/plan"));
    }
    let page = sam.page("/plan").await;
    assert_eq!(order(&page), ["one", "two", "third thing"]);
    let up = page.form(&address(&page, 2, "/move")).press("go", "up");
    let page = sam.browser.submit(&up).await.html();
    assert_eq!(order(&page), ["one", "third thing", "two"]);
    let down = page.form(&address(&page, 0, "/move")).press("go", "down");
    let page = sam.browser.submit(&down).await.html();
    assert_eq!(order(&page), ["third thing", "one", "two"]);

    let edit = address(&page, 1, "");
    let form = sam.page(&edit).await.form(&edit);
    assert_eq!(form.get("what"), "one");
    let form = form.with("what", "one, changed").choose("for_what", "vision/early-voice").with("who", "Sam");
    let page = sam.browser.submit(&form).await.html();
    assert_eq!(order(&page), ["third thing", "one, changed", "two"]);
    assert_eq!(sam.page(&edit).await.form(&edit).get("for_what"), "vision/early-voice");

    let remove = page.form(&address(&page, 0, "/remove"));
    for _ in 0..2 {
        let page = sam.browser.submit(&remove).await.html();
        assert_eq!(order(&page), ["one, changed", "two"]);
    }
    assert_eq!(sam.browser.submit(&up).await.status, 200);
    let report = sam.page("/report").await;
    assert!(report.text.contains("one, changed") && !report.text.contains("third thing"));
}

#[tokio::test]
async fn an_action_sent_twice_is_added_once() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let form = sam.page("/plan").await.form("/plan").with("what", "only once");
    sam.browser.submit(&form).await;
    let page = sam.browser.submit(&form).await.html();
    assert_eq!(order(&page), ["only once"]);
}

/// Every field of the form as it was typed.
fn same_fields(shown: &Form, typed: &Form) {
    for name in ["what", "who", "with_whom", "by_when", "sign"] {
        assert_eq!(shown.get(name), typed.get(name), "{name}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_said_and_what_was_typed_stays() {
    let place = Place::new();
    let mut sam = place.someone().await;
    add(&mut sam, "there already").await;
    let page = sam.page("/plan").await;
    let edit = address(&page, 0, "");
    let forms = [page.form("/plan"), sam.page(&edit).await.form(&edit)];
    for form in forms {
        let good = form.with("what", "Talk").with("who", "Sam").with("sign", "People say so");
        for (bad, field) in [
            (good.clone().with("what", " "), "what"),
            (good.clone().with("what", &"y".repeat(2_001)), "what"),
            (good.clone().with("who", &"y".repeat(2_001)), "who"),
            (good.clone().with("with_whom", &"y".repeat(2_001)), "with_whom"),
            (good.clone().with("by_when", &"y".repeat(2_001)), "by_when"),
            (good.clone().with("sign", &"y".repeat(2_001)), "sign"),
            (good.clone().forged("for_what", "elsewhere"), "for_what"),
            (good.clone().forged("for_what", &"y".repeat(2_001)), "for_what"),
        ] {
            let refused = sam.browser.submit(&bad).await;
            assert_eq!(refused.status, 422, "{field}");
            let page = refused.html();
            assert!(page.links().any(|link| link == format!("#{field}")), "{field}");
            same_fields(&page.form(&bad.action), &bad);
        }
    }
    assert_eq!(order(&sam.page("/plan").await), ["there already"]);
}

#[tokio::test]
async fn a_full_plan_says_so_and_keeps_what_was_typed() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let last = sam.page("/plan").await.form("/plan").with("what", "one too many").with("who", "Sam");
    for number in 0..100 {
        let page = add(&mut sam, &format!("action {number}")).await.html();
        assert_eq!(page.has_form("/plan"), number < 99);
    }
    let refused = sam.browser.submit(&last).await;
    assert_eq!(refused.status, 422);
    let page = refused.html();
    same_fields(&page.form("/plan"), &last);
    let remove = page.form(&address(&page, 0, "/remove"));
    sam.browser.submit(&remove).await;
    let page = sam.browser.submit(&page.form("/plan")).await.html();
    assert_eq!(order(&page).last().map(String::as_str), Some("one too many"));
}

#[tokio::test]
async fn two_windows_that_change_one_action_lose_nothing() {
    let place = Place::new();
    let mut sam = place.someone().await;
    add(&mut sam, "as it was").await;
    let edit = address(&sam.page("/plan").await, 0, "");
    let (left, right) = (sam.page(&edit).await.form(&edit), sam.page(&edit).await.form(&edit));
    sam.browser.submit(&left.with("what", "left")).await;
    let told = sam.browser.submit(&right.with("what", "right").with("who", "Kim")).await;
    assert_eq!(told.status, 422);
    let page = told.html();
    assert!(page.text.contains("There it says: “left”."));
    let again = page.form(&edit);
    assert_eq!((again.get("what"), again.get("who")), ("right", "Kim"));
    assert_eq!(order(&sam.page("/plan").await), ["left"]);
    assert_eq!(order(&sam.browser.submit(&again).await.html()), ["right"]);
}

#[tokio::test]
async fn an_action_removed_in_another_window_leaves_the_typed_words_on_the_page() {
    let place = Place::new();
    let mut sam = place.someone().await;
    add(&mut sam, "short-lived").await;
    let page = sam.page("/plan").await;
    let edit = address(&page, 0, "");
    let typed = sam.page(&edit).await.form(&edit).with("what", "a better idea");
    sam.browser.submit(&page.form(&address(&page, 0, "/remove"))).await;
    let refused = sam.browser.submit(&typed).await;
    assert_eq!(refused.status, 404);
    assert!(refused.html().boxes().any(|text| text == "a better idea"));
    assert_eq!(sam.open("/plan/nothing").await.status, 404);
}

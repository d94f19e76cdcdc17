//! Answering a review of a place: sending, changing, taking out, and what holds once it has closed.

use crate::support::{CLOSES, DAY, Person, Place, Round};
use wholeplace_model::{access::Token, response::ResponseId, review::Asks};

async fn send(sam: &mut Person) -> crate::support::Html {
    let form = sam.page("/check").await.form("/finish");
    let reply = sam.browser.submit(&form).await;
    assert_eq!((reply.status, reply.path), (200, sam.path("/sent")));
    sam.page("/sent").await
}

#[tokio::test]
async fn answers_count_once_they_are_sent_and_the_page_says_thank_you() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "We were asked.")]).await;
    assert!(sam.page("").await.text.contains("You have not sent your answers yet."));
    assert_eq!(round.counted(&place, "carers").await, (1, 0, 0));
    let thanks = send(&mut sam).await;
    assert_eq!(thanks.heading(), "Thank you. Your answers are sent");
    assert!(thanks.text.contains("until the end of 3 December 2026"));
    for way in ["/report", "/keep", "/erase"] {
        assert!(thanks.links().any(|link| link == sam.path(way)), "{way}");
    }
    assert_eq!(round.counted(&place, "carers").await, (1, 1, 0));
    assert!(sam.page("").await.text.contains("You have sent your answers, so they count."));

    const RULE: &str = "What you change after sending counts as soon as it is saved.";
    for page in ["", "/sent", "/report", "/check", "/domain/vision"] {
        let page = sam.page(page).await;
        assert!(page.text.contains(RULE) && !page.has_form("/reopen"), "{}", page.text);
    }
    assert!(place.browser().get(&round.link(&place, None)).await.text().contains(RULE));
    sam.answer("vision", &[("early-voice", "2", "We were not asked again.")]).await;
    let forged = sam.page("").await.form("/close");
    sam.browser.post(&sam.path("/reopen"), &forged.fields).await;
    assert_eq!(round.counted(&place, "carers").await, (1, 1, 0), "a change takes nothing out of the count");
}

#[tokio::test]
async fn answers_taken_out_are_gone_from_the_count_and_the_disk() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "Words to take back.")]).await;
    send(&mut sam).await;
    let page = sam.page("/erase").await;
    assert!(page.text.contains("This takes your answers out of the review"));
    let gone = sam.browser.submit(&page.form("/erase").choose("sure", "yes")).await.html();
    assert_eq!(gone.heading(), "Your answers have been removed");
    assert_eq!(round.counted(&place, "carers").await, (0, 0, 0));
    assert!(!place.has_on_disk("Words to take back."));
}

#[tokio::test]
async fn a_group_is_named_beside_comments_only_where_somebody_ticks_it() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    let check = sam.page("/check").await;
    assert!(check.text.contains("People may recognise your story."));
    assert_eq!(check.form("/finish").get("name-group"), "");
    let form = check.form("/finish").choose("name-group", "yes");
    sam.browser.submit(&form).await;
    assert_eq!(sam.page("/check").await.form("/finish").get("name-group"), "yes");
    let form = sam.page("/check").await.form("/finish").untick("name-group");
    sam.browser.submit(&form).await;
    assert_eq!(sam.page("/check").await.form("/finish").get("name-group"), "");
}

#[tokio::test]
async fn nobody_s_group_is_named_where_no_page_asks_whether_it_may_be() {
    let place = Place::new();
    let round =
        Round::opens_with(&place, |setup| setup.asks = Asks { reasons: false, name_group: true }).await;
    let mut sam = round.somebody(&place, "carers").await;
    let form = sam.page("/check").await.form("/finish").forged("name-group", "yes");
    sam.browser.submit(&form).await;
    let (id, token) = (ResponseId(sam.id.clone()), Token::parse(&sam.link["/open/".len()..]).unwrap());
    let seat = place.store.answering_seat(&id, token).await.unwrap().unwrap();
    let answers = place.store.response(&seat).await.unwrap();
    assert!(answers.finished_at.is_some() && !answers.taking_part.unwrap().names_group);
}

#[tokio::test]
async fn a_review_that_asks_no_reasons_shows_no_boxes_and_throws_no_words_away() {
    let place = Place::new();
    let round = Round::opens_with(&place, |setup| setup.asks.reasons = false).await;
    let mut sam = round.somebody(&place, "carers").await;
    let page = sam.page("/domain/vision").await;
    assert_eq!(page.boxes().count(), 0);
    assert!(!sam.page("/check").await.text.contains("name my group"));
    let form = page.form("/domain/vision").choose("rating-early-voice", "5");
    sam.browser.submit(&form.clone().forged("reason-early-voice", "typed all the same")).await;
    assert_eq!(
        sam.answered("vision", "early-voice").await,
        ("5".to_owned(), "typed all the same".to_owned())
    );
}

#[tokio::test]
async fn reasons_are_asked_with_a_warning_beside_the_box() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    let page = sam.page("/domain/vision").await;
    let hint = page.with_id("reason-early-voice-hint").unwrap();
    assert_eq!(
        hint.text,
        "People may recognise your story. Leave out names. Once the review closes, your words cannot be taken out."
    );
    let area = page.with_id("reason-early-voice").unwrap();
    assert!(area.get("aria-describedby").contains("reason-early-voice-hint"));
}

#[tokio::test]
async fn a_review_that_closes_while_somebody_types_shows_them_their_words() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "Kept before.")]).await;
    let form = sam.page("/domain/leadership").await.form("/domain/leadership").press("go", "on");
    let box_name = form.fields.iter().find(|(name, _)| name.starts_with("reason-")).unwrap().0.clone();
    let statement = box_name.trim_start_matches("reason-");
    let form = form.with(&box_name, "Typed\nat the last minute").choose(&format!("rating-{statement}"), "4");
    let check = sam.page("/check").await.form("/finish");
    place.wait_until(CLOSES);

    let told = sam.browser.autosave(&form).await;
    let json = told.json();
    assert_eq!((told.status, json["saved"].as_bool()), (409, Some(false)));
    assert!(json["problems"][0]["text"].as_str().unwrap().contains("Your words are still on this page."));

    let refused = sam.browser.submit(&form).await;
    let page = refused.html();
    assert_eq!((refused.status, page.heading()), (409, "This review has closed"));
    assert!(page.to_copy().any(|text| text == "Typed\nat the last minute"));
    assert!(page.links().any(|link| link == sam.path("")));
    assert_eq!((page.boxes().count(), page.with_class("rating").next().unwrap().text.as_str()), (0, "Agree"));

    let after = sam.browser.submit(&check).await;
    assert_eq!((after.status, after.path), (200, sam.path("")));
    assert!(after_text(&mut sam).await.contains("You had not sent your answers, so they are not in it."));
    assert_eq!(round.counted(&place, "carers").await, (1, 0, 0));
}

async fn after_text(sam: &mut Person) -> String {
    sam.page("").await.text
}

#[tokio::test]
async fn after_closing_everything_can_be_read_and_taken_out_and_nothing_changed() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    sam.answer("vision", &[("early-voice", "4", "Kept for good.")]).await;
    send(&mut sam).await;
    let finish = sam.page("/check").await.form("/finish");
    place.wait_until(CLOSES);
    place.store.close_due([7; 32], CLOSES).await.unwrap();

    sam.browser.submit(&finish).await;
    let overview = sam.page("").await;
    assert!(overview.text.contains("Closed on 3 December 2026."), "{}", overview.text);
    assert!(overview.text.contains("Your answers are in it and stay as you sent them."));
    assert!(!overview.links().any(|link| link.contains("/domain/")));
    assert_eq!(sam.open("/domain/vision").await.path, sam.path(""));
    assert_eq!(sam.open("/sent").await.path, sam.path(""));
    let check = sam.page("/check").await;
    assert!(check.text.contains("Kept for good.") && !check.has_form("/finish"));
    assert!(!check.links().any(|link| link.contains("/domain/")));
    let report = sam.page("/report").await;
    assert!(report.text.contains("Kept for good.") && !report.has_form("/reopen"));
    assert_eq!(round.counted(&place, "carers").await, (1, 1, 0));

    let to_picture =
        |page: &crate::support::Html, sam: &Person| page.links().any(|link| link == sam.path("/picture"));
    assert!(!to_picture(&sam.page("").await, &sam));
    place.show_to_participants(&round.seat, &round.id).await;
    assert!(to_picture(&sam.page("").await, &sam));

    let page = sam.page("/erase").await;
    assert!(page.text.contains("its picture stays as it is"));
    let gone = sam.browser.submit(&page.form("/erase").choose("sure", "yes")).await;
    assert_eq!(gone.html().heading(), "Your answers have been removed");
}

#[tokio::test]
async fn a_review_that_closes_early_says_so_and_one_of_one_s_own_never_closes() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    let mut alone = place.someone().await;
    place.wait(DAY);
    place.store.close_review(&round.seat, &round.id, [7; 32], 1_795_514_400 + DAY).await.unwrap();
    assert!(sam.page("").await.text.contains("Closed on 25 November 2026."));
    place.wait_until(CLOSES + DAY);
    alone.answer("vision", &[("early-voice", "4", "Still mine")]).await;
    assert_eq!(alone.answered("vision", "early-voice").await.1, "Still mine");
}

#[tokio::test]
async fn who_takes_part_is_not_asked_for_their_place_or_to_invite_others() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    assert!(!sam.page("").await.links().any(|link| link.ends_with("/about")));
    assert!(!sam.page("/report").await.links().any(|link| link.ends_with("/invite")));
}

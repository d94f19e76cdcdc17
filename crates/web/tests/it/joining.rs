//! The way into a review of a place: what its link shows, whom it lets start, and every ending it can come to.

use crate::support::{Browser, CLOSES, DAY, Html, Person, Place, Round};
use wholeplace_model::review::LinkLimits;

async fn invited(place: &Place, round: &Round, group: Option<&str>) -> (Browser, Html) {
    let mut browser = place.browser();
    let reply = browser.get(&round.link(place, group)).await;
    assert_eq!(reply.status, 200);
    (browser, reply.html())
}

#[tokio::test]
async fn the_invitation_says_who_asks_what_is_shown_until_when_and_how_to_take_answers_out() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let (_, page) = invited(&place, &round, None).await;
    assert_eq!(page.heading(), "Our autumn review");
    for words in [
        "Harrowmere asks you",
        "You need no account",
        "36 short statements",
        "A group of fewer than 10 people is never shown by itself.",
        "until the end of 3 December 2026",
        "take them out",
        "You work with people every day.",
        "Lived experience",
    ] {
        assert!(page.text.contains(words), "{words:?} in {}", page.text);
    }
    assert!(page.links().any(|link| link == "/protection"));
}

#[tokio::test]
async fn whoever_takes_part_sees_whose_review_it_is_by_its_logo_and_colour() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let form = owner.page("/settings").await.form("/settings").with("accent", "#7a1f5c");
    owner.browser.submit(&form).await;
    let form = owner.page("/settings").await.form("/logo");
    owner.browser.upload(&form, "logo", b"a lamp").await;
    let round = Round::opens_at(&place, owner, |_| {}).await;

    let (mut browser, page) = invited(&place, &round, Some("carers")).await;
    let logo = page.with_class("host-logo").next().expect("a logo").get("src").to_owned();
    assert_eq!(browser.get(&logo).await.body, b"PNG of a lamp");
    let mut sam = round.somebody(&place, "carers").await;
    for page in [page, sam.page("").await, sam.page("/domain/vision").await] {
        assert!(page.all("link").any(|link| link.get("href") == "/assets/look-7a1f5c.css"));
    }
}

#[tokio::test]
async fn following_a_link_starts_nothing_however_often_robots_do() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    for _ in 0..50 {
        invited(&place, &round, None).await;
        invited(&place, &round, Some("carers")).await;
    }
    assert_eq!(round.counted(&place, "carers").await, (0, 0, 0));
}

#[tokio::test]
async fn somebody_starts_in_the_group_they_choose_and_keeps_their_code() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    assert_eq!(round.counted(&place, "carers").await, (1, 0, 0));
    let overview = sam.page("").await;
    assert!(
        overview.text.contains("Our autumn review. You take part as: Unpaid carers."),
        "{}",
        overview.text
    );
    let mut again = sam.on_another_device(place.browser()).await;
    assert_eq!(again.page("").await.heading(), "Your answers");
}

#[tokio::test]
async fn a_link_into_one_group_asks_for_none_and_leads_into_no_other() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let (mut browser, page) = invited(&place, &round, Some("leaders")).await;
    assert!(page.text.contains("You take part as: Leaders."));
    let form = page.form("/join").forged("group", "carers");
    let keep = browser.submit(&form).await;
    let mut sam = Person::keeping(browser, &keep);
    assert!(sam.page("").await.text.contains("You take part as: Leaders."));
    assert_eq!(round.counted(&place, "carers").await.0, 0);
}

#[tokio::test]
async fn who_chooses_no_group_or_one_that_is_not_there_is_asked_again() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    for group in ["", "nobody"] {
        let (mut browser, page) = invited(&place, &round, None).await;
        let form = page.form("/join").choose("shared", "yes").forged("group", group);
        let reply = browser.submit(&form).await;
        let page = reply.html();
        assert_eq!((reply.status, page.heading()), (422, "Our autumn review"));
        assert!(page.with_id("group-problem").is_some());
        let keep = browser.submit(&page.form("/join").choose("group", "carers")).await;
        assert!(keep.path.ends_with("/keep"));
    }
}

#[tokio::test]
async fn a_form_sent_twice_starts_one_response_that_opens_both_times() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let (mut browser, page) = invited(&place, &round, None).await;
    let form = page.form("/join").choose("group", "carers");
    let first = browser.submit(&form).await;
    let second = browser.submit(&form).await;
    assert_eq!((first.status, &first.path), (200, &second.path));
    assert_eq!(round.counted(&place, "carers").await.0, 1);
    // Somebody else who sends the same fields gets a response of their own.
    let (mut other, page) = invited(&place, &round, None).await;
    let once = form.get("once").to_owned();
    let form = page.form("/join").choose("group", "carers").forged("once", &once);
    assert_ne!(other.submit(&form).await.path, first.path);
}

#[tokio::test]
async fn a_form_sent_twice_lets_its_sender_in_though_the_link_is_used_up_switched_off_or_closed_meanwhile() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let id = round.link_id(Some("carers"));
    place
        .store
        .limit_link(
            &round.seat,
            &round.id,
            &id,
            (LinkLimits::default(), LinkLimits { most: Some(1), until: None }),
            place.now(),
        )
        .await
        .unwrap();
    let (mut browser, page) = invited(&place, &round, Some("carers")).await;
    let form = page.form("/join");
    let first = browser.submit(&form).await;
    let again = browser.submit(&form).await;
    assert_eq!((again.status, &again.path), (200, &first.path), "used up");
    place.store.end_link(&round.seat, &round.id, &id, None, place.now()).await.unwrap();
    let again = browser.submit(&form).await;
    assert_eq!((again.status, &again.path), (200, &first.path), "switched off");
    place.store.close_review(&round.seat, &round.id, [0; 32], place.now()).await.unwrap();
    let again = browser.submit(&form).await;
    assert_eq!((again.status, &again.path), (200, &first.path), "closed");
    assert_eq!(round.counted(&place, "carers").await.0, 1);
}

#[tokio::test]
async fn every_ending_has_a_page_before_and_after_the_form() {
    let place = Place::new();
    let round = Round::opens_with(&place, |setup| setup.opens_at = Some(1_795_514_400 + 2 * DAY)).await;
    let link = round.link(&place, None);
    let mut browser = place.browser();
    let page = browser.get(&link).await.html();
    assert_eq!(page.heading(), "This review has not opened yet");
    assert!(page.text.contains("It opens on 26 November 2026."));

    place.wait(3 * DAY);
    let form = browser.get(&link).await.html().form("/join").choose("group", "carers");
    let full = LinkLimits { most: Some(0), until: None };
    place
        .store
        .limit_link(&round.seat, &round.id, &round.link_id(None), (LinkLimits::default(), full), CLOSES - DAY)
        .await
        .unwrap();
    ends(&mut browser, &link, &form, 403, "This link takes no more people").await;

    let id = round.link_id(None);
    let over = LinkLimits { most: None, until: Some(place.now()) };
    place.store.limit_link(&round.seat, &round.id, &id, (full, over), CLOSES - DAY).await.unwrap();
    ends(&mut browser, &link, &form, 403, "The last day of this link has passed").await;

    place.store.end_link(&round.seat, &round.id, &id, None, CLOSES - DAY).await.unwrap();
    ends(&mut browser, &link, &form, 410, "This link has been switched off").await;

    let other = round.link(&place, Some("carers"));
    let form = browser.get(&other).await.html().form("/join");
    place.wait_until(CLOSES);
    ends(&mut browser, &other, &form, 410, "This review has closed").await;
    place.store.close_due([7; 32], CLOSES).await.unwrap();
    ends(&mut browser, &other, &form, 410, "This review has closed").await;
    assert_eq!(round.counted(&place, "carers").await.0, 0);

    let unknown = "/join/00000000000000000000000000";
    let form = form.forged("link", &unknown["/join/".len()..]);
    ends(&mut browser, unknown, &form, 404, "We don't know this invitation").await;
    assert_eq!(browser.get("/join").await.html().heading(), "Open your invitation");
}

async fn ends(browser: &mut Browser, link: &str, form: &crate::support::Form, status: u16, heading: &str) {
    let opened = browser.get(link).await;
    assert_eq!((opened.status, opened.html().heading()), (status, heading));
    let sent = browser.submit(form).await;
    assert_eq!((sent.status, sent.html().heading()), (status, heading));
    assert!(sent.html().links().any(|link| link == "/return"));
}

#[tokio::test]
async fn a_whole_office_can_start_from_one_address_and_a_flood_is_slowed_and_counted() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let (mut browser, page) = invited(&place, &round, None).await;
    let form = page.form("/join").choose("group", "carers");
    for number in 0..1_000 {
        let reply = browser.post("/join", &form.clone().forged("once", &number.to_string()).fields).await;
        assert_eq!(reply.status, 303);
    }
    let reply = browser.post("/join", &form.fields).await;
    assert_eq!((reply.status, reply.header("retry-after")), (429, "600"));
    browser.address = "198.51.100.9".to_owned();
    assert_eq!(browser.post("/join", &form.fields).await.status, 303);
    let links = place.store.links(&round.seat, &round.id).await.unwrap();
    assert_eq!(links.iter().find(|link| link.group.is_none()).unwrap().started, 1_001);
}

#[tokio::test]
async fn guessing_invitations_is_slowed_and_real_ones_still_open() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut browser = place.browser();
    for number in 0..100 {
        assert_eq!(browser.get(&format!("/join/{number:026}")).await.status, 404);
    }
    assert_eq!(browser.get(&format!("/join/{:026}", 100)).await.status, 429);
    assert_eq!(browser.get(&round.link(&place, None)).await.status, 200);
}

#[tokio::test]
async fn whoever_has_begun_is_led_back_to_their_answers_and_somebody_else_can_still_start() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut sam = round.somebody(&place, "carers").await;
    for link in [round.link(&place, None), round.link(&place, Some("support"))] {
        let again = sam.browser.get(&link).await.html();
        assert!(again.text.contains("You have started") && again.links().any(|link| link == sam.path("")));
    }
    let form = sam.browser.get(&round.link(&place, None)).await.html().form("/join");
    let keep = sam.browser.submit(&form.choose("group", "support")).await;
    let mut kim = Person::keeping(sam.browser, &keep);
    let again = kim.browser.get(&round.link(&place, None)).await.html();
    let own = kim.path("");
    assert!(
        again.links().any(|link| link == own) && !again.links().any(|link| link == format!("/r/{}", sam.id))
    );

    let other = Round::opens_at(&place, round.facilitator.clone(), |_| {}).await;
    assert!(!kim.browser.get(&other.link(&place, None)).await.text().contains("You have started"));
    let close = kim.page("").await.form("/close");
    kim.browser.submit(&close).await;
    assert!(!kim.browser.get(&round.link(&place, None)).await.text().contains("You have started"));
}

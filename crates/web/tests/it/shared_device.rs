//! A device that several people use, one after another: nothing of one is there for the next.

use crate::support::{Browser, Person, Place, Round};

/// Starts at the invitation with the box for shared devices ticked.
async fn at_the_centre(place: &Place, round: &Round) -> Person {
    let mut browser = place.browser();
    let page = browser.get(&round.link(place, None)).await.html();
    let form = page.form("/join").choose("group", "support").choose("shared", "yes");
    let keep = browser.submit(&form).await;
    Person::keeping(browser, &keep)
}

fn holds_nothing_of(browser: &Browser, id: &str) -> bool {
    browser.cookies.iter().all(|cookie| !cookie.name.contains(id))
        && browser.cookie("wholeplace_visit").is_none()
}

#[tokio::test]
async fn people_take_turns_at_one_device_and_nothing_is_left_behind() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut first = at_the_centre(&place, &round).await;
    assert!(!first.browser.get(&round.link(&place, None)).await.text().contains("You have started"));
    first.answer("vision", &[("early-voice", "4", "The first person's words")]).await;
    let form = first.page("/check").await.form("/finish");
    let sent = first.browser.submit(&form).await.html();
    assert!(sent.links().any(|link| link == first.path("/hand-over")));
    let page = first.page("/hand-over").await;
    assert!(page.text.contains(&first.code) && page.text.contains("Your answers are sent."));

    let visit = first.browser.cookie("wholeplace_visit").unwrap().value.clone();
    let form = page.form("/hand-over");
    let cleared = first.browser.post(&form.action, &form.fields).await;
    assert_eq!(cleared.location(), Some("/join"));
    assert_eq!(cleared.header("clear-site-data"), "\"storage\"");
    assert!(holds_nothing_of(&first.browser, &first.id));

    let invitation = first.browser.get("/join").await.html();
    assert!(invitation.text.contains("ready for the next person"));
    assert_ne!(first.browser.cookie("wholeplace_visit").unwrap().value, visit);
    for path in ["", "/check", "/report", "/hand-over", "/domain/vision", "/keep"] {
        let reply = first.open(path).await;
        assert_eq!((reply.status, reply.header("cache-control")), (403, "no-store"));
        assert!(!reply.text().contains(&first.code) && !reply.text().contains("first person"));
    }

    let form = invitation.form("/join");
    assert_eq!(form.get("shared"), "yes", "it stays a shared device");
    let keep = first.browser.submit(&form.choose("group", "carers")).await;
    let mut second = Person::keeping(first.browser.clone(), &keep);
    assert_ne!(second.id, first.id);
    assert_eq!(second.answered("vision", "early-voice").await, (String::new(), String::new()));

    let mut home = place.browser();
    home.get(&first.link).await;
    assert_eq!(
        home.get(&first.path("/report")).await.status,
        200,
        "the first person still gets in elsewhere"
    );
}

#[tokio::test]
async fn somebody_can_stop_before_sending_and_go_on_elsewhere() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut first = at_the_centre(&place, &round).await;
    let page = first.page("").await;
    assert!(page.links().any(|link| link == first.path("/hand-over")) && !page.has_form("/close"));
    let page = first.page("/hand-over").await;
    assert!(page.text.contains("saved, but not sent yet") && page.text.contains(&first.code));
}

#[tokio::test]
async fn a_form_of_somebody_who_left_is_never_shown_to_the_next() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut first = at_the_centre(&place, &round).await;
    let form = first
        .page("/domain/vision")
        .await
        .form("/domain/vision")
        .with("reason-early-voice", "Not for others");
    let hand_over = first.page("/hand-over").await.form("/hand-over");
    first.browser.submit(&hand_over).await;
    // As the back button does after asking whether to send the form again.
    let again = first.browser.submit(&form).await;
    assert_eq!(again.status, 403);
    assert!(!again.text().contains("Not for others"));
}

#[tokio::test]
async fn a_form_of_the_visit_before_starts_nothing_that_the_next_could_open() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut browser = place.browser();
    let page = browser.get(&round.link(&place, None)).await.html();
    let form = page.form("/join").choose("group", "support").choose("shared", "yes");
    let keep = browser.submit(&form).await;
    let mut first = Person::keeping(browser, &keep);
    let hand_over = first.page("/hand-over").await.form("/hand-over");
    first.browser.submit(&hand_over).await;
    let again = first.browser.submit(&form).await;
    assert_eq!(again.status, 403);
    let page = again.html();
    let started = first.browser.submit(&page.form("/join")).await;
    assert!(started.path.ends_with("/keep") && !started.path.contains(&first.id));
}

#[tokio::test]
async fn a_device_is_shared_until_somebody_unticks_the_box() {
    let place = Place::new();
    let round = Round::opens(&place).await;
    let mut first = at_the_centre(&place, &round).await;
    let form = first.browser.get("/join").await.html().form("/join");
    let keep = first.browser.submit(&form.choose("group", "carers").untick("shared")).await;
    let mut own = Person::keeping(first.browser.clone(), &keep);
    assert!(own.page("").await.has_form("/close"));
    assert_eq!(own.browser.get("/join").await.html().heading(), "Open your invitation");
}

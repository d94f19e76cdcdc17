//! Pressing the button of a link that works once two times: whoever it is for is let in, and nobody else.

use crate::{
    places::{PASSWORD, invite, may_enter},
    signing_in::link_in,
    support::{Browser, Form, Member, Place},
};

/// Presses two times at once, and once more from a page that was left open. Each leads to the same page.
async fn press_thrice(browser: &Browser, form: &Form) -> [(Browser, String); 3] {
    let (mut one, mut two, mut late) = (browser.clone(), browser.clone(), browser.clone());
    let (first, second) = tokio::join!(one.submit(form), two.submit(form));
    let third = late.submit(form).await;
    let led = [first, second, third].map(|reply| {
        assert_eq!(reply.status, 200, "{}", reply.path);
        reply.path
    });
    assert!(led.iter().all(|path| *path == led[0]), "{led:?}");
    let [first, second, third] = led;
    [(one, first), (two, second), (late, third)]
}

/// Opens a link to see its form.
async fn opened(browser: &mut Browser, link: &str) -> Form {
    browser.get(link).await.html().form("/link")
}

/// A form as somebody else who is signed in sends it.
async fn sent_by(browser: &mut Browser, form: &Form) -> Form {
    let own = browser.get("/account").await.html().form("/sign-out");
    form.clone().forged("form", own.get("form"))
}

async fn emailed(place: &Place, page: &str, email: &str) -> String {
    let mut browser = place.browser();
    let form = browser.get(page).await.html().form(page).with("email", email);
    browser.submit(&form).await;
    link_in(&place.letter(email).await[2])
}

async fn made(place: &Place, email: &str) -> String {
    let mut administrator = place.administrator().await;
    let form = administrator.browser.get("/places/invite").await.html().form("/places/invite");
    administrator.browser.submit(&form.with("email", email)).await;
    link_in(&place.letter(email).await[2])
}

#[tokio::test]
async fn who_joins_with_a_new_account_is_let_in() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let link = invite(&mut owner, "bo@example.org", "viewer").await;
    let mut bo = place.browser();
    let form = opened(&mut bo, &link).await.with("password", PASSWORD);
    for (mut browser, path) in press_thrice(&bo, &form).await {
        assert_eq!(path, owner.path(""));
        assert!(may_enter(&mut browser, &owner).await);
    }
}

#[tokio::test]
async fn who_joins_and_is_signed_in_is_led_to_the_place() {
    let place = Place::new();
    let (mut owner, mut other) = (place.owner().await, place.owner().await);
    let link = invite(&mut owner, &other.email, "viewer").await;
    let form = opened(&mut other.browser, &link).await;
    for (_, path) in press_thrice(&other.browser, &form).await {
        assert_eq!(path, owner.path(""));
    }
}

#[tokio::test]
async fn who_makes_a_place_has_made_one() {
    let place = Place::new();
    let link = made(&place, "cai@example.org").await;
    let mut cai = place.browser();
    let form = opened(&mut cai, &link).await.with("place", "Llanfair").with("password", PASSWORD);
    let [(mut browser, path), ..] = press_thrice(&cai, &form).await;
    assert!(path.starts_with("/p/"), "{path}");
    assert_eq!(browser.get("/places").await.html().text.matches("Llanfair").count(), 1);
    let other = place.owner().await;
    let link = made(&place, &other.email).await;
    let mut browser = other.browser.clone();
    let form = opened(&mut browser, &link).await.with("place", "Llanfair");
    let [(mut browser, path), ..] = press_thrice(&browser, &form).await;
    assert!(path.starts_with("/p/") && path != other.path(""), "{path}");
    assert_eq!(browser.get("/places").await.html().text.matches("Llanfair").count(), 1);
}

#[tokio::test]
async fn who_signs_in_or_sets_a_password_by_e_mail_is_let_in() {
    let place = Place::new();
    for page in ["/sign-in/link", "/forgotten"] {
        let owner = place.owner().await;
        let link = emailed(&place, page, &owner.email).await;
        let mut browser = place.browser();
        let form = opened(&mut browser, &link).await;
        let form = if page == "/forgotten" { form.with("password", PASSWORD) } else { form };
        for (mut browser, path) in press_thrice(&browser, &form).await {
            assert_eq!(path, owner.path(""));
            assert!(may_enter(&mut browser, &owner).await);
        }
    }
}

#[tokio::test]
async fn a_used_link_gives_nothing_to_another_browser_nor_after_signing_out() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let link = invite(&mut owner, "bo@example.org", "viewer").await;
    let (mut bo, mut thief) = (place.browser(), place.browser());
    let form = opened(&mut bo, &link).await.with("password", PASSWORD);
    let stolen = opened(&mut thief, &link).await.with("password", PASSWORD);
    let before = bo.clone();
    assert_eq!(bo.submit(&form).await.status, 200);
    assert_eq!(thief.submit(&stolen).await.status, 410, "even with the password that was chosen");
    assert!(thief.cookie("wholeplace_session").is_none());
    assert!(!may_enter(&mut thief, &owner).await);
    let out = bo.get("/places").await.html().form("/sign-out");
    bo.submit(&out).await;
    let mut after = before;
    assert_eq!(after.submit(&form).await.status, 410, "the session has ended");
    assert!(!may_enter(&mut after, &owner).await);
}

#[tokio::test]
async fn a_form_that_names_a_place_leads_nobody_there_who_does_not_belong() {
    let place = Place::new();
    let (mut owner, mut other) = (place.owner().await, place.owner().await);
    let link = invite(&mut owner, &other.email, "viewer").await;
    let form = opened(&mut other.browser, &link).await;
    let mut stranger = place.facilitator().await;
    stranger.browser.get(&link).await;
    other.browser.submit(&form).await;
    let forged = sent_by(&mut stranger.browser, &form).await;
    for at in [owner.place.0.as_str(), "0000000000000000", ""] {
        let sent = forged.clone().forged("at", at);
        assert_eq!(stranger.browser.submit(&sent).await.status, 410, "{at}");
    }
    assert!(!may_enter(&mut stranger.browser, &owner).await);
}

#[tokio::test]
async fn a_form_that_names_a_place_makes_another_one() {
    let place = Place::new();
    let (owner, other) = (place.owner().await, place.owner().await);
    let link = made(&place, &other.email).await;
    let mut browser = other.browser.clone();
    let form = opened(&mut browser, &link).await.with("place", "Llanfair").forged("at", &owner.place.0);
    let reply = browser.submit(&form).await;
    assert_eq!(reply.status, 200);
    assert!(reply.path != owner.path("") && reply.path.starts_with("/p/"), "{}", reply.path);
    assert!(!may_enter(&mut browser, &owner).await);
}

#[tokio::test]
async fn who_joined_by_another_link_meanwhile_signs_in_first_and_keeps_the_link() {
    let place = Place::new();
    let (mut owner, mut other) = (place.owner().await, place.owner().await);
    let links = [&mut owner, &mut other];
    let mut presses = Vec::new();
    for (inviter, password) in links.into_iter().zip([PASSWORD, "nid yr un peth o gwbl"]) {
        let link = invite(inviter, "bo@example.org", "viewer").await;
        let mut browser = place.browser();
        let form = opened(&mut browser, &link).await.with("password", password);
        presses.push((browser, form));
    }
    let [(one, first), (two, second)] = presses.as_mut_slice() else { unreachable!("two links") };
    let replies = tokio::join!(one.submit(first), two.submit(second));
    let mut joined = 0;
    for (reply, (browser, _)) in [replies.0, replies.1].into_iter().zip(&mut presses) {
        assert_eq!(reply.status, 200, "{}", reply.path);
        if reply.path == "/link" {
            assert!(reply.html().links().any(|link| link == "/sign-in?next=/link"));
            assert!(browser.cookie("wholeplace_session").is_none(), "no session has begun");
            assert_eq!(browser.get("/link").await.status, 200, "the link still waits");
        } else {
            joined += 1;
        }
    }
    assert_eq!(joined, 1);
}

/// Whoever has signed in already with a link to do so gains nothing by its form but what they have.
#[tokio::test]
async fn a_used_link_changes_nothing_for_somebody_else_who_is_signed_in() {
    let place = Place::new();
    let (owner, mut other): (Member, Member) = (place.owner().await, place.owner().await);
    let link = emailed(&place, "/sign-in/link", &owner.email).await;
    let mut browser = place.browser();
    let form = opened(&mut browser, &link).await;
    other.browser.get(&link).await;
    let sent = sent_by(&mut other.browser, &form).await;
    browser.submit(&form).await;
    assert_eq!(other.browser.submit(&sent).await.status, 410);
    assert!(!may_enter(&mut other.browser, &owner).await);
}

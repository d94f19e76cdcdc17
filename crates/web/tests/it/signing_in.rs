//! Signing in: by password, by a link that works once, and what is told to whom about accounts.

use crate::support::{Browser, Html, Member, Place, log};
use wholeplace_model::place::Email;
use wholeplace_store::{IDLE_SECONDS, Purpose};

const PASSWORD: &str = "tri chath yn cysgu";

/// Somebody with a password of their own, set by a link as they would.
async fn with_password(place: &Place) -> Member {
    let mut member = place.facilitator().await;
    member.browser = set_by_link(place, &member.email, PASSWORD).await;
    member
}

/// A browser that has set a password by a link, and is signed in with it.
async fn set_by_link(place: &Place, email: &str, password: &str) -> Browser {
    let mut browser = place.browser();
    let page = opened(place, &mut browser, Purpose::Password(Email::parse(email).unwrap())).await;
    let reply = browser.submit(&page.form("/link").with("password", password)).await;
    assert_eq!(reply.status, 200, "{}", reply.text());
    browser
}

/// The page that a new link leads to.
async fn opened(place: &Place, browser: &mut Browser, purpose: Purpose) -> Html {
    let link = place.link();
    assert!(place.store.make_account_link(purpose, link.clone(), place.now()).await.unwrap());
    browser.get(&format!("/link/{}", link.token.reveal())).await.html()
}

async fn try_to_sign_in(browser: &mut Browser, email: &str, password: &str) -> (u16, Html) {
    let form = browser.get("/sign-in").await.html().form("/sign-in");
    let reply = browser.submit(&form.with("email", email).with("password", password)).await;
    (reply.status, reply.html())
}

async fn is_signed_in(browser: &mut Browser) -> bool {
    browser.get("/account").await.path == "/account"
}

#[tokio::test]
async fn a_person_signs_in_with_their_password_goes_where_they_wanted_and_signs_out() {
    let place = Place::new();
    let member = with_password(&place).await;
    let mut browser = place.browser();
    let wanted = member.path("/history");
    let asked = browser.get(&wanted).await;
    assert_eq!(
        (asked.path.as_str(), asked.html().form("/sign-in").get("next")),
        ("/sign-in", wanted.as_str())
    );
    let typed = member.email.to_uppercase();
    let form = asked.html().form("/sign-in").with("email", &typed).with("password", PASSWORD);
    assert_eq!(browser.submit(&form).await.path, wanted);
    let cookie = browser.cookie("wholeplace_session").unwrap().value.clone();
    assert!(!place.has_on_disk(&cookie), "only a keyed hash of the session's secret is stored");
    assert!(!place.has_on_disk(PASSWORD), "and of the password");
    let out = browser.get("/account").await.html().form("/sign-out");
    let reply = browser.submit(&out).await;
    assert!(reply.html().text.contains("You are signed out."));
    assert!(browser.cookie("wholeplace_session").is_none());
    assert!(!is_signed_in(&mut place.browser().with_session(&cookie)).await, "the old secret opens nothing");
}

#[tokio::test]
async fn who_has_one_place_starts_there_and_an_administrator_at_the_list() {
    let place = Place::new();
    let mut member = with_password(&place).await;
    assert_eq!(member.browser.get("/sign-in").await.path, member.path(""));
    let mut administrator = place.administrator().await;
    assert_eq!(administrator.browser.get("/sign-in").await.path, "/places");
}

#[tokio::test]
async fn signing_in_leads_to_no_other_site() {
    let place = Place::new();
    let member = with_password(&place).await;
    for evil in
        ["//evil.example", "https://evil.example", "/\\evil.example", "/%0d%0aLocation:x", "javascript:x"]
    {
        let mut browser = place.browser();
        let form = browser.get("/sign-in").await.html().form("/sign-in").forged("next", evil);
        let form = form.with("email", &member.email).with("password", PASSWORD);
        assert_eq!(browser.submit(&form).await.path, member.path(""), "{evil}");
        assert_eq!(member.browser.clone().get(&format!("/sign-in?next={evil}")).await.path, member.path(""));
    }
}

#[tokio::test]
async fn the_same_is_said_whether_an_address_has_an_account_or_not() {
    let place = Place::new();
    let member = with_password(&place).await;
    let never_set = place.facilitator().await;
    let mut pages = Vec::new();
    for email in [member.email.as_str(), never_set.email.as_str(), "nobody@example.org"] {
        let mut browser = place.browser();
        browser.get("/").await;
        browser.cookies[0].value = "0".repeat(32);
        let (status, page) = try_to_sign_in(&mut browser, email, "another password").await;
        assert_eq!(status, 422);
        assert_eq!(page.form("/sign-in").get("email"), email, "the address stays");
        pages.push(page.text.replace(email, "EMAIL"));
    }
    assert!(pages[0].contains("The e-mail address or the password is not right."));
    assert!(pages.iter().all(|page| *page == pages[0]));
    for path in ["/forgotten", "/sign-in/link"] {
        let mut said = Vec::new();
        for email in [member.email.as_str(), "nobody@example.org"] {
            let mut browser = place.browser();
            let form = browser.get(path).await.html().form(path).with("email", email);
            let reply = browser.submit(&form).await;
            said.push((reply.status, reply.text().replace(email, "EMAIL")));
        }
        assert_eq!(said[0], said[1], "{path}");
    }
}

#[tokio::test]
async fn a_password_is_never_shown_again() {
    let place = Place::new();
    let mut browser = place.browser();
    let (_, page) = try_to_sign_in(&mut browser, "not an address", "telltale password").await;
    assert_eq!(page.form("/sign-in").get("password"), "");
    assert!(page.title().starts_with("Error: "));
    assert!(!log::heard().contains("telltale password"));
}

#[tokio::test]
async fn guessing_a_password_is_stopped_for_the_account_and_for_the_address() {
    let place = Place::new();
    let member = with_password(&place).await;
    let mut statuses = Vec::new();
    for guess in 0..11 {
        let mut browser = place.browser();
        browser.address = format!("198.51.100.{guess}");
        statuses.push(try_to_sign_in(&mut browser, &member.email, "a guess of mine").await.0);
    }
    assert_eq!(statuses, [vec![422; 10], vec![429]].concat(), "from wherever they come");
    let mut owner = place.browser();
    assert_eq!(
        try_to_sign_in(&mut owner, &member.email, PASSWORD).await.0,
        429,
        "the right one must wait too"
    );
    place.wait(600);
    assert_eq!(try_to_sign_in(&mut owner, &member.email, PASSWORD).await.0, 200);
    let mut statuses = Vec::new();
    for guess in 0..21 {
        let mut browser = place.browser();
        statuses.push(
            try_to_sign_in(&mut browser, &format!("person-{guess}@example.org"), "a guess of mine").await.0,
        );
    }
    assert_eq!(statuses, [vec![422; 20], vec![429]].concat(), "whatever accounts are tried");
}

#[tokio::test]
async fn an_office_behind_one_address_signs_in_without_waiting() {
    let place = Place::new();
    let member = with_password(&place).await;
    for _ in 0..25 {
        assert_eq!(try_to_sign_in(&mut place.browser(), &member.email, PASSWORD).await.0, 200);
    }
}

#[tokio::test]
async fn a_link_by_e_mail_signs_in_once_and_only_when_its_button_is_pressed() {
    let place = Place::new();
    let member = place.facilitator().await;
    let mut browser = place.browser();
    let form = browser.get("/sign-in/link").await.html().form("/sign-in/link").with("email", &member.email);
    assert_eq!(browser.submit(&form).await.status, 200);
    let [_, subject, body] = place.letter(&member.email).await;
    assert_eq!(subject, "Your link to sign in");
    let link = link_in(&body);
    for _ in 0..5 {
        let scanner = place.browser().get(&link).await;
        assert_eq!((scanner.status, scanner.path.as_str()), (200, "/link"), "a scanner uses nothing up");
    }
    let mut second = place.browser();
    let opened_twice = second.get(&link).await.html().form("/link");
    let page = browser.get(&link).await.html();
    assert!(page.elements.iter().any(|element| element.get("value") == member.email));
    assert_eq!(browser.submit(&page.form("/link")).await.path, member.path(""));
    assert!(browser.cookie("wholeplace_link").is_none());
    assert_eq!(second.submit(&opened_twice).await.status, 410);
    assert_eq!(place.browser().get(&link).await.status, 410);
}

#[tokio::test]
async fn a_link_by_e_mail_works_for_a_quarter_of_an_hour() {
    let place = Place::new();
    let member = place.facilitator().await;
    let mut browser = place.browser();
    let form = browser.get("/forgotten").await.html().form("/forgotten").with("email", &member.email);
    browser.submit(&form).await;
    let link = link_in(&place.letter(&member.email).await[2]);
    place.wait(899);
    let page = browser.get(&link).await.html();
    place.wait(1);
    let late = browser.submit(&page.form("/link").with("password", PASSWORD)).await;
    assert_eq!((late.status, late.html().heading()), (410, "This link does not work any more"));
}

#[tokio::test]
async fn nobody_s_mailbox_is_flooded() {
    let place = Place::new();
    let member = place.facilitator().await;
    let before = place.postbox.lock().unwrap().len();
    for asked in 0..40 {
        let mut browser = place.browser();
        browser.address = format!("198.51.100.{asked}");
        let form = browser.get("/forgotten").await.html().form("/forgotten").with("email", &member.email);
        assert_eq!(browser.submit(&form).await.status, 200);
    }
    for _ in 0..1_000 {
        tokio::task::yield_now().await;
    }
    assert!(place.postbox.lock().unwrap().len() <= before + 10);
}

#[tokio::test]
async fn nor_is_it_through_pages_that_each_send_a_letter() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let to = "bo@example.org";
    let letters = || place.postbox.lock().unwrap().iter().filter(|letter| letter[0] == to).count();
    for asked in 0..14 {
        let mut sam = place.someone().await;
        sam.browser.address = format!("198.51.100.{asked}");
        let form = sam.page("/keep").await.form("/keep").with("email", to);
        let status = sam.browser.submit(&form).await.status;
        assert_eq!(status, if asked < 10 { 200 } else { 422 }, "the letter after {asked}");
    }
    assert_eq!(letters(), 10, "however many ask, from wherever");
    let page = owner.page("/people/invite").await;
    let made = owner.browser.submit(&page.form("/people/invite").with("email", to)).await.html();
    assert!(made.with_id("made-link").is_some(), "the link is there to hand over");
    assert_eq!(letters(), 10, "and no letter went out beside it");
}

#[tokio::test]
async fn setting_a_password_signs_out_everywhere_else_and_kills_older_links() {
    let place = Place::new();
    let mut elsewhere = place.facilitator().await;
    let mut other_link = place.browser();
    let email = Email::parse(&elsewhere.email).unwrap();
    let other = opened(&place, &mut other_link, Purpose::SignIn(email)).await;
    let mut here = set_by_link(&place, &elsewhere.email, PASSWORD).await;
    assert!(is_signed_in(&mut here).await);
    assert!(!is_signed_in(&mut elsewhere.browser).await);
    assert_eq!(other_link.submit(&other.form("/link")).await.status, 410);
}

#[tokio::test]
async fn a_password_is_changed_by_who_knows_it_and_other_sessions_end() {
    let place = Place::new();
    let member = with_password(&place).await;
    let (mut here, mut there) = (member.browser.clone(), place.browser());
    assert_eq!(try_to_sign_in(&mut there, &member.email, PASSWORD).await.0, 200);
    let page = here.get("/account/password").await.html();
    let form =
        |now: &str, new: &str| page.form("/account/password").with("password-now", now).with("password", new);
    for (now, new, problem) in [
        ("not my password", "pedair dafad wen", "This is not your password."),
        (PASSWORD, "short", "Make it longer: 12 characters or more."),
        (PASSWORD, "password1234", "This password is easy to guess."),
        ("", "pedair dafad wen", "Fill this in first."),
    ] {
        let reply = here.submit(&form(now, new)).await;
        assert_eq!(reply.status, 422, "{new}");
        assert!(reply.html().text.contains(problem), "{problem}");
    }
    let reply = here.submit(&form(PASSWORD, "pedair dafad wen")).await;
    assert!(reply.html().text.contains("Your password is changed."));
    assert!(is_signed_in(&mut here).await && !is_signed_in(&mut there).await);
    assert_eq!(try_to_sign_in(&mut there, &member.email, PASSWORD).await.0, 422);
    assert_eq!(try_to_sign_in(&mut there, &member.email, "pedair dafad wen").await.0, 200);
}

#[tokio::test]
async fn a_person_sees_their_sessions_and_ends_them() {
    let place = Place::new();
    let mut here = place.facilitator().await;
    place.wait(3_600);
    let mut there = place.signed_in(&here.email, here.place.clone()).await;
    let mut third = place.signed_in(&here.email, here.place.clone()).await;
    place.wait(3_600);
    let page = here.browser.get("/account").await.html();
    assert_eq!(page.text.matches("This one").count(), 1);
    let others = 3; // The one that they joined the place in is open too.
    assert_eq!(page.text.matches("Sign out there").count(), others);
    assert!(!page.text.contains("192.0.2."), "no address is kept");
    let end = page.form(&format!("/account/sessions/{}/end", there.seat.session()));
    here.browser.submit(&end).await;
    assert!(!is_signed_in(&mut there.browser).await && is_signed_in(&mut third.browser).await);
    let all = here.browser.get("/account").await.html().form("/account/sessions/end-others");
    let page = here.browser.submit(&all).await.html();
    assert!(!is_signed_in(&mut third.browser).await && is_signed_in(&mut here.browser).await);
    assert!(!page.has_form("/account/sessions/end-others"));
    let mut stranger = place.facilitator().await;
    let mut forged = end.clone();
    forged.action = format!("/account/sessions/{}/end", here.seat.session());
    let token = stranger.browser.get("/account").await.html().form("/sign-out").get("form").to_owned();
    stranger.browser.submit(&forged.forged("form", &token)).await;
    assert!(is_signed_in(&mut here.browser).await, "nobody ends another's session");
}

#[tokio::test]
async fn what_was_typed_is_shown_when_a_session_has_ended_meanwhile() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let form =
        owner.page("/settings").await.form(&owner.path("/settings")).with("name", "Harrowmere and the Dales");
    place.wait(IDLE_SECONDS);
    let refused = owner.browser.submit(&form).await;
    let page = refused.html();
    assert_eq!((refused.status, page.heading()), (403, "Sign in to go on"));
    assert!(page.boxes().any(|text| text == "Harrowmere and the Dales"));
    let back = format!("/sign-in?next={}", owner.path(""));
    assert!(page.links().any(|link| link == back));
}

#[tokio::test]
async fn without_a_mail_server_nothing_offers_to_send_mail() {
    let place = Place::without_mail();
    let mut browser = place.browser();
    let page = browser.get("/sign-in").await.html();
    assert!(page.links().all(|link| link != "/sign-in/link"));
    for path in ["/forgotten", "/sign-in/link"] {
        let page = browser.get(path).await.html();
        assert!(!page.has_form(path) && page.text.contains("This service can't send e-mail."));
        let token = browser.get("/sign-in").await.html().form("/sign-in").get("form").to_owned();
        let fields = [("form".to_owned(), token), ("email".to_owned(), "sam@example.org".to_owned())];
        assert_eq!(browser.post(path, &fields).await.status, 404);
    }
}

#[tokio::test]
async fn a_visitor_sees_that_taking_part_needs_no_account() {
    let place = Place::new();
    let mut browser = place.browser();
    assert!(browser.get("/").await.html().links().any(|link| link == "/sign-in"));
    let page = browser.get("/sign-in").await.html();
    assert!(page.text.contains("Taking part? You need no account."));
    assert!(page.links().any(|link| link == "/return"));
}

#[tokio::test]
async fn over_tls_the_session_s_cookie_is_for_tls_only() {
    let place = Place::over_tls();
    let member = place.facilitator().await;
    let mut browser = place.browser();
    let page = opened(&place, &mut browser, Purpose::SignIn(Email::parse(&member.email).unwrap())).await;
    let form = page.form("/link");
    let reply = browser.post(&form.action, &form.fields).await;
    let session = reply.set_cookies().find(|line| line.starts_with("wholeplace_session=")).unwrap();
    assert!(session.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure"), "{session}");
}

#[tokio::test]
async fn an_account_is_taken_out_for_good() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let mut member = owner.colleague(&place, wholeplace_model::place::Role::Owner).await;
    let page = member.browser.get("/account/erase").await.html();
    let unsure = member.browser.submit(&page.form("/account/erase")).await;
    assert!(unsure.status == 422 && unsure.text().contains("Tick the box if you are sure."));
    let sure = page.form("/account/erase").choose("sure", "yes");
    assert!(member.browser.submit(&sure).await.html().text.contains("You are signed out."));
    assert!(!is_signed_in(&mut member.browser).await);
    let soon = member.browser.get("/sign-in?out=soon").await.html();
    assert!(soon.text.contains("The last traces leave the data file"), "while a backup is in the way");
    let people = owner.page("/people").await;
    assert!(!people.text.contains(&member.email));
    let history = owner.page("/history").await;
    assert!(history.text.contains("Someone who has left"), "{}", history.text);
    let page = owner.browser.get("/account/erase").await.html();
    let refused = owner.browser.submit(&page.form("/account/erase").choose("sure", "yes")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.html().text.contains("You are the only owner of Harrowmere."));
}

/// The path of the link in a letter.
pub(crate) fn link_in(body: &str) -> String {
    let link = body.split_whitespace().find(|word| word.contains("/link/")).unwrap();
    link.strip_prefix("http://review.example.org").unwrap().to_owned()
}

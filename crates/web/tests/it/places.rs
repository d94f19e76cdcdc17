//! A place and the people who run it: inviting, leaving; its settings and logo; its history.

use crate::{
    signing_in::link_in,
    support::{Browser, Form, Html, Member, Place},
};
use wholeplace_model::place::{Email, Role};

pub(crate) const PASSWORD: &str = "tri chath yn cysgu";

/// Invites somebody, and gives the path of the link that the page shows.
pub(crate) async fn invite(owner: &mut Member, email: &str, role: &str) -> String {
    let form = owner.page("/people/invite").await.form("/people/invite");
    let page = owner.browser.submit(&form.with("email", email).choose("role", role)).await.html();
    shown_link(&page)
}

fn shown_link(page: &Html) -> String {
    let link = &page.with_id("made-link").unwrap().text;
    link.strip_prefix("http://review.example.org").unwrap().to_owned()
}

/// Opens a link and joins with a new account.
async fn join(browser: &mut Browser, link: &str) -> (u16, String) {
    let form = browser.get(link).await.html().form("/link").with("password", PASSWORD);
    let reply = browser.submit(&form).await;
    (reply.status, reply.path)
}

pub(crate) async fn may_enter(browser: &mut Browser, owner: &Member) -> bool {
    let reply = browser.get(&owner.path("")).await;
    reply.status == 200 && reply.path == owner.path("")
}

#[tokio::test]
async fn somebody_is_invited_joins_and_is_seen_by_the_others() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let link = invite(&mut owner, "Bo@Example.org", "facilitator").await;
    let [to, subject, body] = place.letter("bo@example.org").await;
    assert_eq!((to.as_str(), subject.as_str()), ("bo@example.org", "You are invited to Harrowmere"));
    assert_eq!(link_in(&body), link);
    assert!(owner.page("/people").await.text.contains("bo@example.org"));
    let mut bo = place.browser();
    let page = bo.get(&link).await.html();
    assert_eq!(page.heading(), "Join Harrowmere");
    assert!(page.text.contains("A facilitator can set up and run reviews"));
    for bad in ["short", "password1234", "bo@example.org and more"] {
        let refused = bo.submit(&page.form("/link").with("password", bad)).await;
        assert_eq!(refused.status, 422, "{bad}");
    }
    assert_eq!(join(&mut bo, &link).await, (200, owner.path("")));
    assert_eq!(bo.get(&owner.path("/settings")).await.status, 403, "as what they were invited");
    let people = owner.page("/people").await;
    assert!(people.text.contains("bo@example.org") && !people.text.contains("Invited, not here yet"));
    assert_eq!(place.browser().get(&link).await.status, 410);
    assert!(place.browser().get("/sign-in").await.status == 200);
}

#[tokio::test]
async fn an_invitation_ends_after_a_week_when_revoked_and_when_made_again() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let first = invite(&mut owner, "bo@example.org", "viewer").await;
    let second = invite(&mut owner, "bo@example.org", "owner").await;
    assert_eq!(place.browser().get(&first).await.status, 410);
    let mut bo = place.browser();
    let form = bo.get(&second).await.html().form("/link").with("password", PASSWORD);
    let people = owner.page("/people").await;
    let end = people.elements.iter().find(|e| e.get("action").ends_with("/end")).unwrap();
    owner.browser.submit(&people.form(end.get("action"))).await;
    assert_eq!(bo.submit(&form).await.status, 410);
    let third = invite(&mut owner, "bo@example.org", "viewer").await;
    place.wait(7 * 24 * 3_600 - 1);
    assert_eq!(place.browser().get(&third).await.status, 200);
    place.wait(1);
    assert_eq!(place.browser().get(&third).await.status, 410);
}

#[tokio::test]
async fn who_has_an_account_signs_in_to_accept_and_nobody_takes_it_over() {
    let place = Place::new();
    let (mut owner, other) = (place.owner().await, place.owner().await);
    let link = invite(&mut owner, &other.email, "viewer").await;
    let mut thief = place.browser();
    let page = thief.get(&link).await.html();
    assert!(!page.has_form("/link"), "the link alone opens no account");
    let token = page_token(&mut thief).await;
    let typed = [("form".to_owned(), token), ("password".to_owned(), PASSWORD.to_owned())];
    assert_eq!(thief.post("/link", &typed).await.status, 200);
    assert!(!may_enter(&mut thief, &owner).await && !may_enter(&mut thief, &other).await);
    let mut wrong = place.facilitator().await;
    let page = wrong.browser.get(&link).await.html();
    assert!(page.text.contains(&format!("You are signed in as {}.", wrong.email)));
    let mut right = other.clone();
    let form = right.browser.get(&link).await.html().form("/link");
    assert_eq!(right.browser.submit(&form).await.path, owner.path(""));
    assert_eq!(right.browser.get("/places").await.html().text.matches("Harrowmere").count(), 2);
}

async fn page_token(browser: &mut Browser) -> String {
    browser.get("/sign-in").await.html().form("/sign-in").get("form").to_owned()
}

#[tokio::test]
async fn an_address_that_cannot_be_and_a_member_are_not_invited() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let own = owner.email.clone();
    let page = owner.page("/people/invite").await;
    for (email, problem) in [
        ("", "Check the e-mail address."),
        ("bo@", "Check the e-mail address."),
        (own.as_str(), "This person is here already."),
    ] {
        let reply = owner.browser.submit(&page.form("/people/invite").with("email", email)).await;
        assert_eq!(reply.status, 422);
        assert!(reply.html().text.contains(problem), "{email}");
    }
    let forged = page.form("/people/invite").with("email", "bo@example.org").forged("role", "king");
    assert_eq!(owner.browser.submit(&forged).await.status, 422);
}

#[tokio::test]
async fn an_invitation_is_shown_where_it_cannot_be_sent() {
    let place = Place::without_mail();
    let mut owner = place.owner().await;
    let form = owner.page("/people/invite").await.form("/people/invite").with("email", "bo@example.org");
    let page = owner.browser.submit(&form).await.html();
    assert!(page.text.contains("Here is the link for bo@example.org."));
    assert_eq!(join(&mut place.browser(), &shown_link(&page)).await.0, 200);
    let failing = Place::new();
    let mut owner = failing.owner().await;
    let unreachable = crate::support::UNREACHABLE;
    let form = owner.page("/people/invite").await.form("/people/invite").with("email", unreachable);
    assert!(owner.browser.submit(&form).await.html().text.contains("We could not send it to"));
}

#[tokio::test]
async fn an_owner_helps_with_a_lost_password_only_where_it_opens_nothing_else() {
    let place = Place::new();
    let (mut owner, other) = (place.owner().await, place.owner().await);
    let colleague = owner.colleague(&place, Role::Viewer).await;
    let page = format!("/people/{}", colleague.account.0);
    let form = owner.page(&page).await.form("/password-link");
    let link = shown_link(&owner.browser.submit(&form).await.html());
    assert_eq!(join(&mut place.browser(), &link).await, (200, owner.path("")));
    // Whoever belongs elsewhere too, or looks after the service, is not to be reached through this place.
    let administrator = place.administrator().await;
    for stranger in [&other.email, &administrator.email] {
        let link = place.link();
        let email = Email::parse(stranger).unwrap();
        let seat = owner.owner_seat(&place).await;
        place.store.invite(&seat, email, Role::Viewer, link.clone(), place.now()).await.unwrap();
        let mut joined = place.signed_in(stranger, owner.place.clone()).await;
        let form = joined.browser.get(&format!("/link/{}", link.token.reveal())).await.html().form("/link");
        joined.browser.submit(&form).await;
        let page = format!("/people/{}", joined.account.0);
        let form = owner.page(&page).await.form("/password-link");
        let refused = owner.browser.submit(&form).await.html();
        assert!(refused.with_id("made-link").is_none());
        assert!(refused.text.contains("can sign in for more than this place"));
    }
}

fn settings(page: &Html, owner: &Member) -> Form {
    page.form(&owner.path("/settings"))
}

#[tokio::test]
async fn a_place_changes_its_name_time_zone_and_colour() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let page = owner.page("/settings").await;
    let form = settings(&page, &owner)
        .with("name", "  Harrowmere \n and the  Dales ")
        .choose("time_zone", "Europe/Dublin")
        .with("accent", "7A1F5C");
    let saved = owner.browser.submit(&form).await.html();
    let now = settings(&saved, &owner);
    assert_eq!(now.get("name"), "Harrowmere and the Dales");
    assert_eq!((now.get("time_zone"), now.get("accent")), ("Europe/Dublin", "#7a1f5c"));
    let look = saved.all("link").map(|link| link.get("href")).find(|href| href.contains("/look-")).unwrap();
    assert_eq!(look, "/assets/look-7a1f5c.css");
    let sheet = owner.browser.get(look).await;
    assert_eq!(sheet.header("content-type"), "text/css; charset=utf-8");
    assert!(sheet.text().contains("--own:#7a1f5c"));
    assert!(owner.page("").await.title().starts_with("Harrowmere and the Dales"));
}

#[tokio::test]
async fn wrong_settings_are_said_all_at_once_and_a_pale_colour_gets_a_better_one() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let page = owner.page("/settings").await;
    let form = settings(&page, &owner)
        .with("name", " ")
        .forged("time_zone", "Europe/Atlantis")
        .with("accent", "red");
    let refused = owner.browser.submit(&form).await;
    assert_eq!(refused.status, 422);
    for problem in ["Fill this in first.", "Choose one from the list.", "Write the colour as #"] {
        assert!(refused.html().text.contains(problem), "{problem}");
    }
    let long = settings(&page, &owner).with("name", &"Dale ".repeat(30));
    assert!(owner.browser.submit(&long).await.html().text.contains("there is room for 100"));
    let pale = settings(&page, &owner).with("accent", "#ffcc00");
    let refused = owner.browser.submit(&pale).await.html();
    assert!(refused.text.contains("White words on this colour are hard to read."));
    let button = refused.all("button").find(|button| button.get("name") == "suggested").unwrap();
    let taken = settings(&refused, &owner).press("suggested", button.get("value"));
    let saved = owner.browser.submit(&taken).await.html();
    assert_eq!(settings(&saved, &owner).get("accent"), button.get("value"), "taken with one press");
}

#[tokio::test]
async fn two_owners_change_a_place_and_neither_overwrites_the_other_unseen() {
    let place = Place::new();
    let mut one = place.owner().await;
    let mut two = one.colleague(&place, Role::Owner).await;
    let (first, second) = (one.page("/settings").await, two.page("/settings").await);
    one.browser.submit(&settings(&first, &one).with("name", "The Dales")).await;
    let form = settings(&second, &two).with("name", "Harrowmere Dales").with("accent", "#0b5a54");
    let refused = two.browser.submit(&form).await;
    let page = refused.html();
    assert_eq!(refused.status, 422);
    assert!(page.text.contains("It is now: “The Dales”."));
    assert_eq!(settings(&page, &two).get("name"), "Harrowmere Dales", "what they typed is there");
    assert!(one.page("/settings").await.text.contains("Settings"));
    assert_eq!(settings(&one.page("/settings").await, &one).get("name"), "The Dales", "nothing is saved yet");
    two.browser.submit(&settings(&page, &two)).await;
    let now = settings(&one.page("/settings").await, &one);
    assert_eq!((now.get("name"), now.get("accent")), ("Harrowmere Dales", "#0b5a54"));
}

#[tokio::test]
async fn a_logo_is_drawn_anew_shown_and_taken_away() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let form = owner.page("/settings").await.form("/logo");
    for (file, problem) in [
        (&b""[..], "Choose a file first."),
        (b"no picture", "We could not read this as a picture."),
        (b"a bomb", "This picture is too big."),
        (&[0; 1_000_001], "This picture is too big."),
    ] {
        let refused = owner.browser.upload(&form, "logo", file).await;
        assert_eq!(refused.status, 422);
        assert!(refused.html().text.contains(problem), "{problem}");
    }
    let page = owner.browser.upload(&form, "logo", b"a lamp").await.html();
    let address = page.with_class("logo").next().unwrap().get("src").to_owned();
    let logo = place.browser().get(&address).await;
    assert_eq!((logo.status, logo.header("content-type")), (200, "image/png"));
    assert_eq!(logo.body, b"PNG of a lamp");
    assert!(owner.page("/people").await.all("img").any(|img| img.get("src") == address), "on every page");
    let remove = owner.page("/settings").await.form("/logo/remove");
    assert!(!owner.browser.submit(&remove).await.html().has_form("/logo/remove"));
    assert_eq!(place.browser().get(&address).await.status, 404);
    for odd in ["/logo/x.png", "/logo/x", "/logo/.png"] {
        assert_eq!(place.browser().get(odd).await.status, 404);
    }
}

#[tokio::test]
async fn a_file_that_is_sent_without_its_form_s_token_is_not_taken() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let form = owner.page("/settings").await.form("/logo").forged("form", "0000");
    let refused = owner.browser.upload(&form, "logo", b"a lamp").await;
    assert_eq!((refused.status, refused.html().heading()), (403, "Check and send it again"));
    let again = refused.html().form("/logo");
    let reply = owner.browser.submit(&again).await;
    assert!(reply.html().text.contains("Choose a file first."), "the file has to be chosen again");
}

#[tokio::test]
async fn the_history_says_who_did_what_and_when() {
    let place = Place::new();
    let mut owner = place.owner().await;
    invite(&mut owner, "bo@example.org", "viewer").await;
    place.wait(60);
    let page = owner.page("/settings").await;
    owner
        .browser
        .submit(&settings(&page, &owner).with("name", "<b>Dales</b>").choose("time_zone", "Europe/Paris"))
        .await;
    let history = owner.page("/history").await;
    for line in [
        "Made the place Harrowmere",
        "Invited bo@example.org as Viewer",
        "Changed the name from Harrowmere to <b>Dales</b>",
        "Changed the time zone from Europe/London to Europe/Paris",
        "24 November 2026, 11:01",
    ] {
        assert!(history.text.contains(line), "{line} is not in {}", history.text);
    }
    assert!(history.text.contains(&owner.email));
    for number in 0..60 {
        invite(&mut owner, &format!("p{number}@example.org"), "viewer").await;
    }
    let newest = owner.page("/history").await;
    assert!(newest.text.contains("p59@example.org") && !newest.text.contains("Made the place"));
    let older = newest.links().find(|link| link.contains("?before=")).unwrap().to_owned();
    assert!(owner.browser.get(&older).await.html().text.contains("Made the place Harrowmere"));
    assert_eq!(owner.open("/history?before=x").await.status, 200);
}

#[tokio::test]
async fn an_administrator_makes_places_and_invites_their_owners() {
    let place = Place::new();
    let mut administrator = place.administrator().await;
    let form = administrator.browser.get("/places/new").await.html().form("/places/new");
    assert_eq!(administrator.browser.submit(&form).await.status, 422, "it needs a name");
    let form = form.with("name", "Harrowmere");
    let made = administrator.browser.submit(&form).await;
    assert!(made.path.starts_with("/p/") && made.html().heading() == "Harrowmere");
    assert_eq!(administrator.browser.submit(&form).await.path, made.path, "sent twice it makes one");
    let places = administrator.browser.get("/places").await.html();
    assert_eq!(places.text.matches("Harrowmere").count(), 1);
    let form = administrator.browser.get("/places/invite").await.html().form("/places/invite");
    let page = administrator.browser.submit(&form.with("email", "bo@example.org")).await.html();
    let link = shown_link(&page);
    let mut bo = place.browser();
    let form = bo.get(&link).await.html().form("/link");
    let refused = bo.submit(&form.clone().with("password", PASSWORD)).await;
    assert_eq!(refused.status, 422, "their place needs a name");
    let reply = bo.submit(&form.with("password", PASSWORD).with("place", "The Fens")).await;
    assert!(reply.path.starts_with("/p/") && reply.html().heading() == "The Fens");
    assert_eq!(administrator.browser.get(&reply.path).await.status, 404, "it is theirs alone");
    let form = administrator.browser.get("/places/invite").await.html().form("/places/invite");
    let page = administrator.browser.submit(&form.with("email", "cy@example.org")).await.html();
    let link = shown_link(&page);
    let end = page.elements.iter().find(|e| e.get("action").ends_with("/end")).unwrap();
    administrator.browser.submit(&page.form(end.get("action"))).await;
    assert_eq!(place.browser().get(&link).await.status, 410);
}

#[tokio::test]
async fn the_first_administrator_is_who_has_the_link_and_only_the_first() {
    let place = Place::new();
    let (old, new) = (place.link(), place.link());
    for link in [&old, &new] {
        assert!(place.store.make_first_administrator_link(link.clone(), place.now()).await.unwrap());
    }
    let path = |link: &wholeplace_store::NewLink| format!("/link/{}", link.token.reveal());
    assert_eq!(place.browser().get(&path(&old)).await.status, 410, "an older start's link is dead");
    let mut browser = place.browser();
    let form = browser.get(&path(&new)).await.html().form("/link").with("password", PASSWORD);
    assert_eq!(browser.submit(&form).await.status, 422, "it needs an address");
    let reply = browser.submit(&form.with("email", "ann@example.org")).await;
    assert_eq!(reply.path, "/places");
    assert!(reply.html().links().any(|link| link == "/places/new"));
    assert_eq!(place.browser().get(&path(&new)).await.status, 410);
    let late = place.link();
    assert!(!place.store.make_first_administrator_link(late, place.now()).await.unwrap());
}

#[tokio::test]
async fn guessing_links_is_stopped() {
    let place = Place::new();
    let mut browser = place.browser();
    assert_eq!(browser.get("/link").await.status, 410);
    assert_eq!(browser.get("/link/x").await.status, 410);
    let unknown = format!("/link/{}", "4".repeat(26));
    for _ in 0..20 {
        assert_eq!(browser.get(&unknown).await.status, 410);
    }
    assert_eq!(browser.get(&unknown).await.status, 429);
}

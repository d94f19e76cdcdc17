//! Every route for people who sign in, tried as everybody who might: nobody, somebody of another place, each role, an
//! administrator, and with sessions that are none any more. Enumerated from the table, so that no new route is missed.

use crate::{
    routes::{Takes, Whole, request},
    support::{Browser, Place, Reply},
};
use std::rc::Rc;
use wholeplace_model::place::Role;
use wholeplace_store::{IDLE_SECONDS, LONGEST_SECONDS};
use wholeplace_web::{Route, Who, routes};

/// What a route needs at its place; nothing for routes that belong to no place.
fn needs(route: &Route) -> Option<Role> {
    match route.who {
        Who::Viewer => Some(Role::Viewer),
        Who::Facilitator => Some(Role::Facilitator),
        Who::PlaceOwner => Some(Role::Owner),
        _ => None,
    }
}

/// Routes for people who sign in, each with each of its methods.
fn for_members() -> impl Iterator<Item = (Rc<Route>, &'static str)> {
    let for_members =
        |route: &Route| !matches!(route.who, Who::Anyone | Who::Owner | Who::Holder | Who::Participant);
    routes().into_iter().filter(for_members).map(Rc::new).flat_map(|route| {
        let methods: Vec<_> =
            ["GET", "HEAD", "POST"].into_iter().filter(|method| route.has(method)).collect();
        methods.into_iter().map(move |method| (route.clone(), method))
    })
}

async fn try_it(browser: &Browser, method: &str, path: &str) -> Reply {
    browser.clone().send(request(method, path)).await
}

/// Passed every check but that of the form's token, which a test that sends no form cannot.
fn was_let_in(reply: &Reply, method: &str) -> bool {
    match method {
        "POST" => reply.status == 403 && reply.html().heading() == "Check and send it again",
        // A sheet from paper gets an address of its own first.
        _ => reply.status == 200 || reply.location().is_some_and(|to| to.contains("/paper/carers/")),
    }
}

#[tokio::test]
async fn who_is_not_signed_in_is_led_to_sign_in_and_back() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    let mut ended = whole.owner.clone();
    let out = ended.page("").await.form("/sign-out");
    let before = ended.browser.clone();
    ended.browser.submit(&out).await;
    let nobodies = [
        ("nothing", place.browser()),
        ("a review open", whole.sam.browser.clone()),
        ("a made-up session", place.browser().with_session(&"7".repeat(26))),
        ("nonsense", place.browser().with_session("é")),
        ("an ended session", before),
    ];
    for (who, browser) in &nobodies {
        for (route, method) in for_members() {
            let path = whole.example(&route);
            let reply = try_it(browser, method, &path).await;
            if method == "POST" {
                assert_eq!(
                    (reply.status, reply.html().heading()),
                    (403, "Sign in to go on"),
                    "{path} with {who}"
                );
            } else {
                let back = format!("/sign-in?next={path}");
                assert_eq!(
                    (reply.status, reply.location()),
                    (303, Some(back.as_str())),
                    "{method} {path} with {who}"
                );
            }
            assert!(!reply.text().contains("Harrowmere"), "{path} with {who}");
        }
    }
}

#[tokio::test]
async fn a_place_of_others_is_as_one_that_is_not_there() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    let elsewhere = place.owner().await;
    for (route, method) in for_members() {
        let Some(_) = needs(&route) else { continue };
        let path = whole.example(&route);
        let nowhere = path.replace(&whole.owner.place.0, "0123456789abcdef");
        for (who, browser) in
            [("an owner elsewhere", &elsewhere.browser), ("an administrator", &whole.administrator.browser)]
        {
            let there = try_it(browser, method, &path).await;
            let missing = try_it(browser, method, &nowhere).await;
            assert_eq!(there.status, 404, "{method} {path} as {who}");
            assert_eq!(
                (there.status, there.body),
                (missing.status, missing.body),
                "{method} {path} as {who}"
            );
        }
    }
}

#[tokio::test]
async fn each_role_may_do_what_it_may_and_is_told_who_may_do_the_rest() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    let roles =
        [(Role::Viewer, &whole.viewer), (Role::Facilitator, &whole.facilitator), (Role::Owner, &whole.owner)];
    for (role, member) in roles {
        for (route, method) in for_members() {
            let path = whole.example(&route);
            let reply = try_it(&member.browser, method, &path).await;
            let may = match route.who {
                Who::Administrator => false,
                _ => needs(&route).is_none_or(|needed| role >= needed),
            };
            if may {
                assert!(was_let_in(&reply, method), "{method} {path} as {role:?}: {}", reply.status);
                continue;
            }
            assert_eq!(reply.status, 403, "{method} {path} as {role:?}");
            let expected = match route.who {
                Who::PlaceOwner => "An owner can do this",
                Who::Facilitator => "A facilitator can do this",
                _ => "This is not for you to do",
            };
            if method != "HEAD" {
                assert_eq!(reply.html().heading(), expected, "{path} as {role:?}");
            }
            if method == "GET" && route.who == Who::PlaceOwner {
                assert!(reply.text().contains(&whole.owner.email), "{path} says who can");
            }
        }
    }
    for (route, method) in for_members().filter(|(route, _)| needs(route).is_none()) {
        let path = whole.example(&route);
        let reply = try_it(&whole.administrator.browser, method, &path).await;
        assert!(was_let_in(&reply, method), "{method} {path}: {}", reply.status);
    }
}

#[tokio::test]
async fn who_has_been_taken_out_is_out_at_once() {
    let place = Place::new();
    let mut whole = Whole::on(&place).await;
    let person = format!("/people/{}", whole.viewer.account.0);
    let remove = whole.owner.page(&person).await.form("/remove");
    assert_eq!(whole.owner.browser.submit(&remove).await.status, 200);
    for (route, method) in for_members().filter(|(route, _)| needs(route).is_some()) {
        let path = whole.example(&route);
        assert_eq!(try_it(&whole.viewer.browser, method, &path).await.status, 404, "{method} {path}");
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_left_alone_and_goes_on_while_it_is_used() {
    let place = Place::new();
    let mut member = place.facilitator().await;
    for _ in 0..5 {
        place.wait(IDLE_SECONDS - 60);
        assert_eq!(member.open("").await.status, 200, "used every half day it goes on");
    }
    place.wait(IDLE_SECONDS);
    let left = member.browser.send(request("GET", &member.path(""))).await;
    assert_eq!(left.status, 303);
    let mut busy = place.facilitator().await;
    let mut used = 0;
    while used < LONGEST_SECONDS {
        assert_eq!(busy.open("").await.status, 200);
        place.wait(IDLE_SECONDS / 2);
        used += IDLE_SECONDS / 2;
    }
    let old = busy.browser.send(request("GET", &busy.path(""))).await;
    assert_eq!(old.status, 303, "after 30 days one signs in anew");
}

#[tokio::test]
async fn pages_write_nothing_about_a_session_more_often_than_every_few_minutes() {
    let place = Place::new();
    let mut member = place.facilitator().await;
    let before = place.store.activity().jobs;
    for _ in 0..20 {
        member.open("").await;
        place.wait(10);
    }
    assert_eq!(place.store.activity().jobs, before);
    place.wait(200);
    member.open("").await;
    assert_eq!(place.store.activity().jobs, before + 1);
}

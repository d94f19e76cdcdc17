//! The page about what went wrong, as it looks to people who sign in: it has the ways on of their place and of no other,
//! and never speaks of a private link, which they do not have.

use crate::{
    routes::Whole,
    support::{Html, Place},
};
use wholeplace_model::place::Role;
use wholeplace_web::{Who, routes};

fn has_ways_on(page: &Html, place: &str) -> bool {
    let to = |path: String| page.links().any(|link| link == path);
    to(format!("/p/{place}/people")) && to("/account".to_owned()) && page.has_form("/sign-out")
}

#[tokio::test]
async fn what_a_place_does_not_have_is_not_found_and_asks_for_no_private_link() {
    let place = Place::new();
    let whole = Whole::on(&place).await;
    for route in routes() {
        let for_members = !matches!(route.who, Who::Anyone | Who::Owner | Who::Holder | Who::Participant);
        let parts: Vec<_> = route.path.split('/').filter(|part| part.starts_with('{')).collect();
        for part in parts.into_iter().filter(|part| for_members && *part != "{place}") {
            let at = route.path.split('/').position(|known| known == part).unwrap();
            let path = whole.example(&route);
            let mut pieces: Vec<_> = path.split('/').collect();
            pieces[at] = "ffffffffffffffff";
            let path = pieces.join("/");
            let mut browser = match route.who {
                Who::Administrator => whole.administrator.browser.clone(),
                _ => whole.owner.browser.clone(),
            };
            let token = browser.get("/account").await.html().form("/sign-out").get("form").to_owned();
            for method in route.methods {
                let reply = match *method {
                    "GET" => browser.get(&path).await,
                    _ => browser.clone().post(&path, &[("form".to_owned(), token.clone())]).await,
                };
                assert_ne!(reply.html().title(), "Open your review first – Wholeplace", "{method} {path}");
                assert!([200, 303, 404, 422].contains(&reply.status), "{method} {path}: {}", reply.status);
                if reply.status == 404 && route.path.starts_with("/p/") {
                    let page = reply.html();
                    assert!(has_ways_on(&page, &whole.owner.place.0), "{method} {path}");
                    assert!(
                        !page.links().any(|link| link == "/"),
                        "{method} {path} leads away from the place"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn who_has_no_right_keeps_the_ways_on_of_their_place() {
    let place = Place::new();
    let mut owner = place.owner().await;
    let mut viewer = owner.colleague(&place, Role::Viewer).await;
    for (path, part) in [("/people/invite", "people"), ("/reviews/new", "")] {
        let refused = viewer.open(path).await;
        assert_eq!(refused.status, 403);
        let page = refused.html();
        assert!(has_ways_on(&page, &owner.place.0), "{path}");
        assert!(page.title().contains("Harrowmere"), "{}", page.title());
        let current: Vec<_> = page.all("a").filter(|link| link.has("aria-current")).collect();
        assert!(current[0].get("href").ends_with(part), "{path}");
    }
    let out = viewer.open("/settings").await.html().form("/sign-out");
    assert_eq!(viewer.browser.submit(&out).await.path, "/sign-in", "signing out works from there");
    let refused = owner.browser.get("/places/new").await;
    assert_eq!(refused.status, 403);
    assert!(refused.html().links().any(|link| link == "/account"), "outside any place too");
}

#[tokio::test]
async fn the_page_of_an_error_shows_nothing_of_a_place_of_others() {
    let place = Place::new();
    let (mut owner, mut other) = (place.owner().await, place.owner().await);
    let page = owner.page("/settings").await.form("/settings").with("name", "Llanfair");
    owner.browser.submit(&page).await;
    for path in ["", "/settings", "/people", "/review/x"] {
        let reply = other.browser.get(&owner.path(path)).await;
        assert_eq!(reply.status, 404);
        assert!(!reply.text().contains("Llanfair"), "{path}");
        assert!(!reply.html().links().any(|link| link.starts_with(&owner.path(""))), "{path}");
        assert!(reply.html().links().any(|link| link == "/account"), "{path}");
    }
}

#[tokio::test]
async fn who_takes_part_is_told_of_their_private_link_only_where_that_is_what_is_missing() {
    let place = Place::new();
    let mut sam = place.someone().await;
    let reply = sam.open("/plan/ffffffffffffffff").await;
    assert_eq!((reply.status, reply.html().heading()), (404, "We can't find that page"));
    let mut nobody = place.browser();
    let reply = nobody.get(&sam.path("/plan")).await;
    assert_eq!((reply.status, reply.html().heading()), (403, "Open your review first"));
    assert!(!reply.html().has_form("/sign-out"));
}

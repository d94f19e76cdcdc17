//! Forms of any fields and values, to every address that takes one: never our fault, and no saved answer is lost.

use crate::support::{Member, Person, Place};
use proptest::prelude::*;
use std::cell::RefCell;
use tokio::runtime::{Builder, Runtime};
use wholeplace_model::place::Role;
use wholeplace_web::{Who, routes};

fn field() -> impl Strategy<Value = String> {
    let known = [
        "rating-early-voice",
        "reason-early-voice",
        "seen-early-voice",
        "rating-shared-route",
        "reason-shared-route",
        "seen-shared-route",
        "go",
        "what",
        "who",
        "sign",
        "by_when",
        "for_what",
        "new",
        "seen-action",
        "version",
        "seen-stored",
        "seen-other",
        "place",
        "role",
        "reasons",
        "plan",
        "email",
        "code",
        "form",
        "name",
        "time_zone",
        "accent",
        "suggested",
        "revision",
        "password",
        "next",
    ];
    prop_oneof![4 => prop::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

fn value() -> impl Strategy<Value = String> {
    let telling =
        ["", "1", "6", "unsure", "up", "stored", "other", "vision", "<script>", "\0", "sam@example.org"];
    prop_oneof![
        prop::sample::select(telling.to_vec()).prop_map(str::to_owned),
        any::<String>(),
        (0..30_000_usize).prop_map(|length| "y".repeat(length))
    ]
}

fn fields() -> impl Strategy<Value = Vec<(String, String)>> {
    prop::collection::vec((field(), value()), 0..8)
}

/// Addresses of a review that take a form, apart from those that close or erase it.
fn addresses(sam: &Person) -> Vec<String> {
    let taking =
        routes().into_iter().filter(|route| route.who == Who::Owner && route.methods.contains(&"POST"));
    let paths = taking.map(|route| {
        let path = route.path.replace("{id}", &sam.id).replace("{domain}", "vision");
        path.replace("{statement}", "early-voice").replace("{action}", "0123456789abcdef")
    });
    let ends = ["/close", "/erase", "/hand-over"];
    paths.filter(|path| !ends.iter().any(|end| path.ends_with(end))).collect()
}

/// Addresses that take a form from somebody who is signed in, or from anybody, apart from those that end their session.
fn addresses_for(owner: &Member) -> Vec<String> {
    let taking = routes()
        .into_iter()
        .filter(|route| !matches!(route.who, Who::Owner | Who::Holder) && route.methods.contains(&"POST"));
    let paths = taking.map(|route| {
        let path = route.path.replace("{place}", &owner.place.0).replace("{account}", &owner.account.0);
        let path = path.replace("{session}", "0123456789abcdef").replace("{invitation}", "0123456789abcdef");
        path.replace("{instrument}", "strengths")
    });
    paths.filter(|path| path != "/sign-out").collect()
}

struct Going {
    runtime: Runtime,
    place: Place,
}

thread_local! {
    static GOING: RefCell<Option<Going>> = const { RefCell::new(None) };
}

fn with_place<T>(run: impl FnOnce(&Runtime, &Place) -> T) -> T {
    GOING.with_borrow_mut(|going| {
        let going = going.get_or_insert_with(|| {
            let runtime = Builder::new_current_thread().enable_all().build().unwrap();
            Going { runtime, place: Place::new() }
        });
        run(&going.runtime, &going.place)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn no_form_is_too_odd_to_be_answered_and_none_loses_a_saved_answer(
        forms in prop::collection::vec((any::<prop::sample::Index>(), fields(), any::<bool>()), 1..6),
    ) {
        with_place(|runtime, place| runtime.block_on(async {
            let mut sam = place.someone().await;
            sam.answer("vision", &[("early-voice", "4", "saved before")]).await;
            sam.answer("impact", &[("best-lives", "2", "saved too")]).await;
            let token = sam.page("").await.form("/close").get("form").to_owned();
            let addresses = addresses(&sam);
            for (address, mut fields, honest) in forms {
                let address = address.get(&addresses);
                // No browser can have seen what it did not read, so what was saved is never overwritten.
                fields.retain(|(name, _)| !name.starts_with("seen-early"));
                if honest {
                    fields.push(("form".to_owned(), token.clone()));
                }
                let reply = sam.browser.post(address, &fields).await;
                assert!(reply.status < 500, "{address} {fields:?}: {}", reply.status);
            }
            assert_eq!(sam.answered("vision", "early-voice").await, ("4".to_owned(), "saved before".to_owned()));
            assert_eq!(sam.answered("impact", "best-lives").await, ("2".to_owned(), "saved too".to_owned()));
            for page in ["", "/check", "/report", "/plan", "/share", "/about", "/keep"] {
                sam.page(page).await;
            }
        }));
    }

    #[test]
    fn no_form_about_a_place_is_too_odd_and_none_leaves_it_without_an_owner(
        forms in prop::collection::vec((any::<prop::sample::Index>(), fields(), any::<bool>()), 1..6),
    ) {
        with_place(|runtime, place| runtime.block_on(async {
            let mut owner = place.owner().await;
            let token = owner.page("").await.form("/sign-out").get("form").to_owned();
            let addresses = addresses_for(&owner);
            for (address, mut fields, honest) in forms {
                let address = address.get(&addresses);
                // Hashing would take long, and signing in as somebody else would end this session.
                fields.retain(|(name, _)| name != "password");
                if honest {
                    fields.push(("form".to_owned(), token.clone()));
                }
                let reply = owner.browser.post(address, &fields).await;
                assert!(reply.status < 500, "{address} {fields:?}: {}", reply.status);
            }
            assert_eq!(owner.viewer_seat(place).await.role(), Role::Owner);
            for page in ["", "/people", "/settings", "/history"] {
                owner.page(page).await;
            }
            assert!(place.store.check().await.unwrap().is_sound());
        }));
    }

    #[test]
    fn no_bytes_are_too_odd_to_be_answered(body in prop::collection::vec(any::<u8>(), 0..200), path in "/[ -~]{0,30}") {
        with_place(|runtime, place| runtime.block_on(async {
            let mut sam = place.someone().await;
            let reply = sam.browser.post_bytes(&sam.path("/domain/vision"), body).await;
            assert!((400..500).contains(&reply.status));
            if let Ok(request) = axum::http::Request::get(&path).body(axum::body::Body::empty()) {
                assert!(sam.browser.send(request).await.status < 500, "{path}");
            }
        }));
    }
}

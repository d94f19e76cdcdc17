//! Input that cannot be taken: said clearly, on a page, with everything that was typed still there.

use crate::support::{Html, Person, Place, instrument};
use axum::{
    body::{Body, Bytes},
    http::{Request, header},
};
use std::{
    convert::Infallible,
    pin::Pin,
    task::{Context, Poll},
};

const VISION: &str = "/domain/vision";

async fn saved_once(place: &Place) -> Person {
    let mut sam = place.someone().await;
    sam.answer("vision", &[("early-voice", "3", "saved before")]).await;
    sam
}

/// Where the summary of problems leads; `promises` has checked that it is there.
fn problems(page: &Html) -> Vec<&str> {
    page.links().filter_map(|link| link.strip_prefix('#')).filter(|id| *id != "main").collect()
}

#[tokio::test]
async fn a_reason_that_is_too_long_is_refused_with_everything_typed_still_there() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let long = "é ".repeat(9_999) + "é😀x";
    assert_eq!(long.chars().count(), 20_001);
    let form = sam.page(VISION).await.form(VISION);
    let form = form
        .with("reason-early-voice", &long)
        .with("reason-shared-route", "fine")
        .choose("rating-one-framework", "2");
    let refused = sam.browser.submit(&form).await;
    assert_eq!(refused.status, 422);
    let page = refused.html();
    assert_eq!(page.title(), "Error: Shared vision – Wholeplace".replace("Shared vision", page.heading()));
    assert_eq!(problems(&page), ["reason-early-voice"]);
    assert!(page.text.contains("Make it 1 character shorter: there is room for 20,000."));
    let kept = page.form(VISION);
    assert_eq!(kept.get("reason-early-voice"), long);
    assert_eq!((kept.get("reason-shared-route"), kept.get("rating-one-framework")), ("fine", "2"));
    assert_eq!(sam.answered("vision", "early-voice").await.1, "saved before");

    let shorter = kept.with("reason-early-voice", &long[..long.len() - 1]).press("go", "on");
    assert_eq!(sam.browser.submit(&shorter).await.path, sam.path("/domain/leadership"));
    assert_eq!(sam.answered("vision", "early-voice").await.1.chars().count(), 20_000);
    assert_eq!(sam.answered("vision", "shared-route").await.1, "fine");
}

#[tokio::test]
async fn the_script_is_told_what_is_wrong_in_words() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let form = sam.page(VISION).await.form(VISION);
    let refused = sam.browser.autosave(&form.clone().with("reason-early-voice", &"y".repeat(20_003))).await;
    assert_eq!(refused.status, 422);
    let told = refused.json();
    assert_eq!(
        (&told["saved"], &told["problems"][0]["field"]),
        (&false.into(), &"reason-early-voice".into())
    );
    assert!(told["problems"][0]["text"].as_str().unwrap().contains("3 characters shorter"));
    let refused =
        sam.browser.autosave(&form.forged("rating-gone", "1").forged("reason-gone", "x")).await.json();
    assert_eq!(refused["problems"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_rating_that_is_not_on_the_scale_is_refused() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    for rating in ["0", "6", "-1", "three", "3 ", "３", "unsure\0", &"9".repeat(1_000)] {
        let form = sam.page(VISION).await.form(VISION).forged("rating-early-voice", rating);
        let refused = sam.browser.submit(&form.with("reason-early-voice", "typed just now")).await;
        assert_eq!(refused.status, 422, "{rating:?}");
        assert_eq!(problems(&refused.html()), ["rating-early-voice"]);
        assert_eq!(refused.html().form(VISION).get("reason-early-voice"), "typed just now");
    }
    assert_eq!(sam.answered("vision", "early-voice").await, ("3".to_owned(), "saved before".to_owned()));
}

#[tokio::test]
async fn words_for_a_statement_that_is_no_longer_asked_stay_on_the_page() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let form = sam.page(VISION).await.form(VISION).with("reason-shared-route", "fine");
    let form =
        form.forged("rating-gone", "4").forged("reason-gone", "a <b>thought</b>").forged("seen-gone", "");
    let refused = sam.browser.submit(&form).await;
    assert_eq!(refused.status, 422);
    let page = refused.html();
    assert_eq!(problems(&page), ["leftovers"]);
    assert!(page.text.contains("The questions on this page have changed since you opened it."));
    assert!(page.to_copy().any(|text| text == "a <b>thought</b>"));
    let again = page.form(VISION).press("go", "on");
    assert_eq!(sam.browser.submit(&again).await.path, sam.path("/domain/leadership"));
    assert_eq!(sam.answered("vision", "shared-route").await.1, "fine");
}

#[tokio::test]
async fn a_domain_or_review_that_was_taken_away_shows_what_was_typed() {
    let mut place = Place::new();
    let mut sam = saved_once(&place).await;
    let form = sam.page(VISION).await.form(VISION).with("reason-early-voice", "typed just now");
    let mut elsewhere = form.clone();
    elsewhere.action = sam.path("/domain/elsewhere");
    let refused = sam.browser.submit(&elsewhere).await;
    assert_eq!(refused.status, 404);
    assert!(refused.html().to_copy().any(|text| text == "typed just now"));

    place.now_offering(vec![instrument(2, 2, 5)]);
    sam.browser = place.browser().with_cookies_of(&sam.browser);
    let refused = sam.browser.submit(&form).await;
    assert_eq!((refused.status, refused.html().heading()), (503, "This review is not here at the moment"));
    assert!(refused.html().to_copy().any(|text| text == "typed just now"));
    assert_eq!(sam.open("").await.status, 503);
}

#[tokio::test]
async fn what_is_no_text_is_refused() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let path = sam.path(VISION);
    for body in ["reason-early-voice=%FF", "reason-early-voice=%C3%28", "%ED%A0%80=1", "a=%", "a=%4", "a=%zz"]
    {
        let refused = sam.browser.post_bytes(&path, body.into()).await;
        assert_eq!((refused.status, refused.html().heading()), (400, "We could not read that"), "{body}");
    }
    let refused = sam.browser.post_bytes(&path, vec![b'a', b'=', 0xFF, 0xFE]).await;
    assert_eq!(refused.status, 400);
    assert_eq!(sam.answered("vision", "early-voice").await.1, "saved before");
}

#[tokio::test]
async fn control_characters_are_left_out_and_the_words_are_saved() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let form = sam.page(VISION).await.form(VISION).press("go", "on");
    let typed = "one\0 two\u{1b}[31m\u{7f}\u{85} three\r\nfour\tfive\u{0b}";
    let saved = sam.browser.submit(&form.with("reason-early-voice", typed)).await;
    assert_eq!(saved.path, sam.path("/domain/leadership"));
    assert_eq!(sam.answered("vision", "early-voice").await.1, "one two[31m three\nfour\tfive");
}

#[tokio::test]
async fn too_much_at_once_is_refused_and_nothing_is_lost() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let path = sam.path(VISION);
    let flood = "a=1&".repeat(100_000);
    for body in [vec![b'a'; 10 * 1024 * 1024], flood.into_bytes(), vec![b'&'; 2_000]] {
        let refused = sam.browser.post_bytes(&path, body).await;
        assert_eq!((refused.status, refused.html().heading()), (413, "That was too much at once"));
    }
    assert_eq!(sam.answered("vision", "early-voice").await.1, "saved before");
}

#[tokio::test]
async fn what_is_no_form_of_ours_is_refused() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", "", "\u{e9}"] {
        let request = Request::post(sam.path(VISION)).header(header::CONTENT_TYPE, kind);
        let refused = sam.browser.send(request.body(Body::from("{}")).unwrap()).await;
        assert_eq!((refused.status, refused.html().heading()), (415, "We could not read that"), "{kind}");
    }
    let bare = Request::post(sam.path(VISION)).body(Body::empty()).unwrap();
    assert_eq!(sam.browser.send(bare).await.status, 415);
    let empty = sam.browser.post_bytes(&sam.path(VISION), Vec::new()).await;
    assert_eq!((empty.status, empty.html().heading()), (403, "Check and send it again"));
}

#[tokio::test]
async fn an_empty_form_of_ours_changes_nothing() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let token = sam.page("").await.form("/close").get("form").to_owned();
    let saved = sam.browser.post(&sam.path(VISION), &[("form".to_owned(), token)]).await;
    assert!(saved.location().is_some());
    assert_eq!(sam.answered("vision", "early-voice").await, ("3".to_owned(), "saved before".to_owned()));
}

/// A body of which nothing comes.
struct Never;

impl hyper::body::Body for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<hyper::body::Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

#[tokio::test(start_paused = true)]
async fn a_form_that_never_ends_is_answered_with_a_page() {
    let place = Place::new();
    let request = Request::post("/return").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    let reply = place.browser().send(request.body(Body::new(Never)).unwrap()).await;
    assert_eq!((reply.status, reply.html().heading()), (503, "We are very busy"));
}

#[tokio::test]
async fn a_document_that_cannot_be_made_is_answered_with_a_page() {
    let place = Place::failing();
    let mut sam = place.someone().await;
    for file in ["report.pdf", "report.txt", "report.json"] {
        let reply = sam.open(&format!("/report/{file}")).await;
        assert_eq!((reply.status, reply.html().heading()), (500, "Something went wrong"), "{file}");
    }
    assert_eq!(sam.browser.get("/blank/strengths.pdf").await.status, 500);
    assert_eq!(sam.open("/report").await.status, 200);
}

#[tokio::test]
async fn when_the_data_is_closed_what_was_typed_is_shown() {
    let place = Place::new();
    let mut sam = saved_once(&place).await;
    let form = sam.page(VISION).await.form(VISION).with("reason-early-voice", "typed just now");
    place.store.close().await;
    let refused = sam.browser.submit(&form).await;
    assert_eq!((refused.status, refused.html().heading()), (503, "We are very busy"));
    assert!(refused.html().to_copy().any(|text| text == "typed just now"));
}

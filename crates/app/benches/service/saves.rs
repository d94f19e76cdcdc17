//! Durable saves of one domain page, beside an empty handler.

use crate::{
    CONNECTIONS,
    load::{self, Pace},
    site::Running,
};
use axum::{Router, routing::post};
use std::{net::SocketAddr, sync::Arc};
use tokio::net::TcpListener;
use wholeplace_model::{
    instrument::strengths,
    response::{Answer, Rating, Seen, short_name},
};
use wholeplace_web::Limits;

const SAVES_EACH: usize = 150;
const EMPTY_EACH: usize = 1_000;

pub(crate) async fn measure() {
    let running = Arc::new(Running::start().await);
    let names = names();
    let empty = empty_handler().await;
    let baseline = {
        let running = running.clone();
        let names = names.clone();
        load::run(
            empty,
            Pace::AsFastAsItCan,
            EMPTY_EACH,
            move |review, number| save(&running, &running.reviews[review], &names, number),
            |status, _| {
                assert_eq!(status, 200);
            },
        )
        .await
    };
    let before = running.store.activity();
    let saves = {
        let running = running.clone();
        load::run(
            running.address,
            Pace::AsFastAsItCan,
            SAVES_EACH,
            move |review, number| save(&running, &running.reviews[review], &names, number),
            |status, body| {
                assert_eq!(status, 200);
                let text = String::from_utf8_lossy(body);
                assert!(text.contains("\"saved\":true") && text.contains("\"both\":false"), "{text}");
            },
        )
        .await
    };
    let after = running.store.activity();
    println!("{}", baseline.line("the same form to an empty handler"));
    println!("{}", saves.line("durable saves of one domain page"));
    let ratio = saves.per_second / baseline.per_second * 100.0;
    println!("  saves reach {ratio:.0}% of the empty handler (target 15%)");
    let commits = after.commits - before.commits;
    println!("  {} saves shared {commits} commits", SAVES_EACH * CONNECTIONS);
}

/// A page with other answers each time, as the script sends it. `review` is an id with its cookie.
pub(crate) fn save(running: &Running, review: &(String, String), names: &[String], number: usize) -> Vec<u8> {
    let (id, cookie) = review;
    let mut form = format!("form={}", running.visit.1);
    for name in names {
        let (now, seen) = (answer(number), if number == 0 { Answer::default() } else { answer(number - 1) });
        let rating = now.rating.map(|rating| rating.to_string()).unwrap_or_default();
        let reason = now.reason.replace(' ', "+");
        form.push_str(&format!(
            "&rating-{name}={rating}&reason-{name}={reason}&seen-{name}={}",
            Seen::of(&seen).0
        ));
    }
    format!(
        "POST /r/{id}/domain/vision HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}; {}\r\nAccept: application/json\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        running.visit.0,
        form.len(),
    )
    .into_bytes()
}

/// What the fields of the first domain's statements are called.
pub(crate) fn names() -> Vec<String> {
    strengths().outline[0].statements.iter().map(|id| short_name(id).to_owned()).collect()
}

fn answer(number: usize) -> Answer {
    let point = u8::try_from(number % 5 + 1).unwrap_or(1);
    let reason = format!(
        "Reason number {number} in the words of somebody who knows this place well and has time to say so"
    );
    Answer { rating: Some(Rating::Point(point)), reason }
}

/// What an axum service costs that reads the form and answers nothing.
async fn empty_handler() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = Router::new().route("/r/{id}/domain/{domain}", post(async |_: axum::body::Bytes| ""));
    tokio::spawn(async move {
        wholeplace_web::serve(&Limits::default(), listener, router, std::future::pending()).await;
    });
    address
}

//! How fast the pages of a picture are: the real service on a real store, asked in this process and without sockets,
//! as a browser asks that takes compressed pages. `docs/performance.md` says how to read it.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

#[path = "../../tests/it/support/closed.rs"]
#[expect(dead_code, reason = "tests use more of it")]
mod closed;
mod facilitator;
#[path = "../../tests/it/support/maker.rs"]
mod maker;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::Request,
};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use tower::ServiceExt;
use wholeplace_model::instrument::strengths;
use wholeplace_store::Store;
use wholeplace_web::{Limits, Site, SiteSettings, service};

const NOW: i64 = 1_795_514_400;
const CONNECTIONS: usize = 64;
/// Pages that each connection asks for.
const EACH: usize = 100;

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("wholeplace.db"), [7; 32]).unwrap();
    let seat = facilitator::facilitator(&store).await;
    let made = closed::closed(&store, &seat, &strengths(), "", NOW).await;
    store.set_picture_reach(&seat, &made.review, true, true, NOW).await.unwrap();
    store.make_picture_link(&seat, &made.review, None, NOW).await.unwrap();
    let link = store.picture_sharing(&seat, &made.review).await.unwrap().link.unwrap();
    let token = store.picture_token(&seat, &made.review, &link).reveal();
    let settings = SiteSettings { base_url: "http://bench".to_owned(), behind_proxy: true };
    let clock = Arc::new(|| NOW);
    let site = Site::new(store, vec![strengths()], clock, Arc::new(maker::QuickMaker), None, settings);
    let service = service(&Limits::default(), site);
    let place = format!("/p/{}/review/{}/picture", facilitator::PLACE, made.review.0);
    let session = format!("wholeplace_session={}", facilitator::session().reveal());
    for rest in ["", "/domain/vision", "/statements", "/alignment"] {
        for (path, cookie) in [(&place, session.as_str()), (&format!("/picture/{token}"), "")] {
            let path = format!("{path}{rest}");
            let first = ask(&service, &path, cookie).await;
            let started = Instant::now();
            let asking = (0..CONNECTIONS).map(|_| {
                let (service, path, cookie) = (service.clone(), path.clone(), cookie.to_owned());
                tokio::spawn(async move {
                    let mut times = Vec::new();
                    for _ in 0..EACH {
                        times.push(ask(&service, &path, &cookie).await);
                    }
                    times
                })
            });
            let mut times = Vec::new();
            for one in asking.collect::<Vec<_>>() {
                times.extend(one.await.unwrap());
            }
            times.sort();
            let per_second = times.len() as f64 / started.elapsed().as_secs_f64();
            let p99 = times[times.len() * 99 / 100];
            let which = if cookie.is_empty() { "link" } else { "place" };
            println!(
                "{rest:<16} {which:<6} first {first:>9.2?}   p99 {p99:>9.2?}   {per_second:.0} a second"
            );
        }
    }
}

async fn ask(service: &Router, path: &str, cookie: &str) -> Duration {
    let started = Instant::now();
    let visit = "wholeplace_visit=0123456789abcdef0123456789abcdef";
    let request = Request::get(path).header("cookie", format!("{visit}; {cookie}"));
    let request = request.header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    let response = service.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    to_bytes(response.into_body(), usize::MAX).await.unwrap();
    started.elapsed()
}

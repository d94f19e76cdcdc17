//! How fast the pages of a picture are: the real service on a real store, asked in this process and without sockets,
//! as a browser asks that takes compressed pages. `docs/performance.md` says how to read it.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on has failed")]

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
use wholeplace_fixtures::{closed::closed, harrowmere::make_place};
use wholeplace_model::instrument::strengths;
use wholeplace_store::{PictureReach, Store};
use wholeplace_web::{Limits, Site, SiteSettings, service};

const NOW: i64 = 1_795_514_400;
const CONNECTIONS: u32 = 64;
/// Pages that each connection asks for.
const EACH: u32 = 100;
/// Each connection asks once in this time: 2,000 pages a second from all of them.
const ONE_IN: Duration = Duration::from_millis(32);

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("wholeplace.db"), [7; 32]).unwrap();
    let facilitator = make_place(&store, NOW).await;
    let seat = &facilitator.seat;
    let made = closed(&store, seat, &strengths(), "", NOW).await;
    store
        .set_picture_reach(
            seat,
            &made.review,
            PictureReach::default(),
            PictureReach { participants: true, alignment: true },
            NOW,
        )
        .await
        .unwrap();
    store.make_picture_link(seat, &made.review, None, NOW).await.unwrap();
    let link = store.picture_sharing(seat, &made.review).await.unwrap().link.unwrap();
    let token = store.picture_token(seat, &made.review, &link).reveal();
    let settings = SiteSettings { base_url: "http://bench".to_owned(), behind_proxy: true };
    let clock = Arc::new(|| NOW);
    let site = Site::new(store, vec![strengths()], clock, Arc::new(maker::QuickMaker), None, settings);
    let service = service(&Limits::default(), site);
    let place = format!("/p/{}/review/{}/picture", seat.place().0, made.review.0);
    let session = format!("wholeplace_session={}", facilitator.session.reveal());
    for rest in ["", "/domain/vision", "/statements", "/alignment"] {
        for (path, cookie) in [(&place, session.as_str()), (&format!("/picture/{token}"), "")] {
            let asked = Asked { service: service.clone(), path: format!("{path}{rest}"), cookie };
            let first = asked.once().await;
            let (_, most) = asked.by_all(None).await;
            let (p99, paced) = asked.by_all(Some(ONE_IN)).await;
            let which = if cookie.is_empty() { "link" } else { "place" };
            println!(
                "{rest:<16} {which:<6} first {first:>9.2?}   at most {most:.0} a second   \
                 p99 {p99:>9.2?} at {paced:.0} a second"
            );
        }
    }
}

/// A page, and whoever asks for it.
#[derive(Clone)]
struct Asked<'a> {
    service: Router,
    path: String,
    cookie: &'a str,
}

impl Asked<'_> {
    /// All connections ask: again at once, or each once in a time, one after the other. How long they waited for all
    /// but the slowest hundredth, and how many pages there were in a second.
    async fn by_all(&self, pace: Option<Duration>) -> (Duration, f64) {
        let started = Instant::now();
        let asking = (0..CONNECTIONS).map(|connection| {
            let (service, path, cookie) = (self.service.clone(), self.path.clone(), self.cookie.to_owned());
            tokio::spawn(async move {
                let asked = Asked { service, path, cookie: &cookie };
                let mut times = Vec::new();
                for round in 0..EACH {
                    let due = pace.map(|pace| pace * round + pace * connection / CONNECTIONS);
                    if let Some(due) = due {
                        tokio::time::sleep_until((started + due).into()).await;
                    }
                    times.push(asked.once().await);
                }
                times
            })
        });
        let mut times = Vec::new();
        for one in asking.collect::<Vec<_>>() {
            times.extend(one.await.unwrap());
        }
        times.sort();
        (times[times.len() * 99 / 100], times.len() as f64 / started.elapsed().as_secs_f64())
    }

    async fn once(&self) -> Duration {
        let started = Instant::now();
        let visit = "wholeplace_visit=0123456789abcdef0123456789abcdef";
        let request = Request::get(&self.path).header("cookie", format!("{visit}; {}", self.cookie));
        let request = request.header("accept-encoding", "gzip").body(Body::empty()).unwrap();
        let response = self.service.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200, "{}", self.path);
        to_bytes(response.into_body(), usize::MAX).await.unwrap();
        started.elapsed()
    }
}

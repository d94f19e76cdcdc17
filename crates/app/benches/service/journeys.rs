//! Whole journeys of participants: start from the place's link, nine durable saves, submit.

use crate::{
    CONNECTIONS,
    client::Client,
    load::Seen,
    place::{self, DAY, GROUPS, NOW},
    site::Running,
};
use std::{sync::Arc, time::Instant};
use wholeplace_fixtures::people::ana;
use wholeplace_model::{
    instrument::{Instrument, strengths},
    response::{Answer, Seen as Shown, short_name},
};

/// Journeys on each connection.
const EACH: usize = 60;

pub(crate) async fn measure() {
    let running = Arc::new(Running::start().await);
    let seat = ana(&running.store, NOW).await.makes_place(&running.store, "place", NOW).await;
    let link = place::open_review(&running.store, &seat, "review", NOW + DAY).await.reveal();
    let instrument = Arc::new(strengths());
    let begun = Instant::now();
    let people = (0..CONNECTIONS).map(|connection| {
        let (running, link, instrument) = (running.clone(), link.clone(), instrument.clone());
        tokio::spawn(async move {
            let mut client = Client::to(running.address).await;
            let mut saves = Vec::new();
            for number in 0..EACH {
                let person = connection * EACH + number;
                let journey = Journey { running: &running, link: &link, instrument: &instrument, person };
                journey.take(&mut client, &mut saves).await;
            }
            saves
        })
    });
    let mut saves = Vec::new();
    for one in people.collect::<Vec<_>>() {
        saves.extend(one.await.expect("journeys"));
    }
    let took = begun.elapsed();
    let journeys = (CONNECTIONS * EACH) as f64 / took.as_secs_f64();
    println!("{}", Seen::of(saves, took).line("saves within whole journeys of participants"));
    println!("  {journeys:.0} journeys a second: start, 9 saves, submit (target 400; p99 of a save 50 ms)");
}

struct Journey<'a> {
    running: &'a Running,
    link: &'a str,
    instrument: &'a Instrument,
    person: usize,
}

impl Journey<'_> {
    async fn take(&self, client: &mut Client, saves: &mut Vec<std::time::Duration>) {
        let (visit, form) = &self.running.visit;
        let group = self.person % GROUPS;
        let start = format!("form={form}&link={}&group=group{group}&once={:032x}", self.link, self.person);
        let (status, _) = client.send(&self.post("/join", visit, &start)).await;
        assert_eq!(status, 303, "a journey starts");
        let place = client.headers("location").next().expect("where it goes on").to_owned();
        let given = client.headers("set-cookie").filter_map(|cookie| cookie.split(';').next());
        let cookies = [visit.as_str()].into_iter().chain(given).collect::<Vec<_>>().join("; ");
        let review = place.strip_suffix("/keep").expect("the page with the code").to_owned();
        for domain in &self.instrument.outline {
            let path = format!("{review}/domain/{}", domain.domain);
            let request = self.post(&path, &cookies, &self.answers(&domain.statements));
            let sent = Instant::now();
            let (status, _) = client.send(&request).await;
            saves.push(sent.elapsed());
            assert_eq!(status, 303, "a page is saved");
        }
        let finish = format!("form={form}");
        let (status, _) = client.send(&self.post(&format!("{review}/finish"), &cookies, &finish)).await;
        assert_eq!(status, 303, "a journey is submitted");
    }

    fn answers(&self, statements: &[String]) -> String {
        let nothing = Shown::of(&Answer::default()).0;
        let mut form = format!("form={}", self.running.visit.1);
        for (place, statement) in statements.iter().enumerate() {
            let (name, rating) = (short_name(statement), (self.person + place) % 5 + 1);
            let reason = if place == 0 { "It+has+worked+well+for+the+people+I+know+here" } else { "" };
            form.push_str(&format!("&rating-{name}={rating}&reason-{name}={reason}&seen-{name}={nothing}"));
        }
        form
    }

    /// A form as a browser sends it, each person's from an address of their own.
    fn post(&self, path: &str, cookies: &str, form: &str) -> Vec<u8> {
        let (high, low) = (self.person / 200, self.person % 200 + 1);
        format!(
            "POST {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookies}\r\nX-Forwarded-For: 10.0.{high}.{low}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        )
        .into_bytes()
    }
}

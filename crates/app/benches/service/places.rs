//! What a place's pages and a save there cost in a service with 1,000 places, beside one with a single place.

use crate::{
    CONNECTIONS,
    load::{self, Pace, Seen},
    place::{self, DAY, NOW},
    saves::{names, save},
    site::Running,
};
use std::sync::Arc;
use tokio::task::JoinSet;
use wholeplace_fixtures::people::{Ana, ana, session_of_ana};
use wholeplace_model::{
    access::Token,
    instrument::strengths,
    response::{Response, ResponseId},
    review::Joining,
};
use wholeplace_store::{JoiningLink, Store};

const MANY: usize = 1_000;
/// The two services take turns, so that whatever else the machine does meets both.
const TURNS: usize = 7;
const EACH: usize = 30;

/// What somebody does at a place.
#[derive(Clone, Copy)]
enum Act {
    List,
    Open,
    Save,
}

/// A service with so many places, with a review at each.
struct Service {
    running: Running,
    places: usize,
    /// For each connection the response that it saves to: id and cookie.
    responses: Vec<(String, String)>,
}

pub(crate) async fn measure() {
    let (one, many) = (Arc::new(Service::with(1).await), Arc::new(Service::with(MANY).await));
    for (act, what) in
        [(Act::List, "the list of a place's reviews"), (Act::Open, "a review"), (Act::Save, "a save")]
    {
        let mut times = Vec::new();
        for turn in 0..TURNS {
            let alone = ask(&one, act, turn).await;
            let among = ask(&many, act, turn).await;
            times.push(alone.per_second / among.per_second);
        }
        times.sort_by(f64::total_cmp);
        let middle = times[TURNS / 2];
        println!("{what:<48} {middle:>6.2} times as long among {MANY} places as with one (target 1.2)");
    }
}

async fn ask(service: &Arc<Service>, act: Act, turn: usize) -> Seen {
    let (asked, names) = (service.clone(), names());
    let request = move |connection: usize, number: usize| {
        let place = (connection * EACH + number * 7) % asked.places;
        match act {
            Act::List => asked.get(&format!("/p/place{place}")),
            Act::Open => asked.get(&format!("/p/place{place}/review/review{place}")),
            Act::Save => save(&asked.running, &asked.responses[connection], &names, turn * EACH + number),
        }
    };
    load::run(service.running.address, Pace::AsFastAsItCan, EACH, request, |status, _| {
        assert_eq!(status, 200)
    })
    .await
}

impl Service {
    async fn with(places: usize) -> Self {
        let running = Running::start().await;
        let ana = ana(&running.store, NOW).await;
        let mut making = JoinSet::new();
        for number in 0..places {
            making.spawn(make(running.store.clone(), ana.clone(), number));
        }
        let mut links: Vec<(usize, Token)> = making.join_all().await;
        links.sort_by_key(|(number, _)| *number);
        let mut responses = Vec::new();
        for connection in 0..CONNECTIONS {
            let (_, link) = &links[connection * places / CONNECTIONS];
            responses.push(take_part(&running.store, link, connection).await);
        }
        Self { running, places, responses }
    }

    /// A page as whoever runs the place asks for it.
    fn get(&self, path: &str) -> Vec<u8> {
        let (session, visit) = (session_of_ana().reveal(), &self.running.visit.0);
        format!(
            "GET {path} HTTP/1.1\r\nHost: bench\r\nCookie: wholeplace_session={session}; {visit}\r\n\
             Accept-Encoding: gzip\r\n\r\n"
        )
        .into_bytes()
    }
}

async fn make(store: Store, ana: Ana, number: usize) -> (usize, Token) {
    let seat = ana.makes_place(&store, &format!("place{number}"), NOW).await;
    (number, place::open_review(&store, &seat, &format!("review{number}"), NOW + DAY).await)
}

async fn take_part(store: &Store, link: &Token, connection: usize) -> (String, String) {
    let JoiningLink::Open(seat) = store.joining_link(link).await.expect("read") else {
        panic!("the link leads in")
    };
    let token =
        Token::from_random(std::array::from_fn(|index| ((connection + 1) * (index % 2 * 2 + 1)) as u8));
    let response = Response::new(ResponseId(format!("part{connection:012x}")), &strengths(), NOW);
    let locks = token.locks(&store.installation_key());
    let joined = store.join(&seat, "group0".to_owned(), &response, &locks, NOW).await;
    assert_eq!(joined.expect("written"), Joining::Started);
    let cookie = format!("wholeplace_{}={}", response.id.0, token.reveal());
    (response.id.0, cookie)
}

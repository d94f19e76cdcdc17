//! How much sharing commits saves, and whether a full store is slower than an empty one. Ratios are inside one run.
//!
//! `cargo bench -p wholeplace-store --bench group_commit`; the folder for data is the system's for temporary files, or
//! the one in `TMPDIR`, which should be on the disk that people's answers will be on.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]

use std::{path::Path, time::Instant};
use wholeplace_model::{
    access::{AnsweringSeat, Token},
    plan::Plan,
    response::{About, Answer, AnswerPage, PostedAnswer, Rating, Response, ResponseId, Seen},
};
use wholeplace_store::Store;

const SAVERS: u64 = 64;
const SAVES_EACH: u64 = 50;
const STATEMENTS: u64 = 36;
/// Characters in a reason.
const LENGTH: usize = 100;
const FEW: u64 = 100;
const MANY: u64 = 100_000;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        group_commit_against_one_by_one().await;
        few_against_many().await;
    });
}

async fn group_commit_against_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let store = open(folder.path());
    let seats = start(&store, 0..SAVERS).await;
    println!("Durable saves of one page of four statements, {SAVERS} people at once");
    println!("{:<28}{:>12}{:>12}{:>12}{:>14}", "", "saves/s", "p50 ms", "p99 ms", "saves/commit");

    let before = store.activity();
    let mut together = all_at_once(&store, &seats).await;
    let after = store.activity();
    let shared = (after.jobs - before.jobs) as f64 / (after.commits - before.commits) as f64;
    together.print("group commit", shared);

    // One at a time, each waiting for the commit before: what these saves would cost without sharing.
    let begun = Instant::now();
    let mut times = Vec::new();
    for (round, seat) in (0..12).flat_map(|round| seats.iter().map(move |seat| (round, seat))) {
        let one = Instant::now();
        store.save_page(seat, page(SAVES_EACH + round), 1).await.unwrap();
        times.push(one.elapsed().as_secs_f64());
    }
    let mut alone = Figures { per_second: times.len() as f64 / begun.elapsed().as_secs_f64(), times };
    alone.print("one commit for each save", 1.0);
    println!("group commit is {:.1} times as fast\n", together.per_second / alone.per_second);
    store.close().await;
}

async fn all_at_once(store: &Store, seats: &[AnsweringSeat]) -> Figures {
    let begun = Instant::now();
    let savers: Vec<_> = seats
        .iter()
        .map(|seat| {
            let (store, seat) = (store.clone(), seat.clone());
            tokio::spawn(async move {
                let mut times = Vec::new();
                for round in 0..SAVES_EACH {
                    let one = Instant::now();
                    store.save_page(&seat, page(round), 1).await.unwrap();
                    times.push(one.elapsed().as_secs_f64());
                }
                times
            })
        })
        .collect();
    let mut times = Vec::new();
    for saver in savers {
        times.extend(saver.await.unwrap());
    }
    Figures { per_second: times.len() as f64 / begun.elapsed().as_secs_f64(), times }
}

async fn few_against_many() {
    println!(
        "One response of {STATEMENTS} answers among others of the same size, microseconds at the median"
    );
    println!("{:<28}{:>12}{:>12}", "stored", "open", "save a page");
    let (few_folder, many_folder) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let (few, many) = (filled(few_folder.path(), FEW).await, filled(many_folder.path(), MANY).await);
    let mut figures = [(FEW, &few, vec![], vec![]), (MANY, &many, vec![], vec![])];
    // The two take turns, so that whatever else the machine does falls on both alike.
    for round in 0..600 {
        for (stored, store, opens, saves) in &mut figures {
            let number = round * 7_919 % *stored;
            let begun = Instant::now();
            let seat = store.answering_seat(&id(number), token(number)).await.unwrap().unwrap();
            let response = store.response(&seat).await.unwrap();
            opens.push(begun.elapsed().as_secs_f64());
            let seen = |statement: &str| Seen::of(&response.answer(statement));
            let page = rewritten(round % 9, seen, &answer(round, LENGTH));
            let begun = Instant::now();
            store.save_page(&seat, page, 1).await.unwrap();
            saves.push(begun.elapsed().as_secs_f64());
        }
    }
    let mut medians = Vec::new();
    for (stored, _, opens, saves) in &mut figures {
        let (open, save) = (quantile(opens, 0.5), quantile(saves, 0.5));
        println!("{stored:<28}{:>12.0}{:>12.0}", open * 1e6, save * 1e6);
        medians.push((open, save));
    }
    println!("{:<28}{:>12.2}{:>12.2}", "ratio", medians[1].0 / medians[0].0, medians[1].1 / medians[0].1);
    few.close().await;
    many.close().await;
}

/// A store with whole responses in it.
async fn filled(folder: &Path, count: u64) -> Store {
    let store = open(folder);
    for numbers in (0..count).collect::<Vec<_>>().chunks(1_000) {
        let starts: Vec<_> = numbers
            .iter()
            .map(|&number| {
                let store = store.clone();
                tokio::spawn(async move {
                    let mut response = response(number);
                    response.answers = (0..STATEMENTS)
                        .map(|one| (format!("domain{}/s{}", one / 4, one % 4), answer(number, LENGTH)))
                        .collect();
                    let locks = token(number).locks(&store.installation_key());
                    store.start_response(&response, &locks).await.unwrap();
                })
            })
            .collect();
        for start in starts {
            start.await.unwrap();
        }
    }
    store
}

struct Figures {
    per_second: f64,
    times: Vec<f64>,
}

impl Figures {
    fn print(&mut self, name: &str, shared: f64) {
        let (p50, p99) = (quantile(&mut self.times, 0.5) * 1e3, quantile(&mut self.times, 0.99) * 1e3);
        println!("{name:<28}{:>12.0}{p50:>12.2}{p99:>12.2}{shared:>14.1}", self.per_second);
    }
}

fn quantile(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share) as usize]
}

fn open(folder: &Path) -> Store {
    Store::open(&folder.join("wholeplace.db"), [7; 32]).unwrap()
}

async fn start(store: &Store, numbers: std::ops::Range<u64>) -> Vec<AnsweringSeat> {
    let mut seats = Vec::new();
    for number in numbers {
        let locks = token(number).locks(&store.installation_key());
        store.start_response(&response(number), &locks).await.unwrap();
        seats.push(store.answering_seat(&id(number), token(number)).await.unwrap().unwrap());
    }
    seats
}

/// A page of four statements that rewrites what nine rounds before wrote, if that was not before the first.
fn page(round: u64) -> AnswerPage {
    let old = round.checked_sub(9).map(|before| answer(before, LENGTH)).unwrap_or_default();
    rewritten(round % 9, |_| Seen::of(&old), &answer(round, LENGTH))
}

fn rewritten(domain: u64, seen: impl Fn(&str) -> Seen, answer: &Answer) -> AnswerPage {
    let posted = |one| {
        let statement = format!("domain{domain}/s{one}");
        PostedAnswer { seen: seen(&statement), statement, answer: answer.clone() }
    };
    AnswerPage { domain: format!("domain{domain}"), answers: (0..4).map(posted).collect() }
}

fn answer(number: u64, length: usize) -> Answer {
    Answer { rating: Some(Rating::Point(3)), reason: format!("{number:0length$}") }
}

fn response(number: u64) -> Response {
    Response {
        id: id(number),
        instrument: "strengths".to_owned(),
        instrument_version: "1".to_owned(),
        about: About::default(),
        taking_part: None,
        answers: Default::default(),
        others: Default::default(),
        plan: Plan::default(),
        started_at: 0,
        changed_at: 0,
        finished_at: None,
    }
}

fn token(number: u64) -> Token {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&mixed(number).to_le_bytes());
    Token::from_random(bytes)
}

fn id(number: u64) -> ResponseId {
    ResponseId(format!("{:016x}{:016x}", mixed(number), number))
}

/// Spreads numbers as random ids are spread.
fn mixed(number: u64) -> u64 {
    let mixed = (number ^ 0x9e37_79b9_7f4a_7c15).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed ^ mixed >> 31
}

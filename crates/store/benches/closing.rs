//! How long closing a review takes with 1,000, 100,000 and 1,000,000 submitted responses: adding them up, releasing them
//! and keeping the release, in one commit.
//!
//! `cargo bench -p wholeplace-store --bench closing`; a number after `--` stops at that many responses. Rows are put
//! into the file in bulk, as the service would have one after the other.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and its arguments")]
#![expect(clippy::unwrap_used, reason = "a measurement that cannot go on has failed")]

use rusqlite::{Connection, params};
use std::{path::Path, time::Instant};
use wholeplace_fixtures::{opened::open_review, people::ana};
use wholeplace_model::{
    instrument::strengths,
    review::{Family, Group, ReviewId, Setup},
};
use wholeplace_store::Store;

const STATEMENTS: usize = 36;
const GROUPS: usize = 12;
const FAMILIES: usize = 3;
const SIZES: [u64; 3] = [1_000, 100_000, 1_000_000];
const KEY: [u8; 32] = [7; 32];
/// One response in so many has words in it, one reason each.
const WRITERS: u64 = 4;

fn main() {
    let most = std::env::args().filter_map(|text| text.parse().ok()).next().unwrap_or(u64::MAX);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    println!("Closing a review of {STATEMENTS} statements and {GROUPS} groups");
    println!("{:>12}{:>12}{:>20}{:>16}", "responses", "seconds", "microseconds each", "resident MB");
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        let seconds = runtime.block_on(close(size));
        let each = seconds * 1e6 / size as f64;
        println!("{size:>12}{seconds:>12.3}{each:>20.2}{:>16}", resident());
    }
}

async fn close(size: u64) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wholeplace.db");
    let store = Store::open(&file, KEY).unwrap();
    let seat = ana(&store, 0).await.makes_place(&store, "place", 0).await;
    let review = ReviewId("review".to_owned());
    let statements = (0..STATEMENTS).map(|number| format!("domain{}/s{number}", number / 4)).collect();
    open_review(&store, &seat, &review, setup(), statements, 0).await;
    fill(&file, size);
    let begun = Instant::now();
    store.close_review(&seat, &review, [7; 32], 1).await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    assert!(store.released(&seat, &review).await.unwrap().unwrap().release.shown().is_some());
    store.close().await;
    seconds
}

/// Submitted responses with their lines of ratings. Closing reads no other row for a rating; rows for the words are
/// there for one in four.
fn fill(file: &Path, size: u64) {
    let mut connection = Connection::open(file).unwrap();
    let transaction = connection.transaction().unwrap();
    {
        let mut response = transaction
            .prepare(
                "insert into responses (id, instrument, instrument_version, place, role, started_at, changed_at, \
                 finished_at, token_hash, code_hash, sealed_token, review, group_id, sheet) \
                 values (?1, 'strengths', '1', '', '', 0, 0, 0, ?2, ?3, '00', 'review', ?4, ?5)",
            )
            .unwrap();
        let mut answer = transaction
            .prepare("insert into answers (response, statement, rating, reason) values (?1, ?2, '4', ?3)")
            .unwrap();
        let mut chance = 1_u64;
        for number in 0..size {
            let id = format!("{:016x}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let group = format!("group{}", number % GROUPS as u64);
            let line: String = (0..STATEMENTS).map(|_| symbol(&mut chance)).collect();
            response.execute(params![id, format!("{id:0>64}"), format!("{id:1>64}"), group, line]).unwrap();
            if number % WRITERS == 0 {
                let statement =
                    format!("domain{}/s{}", number as usize % STATEMENTS / 4, number as usize % STATEMENTS);
                answer.execute(params![id, statement, "Because it has worked well here for years."]).unwrap();
            }
        }
    }
    transaction.commit().unwrap();
}

fn symbol(chance: &mut u64) -> char {
    *chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    ['1', '2', '3', '4', '4', '5', 'u', '-'][(*chance >> 61) as usize]
}

fn setup() -> Setup {
    let group = |number: usize| Group::named(format!("group{number}"), format!("Group {number}"));
    let family = |number: usize| {
        let groups = (0..GROUPS).filter(|group| group % FAMILIES == number).map(group);
        Family::of(format!("family{number}"), format!("Family {number}"), groups)
    };
    Setup::usual("Review", &strengths(), (0..FAMILIES).map(family).collect())
}

/// The memory of this process in MB, where the system tells it.
fn resident() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|text| text.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.map_or_else(|| "?".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
}

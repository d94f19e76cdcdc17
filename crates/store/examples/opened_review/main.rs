//! Prepares a data folder for tests that start the whole program: `opened_review open FOLDER COUNT` makes the data file
//! with a place and so many reviews that have opened, and prints what opens them; `opened_review close FOLDER REVIEW`
//! lets the closing date of one pass, while the program runs. With `looked-at` after the count, there is one more review,
//! of which an early look shows something.
#![expect(clippy::print_stdout, reason = "what it prints is what it is for")]

mod looked;

use std::path::Path;
use wholeplace_fixtures::{
    harrowmere::{self, make_place},
    opened::{link_token, ways_in},
};
use wholeplace_store::Store;

#[expect(clippy::disallowed_methods, reason = "the reviews are to be open now")]
fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    since.map_or(0, |time| i64::try_from(time.as_secs()).unwrap_or(i64::MAX))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words[..] {
        ["open", folder, count, ref more @ ..] => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(open(Path::new(folder), count.parse()?, more.contains(&"looked-at")))
        }
        ["close", folder, review] => close(Path::new(folder), review),
        _ => Err("opened_review open FOLDER COUNT [looked-at], or opened_review close FOLDER REVIEW".into()),
    }
}

/// Prints a line for the session, and one for each link: `link REVIEW GROUP TOKEN`.
async fn open(folder: &Path, count: usize, looked_at: bool) -> Result<(), Box<dyn std::error::Error>> {
    let store = Store::open(&folder.join("wholeplace.db"), [7; 32])?;
    let facilitator = make_place(&store, now()).await;
    println!("session {} {}", facilitator.seat.place().0, facilitator.session.reveal());
    for number in 0..count {
        let review = harrowmere::open(&store, &facilitator, &format!("review-{number}"), now()).await;
        for group in ways_in(&harrowmere::setup(now())) {
            let token = link_token(&store, &review, group.as_deref());
            println!("link {} {} {}", review.0, group.as_deref().unwrap_or("any"), token.reveal());
        }
    }
    if looked_at {
        println!("looked-at {}", looked::looked_at(&store, &facilitator, now()).await?.0);
    }
    store.close().await;
    Ok(())
}

fn close(folder: &Path, review: &str) -> Result<(), Box<dyn std::error::Error>> {
    let data = rusqlite::Connection::open(folder.join("wholeplace.db"))?;
    data.busy_timeout(std::time::Duration::from_secs(10))?;
    let changed = data.execute("update reviews set closes_at = ?1 where id = ?2", (now() - 1, review))?;
    if changed == 1 { Ok(()) } else { Err("there is no such review".into()) }
}

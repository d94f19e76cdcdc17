//! The report as PDF: the first after start, warm ones, and pages meanwhile.

use crate::{
    CONNECTIONS,
    load::{self, Pace},
    ms,
    site::Running,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use wholeplace_model::{
    instrument::{Instrument, strengths},
    report::{Report, compose},
    response::{Answer, Rating, Response, ResponseId},
};
use wholeplace_report::report_pdf;
use wholeplace_words::Words;

const A_SECOND: u32 = 8;

pub(crate) async fn measure() {
    let (instrument, words) = (strengths(), Words::of("en"));
    let first = timed(&full_report(&instrument, 0), &words);
    let mut warm: Vec<_> = (1..=15).map(|number| timed(&full_report(&instrument, number), &words)).collect();
    warm.sort_unstable();
    println!("report PDF, first after start                    {} (target 150 ms)", ms(first));
    println!("report PDF, warm, median of 15 different reports {} (target 60 ms)", ms(warm[warm.len() / 2]));

    let running = Arc::new(Running::start().await);
    let done = Arc::new(AtomicBool::new(false));
    let maker = std::thread::spawn({
        let done = done.clone();
        move || make_until(&done, &instrument, &words)
    });
    let asked = running.clone();
    let seen = load::run(
        running.address,
        Pace::OneIn(Duration::from_millis(CONNECTIONS as u64)),
        50,
        move |review, _| asked.get(review, "/r/{id}/domain/vision"),
        |status, _| {
            assert_eq!(status, 200);
        },
    )
    .await;
    done.store(true, Ordering::Relaxed);
    let made = maker.join().expect("PDFs were made");
    println!("{}", seen.line("a domain page while PDFs are made"));
    println!("  {made} PDFs were made meanwhile, {A_SECOND} a second at most (target p99 20 ms)");
}

fn timed(report: &Report, words: &Words) -> Duration {
    let started = Instant::now();
    report_pdf(report, words).expect("a PDF");
    started.elapsed()
}

fn make_until(done: &AtomicBool, instrument: &Instrument, words: &Words) -> u32 {
    let started = Instant::now();
    let mut made = 0;
    while !done.load(Ordering::Relaxed) {
        let due = started + Duration::from_secs(1) * made / A_SECOND;
        if Instant::now() >= due {
            timed(&full_report(instrument, made as usize), words);
            made += 1;
        } else {
            std::thread::yield_now();
        }
    }
    made
}

/// A report with every statement rated and a reason of some length for each.
fn full_report(instrument: &Instrument, number: usize) -> Report {
    let mut response = Response::new(ResponseId("bench".to_owned()), instrument, 1_795_000_000);
    let answers = instrument.statements().enumerate().map(|(place, id)| {
        let point = u8::try_from((place * 7 + number) % 5 + 1).unwrap_or(3);
        let reason = format!("In case {number}-{place} people told us what helped and what got in the way. ")
            .repeat(4);
        (id.clone(), Answer { rating: Some(Rating::Point(point)), reason })
    });
    response.answers = answers.collect::<BTreeMap<_, _>>();
    compose(instrument, &response, "en", 1_795_000_000)
}

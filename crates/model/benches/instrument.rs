//! How long reading and checking the built-in instrument takes: `cargo bench -p wholeplace-model --bench instrument`.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]

use std::{hint::black_box, time::Instant};
use wholeplace_model::instrument::strengths;

const ROUNDS: usize = 200;

fn main() {
    let started = Instant::now();
    black_box(strengths());
    let first = started.elapsed();
    let mut rounds: Vec<_> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            black_box(strengths());
            started.elapsed()
        })
        .collect();
    rounds.sort();
    println!("first, with the schemas worked out: {first:?}");
    println!("median of {ROUNDS}: {:?}; slowest: {:?}", rounds[ROUNDS / 2], rounds[ROUNDS - 1]);
}

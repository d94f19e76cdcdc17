//! A crash at any moment: everything that was said to be saved is there, and nothing is half there.

use crate::support::{
    PATIENCE, folder,
    load::{self, Record},
    run, serve,
};
use std::{ffi::OsStr, path::Path, sync::mpsc::channel, time::Duration};

const PEOPLE: usize = 6;
/// The number of rounds that a hurried developer waits for. `WHOLEPLACE_KILL_ROUNDS` says another.
const ROUNDS: usize = 20;

#[test]
fn every_acknowledged_save_survives_a_crash_at_any_moment() {
    let data = folder();
    let mut all: Vec<Record> = Vec::new();
    let mut last = 0;
    for _ in 0..rounds() {
        let program = serve(data.path());
        all[last..].iter_mut().for_each(|record| record.check(&program.address));
        last = all.len();

        let (tell, told) = channel();
        let people = load::start(&program, PEOPLE, &tell);
        for _ in 0..1 + random(100) {
            told.recv_timeout(PATIENCE).expect("pages are saved");
        }
        // Some moment between two saves, or in the middle of one.
        let (_nobody_tells, moment) = channel::<()>();
        moment.recv_timeout(Duration::from_micros(random(5_000).into())).expect_err("nobody tells");
        drop(program.kill());
        all.extend(people.into_iter().filter_map(|person| person.join().expect("no surprise")));
        assert!(all[last..].iter().all(|record| record.refusal.is_none()));
        check(data.path());
    }
    let program = serve(data.path());
    all.iter_mut().for_each(|record| record.check(&program.address));
    assert!(all.iter().any(|record| record.acknowledged() > 1), "something was saved");
    program.stop();
    check(data.path());
}

/// The data file opens, and the program finds nothing wrong with it.
fn check(data: &Path) {
    let checked = run([OsStr::new("check"), "--data".as_ref(), data.as_ref()]);
    assert_eq!(checked.code(), 0, "{}{}", checked.out, checked.err);
    assert!(checked.out.starts_with("All is well: "), "{}", checked.out);
}

#[expect(clippy::disallowed_methods, reason = "how long to look is the developer's to say")]
fn rounds() -> usize {
    let asked = std::env::var("WHOLEPLACE_KILL_ROUNDS").ok();
    asked.map_or(ROUNDS, |text| text.parse().expect("WHOLEPLACE_KILL_ROUNDS is a number"))
}

/// A number below `limit`.
fn random(limit: u32) -> u32 {
    getrandom::u32().expect("random bytes") % limit
}

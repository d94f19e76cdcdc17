//! The program itself on a free port, with a data folder of its own that goes when the test ends.

use std::{
    cell::RefCell,
    env, fs,
    io::{BufRead, BufReader, Read},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::{self, JoinHandle},
};
use wholeplace_fixtures::{harrowmere, opened::link_token};
use wholeplace_store::Store;

pub(crate) struct Server {
    program: Child,
    /// What it logs, at the most talkative level.
    log: Option<JoinHandle<Vec<u8>>>,
    data: PathBuf,
    pub(crate) address: String,
    /// Reviews of a place that nobody has taken yet.
    opened: RefCell<Vec<AtAPlace>>,
}

/// A review of a place, as whoever takes part in it or runs it comes to it.
#[derive(Default, Clone)]
pub(crate) struct AtAPlace {
    /// The path of the link from which people choose their group.
    pub(crate) invitation: String,
    /// The path of its first page.
    pub(crate) review: String,
    /// What the cookie of somebody who runs the place holds.
    pub(crate) session: String,
}

impl Server {
    /// Starts it with so many reviews of a place and waits until it has said where it listens.
    pub(crate) fn start(reviews: usize) -> Self {
        let data = env::temp_dir().join(format!("wholeplace-scenarios-{}", std::process::id()));
        fs::create_dir_all(&data).expect("a folder");
        let opened = RefCell::new(prepare(&data, reviews));
        let path = env::var_os("WHOLEPLACE_BIN").unwrap_or_else(|| env!("CARGO_BIN_EXE_wholeplace").into());
        let mut program = Command::new(path)
            .args(["serve", "--port", "0", "--data"])
            .arg(&data)
            .env("NO_COLOR", "1")
            .env("WHOLEPLACE_LOG", "trace")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let output = program.stdout.take().expect("its output");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let mut errors = program.stderr.take().expect("its log");
        let log = thread::spawn(move || {
            let mut log = Vec::new();
            errors.read_to_end(&mut log).expect("a log");
            log
        });
        let address = lines.find_map(|line| address_in(&line)).expect("it says where it listens");
        // What else it prints has to go somewhere, or it would wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        Self { program, log: Some(log), data, address, opened }
    }
}

impl Server {
    /// Ends it, and gives all that it logged.
    pub(crate) fn stop(mut self) -> String {
        self.program.kill().expect("it still ran");
        let log = self.log.take().expect("nobody asked before").join().expect("a log");
        String::from_utf8(log).expect("a log in UTF-8")
    }

    /// A review that nobody else takes part in.
    pub(crate) fn opened(&self) -> AtAPlace {
        self.opened.borrow_mut().pop().unwrap_or_default()
    }
}

fn prepare(data: &Path, reviews: usize) -> Vec<AtAPlace> {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        let store = Store::open(&data.join("wholeplace.db"), [7; 32]).expect("a store");
        let facilitator = harrowmere::make_place(&store, now()).await;
        let mut all = Vec::new();
        for number in 0..reviews {
            let id = format!("review-{number}");
            let review = harrowmere::open(&store, &facilitator, &id, now()).await;
            let token = link_token(&store, &review, None);
            all.push(AtAPlace {
                invitation: format!("/join/{}", token.reveal()),
                review: format!("/p/{}/review/{id}", facilitator.seat.place().0),
                session: facilitator.session.reveal(),
            });
        }
        store.close().await;
        all
    })
}

#[expect(clippy::disallowed_methods, reason = "the program's own clock cannot be set")]
pub(crate) fn now() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    i64::try_from(since.expect("a time after 1970").as_secs()).expect("a time")
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only if the program has gone already; the folder is then all that is left.
        drop(self.program.kill());
        drop(self.program.wait());
        drop(fs::remove_dir_all(&self.data));
    }
}

fn address_in(line: &str) -> Option<String> {
    let start = line.find("http://")?;
    let address = line[start..].split_whitespace().next()?;
    Some(address.trim_end_matches(['/', '.', ',']).to_owned())
}

//! A place that serves reviews from a folder of its own, with a clock that tests set and a postbox they can look into.

use super::{Browser, Person, broken_maker::BrokenMaker, log, maker::QuickMaker};
use axum::Router;
use std::{
    path::PathBuf,
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};
use tempfile::TempDir;
use wholeplace_model::instrument::{Instrument, StatementId, strengths};
use wholeplace_store::Store;
use wholeplace_web::{Limits, MailProblem, Mailer, ReportMaker, Site, SiteSettings, service};

/// What the clock says at first: 24 November 2026.
pub(super) const STARTED: i64 = 1_795_514_400;
/// An address whose mail server takes nothing.
pub(crate) const UNREACHABLE: &str = "nobody@unreachable.example";

const HTTP: &str = "http://review.example.org";

static STRENGTHS: LazyLock<Instrument> = LazyLock::new(strengths);

pub(crate) struct Place {
    pub(crate) service: Router,
    pub(crate) store: Store,
    /// Letters sent: address, subject, text.
    pub(crate) postbox: Arc<Mutex<Vec<[String; 3]>>>,
    /// Whether the mail server takes no message from anybody.
    pub(crate) mail_server_takes_none: Arc<AtomicBool>,
    clock: Arc<AtomicI64>,
    folder: TempDir,
}

impl Place {
    /// Offers the built-in review.
    pub(crate) fn new() -> Self {
        Self::offering(vec![STRENGTHS.clone()])
    }

    pub(crate) fn offering(instruments: Vec<Instrument>) -> Self {
        Self::make(instruments, HTTP)
    }

    pub(crate) fn over_tls() -> Self {
        Self::make(vec![STRENGTHS.clone()], "https://review.example.org")
    }

    /// One whose documents cannot be made.
    pub(crate) fn failing() -> Self {
        let mut place = Self::new();
        place.service = place.serving(vec![STRENGTHS.clone()], HTTP, Arc::new(BrokenMaker));
        place
    }

    /// Serves the same data with other instruments, as after a restart.
    pub(crate) fn now_offering(&mut self, instruments: Vec<Instrument>) {
        self.service = self.serving(instruments, HTTP, Arc::new(QuickMaker));
    }

    /// One without a mail server.
    pub(crate) fn without_mail() -> Self {
        let mut place = Self::new();
        place.service = place.offered(vec![STRENGTHS.clone()], HTTP, Arc::new(QuickMaker), None);
        place
    }

    fn make(instruments: Vec<Instrument>, base_url: &str) -> Self {
        log::listen();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data.sqlite"), [7; 32]).unwrap();
        let clock = Arc::new(AtomicI64::new(STARTED));
        let mut place = Self {
            service: Router::new(),
            store,
            postbox: Arc::default(),
            mail_server_takes_none: Arc::default(),
            clock,
            folder,
        };
        place.service = place.serving(instruments, base_url, Arc::new(QuickMaker));
        place
    }

    fn serving(&self, instruments: Vec<Instrument>, base_url: &str, maker: Arc<dyn ReportMaker>) -> Router {
        self.offered(instruments, base_url, maker, Some(self.mailer()))
    }

    fn mailer(&self) -> Mailer {
        let (postbox, held) = (self.postbox.clone(), self.mail_server_takes_none.clone());
        Arc::new(move |to: &str, subject: &str, text: &str| {
            if held.load(Ordering::Relaxed) {
                return Err(MailProblem::TakesNone("the mail server did not let us in".to_owned()));
            }
            if to == UNREACHABLE {
                return Err(MailProblem::NotNow("the mail server did not answer".to_owned()));
            }
            postbox.lock().unwrap().push([to, subject, text].map(str::to_owned));
            Ok(())
        })
    }

    /// The site behind the service, for what happens without anybody asking.
    pub(crate) fn site(&self) -> Site {
        self.site_offering(vec![STRENGTHS.clone()], HTTP, Arc::new(QuickMaker), Some(self.mailer()))
    }

    fn offered(
        &self,
        instruments: Vec<Instrument>,
        base_url: &str,
        maker: Arc<dyn ReportMaker>,
        mailer: Option<Mailer>,
    ) -> Router {
        service(&Limits::default(), self.site_offering(instruments, base_url, maker, mailer))
    }

    fn site_offering(
        &self,
        instruments: Vec<Instrument>,
        base_url: &str,
        maker: Arc<dyn ReportMaker>,
        mailer: Option<Mailer>,
    ) -> Site {
        let clock = self.clock.clone();
        Site::new(
            self.store.clone(),
            instruments,
            Arc::new(move || clock.load(Ordering::Relaxed)),
            maker,
            mailer,
            SiteSettings { base_url: base_url.to_owned(), behind_proxy: true },
        )
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.service.clone())
    }

    /// Somebody who has just started a review of the first instrument.
    pub(crate) async fn someone(&self) -> Person {
        Person::starts(self.browser()).await
    }

    /// The statements of the built-in review.
    pub(crate) fn statements(&self) -> Vec<StatementId> {
        STRENGTHS.statements().cloned().collect()
    }

    /// Lets time pass until then.
    pub(crate) fn wait_until(&self, seconds: i64) {
        self.clock.store(seconds, Ordering::Relaxed);
    }

    pub(crate) fn now(&self) -> i64 {
        self.clock.load(Ordering::Relaxed)
    }

    /// The newest letter to an address, once it has been sent: text and subject may still be on their way.
    pub(crate) async fn letter(&self, to: &str) -> [String; 3] {
        loop {
            let newest = self.postbox.lock().unwrap().iter().rfind(|letter| letter[0] == to).cloned();
            match newest {
                Some(letter) => return letter,
                None => tokio::task::yield_now().await,
            }
        }
    }

    pub(crate) fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    /// From now on everything can be read and nothing be written.
    pub(crate) fn stops_writing(&self) {
        let data = rusqlite::Connection::open(self.folder.path().join("data.sqlite")).unwrap();
        let mut query = data.prepare("select name from sqlite_schema where type = 'table'").unwrap();
        let tables: Vec<String> =
            query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        for (table, change) in
            tables.iter().flat_map(|table| ["insert", "update", "delete"].map(|change| (table, change)))
        {
            let fails = "begin insert into nowhere values (1); end";
            data.execute_batch(&format!(
                "create trigger no_{change}_{table} before {change} on {table} {fails}"
            ))
            .unwrap();
        }
    }

    /// Whether any file of the place's data holds these words.
    pub(crate) fn has_on_disk(&self, words: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        files.map(|file| file.unwrap().path()).any(|path| holds(path, words.as_bytes()))
    }
}

fn holds(path: PathBuf, words: &[u8]) -> bool {
    std::fs::read(path).unwrap().windows(words.len()).any(|window| window == words)
}

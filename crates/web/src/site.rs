//! What every handler shares: the store, the instruments on offer, the words, the clock and the makers of reports.

use crate::{
    error::WebError,
    limit::Limits,
    password::Passwords,
    picture::{PictureFile, PictureSource, Pictures},
    session::Keys,
    turns::Turns,
};
use axum::body::Bytes;
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::sync::{Notify, OnceCell};
use wholeplace_model::{
    instrument::{Instrument, Reading},
    report::Report,
};
use wholeplace_store::{PlaceLook, Store};
use wholeplace_words::{Invitation, Words};

/// Seconds since 1970 in UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Turns values into documents. The program gives one that can make PDF; this crate only hands the bytes on.
pub trait ReportMaker: Send + Sync {
    /// # Errors
    /// When the document could not be made; the text is for the log and holds nothing of what people wrote.
    fn report_pdf(&self, report: &Report, words: &Words) -> Result<Vec<u8>, MakeProblem>;
    fn report_text(&self, report: &Report, words: &Words) -> String;
    fn report_json(&self, report: &Report) -> String;
    /// # Errors
    /// As for `report_pdf`.
    fn blank_pdf(&self, reading: &Reading, large: bool, words: &Words) -> Result<Vec<u8>, MakeProblem>;
    /// Draws an uploaded picture anew, as a PNG that holds nothing but its points.
    ///
    /// # Errors
    /// When it is no picture that we take. The picture comes from a person and may be made to do harm.
    fn logo_png(&self, upload: &[u8]) -> Result<Vec<u8>, LogoProblem>;
    /// A picture as a document, as data or as one of its charts; nothing where it has nothing to draw for a chart.
    ///
    /// # Errors
    /// As for `report_pdf`.
    fn picture_file(
        &self,
        file: &PictureFile,
        source: &PictureSource<'_>,
        words: &Words,
    ) -> Result<Option<Vec<u8>>, MakeProblem>;
    /// A page that invites, to print: an A5 handout or an A4 poster.
    ///
    /// # Errors
    /// As for `report_pdf`.
    fn invitation_pdf(
        &self,
        invitation: &Invitation,
        handout: bool,
        brand: &Brand,
        words: &Words,
    ) -> Result<Vec<u8>, MakeProblem>;
    /// A code to scan that opens an address, as a picture that may stand in a page.
    ///
    /// # Errors
    /// Where the address is too long for a code.
    fn qr_svg(&self, url: &str, words: &Words) -> Result<String, MakeProblem>;
    /// The same as a PNG.
    ///
    /// # Errors
    /// As for `qr_svg`.
    fn qr_png(&self, url: &str) -> Result<Vec<u8>, MakeProblem>;
}

/// Why an uploaded picture cannot be a logo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogoProblem {
    /// Not a PNG, JPEG or SVG, or a broken one.
    NotAPicture,
    /// More bytes, or more points across, than we take.
    TooLarge,
}

/// How a place's own documents look like its own.
#[derive(Debug, Clone, Default)]
pub struct Brand {
    /// As `#rrggbb`.
    pub accent: Option<String>,
    /// A PNG that was made here.
    pub logo: Option<Vec<u8>>,
}

/// Why a document could not be made, for the log.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct MakeProblem(pub String);

/// Hands a message to the mail server: address, subject, text. Blocks until the server has taken it.
pub type Mailer = Arc<dyn Fn(&str, &str, &str) -> Result<(), MailProblem> + Send + Sync>;

/// Why a message was not sent, for the log; never with the address it was for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailProblem {
    /// The server does not know the address, or will not write to it, now or later.
    #[error("{0}")]
    Refused(String),
    /// The server takes none from us now, whoever they are for: it was not reached, or refused our sign-in or sender.
    #[error("{0}")]
    TakesNone(String),
    /// The server surely did not take it, and may later.
    #[error("{0}")]
    NotNow(String),
    /// The connection ended in the middle: the server may have taken it or not.
    #[error("{0}")]
    Unknown(String),
}

/// What the operator decides.
pub struct SiteSettings {
    /// Where people reach the service, without a slash at the end: `https://review.example.org`.
    pub base_url: String,
    /// Whether a proxy in front tells the visitor's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
}

/// Everything a handler may use.
#[derive(Clone)]
pub struct Site(Arc<Inner>);

pub struct Inner {
    pub(crate) store: Store,
    pub(crate) instruments: BTreeMap<String, Instrument>,
    /// The id of the instrument that the home page is about.
    first: String,
    /// Blank reviews by file name, each made when it is first asked for.
    pub(crate) blanks: BTreeMap<String, OnceCell<Bytes>>,
    pub(crate) words: Words,
    pub(crate) clock: Clock,
    pub(crate) maker: Arc<dyn ReportMaker>,
    pub(crate) mailer: Option<Mailer>,
    pub(crate) settings: SiteSettings,
    pub(crate) keys: Keys,
    pub(crate) limits: Limits,
    pub(crate) pictures: Pictures,
    pub(crate) passwords: Passwords,
    /// Told when messages have been asked for.
    pub(crate) mail_waits: Notify,
    /// Whether the mail server took none when it was last tried, so that all messages wait.
    pub(crate) mail_is_held: AtomicBool,
    /// PDF takes the whole of a core: one at a time leaves the other to answer pages.
    pub(crate) pdf_turns: Turns,
}

impl Site {
    /// Puts a site together. `instruments` must hold at least one; the home page is about the first.
    ///
    /// # Panics
    /// If `instruments` is empty.
    #[must_use]
    pub fn new(
        store: Store,
        instruments: Vec<Instrument>,
        clock: Clock,
        maker: Arc<dyn ReportMaker>,
        mailer: Option<Mailer>,
        settings: SiteSettings,
    ) -> Self {
        let first = instruments.first().expect("a site offers at least one instrument").id.clone();
        let keys = Keys::new(&store.installation_key(), settings.base_url.starts_with("https://"));
        let files = instruments.iter().flat_map(|instrument| {
            [format!("{}.pdf", instrument.id), format!("{}-large-print.pdf", instrument.id)]
        });
        let blanks = files.map(|file| (file, OnceCell::new())).collect();
        Self(Arc::new(Inner {
            store,
            blanks,
            instruments: instruments
                .into_iter()
                .map(|instrument| (instrument.id.clone(), instrument))
                .collect(),
            first,
            words: Words::of("en"),
            clock,
            maker,
            mailer,
            settings,
            keys,
            limits: Limits::new(),
            pictures: Pictures::default(),
            passwords: Passwords::new(),
            mail_waits: Notify::new(),
            mail_is_held: AtomicBool::new(false),
            pdf_turns: Turns::new(1),
        }))
    }

    /// Whether messages wait because the mail server took none when it was last tried.
    pub(crate) fn mail_is_held(&self) -> bool {
        self.mail_is_held.load(Ordering::Relaxed)
    }

    /// The instrument that the home page is about.
    pub(crate) fn first(&self) -> &Instrument {
        &self.instruments[&self.first]
    }

    /// An instrument's words in the language of a page.
    pub(crate) fn reading(&self, instrument: &str, words: &Words) -> Result<&Reading, WebError> {
        let instrument = self.instruments.get(instrument).ok_or(WebError::NotFound)?;
        Ok(instrument.reading(words.language()))
    }

    pub(crate) fn now(&self) -> i64 {
        (self.clock)()
    }

    /// How a place's documents look like its own.
    pub(crate) async fn brand(&self, look: &PlaceLook) -> Result<Brand, WebError> {
        let logo = match &look.logo {
            Some(fingerprint) => self.store.logo(fingerprint).await?,
            None => None,
        };
        Ok(Brand { accent: look.place.accent.clone(), logo })
    }

    /// A full address on this service.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.base_url)
    }
}

impl std::ops::Deref for Site {
    type Target = Inner;

    fn deref(&self) -> &Inner {
        &self.0
    }
}

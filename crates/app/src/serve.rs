//! `wholeplace serve`: opens the store, listens, prints the address to open, and stops in order.

use crate::{
    admin, data, due,
    instrument::load,
    log, mail,
    maker::Documents,
    output::print,
    settings::{Flags, PORT, Settings},
};
use anyhow::Context;
use std::{
    io,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
    sync::Arc,
    time::Duration,
};
use tokio::{net::TcpListener, signal};
use wholeplace_model::instrument::{Instrument, strengths};
use wholeplace_store::{NewLink, Store};
use wholeplace_web::{Limits, Mailer, Site, SiteSettings, keep_sending, service};

/// The longest to wait, once stopped, for the message that is being handed over.
const MAIL_TIME: Duration = Duration::from_secs(3);
/// The longest to wait, once stopped, for work that nobody waits for any more, such as a mail server that is silent.
const LEAVE_TIME: Duration = Duration::from_secs(1);

pub(crate) fn run(flags: Flags) -> anyhow::Result<ExitCode> {
    let settings = match Settings::gather(flags) {
        Ok(settings) => settings,
        Err(problems) => return Ok(refuse(problems)),
    };
    match with_built_in(&settings.instruments) {
        Ok(instruments) => offer(settings, instruments),
        Err(problems) => Ok(refuse(problems)),
    }
}

/// Serves `instruments` until stopped; the home page is about the first.
pub(crate) fn offer(settings: Settings, instruments: Vec<Instrument>) -> anyhow::Result<ExitCode> {
    until_done(serve(settings, instruments))
}

/// Does what a service does, with logging, to its end.
pub(crate) fn until_done(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<ExitCode> {
    log::start();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let served = runtime.block_on(work);
    runtime.shutdown_timeout(LEAVE_TIME);
    served.map(|()| ExitCode::SUCCESS)
}

fn refuse<P: std::fmt::Display>(problems: Vec<P>) -> ExitCode {
    for problem in problems {
        eprintln!("wholeplace: {problem}");
    }
    ExitCode::FAILURE
}

/// The built-in instrument and those in folders, or everything that is wrong with them.
fn with_built_in(folders: &[PathBuf]) -> Result<Vec<Instrument>, Vec<String>> {
    let mut instruments = vec![strengths()];
    let mut problems = Vec::new();
    for folder in folders {
        let place = folder.display();
        match load(folder) {
            Ok(new) if instruments.iter().any(|known| known.id == new.id) => problems.push(format!(
                "instrument: {place}: there is an instrument with the id “{}” already. Give it another id.",
                new.id
            )),
            Ok(new) => instruments.push(new),
            Err(problem) => problems.push(format!("instrument: {place}:\n{problem}")),
        }
    }
    if problems.is_empty() { Ok(instruments) } else { Err(problems) }
}

async fn serve(settings: Settings, instruments: Vec<Instrument>) -> anyhow::Result<()> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("data: the folder {} cannot be made", settings.data.display()))?;
    let store = Store::open(&data::file_in(&settings.data), random()?)
        .with_context(|| format!("data: the file in {} cannot be used", settings.data.display()))?;
    let mailer = settings.smtp.as_ref().map(mail::mailer).transpose().context("smtp")?;
    let listener = listen(settings.address, settings.port).await?;
    let here = listener.local_addr()?;
    let base_url = settings.base_url.unwrap_or_else(|| local_url(here));
    let stop = asked_to_stop()?;
    due::see_to(&store, now()).await;
    say(&format!(
        "Wholeplace is ready. Open {base_url}\nData is kept in {}. Stop with Ctrl-C.\n",
        settings.data.display()
    ));
    if let Some(link) = first_administrator(&store).await? {
        say(&format!(
            "Nobody looks after this service yet. To be its first administrator, open this link within a day:\n{}\n",
            admin::url(&base_url, &link)
        ));
    }
    let site = SiteSettings { base_url, behind_proxy: settings.behind_proxy };
    answer(Serving { store: store.clone(), instruments, mailer, site }, listener, stop).await;
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// What a service needs to answer people.
pub(crate) struct Serving {
    pub(crate) store: Store,
    pub(crate) instruments: Vec<Instrument>,
    pub(crate) mailer: Option<Mailer>,
    pub(crate) site: SiteSettings,
}

/// Answers people, and closes what is due, until told to stop.
pub(crate) async fn answer(serving: Serving, listener: TcpListener, stop: impl Future<Output = ()> + Send) {
    let Serving { store, instruments, mailer, site } = serving;
    if let Ok(here) = listener.local_addr() {
        tracing::info!(%here, "serving");
    }
    let mut limits = Limits::default();
    if site.behind_proxy {
        // Every connection is the proxy's, which has limits of its own.
        limits.connections_of_an_address = limits.connections;
    }
    let due = tokio::spawn(due::keep_seeing_to(store.clone(), now));
    let site = Site::new(store, instruments, Arc::new(now), Arc::new(Documents), mailer, site);
    let (stop_sending, told_to_stop) = tokio::sync::oneshot::channel::<()>();
    let sending = tokio::spawn(keep_sending(site.clone(), async { drop(told_to_stop.await) }));
    wholeplace_web::serve(&limits, listener, service(&limits, site), stop).await;
    due.abort();
    drop(stop_sending);
    if tokio::time::timeout(MAIL_TIME, sending).await.is_err() {
        tracing::warn!("a message was still being handed over; it counts as one of which nobody knows");
    }
}

/// A link for the first administrator, while there is none. It is printed and never logged.
async fn first_administrator(store: &Store) -> anyhow::Result<Option<NewLink>> {
    if store.has_administrator().await? {
        return Ok(None);
    }
    let link = admin::new_link()?;
    Ok(store.make_first_administrator_link(link.clone(), now()).await?.then_some(link))
}

/// Bytes from the operating system's source of randomness.
pub(crate) fn random<const N: usize>() -> anyhow::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).context("the operating system gives no random bytes")?;
    Ok(bytes)
}

/// Seconds since 1970 in UTC.
#[expect(clippy::disallowed_methods, reason = "this is where the service asks for the time")]
pub(crate) fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Listens on the port that was asked for; where none was, on the usual one or, if that is taken, a free one.
pub(crate) async fn listen(address: IpAddr, port: Option<u16>) -> anyhow::Result<TcpListener> {
    match TcpListener::bind((address, port.unwrap_or(PORT))).await {
        Ok(listener) => Ok(listener),
        Err(error) if port.is_none() && error.kind() == io::ErrorKind::AddrInUse => {
            say(&format!("Port {PORT} is taken by another program, so a free one is used.\n"));
            Ok(TcpListener::bind((address, 0)).await?)
        }
        Err(error) => {
            let port = port.unwrap_or(PORT);
            Err(error).with_context(|| format!("port: cannot listen on {address} port {port}"))
        }
    }
}

/// An address to open on this machine.
pub(crate) fn local_url(here: SocketAddr) -> String {
    if here.ip().is_unspecified() || here.ip().is_loopback() {
        format!("http://localhost:{}", here.port())
    } else {
        format!("http://{here}")
    }
}

/// Tells whoever started the service. That nobody can read it is no reason not to serve.
pub(crate) fn say(text: &str) {
    if let Err(error) = print(text) {
        tracing::warn!(%error, "standard output cannot be written");
    }
}

/// Takes over Ctrl-C and SIGTERM at once, so that neither ends the program out of order, and waits for one of them.
pub(crate) fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    #[cfg(unix)]
    {
        use signal::unix::{SignalKind, signal};
        let mut interrupt = signal(SignalKind::interrupt()).context("Ctrl-C cannot be taken over")?;
        let mut terminate = signal(SignalKind::terminate()).context("SIGTERM cannot be taken over")?;
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => (),
                _ = terminate.recv() => (),
            }
            tracing::info!("stopping");
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        drop(signal::ctrl_c().await);
        tracing::info!("stopping");
    })
}

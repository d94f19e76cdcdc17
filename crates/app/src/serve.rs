//! `wholeplace serve`: opens the store, listens, prints the address to open, and stops in order.

use crate::{
    data, log, mail,
    maker::Documents,
    settings::{Flags, PORT, Settings},
};
use anyhow::{Context, bail};
use std::{
    io,
    net::{IpAddr, SocketAddr},
    process::ExitCode,
    sync::Arc,
};
use tokio::{net::TcpListener, signal};
use wholeplace_model::instrument::{Instrument, strengths};
use wholeplace_store::Store;
use wholeplace_web::{Site, SiteSettings, service};

pub(crate) fn run(flags: Flags) -> anyhow::Result<ExitCode> {
    let settings = match Settings::gather(flags) {
        Ok(settings) => settings,
        Err(problems) => {
            for problem in problems {
                eprintln!("wholeplace: {problem}");
            }
            return Ok(ExitCode::FAILURE);
        }
    };
    let mut instruments = vec![strengths()];
    for folder in &settings.instruments {
        match crate::instrument::load(folder) {
            Ok(instrument) if instruments.iter().any(|known| known.id == instrument.id) => {
                bail!("instrument: two instruments have the id “{}”", instrument.id);
            }
            Ok(instrument) => instruments.push(instrument),
            Err(problem) => {
                eprintln!("wholeplace: instrument: {problem}");
                return Ok(ExitCode::FAILURE);
            }
        }
    }
    offer(settings, instruments)
}

/// Serves `instruments` until stopped; the home page is about the first.
pub(crate) fn offer(settings: Settings, instruments: Vec<Instrument>) -> anyhow::Result<ExitCode> {
    log::start();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(serve(settings, instruments))?;
    Ok(ExitCode::SUCCESS)
}

async fn serve(settings: Settings, instruments: Vec<Instrument>) -> anyhow::Result<()> {
    std::fs::create_dir_all(&settings.data)
        .with_context(|| format!("data: the folder {} cannot be made", settings.data.display()))?;
    let mut fresh_key = [0; 32];
    getrandom::fill(&mut fresh_key).context("the operating system gives no random bytes")?;
    let store = Store::open(&data::file_in(&settings.data), fresh_key)
        .with_context(|| format!("data: the file in {} cannot be used", settings.data.display()))?;
    let mailer = settings.smtp.as_ref().map(mail::mailer).transpose().context("smtp")?;
    let listener = listen(settings.address, settings.port).await?;
    let here = listener.local_addr()?;
    let base_url = settings.base_url.unwrap_or_else(|| local_url(here));
    println!("Wholeplace is ready. Open {base_url}");
    println!("Data is kept in {}. Stop with Ctrl-C.", settings.data.display());
    tracing::info!(%here, "serving");
    let clock = Arc::new(now);
    let site_settings = SiteSettings { base_url, behind_proxy: settings.behind_proxy };
    let site = Site::new(store.clone(), instruments, clock, Arc::new(Documents), mailer, site_settings);
    wholeplace_web::serve(listener, service(site), asked_to_stop()).await;
    store.close().await;
    tracing::info!("stopped");
    Ok(())
}

/// Seconds since 1970 in UTC.
#[expect(clippy::disallowed_methods, reason = "this is where the service asks for the time")]
fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Listens on the port that was asked for; where none was, on the usual one or, if that is taken, a free one.
async fn listen(address: IpAddr, port: Option<u16>) -> anyhow::Result<TcpListener> {
    match TcpListener::bind((address, port.unwrap_or(PORT))).await {
        Ok(listener) => Ok(listener),
        Err(error) if port.is_none() && error.kind() == io::ErrorKind::AddrInUse => {
            println!("Port {PORT} is taken by another program, so a free one is used.");
            Ok(TcpListener::bind((address, 0)).await?)
        }
        Err(error) => {
            let port = port.unwrap_or(PORT);
            Err(error).with_context(|| format!("port: cannot listen on {address} port {port}"))
        }
    }
}

/// An address to open on this machine.
fn local_url(here: SocketAddr) -> String {
    if here.ip().is_unspecified() || here.ip().is_loopback() {
        format!("http://localhost:{}", here.port())
    } else {
        format!("http://{here}")
    }
}

async fn asked_to_stop() {
    let interrupt = signal::ctrl_c();
    #[cfg(unix)]
    {
        let terminate = signal::unix::signal(signal::unix::SignalKind::terminate());
        match terminate {
            Ok(mut terminate) => tokio::select! {
                _ = interrupt => (),
                _ = terminate.recv() => (),
            },
            Err(_) => drop(interrupt.await),
        }
    }
    #[cfg(not(unix))]
    drop(interrupt.await);
}

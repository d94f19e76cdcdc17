//! `wholeplace demo`: a service with an invented place, on data that is thrown away. It has nothing to do with any real
//! data: it reads no settings, and makes a new folder for itself each time.
//!
//! `content` is the place as data, `people` who takes part in it; `accounts`, `rounds`, `comments` and `solo` put them
//! into the store as people would, `fill` in their order, and `greeting` says how to get in.

mod accounts;
mod chance;
mod comments;
mod content;
mod fill;
mod greeting;
mod people;
mod rounds;
mod solo;
#[cfg(test)]
mod tests;
mod times;

use crate::{
    data,
    serve::{self, Serving, random},
};
use anyhow::Context;
use clap::Args;
use std::{
    net::{IpAddr, Ipv4Addr},
    path::Path,
    pin::pin,
    process::ExitCode,
};
use wholeplace_model::instrument::strengths;
use wholeplace_store::Store;
use wholeplace_web::SiteSettings;

/// How a demo may be set up.
#[derive(Args)]
pub(crate) struct Flags {
    /// The port to listen on; 0 takes any free one [default: 8080, or a free one if that is taken]
    #[arg(long, value_name = "PORT")]
    port: Option<u16>,
}

pub(crate) fn run(flags: &Flags) -> anyhow::Result<ExitCode> {
    let folder = tempfile::Builder::new().prefix("wholeplace-demo-").tempdir();
    let folder = folder.context("no temporary folder can be made")?;
    let done = serve::until_done(demonstrate(folder.path(), flags.port));
    let path = folder.path().to_owned();
    folder.close().with_context(|| format!("the demo's folder {} could not be removed", path.display()))?;
    done
}

async fn demonstrate(folder: &Path, port: Option<u16>) -> anyhow::Result<()> {
    let mut stop = pin!(asked_to_stop()?);
    let listener = serve::listen(IpAddr::V4(Ipv4Addr::LOCALHOST), port).await?;
    let base_url = serve::local_url(listener.local_addr()?);
    let store = Store::open(&data::file_in(folder), random()?)?;
    let instrument = strengths();
    let filled = tokio::select! {
        filled = fill::fill(&store, &instrument, serve::now()) => filled.map(Some),
        () = &mut stop => Ok(None),
    };
    let served = match filled {
        Ok(Some(filled)) => {
            serve::say(&greeting::greeting(&filled, &base_url));
            let serving = Serving {
                store: store.clone(),
                instruments: vec![instrument],
                mailer: None,
                site: SiteSettings { base_url, behind_proxy: false },
            };
            serve::answer(serving, listener, stop).await;
            Ok(())
        }
        Ok(None) => Ok(()),
        Err(error) => Err(error.context("the demo could not be filled")),
    };
    store.close().await;
    served
}

/// As for a service, and when its terminal is closed: nobody would come back to this one, and its folder must go.
fn asked_to_stop() -> anyhow::Result<impl Future<Output = ()>> {
    let asked = serve::asked_to_stop()?;
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut hung_up = signal(SignalKind::hangup()).context("SIGHUP cannot be taken over")?;
        Ok(async move {
            tokio::select! {
                () = asked => (),
                _ = hung_up.recv() => (),
            }
        })
    }
    #[cfg(not(unix))]
    Ok(asked)
}

//! Looking after who looks after the service: the first administrator, and anybody who has lost their password. Works
//! while the service runs.

use crate::{
    data::{Place, file_in},
    output::print,
    serve::{local_url, now, random},
    settings::PORT,
};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::{
    net::{Ipv4Addr, SocketAddr},
    process::ExitCode,
};
use wholeplace_model::{
    access::Token,
    hex,
    place::{AccountId, Email},
};
use wholeplace_store::NewLink;

/// How long a link that the command line or the start of the service prints works: 1 day.
pub(crate) const WORKS_SECONDS: i64 = 24 * 60 * 60;

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make somebody an administrator, and print a link with which they set a password
    Create(Whom),
    /// Print a link with which somebody who has an account sets a new password
    Link(Whom),
}

#[derive(Args)]
pub(crate) struct Whom {
    /// Their e-mail address
    email: String,

    /// Where people reach the service, for the link [default: as in the settings file, or this machine]
    #[arg(long, env = "WHOLEPLACE_BASE_URL", value_name = "URL")]
    base_url: Option<String>,

    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(command: Command) -> anyhow::Result<ExitCode> {
    let link = new_link()?;
    let (url, what) = match command {
        Command::Create(whom) => {
            let (email, url, path) = whom.read(&link)?;
            wholeplace_store::make_administrator(
                &path,
                random()?,
                &AccountId(new_id()?),
                &email,
                &link,
                now(),
            )
            .with_context(|| format!("nothing was changed in {}", path.display()))?;
            (url, format!("{email} is an administrator. To set a password"))
        }
        Command::Link(whom) => {
            let (email, url, path) = whom.read(&link)?;
            if !path.exists() {
                bail!("there is no data file at {}. Give its folder with --data DIR", path.display());
            }
            let made = wholeplace_store::make_password_link(&path, &email, &link, now())
                .with_context(|| format!("nothing was changed in {}", path.display()))?;
            if !made {
                bail!("nobody has an account with the address {email}");
            }
            (url, "To set a new password".to_owned())
        }
    };
    print(&format!("{what}, open this link. It works once, for a day:\n{url}\n"))?;
    Ok(ExitCode::SUCCESS)
}

/// A link that works once, for a day.
pub(crate) fn new_link() -> anyhow::Result<NewLink> {
    let token = Token::from_random(random()?);
    Ok(NewLink { id: new_id()?, token, expires_at: now() + WORKS_SECONDS })
}

/// Where a link leads on a service.
pub(crate) fn url(base_url: &str, link: &NewLink) -> String {
    format!("{base_url}/link/{}", link.token.reveal())
}

/// An id that opens nothing.
pub(crate) fn new_id() -> anyhow::Result<String> {
    Ok(hex::encode(&random::<8>()?))
}

impl Whom {
    /// The address, the link's address on the service, and the data file.
    fn read(self, link: &NewLink) -> anyhow::Result<(Email, String, std::path::PathBuf)> {
        let Some(email) = Email::parse(&self.email) else {
            bail!("“{}” cannot be an e-mail address. It should look like name@example.org", self.email);
        };
        let (folder, base_url) = self.place.folder_and_base_url(self.base_url)?;
        std::fs::create_dir_all(&folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
        let here = || local_url(SocketAddr::from((Ipv4Addr::LOCALHOST, PORT)));
        Ok((email, url(&base_url.unwrap_or_else(here), link), file_in(&folder)))
    }
}

//! The settings there are, as flags and environment variables. All are text here: `settings` reads them together.

use clap::Args;
use std::path::PathBuf;

/// Settings of the service.
#[derive(Args, Debug, Default)]
pub(crate) struct Flags {
    /// A settings file. `wholeplace settings` prints one with everything explained
    #[arg(long, env = "WHOLEPLACE_CONFIG", value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// The IP address to listen on [default: 127.0.0.1, this machine only]
    #[arg(long, env = "WHOLEPLACE_ADDRESS", value_name = "IP")]
    pub(crate) address: Option<String>,

    /// The port to listen on; 0 takes any free one [default: 8080, or a free one if that is taken]
    #[arg(long, env = "WHOLEPLACE_PORT", value_name = "PORT")]
    pub(crate) port: Option<String>,

    /// The folder for the data file [default: data]
    #[arg(long, env = "WHOLEPLACE_DATA", value_name = "DIR")]
    pub(crate) data: Option<String>,

    /// Where people reach the service, such as https://review.example.org. Links are made with it, and cookies insist
    /// on TLS if it begins with https [default: the address it listens on]
    #[arg(long, env = "WHOLEPLACE_BASE_URL", value_name = "URL")]
    pub(crate) base_url: Option<String>,

    /// A folder with an instrument to offer beside the built-in review; may be given several times
    #[arg(long, env = "WHOLEPLACE_INSTRUMENT", value_name = "DIR", value_delimiter = ',')]
    pub(crate) instrument: Vec<String>,

    /// Whether a proxy in front of the service tells visitors' addresses in X-Forwarded-For (true or false). They are
    /// used for limits only and never kept [default: false]
    #[arg(long, env = "WHOLEPLACE_BEHIND_PROXY", value_name = "BOOL")]
    pub(crate) behind_proxy: Option<String>,

    /// The mail server. Without one, nothing offers to send e-mail
    #[arg(long, env = "WHOLEPLACE_SMTP_HOST", value_name = "HOST")]
    pub(crate) smtp_host: Option<String>,

    /// The mail server's port [default: 465 for tls, 587 for starttls, 25 for plain]
    #[arg(long, env = "WHOLEPLACE_SMTP_PORT", value_name = "PORT")]
    pub(crate) smtp_port: Option<String>,

    /// How to speak to the mail server: tls, starttls or plain [default: starttls]
    #[arg(long, env = "WHOLEPLACE_SMTP_SECURITY", value_name = "KIND")]
    pub(crate) smtp_security: Option<String>,

    /// The address messages come from
    #[arg(long, env = "WHOLEPLACE_SMTP_FROM", value_name = "ADDRESS")]
    pub(crate) smtp_from: Option<String>,

    /// The name to sign in to the mail server with
    #[arg(long, env = "WHOLEPLACE_SMTP_USER", value_name = "NAME")]
    pub(crate) smtp_user: Option<String>,

    /// The password to sign in to the mail server with: better given in the environment or the file
    #[arg(long, env = "WHOLEPLACE_SMTP_PASSWORD", value_name = "PASSWORD", hide_env_values = true)]
    pub(crate) smtp_password: Option<String>,
}

impl Flags {
    /// These, and `other` where nothing is said here.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            config: self.config,
            address: self.address.or(other.address),
            port: self.port.or(other.port),
            data: self.data.or(other.data),
            base_url: self.base_url.or(other.base_url),
            instrument: if self.instrument.is_empty() { other.instrument } else { self.instrument },
            behind_proxy: self.behind_proxy.or(other.behind_proxy),
            smtp_host: self.smtp_host.or(other.smtp_host),
            smtp_port: self.smtp_port.or(other.smtp_port),
            smtp_security: self.smtp_security.or(other.smtp_security),
            smtp_from: self.smtp_from.or(other.smtp_from),
            smtp_user: self.smtp_user.or(other.smtp_user),
            smtp_password: self.smtp_password.or(other.smtp_password),
        }
    }
}

//! How the service is set up: flags win over the environment, that over the settings file, that over the defaults.
//!
//! Every wrong setting is reported at once, by name. `flags` says what there is, `file` reads the file.

mod file;
mod flags;

pub(crate) use file::names;
pub(crate) use flags::Flags;

use std::{
    net::{IpAddr, Ipv4Addr},
    num::NonZeroU16,
    path::PathBuf,
};

/// The usual port.
pub(crate) const PORT: u16 = 8080;

/// Settings that can be used as they are.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) address: IpAddr,
    /// `None` where none was asked for: the usual one, or a free one if that is taken.
    pub(crate) port: Option<u16>,
    pub(crate) data: PathBuf,
    /// Where people reach the service; `None` for the address it listens on.
    pub(crate) base_url: Option<String>,
    /// Folders of instruments offered beside the built-in one.
    pub(crate) instruments: Vec<PathBuf>,
    pub(crate) behind_proxy: bool,
    pub(crate) smtp: Option<Smtp>,
}

/// A mail server to hand messages to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Smtp {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) from: String,
    pub(crate) login: Option<(String, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Security {
    /// TLS from the first byte, usually on port 465.
    Tls,
    /// TLS after a greeting, usually on port 587.
    StartTls,
    /// None: only for a mail server on the same machine.
    Plain,
}

/// A setting that is wrong: its name, what is wrong, and what would be right.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct SettingProblem {
    pub(crate) name: String,
    pub(crate) what: String,
}

impl std::fmt::Display for SettingProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.name, self.what)
    }
}

impl Settings {
    /// Works the settings out.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub(crate) fn gather(flags: Flags) -> Result<Self, Vec<SettingProblem>> {
        let (flags, problems) = with_file(flags);
        let mut reader = Reader { problems };
        let settings = Self {
            address: reader
                .parsed("address", flags.address, "an IP address such as 127.0.0.1 or 0.0.0.0")
                .unwrap_or(IpAddr::V4(Ipv4Addr::LOCALHOST)),
            port: reader.parsed("port", flags.port, "a number from 0 (any free port) to 65535"),
            data: reader.folder(flags.data),
            base_url: flags.base_url.map(|url| reader.base_url(&url)),
            instruments: flags.instrument.into_iter().map(PathBuf::from).collect(),
            behind_proxy: reader.parsed("behind-proxy", flags.behind_proxy, "true or false").unwrap_or(false),
            smtp: reader.smtp(SmtpFlags {
                host: flags.smtp_host,
                port: flags.smtp_port,
                security: flags.smtp_security,
                from: flags.smtp_from,
                user: flags.smtp_user,
                password: flags.smtp_password,
            }),
        };
        if reader.problems.is_empty() { Ok(settings) } else { Err(reader.problems) }
    }
}

/// The data folder and the base URL alone, for commands that need no other setting.
///
/// # Errors
/// Everything that is wrong with them or with the settings file.
pub(crate) fn data_folder_and_base_url(
    flags: Flags,
) -> Result<(PathBuf, Option<String>), Vec<SettingProblem>> {
    let (flags, problems) = with_file(flags);
    let mut reader = Reader { problems };
    let folder = reader.folder(flags.data);
    let base_url = flags.base_url.map(|url| reader.base_url(&url));
    if reader.problems.is_empty() { Ok((folder, base_url)) } else { Err(reader.problems) }
}

/// The flags, filled up from the settings file that they name.
fn with_file(flags: Flags) -> (Flags, Vec<SettingProblem>) {
    match flags.config.as_deref().map(file::read) {
        None => (flags, Vec::new()),
        Some((in_file, problems)) => (flags.or(in_file), problems),
    }
}

/// What is said about the mail server, as text.
struct SmtpFlags {
    host: Option<String>,
    port: Option<String>,
    security: Option<String>,
    from: Option<String>,
    user: Option<String>,
    password: Option<String>,
}

/// Reads one setting after another and remembers what is wrong.
struct Reader {
    problems: Vec<SettingProblem>,
}

impl Reader {
    fn wrong(&mut self, name: &str, what: impl Into<String>) {
        self.problems.push(SettingProblem { name: name.to_owned(), what: what.into() });
    }

    fn parsed<T: std::str::FromStr>(&mut self, name: &str, text: Option<String>, right: &str) -> Option<T> {
        let text = text?;
        let value = text.trim().parse().ok();
        if value.is_none() {
            self.wrong(name, format!("“{text}” will not do. Give {right}."));
        }
        value
    }

    fn base_url(&mut self, url: &str) -> String {
        let url = url.trim().trim_end_matches('/');
        let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
        let good = host.is_some_and(|host| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' ']));
        if !good {
            let right = "Give the address people type, without a path, such as https://review.example.org.";
            self.wrong("base-url", format!("“{url}” will not do. {right}"));
        }
        url.to_owned()
    }

    fn folder(&mut self, data: Option<String>) -> PathBuf {
        if data.as_ref().is_some_and(|folder| folder.trim().is_empty()) {
            self.wrong("data", "is empty. Give a folder, such as data.");
        }
        data.unwrap_or_else(|| "data".to_owned()).into()
    }

    fn smtp(&mut self, given: SmtpFlags) -> Option<Smtp> {
        let Some(host) = given.host.filter(|host| !host.trim().is_empty()) else {
            let others = [&given.port, &given.security, &given.from, &given.user, &given.password];
            if others.into_iter().any(Option::is_some) {
                self.wrong("smtp-host", "is missing, though other smtp settings are given.");
            }
            return None;
        };
        let security = match given.security.as_deref().unwrap_or("starttls") {
            "tls" => Security::Tls,
            "starttls" => Security::StartTls,
            "plain" => Security::Plain,
            other => {
                self.wrong("smtp-security", format!("“{other}” will not do. Give tls, starttls or plain."));
                Security::StartTls
            }
        };
        let usual = match security {
            Security::Tls => 465,
            Security::StartTls => 587,
            Security::Plain => 25,
        };
        let port: Option<NonZeroU16> = self.parsed("smtp-port", given.port, "a number from 1 to 65535");
        let port = port.map_or(usual, NonZeroU16::get);
        let from = given.from.unwrap_or_default();
        if from.parse::<lettre::message::Mailbox>().is_err() {
            self.wrong("smtp-from", "must be the address messages come from, such as review@example.org.");
        }
        let login = match (given.user, given.password) {
            (Some(_), None) => {
                self.wrong("smtp-password", "is missing, though smtp-user is given.");
                None
            }
            (None, Some(_)) => {
                self.wrong("smtp-user", "is missing, though smtp-password is given.");
                None
            }
            (user, password) => user.zip(password),
        };
        Some(Smtp { host, port, security, from, login })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Option<String> {
        Some(value.to_owned())
    }

    #[test]
    fn nothing_set_gives_the_defaults() {
        let settings = Settings::gather(Flags::default()).expect("defaults are right");
        assert_eq!(settings.port, None);
        assert_eq!(settings.address, IpAddr::V4(Ipv4Addr::LOCALHOST));
        assert_eq!(settings.data, PathBuf::from("data"));
        assert_eq!(settings.smtp, None);
    }

    #[test]
    fn every_wrong_setting_is_reported_at_once_by_name() {
        let flags = Flags {
            address: text("here"),
            port: text("99999"),
            base_url: text("review.example.org/path"),
            behind_proxy: text("perhaps"),
            smtp_host: text("mail.example.org"),
            smtp_port: text("x"),
            smtp_security: text("some"),
            smtp_from: text("nobody"),
            smtp_user: text("us"),
            data: text(""),
            ..Flags::default()
        };
        let problems = Settings::gather(flags).expect_err("all of these are wrong");
        let names: Vec<_> = problems.iter().map(|problem| problem.name.as_str()).collect();
        let expected = [
            "address",
            "port",
            "data",
            "base-url",
            "behind-proxy",
            "smtp-security",
            "smtp-port",
            "smtp-from",
            "smtp-password",
        ];
        assert_eq!(names, expected);
    }

    #[test]
    fn a_base_url_loses_its_last_slash() {
        let flags = Flags { base_url: text("https://review.example.org/"), ..Flags::default() };
        let settings = Settings::gather(flags).expect("a right address");
        assert_eq!(settings.base_url.as_deref(), Some("https://review.example.org"));
    }
}

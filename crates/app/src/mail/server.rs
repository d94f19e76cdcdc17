//! One message after another to a mail server, step by step, since the same answer means different things at each: only
//! what is said when the receiver is named can be about their address. All before concerns the service, and keeps
//! every message back; what comes after concerns this message. Nothing here tells an address or the server's words.

use crate::settings::{Security, Smtp};
use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, DEFAULT_MECHANISMS},
        client::{SmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt},
        extension::{ClientId, Extension, MailParameter},
    },
};
use std::{error::Error as _, time::Duration};
use wholeplace_web::MailProblem;

/// The longest to wait for each of the server's answers.
const PATIENCE: Duration = Duration::from_secs(15);
/// It closes the connection, or wants a sign-in first: about the service, whenever it is said.
const ABOUT_THE_SERVICE: [u16; 2] = [421, 530];
/// What a server says of a receiver whom it does not know, or whose mailbox takes nothing.
const ABOUT_THE_RECEIVER: [u16; 5] = [550, 551, 552, 553, 556];
/// Says more closely that the sender or a rule of the server is meant, whatever the code before it says.
const ABOUT_THE_SENDER: [&str; 3] = ["5.7.", "5.1.7", "5.1.8"];

/// Where messages are handed over, and how.
pub(super) struct Server {
    host: String,
    port: u16,
    secured: Secured,
    login: Option<Credentials>,
}

enum Secured {
    /// From the first byte.
    Wrapped(TlsParameters),
    /// After a greeting.
    Upgraded(TlsParameters),
    No,
}

impl Server {
    pub(super) fn of(smtp: &Smtp) -> anyhow::Result<Self> {
        Ok(Self {
            host: smtp.host.clone(),
            port: smtp.port,
            secured: match smtp.security {
                Security::Tls => Secured::Wrapped(TlsParameters::new(smtp.host.clone())?),
                Security::StartTls => Secured::Upgraded(TlsParameters::new(smtp.host.clone())?),
                Security::Plain => Secured::No,
            },
            login: smtp.login.clone().map(|(user, password)| Credentials::new(user, password)),
        })
    }

    /// Hands over one message.
    pub(super) fn send(&self, from: &Address, to: &Address, message: &[u8]) -> Result<(), MailProblem> {
        let mut connection = self.connect()?;
        let sent = hand_over(&mut connection, from, to, message);
        // The message has been answered for by now: how the two part changes nothing.
        match sent {
            Ok(()) => drop(connection.quit()),
            Err(_) => connection.abort(),
        }
        sent
    }

    /// Up to and with signing in.
    fn connect(&self) -> Result<SmtpConnection, MailProblem> {
        let (address, hello) = ((self.host.as_str(), self.port), ClientId::default());
        let wrapped = if let Secured::Wrapped(tls) = &self.secured { Some(tls) } else { None };
        let mut connection = SmtpConnection::connect(address, Some(PATIENCE), &hello, wrapped, None)
            .map_err(|error| takes_none("connecting", &error))?;
        if let Secured::Upgraded(tls) = &self.secured {
            let secured = connection.starttls(tls, &hello);
            secured.map_err(|error| takes_none("securing the connection", &error))?;
        }
        if let Some(login) = &self.login {
            let signed_in = connection.auth(DEFAULT_MECHANISMS, login);
            signed_in.map_err(|error| {
                connection.abort();
                takes_none("signing in", &error)
            })?;
        }
        Ok(connection)
    }
}

fn hand_over(
    connection: &mut SmtpConnection,
    from: &Address,
    to: &Address,
    message: &[u8],
) -> Result<(), MailProblem> {
    let can_name = |address: &Address| {
        address.to_string().is_ascii() || connection.server_info().supports_feature(Extension::SmtpUtfEight)
    };
    if !can_name(from) {
        return Err(MailProblem::TakesNone("the mail server cannot name the sender".to_owned()));
    }
    if !can_name(to) {
        return Err(MailProblem::Refused("the mail server cannot name such an address".to_owned()));
    }
    let beyond_ascii = !from.to_string().is_ascii() || !to.to_string().is_ascii();
    let options = if beyond_ascii { vec![MailParameter::SmtpUtfEight] } else { vec![] };
    connection
        .command(Mail::new(Some(from.clone()), options))
        .map_err(|error| takes_none("naming the sender", &error))?;
    connection.command(Rcpt::new(to.clone(), vec![])).map_err(|error| about_receiver(&error))?;
    connection.command(Data).map_err(|error| about_message("announcing the message", &error))?;
    connection.message(message).map(drop).map_err(|error| {
        // Without an answer, the server may have taken it: only here may one be sent two by trying again.
        if code(&error).is_some() {
            about_message("giving the message", &error)
        } else {
            MailProblem::Unknown(reason("giving the message", &error))
        }
    })
}

fn about_receiver(error: &Error) -> MailProblem {
    let says_more = error.source().map(ToString::to_string).unwrap_or_default();
    let about_sender = ABOUT_THE_SENDER.iter().any(|start| says_more.starts_with(start));
    if code(error).is_some_and(|code| ABOUT_THE_RECEIVER.contains(&code)) && !about_sender {
        MailProblem::Refused(reason("naming the receiver", error))
    } else {
        about_message("naming the receiver", error)
    }
}

fn about_message(step: &str, error: &Error) -> MailProblem {
    if code(error).is_some_and(|code| ABOUT_THE_SERVICE.contains(&code)) {
        takes_none(step, error)
    } else {
        MailProblem::NotNow(reason(step, error))
    }
}

fn takes_none(step: &str, error: &Error) -> MailProblem {
    MailProblem::TakesNone(reason(step, error))
}

/// For the log: at which step, and with which code.
fn reason(step: &str, error: &Error) -> String {
    let code = code(error).map_or_else(|| "no answer".to_owned(), |code| code.to_string());
    format!("the mail server did not go along with {step} ({code})")
}

fn code(error: &Error) -> Option<u16> {
    error.status().map(u16::from)
}

//! Handing a message to the operator's mail server.

use crate::settings::{Security, Smtp};
use lettre::{
    Message, SmtpTransport, Transport,
    message::{Mailbox, header::ContentType},
    transport::smtp::authentication::Credentials,
};
use std::{sync::Arc, time::Duration};
use wholeplace_web::{Mailer, MakeProblem};

/// The longest to wait for the mail server.
const PATIENCE: Duration = Duration::from_secs(15);

/// A mailer for the configured server.
///
/// # Errors
/// Where the server's name cannot be used for TLS, or the sender's address cannot be read.
pub(crate) fn mailer(smtp: &Smtp) -> anyhow::Result<Mailer> {
    let from: Mailbox = smtp.from.parse()?;
    let builder = match smtp.security {
        Security::Tls => SmtpTransport::relay(&smtp.host)?,
        Security::StartTls => SmtpTransport::starttls_relay(&smtp.host)?,
        Security::Plain => SmtpTransport::builder_dangerous(&smtp.host),
    };
    let builder = builder.port(smtp.port).timeout(Some(PATIENCE));
    let transport = match &smtp.login {
        Some((user, password)) => builder.credentials(Credentials::new(user.clone(), password.clone())),
        None => builder,
    }
    .build();
    Ok(Arc::new(move |to, subject, body| send(&transport, &from, to, subject, body)))
}

/// Sends one message. What went wrong is told without the address it was for.
fn send(
    transport: &SmtpTransport,
    from: &Mailbox,
    to: &str,
    subject: &str,
    body: &str,
) -> Result<(), MakeProblem> {
    let to: Mailbox = to.parse().map_err(|_| MakeProblem("the address could not be read".to_owned()))?;
    let message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body.to_owned())
        .map_err(|_| MakeProblem("the message could not be put together".to_owned()))?;
    let sent = transport.send(&message);
    sent.map(drop).map_err(|error| {
        let code = error.status().map_or_else(|| "no answer".to_owned(), |code| code.to_string());
        MakeProblem(format!("the mail server did not take a message ({code})"))
    })
}

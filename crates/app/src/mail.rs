//! Handing a message to the operator's mail server. `server` speaks with it, and knows what its answers are about.

mod server;
#[cfg(test)]
mod tests;

use crate::settings::Smtp;
use lettre::{
    Message,
    message::{Mailbox, header::ContentType},
};
use server::Server;
use std::sync::Arc;
use wholeplace_web::{MailProblem, Mailer};

/// A mailer for the configured server.
///
/// # Errors
/// Where the server's name cannot be used for TLS, or the sender's address cannot be read.
pub(crate) fn mailer(smtp: &Smtp) -> anyhow::Result<Mailer> {
    let from: Mailbox = smtp.from.parse()?;
    let server = Server::of(smtp)?;
    Ok(Arc::new(move |to, subject, body| send(&server, &from, to, subject, body)))
}

/// Sends one message. What went wrong is told without the address it was for.
fn send(server: &Server, from: &Mailbox, to: &str, subject: &str, body: &str) -> Result<(), MailProblem> {
    let refused = |reason: &str| MailProblem::Refused(reason.to_owned());
    let to: Mailbox = to.parse().map_err(|_| refused("the address could not be read"))?;
    let message = Message::builder()
        .from(from.clone())
        .to(to.clone())
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body.to_owned())
        .map_err(|_| MailProblem::NotNow("the message could not be put together".to_owned()))?;
    server.send(&from.email, &to.email, &message.formatted())
}

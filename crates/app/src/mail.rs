//! Handing a message to the operator's mail server.

use crate::settings::{Security, Smtp};
use lettre::{
    Message, SmtpTransport, Transport,
    message::{Mailbox, header::ContentType},
    transport::smtp::{Error, authentication::Credentials},
};
use std::{sync::Arc, time::Duration};
use wholeplace_web::{MailProblem, Mailer};

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
) -> Result<(), MailProblem> {
    let refused = |reason: &str| MailProblem::Refused(reason.to_owned());
    let to: Mailbox = to.parse().map_err(|_| refused("the address could not be read"))?;
    let message = Message::builder()
        .from(from.clone())
        .to(to)
        .subject(subject)
        .header(ContentType::TEXT_PLAIN)
        .body(body.to_owned())
        .map_err(|_| refused("the message could not be put together"))?;
    transport.send(&message).map(drop).map_err(|error| problem(&error))
}

/// Whether it may be tried again. Only a server that was not reached, or that said so, has surely not taken a message.
fn problem(error: &Error) -> MailProblem {
    let code = error.status().map_or_else(|| "no answer".to_owned(), |code| code.to_string());
    let reason = format!("the mail server did not take a message ({code})");
    if error.is_permanent() || error.is_client() {
        MailProblem::Refused(reason)
    } else if error.is_transient() || error.is_tls() || was_not_reached(error) {
        MailProblem::NotNow(reason)
    } else {
        MailProblem::Unknown(reason)
    }
}

/// The library says only in words that it failed before anything was said to the server.
fn was_not_reached(error: &Error) -> bool {
    error.to_string().starts_with("Connection error")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{
        io::{BufRead, BufReader, Write},
        net::TcpListener,
        thread,
    };

    fn mailer_to(port: u16) -> Mailer {
        let smtp = Smtp {
            host: "127.0.0.1".to_owned(),
            port,
            security: Security::Plain,
            login: None,
            from: "reviews@example.org".to_owned(),
        };
        mailer(&smtp).expect("settings that can be used")
    }

    /// A mail server that says this once the message's receiver was named, and gives up after that.
    fn server_that_says(answer: &'static str) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept()?;
            let mut lines = BufReader::new(stream.try_clone()?).lines();
            stream.write_all(b"220 ready\r\n")?;
            while let Some(line) = lines.next().transpose()? {
                let said = if line.starts_with("RCPT") { answer } else { "250 fine\r\n" };
                if said.is_empty() {
                    break;
                }
                stream.write_all(said.as_bytes())?;
            }
            std::io::Result::Ok(())
        });
        port
    }

    fn sent(port: u16) -> Result<(), MailProblem> {
        mailer_to(port)("sam@example.org", "Hello", "Hello Sam")
    }

    #[test]
    fn an_address_that_the_server_does_not_know_is_sent_back() {
        assert!(matches!(sent(server_that_says("550 nobody here\r\n")), Err(MailProblem::Refused(_))));
    }

    #[test]
    fn a_server_that_is_busy_or_away_is_tried_again() {
        assert!(matches!(sent(server_that_says("451 later\r\n")), Err(MailProblem::NotNow(_))));
        let nobody = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        assert!(matches!(sent(nobody.expect("a port").port()), Err(MailProblem::NotNow(_))));
    }

    #[test]
    fn a_server_that_falls_silent_leaves_it_open_and_no_problem_names_the_address() {
        let problem = sent(server_that_says("")).expect_err("it ended in the middle");
        assert!(matches!(problem, MailProblem::Unknown(_)), "{problem:?}");
        assert!(!problem.to_string().contains("sam"));
    }
}

//! A mail server that says no at each step in turn, and what becomes of a message.

use super::*;
use crate::settings::Security;
use std::{
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    thread,
};

fn mailer_to(port: u16, login: Option<(String, String)>) -> Mailer {
    let smtp = Smtp {
        host: "127.0.0.1".to_owned(),
        port,
        security: Security::Plain,
        login,
        from: "reviews@example.org".to_owned(),
    };
    mailer(&smtp).expect("settings that can be used")
}

/// A mail server that says this when it hears a line that begins so, and else what lets a message through. It hears
/// the end of a message as ".". Where it is to say nothing, it hangs up.
fn server_that_says(answer: &'static str, to: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        let (mut stream, _) = listener.accept()?;
        let mut lines = BufReader::new(stream.try_clone()?).lines();
        stream.write_all(b"220 ready\r\n")?;
        let mut in_message = false;
        while let Some(line) = lines.next().transpose()? {
            if in_message && line != "." {
                continue;
            }
            let usual = match line.get(..4) {
                Some("EHLO") => "250-here\r\n250 AUTH PLAIN\r\n",
                Some("DATA") => "354 go on\r\n",
                _ => "250 fine\r\n",
            };
            let said = if line.starts_with(to) { answer } else { usual };
            if said.is_empty() {
                break;
            }
            in_message = said.starts_with("354");
            stream.write_all(said.as_bytes())?;
        }
        std::io::Result::Ok(())
    });
    port
}

fn said(answer: &'static str, to: &'static str) -> Result<(), MailProblem> {
    let login = ("reviews".to_owned(), "secret".to_owned());
    let mailer = mailer_to(server_that_says(answer, to), Some(login));
    mailer("sam@example.org", "Hello", "Hello Sam")
}

#[test]
fn a_message_that_the_server_takes_is_sent() {
    assert_eq!(said("250 taken\r\n", "."), Ok(()));
}

#[test]
fn an_address_that_the_server_does_not_know_bounces() {
    for answer in ["550 nobody here\r\n", "550 5.1.1 nobody here\r\n", "552 5.2.2 full\r\n", "553 what?\r\n"]
    {
        let outcome = said(answer, "RCPT");
        assert!(matches!(outcome, Err(MailProblem::Refused(_))), "{answer}: {outcome:?}");
    }
}

#[test]
fn what_is_wrong_with_the_service_blames_no_address_and_keeps_every_message() {
    let signs_in_wrongly = ("535 5.7.8 wrong password\r\n", "AUTH");
    let cannot_sign_in = ("250 no sign-in here\r\n", "EHLO");
    let goes_away = ("421 too busy\r\n", "RCPT");
    let wants_a_sign_in = ("530 5.7.0 sign in first\r\n", "RCPT");
    for (answer, to) in [
        signs_in_wrongly,
        cannot_sign_in,
        ("550 not from you\r\n", "MAIL"),
        ("451 later\r\n", "MAIL"),
        ("", "MAIL"),
        ("421 closing\r\n", "EHLO"),
        goes_away,
        wants_a_sign_in,
        ("421 too many\r\n", "."),
    ] {
        let outcome = said(answer, to);
        assert!(matches!(outcome, Err(MailProblem::TakesNone(_))), "{answer} to {to}: {outcome:?}");
    }
}

#[test]
fn a_server_that_is_away_keeps_every_message() {
    let nobody = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
    let outcome = mailer_to(nobody.expect("a port").port(), None)("sam@example.org", "Hello", "Hello Sam");
    assert!(matches!(outcome, Err(MailProblem::TakesNone(_))), "{outcome:?}");
}

#[test]
fn a_message_that_the_server_does_not_take_is_tried_again() {
    for (answer, to) in [
        ("451 later\r\n", "RCPT"),
        ("554 5.7.1 not through us\r\n", "RCPT"),
        ("550 5.7.1 not from you\r\n", "RCPT"),
        ("550 5.1.8 not from there\r\n", "RCPT"),
        ("", "RCPT"),
        ("451 later\r\n", "DATA"),
        ("554 not these words\r\n", "."),
        ("550 not these words\r\n", "."),
    ] {
        let outcome = said(answer, to);
        assert!(matches!(outcome, Err(MailProblem::NotNow(_))), "{answer} to {to}: {outcome:?}");
    }
}

#[test]
fn a_server_that_falls_silent_leaves_it_open_and_no_problem_names_the_address() {
    let problem = said("", ".").expect_err("it ended in the middle");
    assert!(matches!(problem, MailProblem::Unknown(_)), "{problem:?}");
    let echoes = said("550 <sam@example.org> nobody here\r\n", "RCPT").expect_err("it is not known");
    for problem in [problem, echoes] {
        assert!(!problem.to_string().contains("sam"));
    }
}

//! Link and code by e-mail, to somebody who asks for it.

use crate::support::{
    Person, Program, folder,
    mailbox::{Mailbox, Manner},
    program::command,
    serve,
};
use std::{path::Path, thread, time::Duration};

const ADDRESS: &str = "sam.rees@example.org";

fn serve_with_mail(data: &Path, mailbox: &Mailbox) -> Program {
    let mut command =
        command(["serve", "--port", "0", "--smtp-host", "127.0.0.1", "--smtp-security", "plain"]);
    command.args(["--smtp-from", "Wholeplace <review@example.org>", "--smtp-port", &mailbox.port]);
    command.arg("--data").arg(data);
    Program::start(command)
}

/// Nothing of a person's mail may be in the log.
fn assert_discreet(log: &str, secrets: &[&str]) {
    for secret in secrets {
        assert!(!log.contains(secret), "{secret} is in the log:\n{log}");
    }
}

#[test]
fn link_and_code_arrive_once() {
    let data = folder();
    let mailbox = Mailbox::open(Manner::Takes);
    let program = serve_with_mail(data.path(), &mailbox);
    let mut sam = Person::start(&program.address, "strengths");
    let (code, link) = sam.keys();
    assert!(sam.get("/keep").text().contains("E-mail it to yourself"));
    let page = sam.post("/keep", &[("email", ADDRESS)]);
    assert_eq!(page.status, 200);
    assert!(page.text().contains("We have sent it."), "{}", page.text());
    assert!(!page.text().contains(ADDRESS), "the address is not kept");

    let messages = mailbox.messages();
    assert_eq!(messages.len(), 1);
    let message = &messages[0];
    assert!(message.from.contains("<review@example.org>"), "{}", message.from);
    assert!(message.to.contains("<sam.rees@example.org>"), "{}", message.to);
    let text = message.text.replace("=\n", "").replace("=3D", "=");
    assert!(text.contains("Subject: How to come back to your review"), "{text}");
    assert!(text.contains(&link) && text.contains(&code), "{text}");

    let log = program.stop();
    assert_discreet(&log, &[ADDRESS, &code, &link, "sam.rees"]);
    let stored = std::fs::read(data.path().join("wholeplace.db")).expect("the data");
    assert!(!stored.windows(ADDRESS.len()).any(|bytes| bytes == ADDRESS.as_bytes()));
}

#[test]
fn an_address_with_a_slip_is_asked_about_and_nothing_is_sent() {
    let data = folder();
    let mailbox = Mailbox::open(Manner::Takes);
    let program = serve_with_mail(data.path(), &mailbox);
    let mut sam = Person::start(&program.address, "strengths");
    for slip in ["sam.rees", "sam@example.org\r\nBcc: all@example.org", "sam@example.org,all@example.org"] {
        let page = sam.post("/keep", &[("email", slip)]);
        assert_eq!(page.status, 422);
        assert!(page.text().contains("Check the e-mail address."), "{}", page.text());
    }
    assert!(mailbox.messages().is_empty());
}

#[test]
fn a_mail_server_that_refuses_is_told_and_the_address_stays_to_be_changed() {
    let data = folder();
    let mailbox = Mailbox::open(Manner::Refuses);
    let program = serve_with_mail(data.path(), &mailbox);
    let mut sam = Person::start(&program.address, "strengths");
    let (code, link) = sam.keys();
    let page = sam.post("/keep", &[("email", ADDRESS)]);
    assert_eq!(page.status, 422);
    assert!(page.text().contains("We could not send the e-mail."), "{}", page.text());
    assert!(page.text().contains(&format!("value=\"{ADDRESS}\"")), "{}", page.text());
    assert!(page.text().contains(&code), "what was to be sent is there to be copied");
    assert!(mailbox.messages().is_empty());
    let log = program.stop();
    assert!(log.contains("could not be e-mailed") && log.contains("550"), "{log}");
    assert_discreet(&log, &[ADDRESS, &code, &link, "sam.rees"]);
}

#[test]
fn nobody_is_flooded_with_messages() {
    let data = folder();
    let mailbox = Mailbox::open(Manner::Takes);
    let program = serve_with_mail(data.path(), &mailbox);
    let mut sam = Person::start(&program.address, "strengths");
    let sent = (0..40).filter(|_| sam.post("/keep", &[("email", ADDRESS)]).status == 200).count();
    assert_eq!(mailbox.messages().len(), sent);
    assert!((1..=20).contains(&sent), "{sent} messages");
    let log = program.stop();
    assert_discreet(&log, &[ADDRESS]);
}

#[test]
fn without_a_mail_server_nothing_offers_to_send() {
    let data = folder();
    let program = serve(data.path());
    let mut sam = Person::start(&program.address, "strengths");
    let page = sam.get("/keep").text();
    assert!(!page.contains("name=\"email\"") && !page.contains("E-mail it"), "{page}");
    assert_eq!(sam.post("/keep", &[("email", ADDRESS)]).status, 404);
    assert_discreet(&program.stop(), &[ADDRESS]);
}

#[test]
fn a_mail_server_that_says_nothing_does_not_hold_up_the_end() {
    let data = folder();
    let mailbox = Mailbox::open(Manner::Silent);
    let program = serve_with_mail(data.path(), &mailbox);
    let mut sam = Person::start(&program.address, "strengths");
    let asking = thread::spawn(move || drop(sam.send("/keep", &[("email", ADDRESS)], "text/html")));
    mailbox.wait_for_visit();
    program.ask_to_stop();
    assert_eq!(program.wait(Duration::from_secs(10)).code(), 0);
    asking.join().expect("no surprise");
}

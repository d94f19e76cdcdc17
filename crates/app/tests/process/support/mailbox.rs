//! A mail server of one machine: it takes messages, refuses them, or says nothing at all.

use super::PATIENCE;
use std::{
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Manner {
    Takes,
    Refuses,
    Silent,
}

/// A message as it arrived.
pub(crate) struct Message {
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) text: String,
}

pub(crate) struct Mailbox {
    pub(crate) port: String,
    messages: Receiver<Message>,
    visits: Receiver<()>,
}

impl Mailbox {
    pub(crate) fn open(manner: Manner) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("its number").port().to_string();
        let (tell, messages) = channel();
        let (arrived, visits) = channel();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let tell = tell.clone();
                if arrived.send(()).is_err() {
                    return;
                }
                thread::spawn(move || attend(&stream, manner, &tell));
            }
        });
        Self { port, messages, visits }
    }

    /// The messages so far.
    pub(crate) fn messages(&self) -> Vec<Message> {
        self.messages.try_iter().collect()
    }

    /// Waits until somebody has come with a message.
    pub(crate) fn wait_for_visit(&self) {
        self.visits.recv_timeout(PATIENCE).expect("somebody comes");
    }
}

/// Speaks as much of the protocol as a message needs.
fn attend(stream: &TcpStream, manner: Manner, tell: &Sender<Message>) {
    let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
    let mut writer = stream;
    let mut say = |text: &str| writer.write_all(text.as_bytes()).is_ok();
    if manner == Manner::Silent {
        // Until the other side gives up.
        return drop(lines.next());
    }
    say("220 here\r\n");
    let mut message = Message { from: String::new(), to: String::new(), text: String::new() };
    while let Some(line) = lines.next() {
        let upper = line.to_uppercase();
        if upper.starts_with("MAIL FROM:") {
            message.from = line;
        } else if upper.starts_with("RCPT TO:") {
            if manner == Manner::Refuses {
                // Some servers name the address in what they say.
                say(&format!("550 5.1.1 no such person: {line}\r\n"));
                continue;
            }
            message.to = line;
        } else if upper == "DATA" {
            say("354 go on\r\n");
            let body: Vec<_> = lines.by_ref().take_while(|line| line != ".").collect();
            message.text = body.join("\n");
            drop(tell.send(message));
            message = Message { from: String::new(), to: String::new(), text: String::new() };
        } else if upper == "QUIT" {
            say("221 goodbye\r\n");
            return;
        }
        say("250 good\r\n");
    }
}

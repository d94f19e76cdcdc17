//! A bare HTTP/1.1 client on one kept connection: it must cost less than the server it measures.

use std::net::SocketAddr;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

pub(crate) struct Client {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Client {
    pub(crate) async fn to(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).await.expect("the service listens");
        stream.set_nodelay(true).expect("a socket");
        Self { stream, buffer: Vec::with_capacity(64 * 1024) }
    }

    /// Sends a request and reads the whole answer. Gives its status and where the body begins in what was read.
    pub(crate) async fn send(&mut self, request: &[u8]) -> (u16, &[u8]) {
        self.stream.write_all(request).await.expect("sent");
        self.buffer.clear();
        loop {
            let mut part = [0; 16 * 1024];
            let count = self.stream.read(&mut part).await.expect("an answer");
            assert!(count > 0, "the service closed the connection");
            self.buffer.extend_from_slice(&part[..count]);
            if let Some(body) = whole(&self.buffer) {
                let status = std::str::from_utf8(&self.buffer[9..12]).expect("a status");
                return (status.parse().expect("a status"), &self.buffer[body..]);
            }
        }
    }

    /// The values of a header of the last answer.
    pub(crate) fn headers(&self, name: &str) -> impl Iterator<Item = &str> {
        let text = std::str::from_utf8(&self.buffer).unwrap_or_default();
        let head = text.split("\r\n\r\n").next().unwrap_or_default();
        let lines = head.lines().filter_map(|line| line.split_once(": "));
        lines.filter_map(move |(found, value)| found.eq_ignore_ascii_case(name).then_some(value))
    }
}

/// Where the body begins, once all of it is here.
fn whole(answer: &[u8]) -> Option<usize> {
    let head = answer.windows(4).position(|window| window == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&answer[..head]).expect("headers are text").to_ascii_lowercase();
    let length: Option<usize> =
        text.lines().find_map(|line| line.strip_prefix("content-length: ")?.trim().parse().ok());
    let ended = match length {
        Some(length) => answer.len() >= head + length,
        None if text.contains("transfer-encoding: chunked") => answer.ends_with(b"0\r\n\r\n"),
        None => true,
    };
    ended.then_some(head)
}

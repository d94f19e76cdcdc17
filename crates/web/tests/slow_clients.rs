//! Clients that send or read slowly, whether by misfortune or on purpose: they are cut off, and others don't notice.

use std::{net::SocketAddr, path::Path, sync::Arc, time::Duration};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::timeout,
};
use wholeplace_model::{
    instrument::{Reading, strengths},
    report::Report,
};
use wholeplace_store::Store;
use wholeplace_web::{
    Brand, Limits, LogoProblem, MakeProblem, ReportMaker, Site, SiteSettings, serve, service,
};
use wholeplace_words::{Invitation, Words};

/// The longest to wait for what should come soon.
const PATIENCE: Duration = Duration::from_secs(30);

/// The usual limits, a hundredth as long.
fn short() -> Limits {
    Limits {
        connections: 8,
        connections_of_an_address: 1_000,
        header_time: Duration::from_millis(100),
        request_time: Duration::from_millis(300),
        drain_time: Duration::from_millis(80),
        write_time: Duration::from_millis(200),
    }
}

#[tokio::test]
async fn headers_that_trickle_in_are_cut_off() {
    let (_folder, address) = place(short()).await;
    let mut slow = TcpStream::connect(address).await.expect("connected");
    slow.write_all(b"GET / HTTP/1.1\r\nHost: here\r\nX-Slow: ").await.expect("sent");
    let trickle = async {
        let (mut read, mut write) = slow.split();
        let mut answer = Vec::new();
        let mut pause = tokio::time::interval(Duration::from_millis(10));
        loop {
            tokio::select! {
                ended = read.read_to_end(&mut answer) => break ended.is_err() || !answer.starts_with(b"HTTP/1.1 200"),
                _ = pause.tick() => drop(write.write_all(b"x").await),
            }
        }
    };
    assert!(timeout(PATIENCE, trickle).await.expect("it is cut off"));
}

#[tokio::test]
async fn a_form_that_trickles_in_ends_with_a_page_that_says_so() {
    let (_folder, address) = place(short()).await;
    let mut slow = TcpStream::connect(address).await.expect("connected");
    slow.write_all(&form_start("/return", 1_000)).await.expect("sent");
    let answer = timeout(PATIENCE, read_all(&mut slow)).await.expect("it ends");
    assert!(answer.starts_with("HTTP/1.1 503"), "{answer}");
    assert!(answer.contains("We are very busy") && answer.contains("content-security-policy"), "{answer}");
}

#[tokio::test]
async fn others_are_served_while_every_other_place_is_taken_by_slow_ones() {
    let limits = Limits { header_time: PATIENCE, request_time: PATIENCE, ..short() };
    let (_folder, address) = place(limits.clone()).await;
    let mut slow = Vec::new();
    for number in 1..limits.connections {
        let mut one = TcpStream::connect(address).await.expect("connected");
        let start = if number % 2 == 0 { form_start("/return", 1_000) } else { b"GET / HT".to_vec() };
        one.write_all(&start).await.expect("sent");
        slow.push(one);
    }
    for _ in 0..20 {
        assert!(home(address).await.starts_with("HTTP/1.1 200"));
    }
}

#[tokio::test]
async fn more_clients_than_places_wait_for_slow_ones_to_be_cut_off() {
    let limits = short();
    let (_folder, address) = place(limits.clone()).await;
    let mut slow = Vec::new();
    for _ in 0..limits.connections * 2 {
        let mut one = TcpStream::connect(address).await.expect("connected");
        one.write_all(b"GET / HT").await.expect("sent");
        slow.push(one);
    }
    assert!(home(address).await.starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn somebody_who_asks_and_never_reads_gives_their_place_back() {
    let limits = Limits { connections: 1, request_time: PATIENCE, ..short() };
    let (_folder, address) = place(limits).await;
    let mut deaf = TcpStream::connect(address).await.expect("connected");
    // Far more answers than fit on the way.
    let ask = "GET /read/strengths/all HTTP/1.1\r\nHost: here\r\n\r\n".repeat(1_000);
    deaf.write_all(ask.as_bytes()).await.expect("sent");
    assert!(home(address).await.starts_with("HTTP/1.1 200"));
    drop(deaf);
}

#[tokio::test]
async fn an_address_that_holds_all_its_connections_gets_no_more() {
    let (_folder, address) =
        place(Limits { connections_of_an_address: 2, header_time: PATIENCE, ..short() }).await;
    let mut slow = Vec::new();
    for _ in 0..2 {
        let mut one = TcpStream::connect(address).await.expect("connected");
        one.write_all(b"GET / HT").await.expect("sent");
        slow.push(one);
    }
    let mut third = TcpStream::connect(address).await.expect("connected");
    let mut nothing = Vec::new();
    let ended = timeout(PATIENCE, third.read_to_end(&mut nothing)).await.expect("it is closed at once");
    assert!(ended.is_err() || nothing.is_empty());
}

#[tokio::test]
async fn a_flood_of_headers_is_refused() {
    let (_folder, address) = place(Limits { header_time: PATIENCE, ..short() }).await;
    let mut flood = TcpStream::connect(address).await.expect("connected");
    let headers = format!("GET / HTTP/1.1\r\nHost: here\r\nX-Long: {}\r\n\r\n", "x".repeat(100_000));
    // The rest may be refused while it is still being sent.
    drop(flood.write_all(headers.as_bytes()).await);
    let answer = timeout(PATIENCE, read_all(&mut flood)).await.expect("it ends");
    assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
}

/// A service with its data in a folder of its own.
async fn place(limits: Limits) -> (tempfile::TempDir, SocketAddr) {
    let folder = tempfile::tempdir().expect("a folder");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let site = site(folder.path(), address);
    let service = service(&limits, site);
    tokio::spawn(async move { serve(&limits, listener, service, std::future::pending()).await });
    (folder, address)
}

fn site(folder: &Path, address: SocketAddr) -> Site {
    let store = Store::open(&folder.join("wholeplace.db"), [7; 32]).expect("a store");
    let settings = SiteSettings { base_url: format!("http://{address}"), behind_proxy: false };
    Site::new(store, vec![strengths()], Arc::new(|| 1_795_000_000), Arc::new(NoPdf), None, settings)
}

async fn home(address: SocketAddr) -> String {
    let mut client = TcpStream::connect(address).await.expect("connected");
    client.write_all(b"GET / HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n").await.expect("sent");
    timeout(PATIENCE, read_all(&mut client)).await.expect("an answer")
}

fn form_start(path: &str, length: usize) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-www-form-urlencoded\r\n\
         Content-Length: {length}\r\n\r\ncode="
    )
    .into_bytes()
}

/// Everything until the connection ends, in order or not.
async fn read_all(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    drop(stream.read_to_end(&mut bytes).await);
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Documents are no subject here.
struct NoPdf;

impl ReportMaker for NoPdf {
    fn report_pdf(&self, _: &Report, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("none here".to_owned()))
    }

    fn report_text(&self, _: &Report, _: &Words) -> String {
        String::new()
    }

    fn report_json(&self, _: &Report) -> String {
        String::new()
    }

    fn blank_pdf(&self, _: &Reading, _: bool, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("none here".to_owned()))
    }

    fn logo_png(&self, _: &[u8]) -> Result<Vec<u8>, LogoProblem> {
        Err(LogoProblem::NotAPicture)
    }

    fn picture_file(
        &self,
        _: &wholeplace_web::PictureFile,
        _: &wholeplace_web::PictureSource<'_>,
        _: &Words,
    ) -> Result<Option<Vec<u8>>, MakeProblem> {
        Ok(None)
    }

    fn invitation_pdf(&self, _: &Invitation, _: bool, _: &Brand, _: &Words) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("none here".to_owned()))
    }

    fn qr_svg(&self, _: &str, _: &Words) -> Result<String, MakeProblem> {
        Err(MakeProblem("none here".to_owned()))
    }

    fn qr_png(&self, _: &str) -> Result<Vec<u8>, MakeProblem> {
        Err(MakeProblem("none here".to_owned()))
    }
}

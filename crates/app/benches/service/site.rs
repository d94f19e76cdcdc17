//! The service under load: the real pages on a real store, in this process, with many reviews begun.

use crate::{CONNECTIONS, client::Client, maker::Documents};
use std::{net::SocketAddr, path::PathBuf, sync::Arc};
use tokio::net::TcpListener;
use wholeplace_model::{
    access::Token,
    instrument::{Instrument, strengths},
    response::{Response, ResponseId},
};
use wholeplace_store::Store;
use wholeplace_web::{Limits, Site, SiteSettings, serve, service};

/// A running service and one open review for each connection.
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) store: Store,
    /// Id and cookie of each review.
    pub(crate) reviews: Vec<(String, String)>,
    /// The visit cookie and its form token.
    pub(crate) visit: (String, String),
    _folder: tempfile::TempDir,
}

impl Running {
    pub(crate) async fn start() -> Self {
        let folder = tempfile::tempdir_in(on_disk()).expect("a folder");
        let store = Store::open(&folder.path().join("wholeplace.db"), [7; 32]).expect("a store");
        let instrument = strengths();
        let mut reviews = Vec::new();
        for number in 0..CONNECTIONS {
            reviews.push(begin(&store, &instrument, number).await);
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let settings = SiteSettings { base_url: format!("http://{address}"), behind_proxy: true };
        let site = Site::new(
            store.clone(),
            vec![instrument],
            Arc::new(|| 1_795_000_000),
            Arc::new(Documents),
            None,
            settings,
        );
        tokio::spawn(async move {
            let limits = Limits::default();
            serve(&limits, listener, service(&limits, site), std::future::pending()).await;
        });
        let visit = visit(address).await;
        Self { address, store, reviews, visit, _folder: folder }
    }

    /// A GET of a review's page by its owner, as a browser sends it.
    pub(crate) fn get(&self, review: usize, page: &str) -> Vec<u8> {
        let (id, cookie) = &self.reviews[review];
        let path = page.replace("{id}", id);
        format!(
            "GET {path} HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}; {}\r\nAccept-Encoding: gzip\r\n\r\n",
            self.visit.0
        )
        .into_bytes()
    }
}

/// Temporary folders are often in memory, where a commit costs nothing: the build folder is on a disk.
fn on_disk() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
}

async fn begin(store: &Store, instrument: &Instrument, number: usize) -> (String, String) {
    let id = ResponseId(format!("{number:016x}"));
    let token = Token::from_random(std::array::from_fn(|index| (number * 31 + index) as u8));
    let review = Response::new(id.clone(), instrument, 1_795_000_000);
    store.start_response(&review, &token.locks(&store.installation_key())).await.expect("started");
    let cookie = format!("wholeplace_{}={}", id.0, token.reveal());
    (id.0, cookie)
}

/// Opens the start page as a browser would, for its cookie and form token.
async fn visit(address: SocketAddr) -> (String, String) {
    let mut client = Client::to(address).await;
    let cookie = format!("wholeplace_visit={}", "0123456789abcdef".repeat(2));
    let request = format!("GET /start/strengths HTTP/1.1\r\nHost: bench\r\nCookie: {cookie}\r\n\r\n");
    let (status, body) = client.send(request.as_bytes()).await;
    assert_eq!(status, 200);
    let html = String::from_utf8_lossy(body);
    let (_, after) = html.split_once("name=\"form\" value=\"").expect("a form token");
    (cookie, after[..32].to_owned())
}

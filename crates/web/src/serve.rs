//! Taking connections: how many, how slow they may be, and how they end.

use crate::{crowd::Crowd, patience::Patience};
use axum::{Router, extract::ConnectInfo};
use hyper::{Request, body::Incoming, server::conn::http1};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
    service::TowerToHyperService,
};
use std::{future::Future, net::SocketAddr, sync::Arc, time::Duration};
use tokio::{net::TcpListener, sync::Semaphore, time::timeout};
use tower::{ServiceBuilder, ServiceExt};

/// What a client may ask of the service.
#[derive(Debug, Clone)]
pub struct Limits {
    /// The most connections at a time; more wait until one ends.
    pub connections: usize,
    /// The most connections of one address; more are closed at once. Behind a proxy every connection is the proxy's.
    pub connections_of_an_address: usize,
    /// The longest a client may take to send a request's headers, and to begin another request.
    pub header_time: Duration,
    /// The longest a request may take, from the end of its headers to the beginning of the answer.
    pub request_time: Duration,
    /// The longest to wait for a client to take more of an answer.
    pub write_time: Duration,
    /// The longest to wait for requests under way when stopping.
    pub drain_time: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 4_096,
            connections_of_an_address: 512,
            header_time: Duration::from_secs(10),
            request_time: Duration::from_secs(30),
            write_time: Duration::from_secs(30),
            drain_time: Duration::from_secs(8),
        }
    }
}

/// The most bytes of headers.
const HEADER_BYTES: usize = 32 * 1024;
/// How long to rest when no connection can be taken, as when the process has too many files open.
const REST: Duration = Duration::from_millis(50);

/// Serves until `stop` is ready, then ends the requests under way.
pub async fn serve(limits: &Limits, listener: TcpListener, service: Router, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(limits.connections));
    let crowd = Crowd::of(limits.connections_of_an_address);
    let graceful = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let place = tokio::select! {
            place = places.clone().acquire_owned() => place,
            () = &mut stop => break,
        };
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(REST).await;
                    continue;
                }
            },
            () = &mut stop => break,
        };
        let Some(own_place) = crowd.admit(peer.ip()) else { continue };
        let service = ServiceBuilder::new()
            .map_request(move |request: Request<Incoming>| with_peer(request, peer))
            .service(service.clone());
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(limits.header_time)
            .max_buf_size(HEADER_BYTES)
            .serve_connection(
                TokioIo::new(Patience::with(stream, limits.write_time)),
                TowerToHyperService::new(service.boxed_clone()),
            );
        let connection = graceful.watch(connection);
        tokio::spawn(async move {
            // A browser that goes away in the middle is no trouble of ours.
            let _ended = connection.await;
            drop((place, own_place));
        });
    }
    drop(listener);
    if timeout(limits.drain_time, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way and have been cut off");
    }
}

fn with_peer(mut request: Request<Incoming>, peer: SocketAddr) -> Request<Incoming> {
    request.extensions_mut().insert(ConnectInfo(peer));
    request
}

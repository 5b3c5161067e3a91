//! Connections: how many, how long, and who goes when there is no room.
//!
//! A connection costs an open file, and whoever only opens them could have all of them. So one that says nothing, or takes
//! nothing, ends after a while; and when all places are taken the one that has waited longest makes room at once.

mod room;
mod stream;

use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use obrador_services::slowness::Slowness;
use room::{Place, Room};
use std::{
    io,
    net::SocketAddr,
    pin::pin,
    sync::Arc,
    time::{Duration, Instant},
};
use stream::Watched;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::{mpsc, watch},
};
use tower::ServiceExt as _;

use crate::shutdown::ended;

/// Files that are open beside connections: storage, the site, uploads, the log.
const OTHER_FILES: u64 = 64;
/// Never fewer places, and never more.
const FEWEST: u64 = 16;
const MOST: u64 = 10_000;
/// Places where only programs of one's own call.
const FEW: usize = 16;
/// Where no file can be opened, none can a moment later.
const AFTER_A_FAILURE: Duration = Duration::from_millis(100);
/// Failures to accept are told so often.
const TELL_EVERY: Duration = Duration::from_mins(1);

/// How many connections there may be, and how long they may do nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Places; further ones wait until one is free.
    pub most: usize,
    /// From the end of an answer, or from the beginning, to the end of the next request's head. Longer than the proxies in
    /// front keep theirs open, so that these close first.
    pub for_a_head: Duration,
    /// For whoever takes nothing of their answer.
    pub for_a_reader: Duration,
    /// From when on somebody who is being answered, and whose bytes do not move, makes room for others.
    pub stalled: Duration,
}

impl Limits {
    /// As many as this process may open files for, which it raises as far as it may.
    pub fn of_this_process(slowness: Slowness) -> Self {
        Self {
            most: usize::try_from(places(open_files())).unwrap_or(usize::MAX),
            for_a_head: slowness.times(Duration::from_mins(2)),
            for_a_reader: slowness.times(Duration::from_mins(1)),
            stalled: slowness.times(Duration::from_secs(10)),
        }
    }

    /// For a listener that only programs of one's own call.
    #[must_use]
    pub fn of_a_few(self) -> Self {
        let most = self.most.min(FEW);
        Self { most, ..self }
    }
}

/// How many files this process may have open, after raising that to what the system allows.
fn open_files() -> u64 {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    let now = setrlimit(Resource::Nofile, raised).map_or(limit, |()| raised);
    now.current.unwrap_or(u64::MAX)
}

fn places(open_files: u64) -> u64 {
    open_files.saturating_sub(OTHER_FILES).clamp(FEWEST, MOST)
}

/// Serves until it is told to stop; then requests under way end, and connections without one at once.
pub async fn serve(listener: TcpListener, router: Router, limits: Limits, stop: watch::Receiver<bool>) {
    let room = Room::new(limits.most, limits.stalled);
    // Everybody who is served holds one end; the other tells when the last has gone.
    let (served, mut all_served) = mpsc::channel::<()>(1);
    let mut told: Option<Instant> = None;
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = ended(stop.clone()) => break,
        };
        let (stream, peer) = match accepted {
            Ok(accepted) => accepted,
            Err(error) => {
                if is_lasting(&error) {
                    if told.is_none_or(|at| at.elapsed() > TELL_EVERY) {
                        told = Some(Instant::now());
                        tracing::error!(%error, "connections can't be accepted");
                    }
                    room.make_room();
                    tokio::time::sleep(AFTER_A_FAILURE).await;
                }
                continue;
            }
        };
        let place = tokio::select! {
            place = room.place() => place,
            () = ended(stop.clone()) => break,
        };
        let visit = visit(stream, peer, router.clone(), limits, place, stop.clone());
        let served = served.clone();
        tokio::spawn(async move {
            visit.await;
            drop(served);
        });
    }
    drop((listener, served));
    let _ = all_served.recv().await;
}

/// Is it about this process, and not about who wanted to connect?
fn is_lasting(error: &io::Error) -> bool {
    !matches!(
        error.kind(),
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionAborted | io::ErrorKind::ConnectionReset
    )
}

/// One connection from its beginning to its end.
async fn visit(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    limits: Limits,
    place: Place,
    stop: watch::Receiver<bool>,
) {
    // An answer is written whole: waiting for more to send with it only delays it.
    let _ = stream.set_nodelay(true);
    let place = Arc::new(place);
    let stream = Watched::new(stream, limits.for_a_reader, Arc::clone(&place));
    let asked = Arc::clone(&place);
    let service = service_fn(move |request: Request<Incoming>| {
        let busy = asked.busy();
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move {
            let answer = router.oneshot(request).await;
            answer.map(|response| response.map(|body| busy.until_the_end_of(body)))
        }
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.for_a_head)
        .serve_connection(TokioIo::new(stream), service);
    let mut connection = pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        () = place.has_to_go() => return,
        () = ended(stop) => connection.as_mut().graceful_shutdown(),
    }
    tokio::select! {
        _ = connection.as_mut() => {}
        () = place.has_to_go() => {}
    }
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn files_are_left_for_storage() {
        for (open_files, expected) in [(0, 16), (64, 16), (100, 36), (1_024, 960), (u64::MAX, 10_000)] {
            assert_eq!(places(open_files), expected, "{open_files}");
        }
    }
}

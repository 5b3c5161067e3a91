//! Connections: whoever only holds one ends after a while, and at once where somebody else needs the place.

use crate::support::{
    PATIENCE, client,
    serving::{OBRADOR, Serving, obrador},
};
use axum::{Router, body::Body, routing::get};
use futures::{Stream, stream};
use obrador_server::connections::{Limits, serve};
use std::{
    pin::Pin,
    process::Command,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::{
        Notify, Semaphore, mpsc,
        watch::{self, Sender},
    },
    time::timeout,
};

/// Longer than any test.
const EVER: Duration = Duration::from_hours(10);
const AT_ONCE: Duration = Duration::from_millis(1);
/// Nobody has to go.
const PATIENT: Limits = Limits {
    most: 4,
    for_a_head: EVER,
    for_a_reader: EVER,
    stalled: EVER,
};

/// A server of the test's own.
struct Server {
    port: u16,
    /// Answers of `/later` that may be given.
    later: Arc<Semaphore>,
    /// Tells of each `/later` that is asked for.
    asked: mpsc::UnboundedReceiver<()>,
    /// Told when an answer of `/endless` has ended.
    ended: Arc<Notify>,
    stop: Sender<bool>,
}

/// A body that tells of its end.
struct Endless(
    Pin<Box<dyn Stream<Item = Result<Vec<u8>, std::io::Error>> + Send>>,
    Arc<Notify>,
);

impl Stream for Endless {
    type Item = Result<Vec<u8>, std::io::Error>;
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context)
    }
}

impl Drop for Endless {
    fn drop(&mut self) {
        self.1.notify_one();
    }
}

impl Server {
    async fn start(limits: Limits) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (later, ended) = (Arc::new(Semaphore::new(0)), Arc::new(Notify::new()));
        let (tell, asked) = mpsc::unbounded_channel();
        let (permits, tells) = (Arc::clone(&later), Arc::clone(&ended));
        let wait = async move || {
            tell.send(()).unwrap();
            permits.acquire().await.unwrap().forget();
            "later"
        };
        let endless = async move || {
            let chunks = stream::repeat_with(|| Ok(vec![b'x'; 100_000]));
            Body::from_stream(Endless(Box::pin(chunks), tells))
        };
        let router = Router::new()
            .route("/ok", get(async || "ok").post(async |body: String| body))
            .route("/later", get(wait))
            .route("/endless", get(endless));
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(serve(listener, router, limits, stopped));
        Self {
            port,
            later,
            asked,
            ended,
            stop,
        }
    }

    async fn connect(&self, says: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await.unwrap();
        stream.write_all(says.as_bytes()).await.unwrap();
        stream
    }

    async fn answers(&self) {
        let answer = client::send(self.port, "GET", "/ok", &[])
            .await
            .expect("an answer");
        assert_eq!((answer.status, answer.body.as_str()), (200, "ok"));
    }
}

async fn ask(port: u16) -> Option<client::Answer> {
    client::send(port, "GET", "/ok", &[]).await
}

/// Waits for the end of a connection, and answers what came before.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let ended = timeout(PATIENCE, async {
        // A connection that is cut off ends, too.
        while stream.read_buf(&mut bytes).await.is_ok_and(|read| read > 0) {}
    });
    ended.await.expect("the connection ends");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What somebody says who then says no more.
const HALF: [&str; 5] = [
    "",
    "GET /ok HTTP/1.1\r\n",
    "GET /ok HTTP/1.1\r\nHost: a.example\r\nX-Slow: ",
    "GET /ok HTTP/1.1\r\nHost: a.example\r\n\r\n",
    "PRI * HTTP/2.0\r\n",
];

#[tokio::test]
async fn whoever_says_nothing_more_ends_after_a_while() {
    let limits = Limits {
        for_a_head: AT_ONCE,
        ..PATIENT
    };
    let server = Server::start(limits).await;
    for says in HALF {
        let mut stream = server.connect(says).await;
        let said = rest(&mut stream).await;
        let asked = says.ends_with("\r\n\r\n");
        assert!(asked || !said.contains("200"), "{says:?}: {said}");
    }
}

#[tokio::test]
async fn a_place_that_somebody_only_holds_is_free_for_the_next() {
    let server = Server::start(PATIENT).await;
    for says in HALF {
        let mut held = Vec::new();
        for _ in 0..3 * PATIENT.most {
            held.push(server.connect(says).await);
        }
        server.answers().await;
        server.answers().await;
    }
}

#[tokio::test]
async fn whoever_takes_nothing_of_an_answer_ends_after_a_while() {
    let limits = Limits {
        for_a_reader: AT_ONCE,
        ..PATIENT
    };
    let server = Server::start(limits).await;
    let _held = server
        .connect("GET /endless HTTP/1.1\r\nHost: a.example\r\n\r\n")
        .await;
    let ended = timeout(PATIENCE, server.ended.notified()).await;
    assert!(ended.is_ok(), "the answer is held for ever");
    server.answers().await;
}

#[tokio::test]
async fn whoever_is_being_answered_keeps_their_place() {
    let mut server = Server::start(PATIENT).await;
    let mut held = Vec::new();
    for _ in 0..PATIENT.most {
        held.push(
            server
                .connect("GET /later HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n")
                .await,
        );
    }
    for _ in &held {
        timeout(PATIENCE, server.asked.recv()).await.unwrap().unwrap();
    }
    let next = tokio::spawn(ask(server.port));
    server.later.add_permits(held.len());
    for mut stream in held {
        assert!(rest(&mut stream).await.ends_with("later"));
    }
    assert_eq!(
        next.await.unwrap().unwrap().status,
        200,
        "and whoever waited comes next"
    );
}

#[tokio::test]
async fn whoever_stalls_while_being_answered_makes_room() {
    let limits = Limits {
        stalled: Duration::ZERO,
        ..PATIENT
    };
    for says in [
        "POST /ok HTTP/1.1\r\nHost: a.example\r\nContent-Length: 100\r\n\r\nhalf",
        "POST /ok HTTP/1.1\r\nHost: a.example\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nhalf",
        "GET /endless HTTP/1.1\r\nHost: a.example\r\n\r\n",
        "GET /later HTTP/1.1\r\nHost: a.example\r\n\r\n",
    ] {
        let server = Server::start(limits).await;
        let mut held = Vec::new();
        for _ in 0..3 * PATIENT.most {
            held.push(server.connect(says).await);
        }
        server.answers().await;
    }
}

#[tokio::test]
async fn the_end_waits_for_answers_and_for_nobody_else() {
    let mut server = Server::start(PATIENT).await;
    let mut waits = server
        .connect("GET /later HTTP/1.1\r\nHost: a.example\r\n\r\n")
        .await;
    timeout(PATIENCE, server.asked.recv()).await.unwrap().unwrap();
    let mut idle = server.connect("").await;
    // It is accepted, too, once the one after it has been answered.
    server.answers().await;
    server.stop.send_replace(true);
    assert_eq!(rest(&mut idle).await, "");
    server.later.add_permits(1);
    assert!(rest(&mut waits).await.ends_with("later"));
}

/// As many connections as there may be files and more, each with a head that never ends.
#[tokio::test]
async fn a_server_with_few_files_answers_however_many_hold_a_connection() {
    let folder = tempfile::tempdir().unwrap();
    let metrics = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let metrics_port = metrics.local_addr().unwrap().port();
    drop(metrics);
    let address = format!("127.0.0.1:{metrics_port}");
    let mut command = Command::new("bash");
    command
        .args(["-c", "ulimit -n 100; exec \"$0\" \"$@\"", OBRADOR])
        .current_dir(folder.path())
        .envs(
            obrador(folder.path(), &[])
                .get_envs()
                .filter_map(|(name, value)| Some((name, value?))),
        )
        .env("OBRADOR_METRICS_LISTEN", &address);
    let serving = Serving::of(command);
    let mut held = Vec::new();
    for port in [serving.port, metrics_port] {
        for _ in 0..120 {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
            stream.write_all(b"GET / HTTP/1.1\r\nX-Slow: ").await.unwrap();
            held.push(stream);
        }
    }
    for (port, path) in [
        (serving.port, "/healthz"),
        (serving.port, "/readyz"),
        (serving.port, "/en/"),
        (metrics_port, "/metrics"),
    ] {
        let answer = client::send(port, "GET", path, &[]).await;
        assert_eq!(answer.map(|answer| answer.status), Some(200), "{path}");
    }
}

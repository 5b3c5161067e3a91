//! As little as axum can do: one stored answer, whatever is asked. `cargo xtask bench` holds the server against it.
//!
//! `bare ADDRESS HEAD BODY`: two files, as `curl --dump-header HEAD --output BODY` writes them.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::State,
    http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode},
    routing::get,
};
use std::{env, error::Error, fs, sync::Arc};
use tokio::net::TcpListener;

/// What the connection says and not the answer: hyper writes them itself.
const OF_THE_CONNECTION: &[&str] = &[
    "connection",
    "content-length",
    "date",
    "keep-alive",
    "transfer-encoding",
];

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn read(head: &str, body: Vec<u8>) -> Result<Self, Box<dyn Error>> {
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1));
        let mut headers = HeaderMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let name: HeaderName = name.parse()?;
            if !OF_THE_CONNECTION.contains(&name.as_str()) {
                headers.append(name, HeaderValue::from_str(value)?);
            }
        }
        Ok(Self {
            status: status.ok_or("no status line")?.parse()?,
            headers,
            body: body.into(),
        })
    }
}

async fn answer(State(stored): State<Arc<Answer>>) -> Response<Body> {
    let mut response = Response::new(Body::from(stored.body.clone()));
    *response.status_mut() = stored.status;
    *response.headers_mut() = stored.headers.clone();
    response
}

/// On the same runtime as the server, with as many threads.
#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let (Some(address), Some(head), Some(body)) = (args.next(), args.next(), args.next()) else {
        return Err("usage: bare ADDRESS HEAD BODY".into());
    };
    let stored = Answer::read(&fs::read_to_string(head)?, fs::read(body)?)?;
    let router = Router::new()
        .route("/{*anything}", get(answer))
        .with_state(Arc::new(stored));
    axum::serve(TcpListener::bind(address).await?, router).await?;
    Ok(())
}

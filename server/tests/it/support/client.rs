//! A visitor over the network who writes requests as they please: no client library would send these headers.

use super::PATIENCE;
use std::fmt::Write as _;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
};

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        let mut found = self.headers.iter().filter(|(it, _)| it == name);
        found.next().map_or("", |(_, value)| value)
    }

    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("not JSON: {self:?}"))
    }
}

/// Sends one request on a connection of its own; a `POST` with a body that a proxy could take for its own question. None
/// where nothing that is an answer comes back.
pub(crate) async fn send(port: u16, method: &str, target: &str, headers: &[String]) -> Option<Answer> {
    let body = if method == "POST" { "feature=api" } else { "" };
    send_body(("127.0.0.1", port), method, target, headers, body).await
}

/// Sends a form as a program would.
pub(crate) async fn send_form(port: u16, target: &str, form: &str) -> Option<Answer> {
    form_to("127.0.0.1", port, target, form).await
}

/// The same to another of this machine's addresses.
pub(crate) async fn form_to(host: &str, port: u16, target: &str, form: &str) -> Option<Answer> {
    let kind = "Content-Type: application/x-www-form-urlencoded".to_owned();
    send_body((host, port), "POST", target, &[kind], form).await
}

async fn send_body(
    (host, port): (&str, u16),
    method: &str,
    target: &str,
    headers: &[String],
    body: &str,
) -> Option<Answer> {
    let mut head = format!("{method} {target} HTTP/1.1\r\nHost: reports.example\r\n");
    for header in headers {
        head.push_str(header);
        head.push_str("\r\n");
    }
    if !headers.iter().any(|it| it.starts_with("Connection:")) {
        head.push_str("Connection: close\r\n");
    }
    let _ = write!(head, "Content-Length: {}\r\n\r\n{body}", body.len());
    let talk = async {
        let mut stream = TcpStream::connect((host.trim_matches(['[', ']']), port))
            .await
            .ok()?;
        stream.write_all(head.as_bytes()).await.ok()?;
        let mut bytes = Vec::new();
        // A proxy that refuses may close before it has read all, or long after: what it said is there all the same.
        while !is_whole(&bytes) && stream.read_buf(&mut bytes).await.is_ok_and(|read| read > 0) {}
        read(&bytes)
    };
    tokio::time::timeout(PATIENCE, talk)
        .await
        .unwrap_or_else(|_| panic!("no answer to {method} {target} {headers:?}"))
}

fn read(bytes: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = headers
        .iter()
        .any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let body = if chunked { joined(body) } else { body.to_owned() };
    Some(Answer {
        status,
        headers,
        body,
    })
}

/// Is as much there as the head promises? Without a length the end of the connection tells.
fn is_whole(bytes: &[u8]) -> bool {
    read(bytes).is_some_and(|answer| {
        let length = answer.header("content-length").parse::<usize>();
        length.is_ok_and(|length| length <= answer.body.len())
    })
}

/// The chunks of a body, together.
fn joined(mut rest: &str) -> String {
    let mut whole = String::new();
    while let Some((size, after)) = rest.split_once("\r\n") {
        let size = usize::from_str_radix(size, 16).unwrap_or(0);
        let Some(chunk) = after.get(..size).filter(|chunk| !chunk.is_empty()) else {
            break;
        };
        whole.push_str(chunk);
        rest = after[size..].trim_start_matches("\r\n");
    }
    whole
}

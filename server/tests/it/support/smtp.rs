//! A mail server of a test's own: it takes every mail and hands it to the test.
use super::{PATIENCE, TestApp};
use std::collections::VecDeque;
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) to: String,
    /// Head and body, with the encoding of lines and letters undone.
    pub(crate) text: String,
}

impl Mail {
    /// The path and query of its link.
    pub(crate) fn path(&self) -> String {
        let start = self.text.find("http://127.0.0.1:3000/").expect("a link") + "http://127.0.0.1:3000".len();
        let rest = &self.text[start..];
        let end = rest
            .find(|c: char| c.is_whitespace() || c == '"' || c == '<')
            .unwrap_or(rest.len());
        rest[..end].to_owned()
    }

    /// The secret in its link.
    pub(crate) fn secret(&self) -> String {
        let path = self.path();
        path.split_once("token=").expect("a secret").1.to_owned()
    }
}

/// The server.
pub(crate) struct Sink {
    pub(crate) url: String,
    mails: UnboundedReceiver<Mail>,
    kept: VecDeque<Mail>,
}

impl Sink {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let (deliver, mails) = unbounded_channel();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, deliver.clone()));
            }
        });
        Self {
            url,
            mails,
            kept: VecDeque::new(),
        }
    }

    /// The next mail to that address; others are kept for later.
    pub(crate) async fn mail_to(&mut self, to: &str) -> Mail {
        if let Some(place) = self.kept.iter().position(|mail| mail.to == to) {
            return self.kept.remove(place).unwrap();
        }
        loop {
            let next = tokio::time::timeout(PATIENCE, self.mails.recv()).await;
            let mail = next.unwrap_or_else(|_| panic!("no mail to {to}")).unwrap();
            if mail.to == to {
                return mail;
            }
            self.kept.push_back(mail);
        }
    }

    /// That nothing has arrived, and that nothing is under way.
    pub(crate) async fn expect_none(&mut self, t: &TestApp) {
        t.app.mailer.stop().await;
        let next = self.mails.try_recv();
        assert!(next.is_err() && self.kept.is_empty(), "{next:?} {:?}", self.kept);
    }
}

/// As much of RFC 5321 as a client needs to leave a mail.
async fn serve(stream: TcpStream, deliver: UnboundedSender<Mail>) {
    let mut stream = BufReader::new(stream);
    let (mut to, mut data, mut in_data) = (String::new(), String::new(), false);
    let _ = stream.write_all(b"220 sink\r\n").await;
    let mut line = String::new();
    while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
        let text = line.trim_end_matches(['\r', '\n']).to_owned();
        line.clear();
        if in_data {
            if text == "." {
                in_data = false;
                let text = readable(&std::mem::take(&mut data));
                let _ = deliver.send(Mail { to: to.clone(), text });
                let _ = stream.write_all(b"250 kept\r\n").await;
            } else {
                data.push_str(text.strip_prefix('.').unwrap_or(&text));
                data.push('\n');
            }
            continue;
        }
        let answer: &[u8] = match text.to_uppercase().split([' ', ':']).next().unwrap_or_default() {
            "EHLO" => b"250-sink\r\n250 8BITMIME\r\n",
            "DATA" => {
                in_data = true;
                b"354 go on\r\n"
            }
            "RCPT" => {
                to = text.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                b"250 ok\r\n"
            }
            "QUIT" => {
                let _ = stream.write_all(b"221 bye\r\n").await;
                return;
            }
            _ => b"250 ok\r\n",
        };
        let _ = stream.write_all(answer).await;
    }
}

/// Undoes quoted-printable and base64 parts (RFC 2045).
fn readable(mail: &str) -> String {
    let mut out = String::new();
    for part in mail.split("\n--") {
        let (head, body) = part.split_once("\n\n").unwrap_or((part, ""));
        out.push_str(head);
        out.push_str("\n\n");
        let head = head.to_ascii_lowercase();
        if head.contains("quoted-printable") {
            out.push_str(&unquoted(body));
        } else if head.contains("base64") {
            out.push_str(&unbased(body));
        } else {
            out.push_str(body);
        }
        out.push('\n');
    }
    out
}

fn unquoted(body: &str) -> String {
    let joined = body.replace("=\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'=' {
            let digits: Vec<u8> = rest.by_ref().take(2).collect();
            let text = std::str::from_utf8(&digits).unwrap();
            bytes.push(u8::from_str_radix(text, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

fn unbased(body: &str) -> String {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = body.chars().filter_map(|c| LETTERS.find(c));
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for digit in digits {
        bits = (bits << 6) | digit as u32;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    String::from_utf8(bytes).unwrap()
}

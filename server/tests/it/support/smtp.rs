//! A mail server of a test's own: it takes every mail and hands it to the test.
use super::{PATIENCE, TestApp};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncRead, AsyncWrite, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel},
};
use tokio_rustls::TlsAcceptor;

/// A mail as it arrived.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) to: String,
    /// Head and body, with the encoding of lines and letters undone.
    pub(crate) text: String,
    /// Did it come over TLS?
    pub(crate) over_tls: bool,
}

impl Mail {
    /// What one of its head's lines says.
    pub(crate) fn head(&self, name: &str) -> &str {
        let line = self
            .text
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        line.unwrap_or_else(|| panic!("no {name} in {}", self.text))
    }

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

/// What the server does about TLS.
#[derive(Clone)]
pub(crate) enum Offers {
    Nothing,
    StartTls(TlsAcceptor),
    /// TLS from the first byte.
    Wrapped(TlsAcceptor),
}

/// The server.
pub(crate) struct Sink {
    pub(crate) url: String,
    pub(crate) port: u16,
    mails: UnboundedReceiver<Mail>,
    kept: VecDeque<Mail>,
    passwords: Arc<Mutex<Vec<bool>>>,
}

impl Sink {
    pub(crate) async fn start() -> Self {
        Self::offering(Offers::Nothing).await
    }

    pub(crate) async fn offering(offers: Offers) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (deliver, mails) = unbounded_channel();
        let passwords = Arc::<Mutex<Vec<bool>>>::default();
        let seen = Arc::clone(&passwords);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let visit = Visit {
                    deliver: deliver.clone(),
                    passwords: Arc::clone(&seen),
                    offers: offers.clone(),
                };
                tokio::spawn(visit.receive(stream));
            }
        });
        Self {
            url: format!("smtp://127.0.0.1:{port}"),
            port,
            mails,
            kept: VecDeque::new(),
            passwords,
        }
    }

    /// Of each password that was sent, whether it came over TLS.
    pub(crate) fn passwords(&self) -> Vec<bool> {
        self.passwords.lock().unwrap().clone()
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

    /// All that has arrived and was not asked for.
    pub(crate) fn arrived(&mut self) -> Vec<Mail> {
        let mut all: Vec<_> = self.kept.drain(..).collect();
        while let Ok(mail) = self.mails.try_recv() {
            all.push(mail);
        }
        all
    }

    /// That nothing has arrived, and that nothing is under way.
    pub(crate) async fn expect_none(&mut self, t: &TestApp) {
        t.app.mailer.stop().await;
        let next = self.mails.try_recv();
        assert!(next.is_err() && self.kept.is_empty(), "{next:?} {:?}", self.kept);
    }
}

/// Somebody who leaves mails.
struct Visit {
    deliver: UnboundedSender<Mail>,
    passwords: Arc<Mutex<Vec<bool>>>,
    offers: Offers,
}

impl Visit {
    async fn receive(self, stream: TcpStream) {
        match &self.offers {
            Offers::Wrapped(tls) => {
                if let Ok(stream) = tls.accept(stream).await {
                    self.talk(stream, true, true).await;
                }
            }
            Offers::Nothing => drop(self.talk(stream, true, false).await),
            Offers::StartTls(tls) => {
                if let Some(stream) = self.talk(stream, true, false).await
                    && let Ok(stream) = tls.accept(stream).await
                {
                    self.talk(stream, false, true).await;
                }
            }
        }
    }

    /// As much of RFC 5321, 3207 and 4954 as a client needs to leave a mail. Answers the stream where TLS begins.
    async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: S,
        greets: bool,
        over_tls: bool,
    ) -> Option<S> {
        let mut stream = BufReader::new(stream);
        let (mut to, mut data, mut in_data) = (String::new(), String::new(), false);
        if greets {
            let _ = stream.write_all(b"220 sink\r\n").await;
        }
        let mut line = String::new();
        while stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
            let text = line.trim_end_matches(['\r', '\n']).to_owned();
            line.clear();
            if in_data {
                if text == "." {
                    in_data = false;
                    let text = readable(&std::mem::take(&mut data));
                    let to = to.clone();
                    let _ = self.deliver.send(Mail { to, text, over_tls });
                    let _ = stream.write_all(b"250 kept\r\n").await;
                } else {
                    data.push_str(text.strip_prefix('.').unwrap_or(&text));
                    data.push('\n');
                }
                continue;
            }
            let answer: &[u8] = match text.to_uppercase().split([' ', ':']).next().unwrap_or_default() {
                "EHLO" if matches!(self.offers, Offers::StartTls(_)) && !over_tls => {
                    b"250-sink\r\n250-STARTTLS\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n"
                }
                "EHLO" => b"250-sink\r\n250-AUTH PLAIN\r\n250 8BITMIME\r\n",
                "STARTTLS" => {
                    let _ = stream.write_all(b"220 go on\r\n").await;
                    return Some(stream.into_inner());
                }
                "AUTH" => {
                    self.passwords.lock().unwrap().push(over_tls);
                    b"235 welcome\r\n"
                }
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
                    return None;
                }
                _ => b"250 ok\r\n",
            };
            let _ = stream.write_all(answer).await;
        }
        None
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

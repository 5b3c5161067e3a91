//! What nobody means to send, and what few do.

use std::fmt::Write as _;

/// A text in a form, a query or a path.
pub(super) struct Sent {
    /// What it is, for who reads that a test failed.
    pub(super) what: &'static str,
    /// As bytes, before they are percent-encoded.
    pub(super) bytes: Vec<u8>,
    /// As a JSON value.
    pub(super) json: Vec<u8>,
    /// Is there no field that may hold it?
    pub(super) never: bool,
}

impl Sent {
    fn text(what: &'static str, text: &str, never: bool) -> Self {
        Self {
            what,
            bytes: text.as_bytes().to_vec(),
            json: serde_json::to_vec(text).unwrap(),
            never,
        }
    }

    fn raw(what: &'static str, bytes: &[u8], json: &[u8], never: bool) -> Self {
        Self {
            what,
            bytes: bytes.to_vec(),
            json: json.to_vec(),
            never,
        }
    }

    /// Is it no longer than what an address may hold?
    pub(super) fn fits_an_address(&self) -> bool {
        self.bytes.len() * 3 < 60_000
    }

    /// For a form, a query or a path.
    pub(super) fn encoded(&self) -> String {
        let mut encoded = String::with_capacity(self.bytes.len() * 3);
        for byte in &self.bytes {
            write!(encoded, "%{byte:02X}").unwrap();
        }
        encoded
    }
}

/// All of them: first what no field may hold.
pub(super) fn values() -> Vec<Sent> {
    vec![
        Sent::text("NUL", "a\0b", true),
        Sent::raw("no UTF-8", b"a\xff\xfeb", b"\"a\xff\xfeb\"", true),
        Sent::raw("an overlong NUL", b"a\xc0\x80b", b"\"a\xc0\x80b\"", true),
        Sent::raw("half a surrogate pair", b"a\xed\xa0\x80b", b"\"a\\ud800b\"", true),
        Sent::text("60,000 letters", &"ñ".repeat(60_000), true),
        Sent::text("2,000 words", &"ogia ".repeat(2_000), true),
        Sent::text(
            "a letter with 20,000 accents",
            &format!("e{}", "\u{301}".repeat(20_000)),
            true,
        ),
        Sent::text("turned round", "a\u{202e}b", true),
        Sent::text("embedded", "a\u{2067}b\u{2069}", true),
        Sent::text("no character", "a\u{ffff}b", true),
        Sent::text("nothing that can be seen", "\u{200b}\u{200b}", true),
        Sent::text("hidden joiner", "a\u{2060}b", false),
        Sent::text("composed of two", "Cafe\u{301}", false),
        Sent::text(
            "full-width",
            "\u{ff21}\u{ff4e}\u{ff45}\u{ff20}own\u{ff0e}example",
            false,
        ),
        Sent::text("full-width digits", "\u{ff11}\u{ff12}", false),
        Sent::raw("minus nothing", b"-0", b"-0", false),
        Sent::raw("more than any number", b"1e400", b"1e400", false),
        Sent::text("no number", "NaN", false),
        Sent::text("markup", "</textarea><script>alert(1)</script>'\"--", false),
    ]
}

/// Kinds of content that nothing but an upload takes, with a body of each.
pub(super) const WRONG_KINDS: [(&str, &str); 4] = [
    ("text/plain", "name=a"),
    ("application/xml", "<name>a</name>"),
    ("application/octet-stream", "\0\u{1}"),
    ("", "name=a"),
];

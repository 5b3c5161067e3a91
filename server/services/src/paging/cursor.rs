//! Where the next page begins.

use std::{fmt, str::FromStr};

/// What an entry is sorted by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Key {
    /// A number, such as a moment in microseconds.
    Number(i64),
    /// A folded name.
    Name(String),
}

/// Where the next page begins: after the entry of that key and identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub(crate) key: Key,
    pub(crate) id: String,
}

/// A text that is no cursor of ours, or one of another order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no cursor of an earlier page")]
pub struct BadCursor(pub String);

impl Cursor {
    /// Is it of a list that is sorted by name? A cursor is no use in another order.
    pub fn is_of_names(&self) -> bool {
        matches!(self.key, Key::Name(_))
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.key {
            Key::Number(number) => write!(f, "{number}.{}", self.id),
            Key::Name(name) => {
                let name: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
                write!(f, "~{name}.{}", self.id)
            }
        }
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let read = || {
            let (key, id) = text.rsplit_once('.')?;
            let plain = !id.is_empty()
                && id.len() <= 64
                && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
            let key = match key.strip_prefix('~') {
                Some(name) => Key::Name(first_line(decoded(name))),
                None => Key::Number(key.parse().ok()?),
            };
            let plain = plain && !matches!(&key, Key::Name(name) if name.contains('\0'));
            plain.then(|| Self {
                key,
                id: id.to_owned(),
            })
        };
        read().ok_or_else(|| BadCursor(text.to_owned()))
    }
}

/// Cursors from before held what a thing is found by, of which the name is the first line.
fn first_line(mut name: String) -> String {
    name.truncate(name.find('\n').unwrap_or(name.len()));
    name
}

fn decoded(name: &str) -> String {
    let mut pairs = form_urlencoded::parse(name.as_bytes());
    pairs
        .next()
        .map(|(name, _)| name.into_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        for key in [
            Key::Number(17),
            Key::Number(-17),
            Key::Name("íñigo o.b".to_owned()),
            Key::Name(String::new()),
        ] {
            let cursor = Cursor {
                key,
                id: "a-1".to_owned(),
            };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        let before: Cursor = "~mill%0Ajon%0Ajon%40mill.example.a".parse().unwrap();
        assert_eq!(
            before.key,
            Key::Name("mill".to_owned()),
            "of a thing's texts the name"
        );
        for text in ["", "1", "1.", "x.a", "1.a'--", ".a", "~x", "~x.", "~%00.a"] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
    }
}

//! Long lists, a page at a time, each page after the last entry of the one before.

use obrador_core::i18n::fold;
use std::{fmt, str::FromStr};

/// The entries of a page unless fewer or more are asked for, and the most there can be.
const LIMIT: i64 = 50;
const MOST: i64 = 200;

/// How a team is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Who has been in it longest comes first.
    #[default]
    Since,
    /// By name.
    Name,
    /// Who was here last comes first.
    Seen,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Since, Self::Name, Self::Seen];

    /// Its name in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Since => "since",
            Self::Name => "name",
            Self::Seen => "-seen",
        }
    }
}

impl FromStr for Order {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|order| order.as_str() == text)
            .ok_or(())
    }
}

/// What an entry is sorted by, ascending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// A moment in microseconds, or its negative where the newest comes first.
    Moment(i64),
    /// A folded name.
    Name(String),
}

/// Where the next page begins: after the entry of that key and identifier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    pub(super) key: Key,
    pub(super) id: String,
}

/// A text that is no cursor of ours, or one of another order.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no cursor of an earlier page")]
pub struct BadCursor(pub String);

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.key {
            Key::Moment(moment) => write!(f, "{moment}.{}", self.id),
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
                Some(name) => Key::Name(decoded(name)),
                None => Key::Moment(key.parse().ok()?),
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

fn decoded(name: &str) -> String {
    let mut pairs = form_urlencoded::parse(name.as_bytes());
    pairs
        .next()
        .map(|(name, _)| name.into_owned())
        .unwrap_or_default()
}

/// Which part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    pub(super) after: Option<Cursor>,
    pub(super) order: Order,
    pub(super) limit: i64,
    /// A pattern of `LIKE` with `\` before what is meant literally; empty for everybody.
    pub(super) pattern: String,
}

impl Slice {
    /// At most `limit` entries (50; 1 to 200) in that order, after a cursor of the same order or from the beginning.
    pub fn new(limit: Option<i64>, order: Order, after: Option<Cursor>) -> Result<Self, BadCursor> {
        let fits = |cursor: &Cursor| matches!(cursor.key, Key::Name(_)) == (order == Order::Name);
        if let Some(other) = after.as_ref().filter(|cursor| !fits(cursor)) {
            return Err(BadCursor(other.to_string()));
        }
        Ok(Self {
            after,
            order,
            limit: limit.unwrap_or(LIMIT).clamp(1, MOST),
            pattern: String::new(),
        })
    }

    /// The longest list there can be, from the beginning.
    pub fn most() -> Self {
        Self {
            after: None,
            order: Order::Since,
            limit: MOST,
            pattern: String::new(),
        }
    }

    /// Only those whose name or address holds `text`, whatever its case and accents.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        let text = fold(&text.replace('\0', ""));
        if !text.is_empty() {
            let literal = text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            self.pattern = format!("%{literal}%");
        }
        self
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    /// Its entries.
    pub entries: Vec<T>,
    /// Where the next page begins; none on the last.
    pub next: Option<Cursor>,
}

impl<T> Listed<T> {
    /// `found` holds one entry more than the slice asks for, where there is a next page.
    pub(super) fn of(mut found: Vec<(Cursor, T)>, slice: &Slice) -> Self {
        let more = found.len() as i64 > slice.limit;
        found.truncate(slice.limit as usize);
        let last = found.last().map(|(cursor, _)| cursor.clone());
        Self {
            entries: found.into_iter().map(|(_, entry)| entry).collect(),
            next: last.filter(|_| more),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        for key in [
            Key::Moment(17),
            Key::Moment(-17),
            Key::Name("íñigo o.b".to_owned()),
            Key::Name(String::new()),
        ] {
            let cursor = Cursor {
                key,
                id: "a-1".to_owned(),
            };
            assert_eq!(cursor.to_string().parse(), Ok(cursor));
        }
        for text in ["", "1", "1.", "x.a", "1.a'--", ".a", "~x", "~x.", "~%00.a"] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_page_has_its_bounds_and_a_cursor_of_its_own_order() {
        for (asked, limit) in [(None, 50), (Some(0), 1), (Some(7), 7), (Some(1_000), 200)] {
            assert_eq!(Slice::new(asked, Order::Since, None).unwrap().limit, limit);
        }
        let of = |text: &str| Some(text.parse().unwrap());
        for (order, after, fits) in [
            (Order::Since, "17.a", true),
            (Order::Seen, "-17.a", true),
            (Order::Name, "~61.a", true),
            (Order::Since, "~61.a", false),
            (Order::Name, "17.a", false),
        ] {
            assert_eq!(
                Slice::new(None, order, of(after)).is_ok(),
                fits,
                "{order:?} {after}"
            );
            assert_eq!(order.as_str().parse(), Ok(order));
        }
    }
}

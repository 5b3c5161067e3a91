//! Long lists, a page at a time: oldest first, each page after the last entry of the one before.

use std::{fmt, str::FromStr};

/// The entries of a page unless fewer or more are asked for, and the most there can be.
const LIMIT: i64 = 50;
const MOST: i64 = 200;

/// Where the next page begins: after the entry of that moment and identifier.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cursor {
    pub(super) at: i64,
    pub(super) id: String,
}

/// A text that is no cursor of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is no cursor of an earlier page")]
pub struct BadCursor(pub String);

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at, self.id)
    }
}

impl FromStr for Cursor {
    type Err = BadCursor;
    fn from_str(text: &str) -> Result<Self, BadCursor> {
        let bad = || BadCursor(text.to_owned());
        let (at, id) = text.split_once('.').ok_or_else(bad)?;
        let plain =
            !id.is_empty() && id.len() <= 64 && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let at = at.parse().map_err(|_| bad())?;
        if plain {
            Ok(Self {
                at,
                id: id.to_owned(),
            })
        } else {
            Err(bad())
        }
    }
}

/// Which part of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slice {
    pub(super) after: Cursor,
    pub(super) limit: i64,
    /// A pattern of `LIKE` with `\` before what is meant literally; empty for everybody.
    pub(super) pattern: String,
}

impl Slice {
    /// At most `limit` entries (50; 1 to 200) after a cursor, or from the beginning.
    pub fn new(limit: Option<i64>, after: Option<Cursor>) -> Self {
        let limit = limit.unwrap_or(LIMIT).clamp(1, MOST);
        let beginning = Cursor {
            at: i64::MIN,
            id: String::new(),
        };
        Self {
            after: after.unwrap_or(beginning),
            limit,
            pattern: String::new(),
        }
    }

    /// Only those whose name or address holds `text`, whatever its case.
    #[must_use]
    pub fn holding(mut self, text: &str) -> Self {
        let text = text.trim().to_lowercase();
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
    pub(super) fn of(mut found: Vec<T>, slice: &Slice, cursor: impl Fn(&T) -> Cursor) -> Self {
        let more = found.len() as i64 > slice.limit;
        found.truncate(slice.limit as usize);
        let next = found.last().filter(|_| more).map(cursor);
        Self { entries: found, next }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written_and_nothing_else_is() {
        let cursor = Cursor {
            at: 17,
            id: "a-1".to_owned(),
        };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for text in ["", "1", "1.", "x.a", "1.a'--", ".a"] {
            assert!(text.parse::<Cursor>().is_err(), "{text}");
        }
        for (asked, limit) in [(None, 50), (Some(0), 1), (Some(7), 7), (Some(1_000), 200)] {
            assert_eq!(Slice::new(asked, None).limit, limit);
        }
    }
}

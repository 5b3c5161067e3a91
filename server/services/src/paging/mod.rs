//! Long lists, a page at a time: each page after the last entry of the one before.

mod cursor;
pub(crate) mod store;

pub(crate) use cursor::Key;
pub use cursor::{BadCursor, Cursor};

use obrador_core::bounds::count;

/// The entries of a page, unless fewer or more are asked for.
pub const LIMIT: i64 = count::PAGE as i64;
/// The most entries of a page.
pub const MOST: i64 = count::PAGE_MOST as i64;

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Start {
    /// With the first entry.
    #[default]
    First,
    /// After the entry that an earlier page ended with.
    After(Cursor),
    /// Where the page of that number does, from 1: its cost grows with the number.
    Page(i64),
}

impl Start {
    /// The number of the page, where pages are counted.
    pub(crate) fn page(&self) -> i64 {
        match self {
            Self::Page(page) => (*page).max(1),
            Self::First | Self::After(_) => 1,
        }
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
    /// `found` holds one entry more than `limit`, where there is a next page.
    pub(crate) fn of(mut found: Vec<(Cursor, T)>, limit: i64) -> Self {
        let more = found.len() as i64 > limit;
        found.truncate(limit as usize);
        let last = found.last().map(|(cursor, _)| cursor.clone());
        Self {
            entries: found.into_iter().map(|(_, entry)| entry).collect(),
            next: last.filter(|_| more),
        }
    }
}

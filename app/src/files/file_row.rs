//! A file as the list shows it.

use obrador_core::i18n::{Lang, format_quantity};

/// A file's size in the unit that fits it.
pub fn file_size(lang: Lang, bytes: f64) -> String {
    let (value, unit) = match bytes {
        b if b < 1e3 => (b, "B"),
        b if b < 1e6 => (b / 1e3, "kB"),
        b if b < 1e9 => (b / 1e6, "MB"),
        b => (b / 1e9, "GB"),
    };
    format_quantity(lang, value, unit)
}

/// A file in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileRow {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its size, in words.
    pub size: String,
    /// When it was stored, in words.
    pub created: String,
    /// Its version.
    pub version: i64,
    /// Is its content here?
    pub has_content: bool,
    /// May the reader have it?
    pub may_read: bool,
    /// A new name that was not taken.
    pub renaming: Option<Renaming>,
}

/// A new name that was not taken: as typed, and why, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renaming {
    /// As typed.
    pub typed: String,
    /// Why not.
    pub error: String,
}

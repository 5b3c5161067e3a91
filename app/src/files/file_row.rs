//! A file as the list shows it.

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

//! Stored files.

mod page;

pub use page::{FileRow, FilesPage, FilesView, Outcome, Renaming};

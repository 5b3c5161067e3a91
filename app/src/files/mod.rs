//! Stored files.

mod file_row;
mod page;

pub use file_row::{FileRow, Renaming};
pub use page::{FilesPage, FilesView, Outcome};

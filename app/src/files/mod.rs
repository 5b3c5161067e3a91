//! Stored files.

mod file_row;
mod page;
mod told;

pub use file_row::{FileRow, Renaming, file_size};
pub use page::{FilesPage, FilesView};
pub use told::{ChangedFile, FileChange, told};

//! Stored files.

mod file_list;
mod file_row;
mod files_view;
mod page;
mod told;

pub use file_row::{FileRow, Renaming, file_size};
pub use files_view::FilesView;
pub use page::FilesPage;
pub use told::{ChangedFile, FileChange, told};

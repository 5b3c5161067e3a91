//! Stored files, as the page shows them, and sending several of them from there.

#[cfg(feature = "ssr")]
mod file_list;
#[cfg(feature = "ssr")]
mod file_row;
#[cfg(feature = "ssr")]
mod files_view;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "hydrate")]
mod sending;
#[cfg(feature = "ssr")]
mod told;
mod upload;
mod upload_files;
#[cfg(feature = "ssr")]
mod upload_form;

#[cfg(feature = "ssr")]
pub use file_row::{FileRow, Renaming, file_size};
#[cfg(feature = "ssr")]
pub use files_view::FilesView;
#[cfg(feature = "ssr")]
pub use page::FilesPage;
#[cfg(feature = "ssr")]
pub use told::{ChangedFile, FileChange, told, told_stored};
pub use upload_files::UploadFiles;

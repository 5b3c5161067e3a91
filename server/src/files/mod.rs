//! Stored files: their contents in a folder, what is known of them in SQL, their bytes in the ledger.

mod disk;
pub mod rest;
mod service;
mod store;
mod upload;

pub use service::{ChangeError, FilesService};
pub use store::{FileList, ListQuery, Sort, StoredFile};
pub use upload::UploadError;

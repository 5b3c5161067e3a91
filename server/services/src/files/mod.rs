//! Stored files: their contents in a folder, what is known of them in SQL, their bytes in the ledger.

pub mod counted_store;
mod disk;
mod doubt;
mod folder;
pub(crate) mod let_go_store;
mod mark;
mod service;
mod store;
mod sweep;
mod upload;

pub use doubt::Doubt;
pub use folder::{Folder, FolderError};
pub use service::{ChangeError, FilesService};
pub use store::{FileList, ListQuery, Sort, StoredFile};
pub(crate) use sweep::ClearError;
pub use upload::UploadError;

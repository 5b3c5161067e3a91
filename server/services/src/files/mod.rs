//! Stored files: their contents in a folder, what is known of them in SQL, their bytes in the ledger.

mod change;
pub mod counted_store;
mod doubt;
mod folder;
mod idle;
mod idle_store;
pub(crate) mod let_go_store;
mod service;
mod sort;
mod store;
mod sweep;
mod trail;
mod upload;
mod upload_error;

pub use change::ChangeError;
pub use doubt::Doubt;
pub use folder::{Folder, FolderError, disk::Incoming};
pub use service::{ContentUnread, FileContent, FilesService};
pub use sort::Sort;
pub use store::{FileList, ListQuery, StoredFile};
pub(crate) use sweep::ClearError;
pub use upload_error::UploadError;

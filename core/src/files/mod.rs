//! Stored files: which names and contents are taken, and how a file is offered for saving.

mod content;
mod name;
mod saved;

pub use content::{ContentError, FileKind, Sniffer};
pub use name::{FileName, NameError};
pub use saved::{entry_name, saved_name};

//! Stored files: which names and contents are taken, and how a file is offered for saving.

mod content;
mod name;

pub use content::{ContentError, FileKind, Sniffer};
pub use name::{FileName, NameError};

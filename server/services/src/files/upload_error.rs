//! Why a file is not stored.

use super::FolderError;
use crate::{
    db::DbError,
    entitlement::{CheckError, MayBeDenied},
    gate::Busy,
};
use obrador_core::files::{ContentError, NameError};

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// No file was chosen.
    #[error("there is no file in the form")]
    NoFile,
    /// As many are on their way as may.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// More than is taken.
    #[error("the file is too large")]
    TooLarge,
    /// Its name.
    #[error(transparent)]
    Name(#[from] NameError),
    /// Its content.
    #[error(transparent)]
    Content(#[from] ContentError),
    /// Archived contents take the room that is left on the disk.
    #[error("archived contents take too much room")]
    ArchiveFull,
    /// The plan has no room, or the subscription is over.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// The folder failed.
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl From<FolderError> for UploadError {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::Disk(error) => Self::Disk(error),
            FolderError::Database(error) => Self::Database(error),
        }
    }
}

impl MayBeDenied for UploadError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Refused(check) => Some(check),
            _ => None,
        }
    }
}

//! Why a file is not stored, for the form and for the island to say.

use crate::http::{failure::Failure, file_field::FormError};
use obrador_core::{bounds::length::FILE_NAME, files::ContentError};
use obrador_locales::Texts;
use obrador_services::{db::DbError, entitlement::CheckError, files::UploadError};

/// Why not.
#[derive(Debug)]
pub(crate) enum NotTaken {
    /// Something is wrong with the file, in words.
    Wrong(String),
    /// The plan has no room, or the subscription is over.
    Refused(CheckError),
    /// It does not work now.
    Failure(Failure),
    /// Storage failed.
    Database(DbError),
}

impl NotTaken {
    pub(crate) fn of(t: Texts, error: FormError) -> Self {
        let error = match error {
            FormError::Unreadable => UploadError::NoFile,
            FormError::Upload(error) => error,
        };
        let most = [("most", FILE_NAME.to_string().into())];
        Self::Wrong(match error {
            UploadError::Busy(_) => return Self::Failure(Failure::Busy),
            UploadError::Refused(error) => return Self::Refused(error),
            UploadError::Database(error) => return Self::Database(error),
            UploadError::Disk(error) => {
                tracing::error!(%error, "a file can't be stored");
                return Self::Failure(Failure::Unavailable);
            }
            UploadError::NoFile => t.get("files-error-none"),
            UploadError::TooLarge => t.get("files-error-too-large"),
            UploadError::ArchiveFull => t.get("files-error-archive-full"),
            UploadError::Name(_) => t.with("files-error-name", &most),
            UploadError::Content(ContentError::Empty) => t.get("problem-file-empty-detail"),
            UploadError::Content(ContentError::UnknownKind) => t.get("problem-file-kind-detail"),
            UploadError::Content(ContentError::NotAsNamed) => t.get("problem-file-content-detail"),
        })
    }
}

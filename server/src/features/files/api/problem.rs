//! Why a file is not taken, as a problem.

use crate::http::{
    file_field::FormError,
    problem::{Problem, ProblemKind},
};
use obrador_core::{
    bounds::length::FILE_NAME,
    files::{ContentError, NameError},
};
use obrador_services::files::{FilesService, UploadError};

pub(super) fn wrong(kind: ProblemKind, key: &'static str) -> Problem {
    Problem::saying(kind, key, Vec::new())
}

pub(super) fn upload_problem(files: &FilesService, error: FormError) -> Problem {
    use ProblemKind as K;
    let error = match error {
        FormError::Unreadable => return wrong(K::BadRequest, "problem-file-form-detail"),
        FormError::Upload(error) => error,
    };
    match error {
        UploadError::Busy(_) => Problem::new(K::Busy),
        UploadError::NoFile => wrong(K::Invalid, "problem-file-none-detail").at("file", "required"),
        UploadError::TooLarge => {
            let most = (files.most_bytes() / 1_000_000).to_string();
            Problem::saying(K::TooLarge, "problem-file-too-large-detail", vec![("most", most)])
        }
        UploadError::Name(error) => name_problem(error, "file"),
        UploadError::Content(ContentError::Empty) => {
            wrong(K::Invalid, "problem-file-empty-detail").at("file", "empty")
        }
        UploadError::Content(ContentError::UnknownKind) => {
            wrong(K::UnsupportedMediaType, "problem-file-kind-detail")
        }
        UploadError::Content(ContentError::NotAsNamed) => {
            wrong(K::UnsupportedMediaType, "problem-file-content-detail")
        }
        UploadError::ArchiveFull => wrong(K::Conflict, "files-error-archive-full"),
        UploadError::Database(error) => error.into(),
        UploadError::Disk(error) => {
            tracing::error!(%error, "a file can't be stored");
            Problem::new(K::Internal)
        }
        UploadError::Refused(error) => error.into(),
    }
}

/// `field` holds the name.
pub(super) fn name_problem(error: NameError, field: &'static str) -> Problem {
    tracing::debug!(%error, "a name is refused");
    let most = vec![("most", FILE_NAME.to_string())];
    Problem::saying(ProblemKind::Invalid, "problem-file-name-detail", most).at(field, "unreadable")
}

//! A form with a file, read as it arrives.

use axum::{
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use obrador_core::files::FileName;
use obrador_services::{
    audit::AuditContext,
    files::{FilesService, StoredFile, UploadError},
};

/// The form's field that holds the file.
const FIELD: &str = "file";

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FormError {
    /// The form can't be read, it broke off, or nothing more of it came.
    #[error("the form can't be read to its end")]
    Unreadable,
    /// The file was read, and not taken.
    #[error(transparent)]
    Upload(UploadError),
}

impl<E: Into<UploadError>> From<E> for FormError {
    fn from(error: E) -> Self {
        Self::Upload(error.into())
    }
}

/// A form that broke off, or one that is larger than what is read of it.
fn broken(error: &MultipartError) -> FormError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        FormError::Upload(UploadError::TooLarge)
    } else {
        tracing::debug!(%error, "a form with a file can't be read");
        FormError::Unreadable
    }
}

/// What comes next, if it comes before patience is over.
async fn in_time<T>(
    files: &FilesService,
    next: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, FormError> {
    let next = tokio::time::timeout(files.patience(), next).await;
    next.map_err(|_| FormError::Unreadable)?
        .map_err(|error| broken(&error))
}

/// Stores the file in the form's field `file`.
pub(crate) async fn upload(
    files: &FilesService,
    of: AuditContext<'_>,
    mut form: Multipart,
) -> Result<StoredFile, FormError> {
    while let Some(field) = in_time(files, form.next_field()).await? {
        if field.name() == Some(FIELD) {
            return take(files, of, field).await;
        }
    }
    Err(UploadError::NoFile.into())
}

async fn take(
    files: &FilesService,
    of: AuditContext<'_>,
    mut field: Field<'_>,
) -> Result<StoredFile, FormError> {
    let typed = field.file_name().unwrap_or_default().to_owned();
    let name = FileName::of_form(&typed);
    // A refused upload is read to its end all the same, or the browser would show a broken connection.
    let room = files.room(of.tenant).await;
    let pass = files.enter(of.tenant);
    let mut incoming = match &pass {
        Ok(_) => Some(files.receive().await?),
        Err(_) => None,
    };
    let (mut read, mut fits) = (0, true);
    while let Some(piece) = in_time(files, field.chunk()).await? {
        read += piece.len() as u64;
        fits = fits && read <= files.most_bytes();
        if let Some(incoming) = incoming.as_mut().filter(|_| fits && name.is_ok() && room.is_ok()) {
            incoming.push(&piece).await?;
        }
    }
    room?;
    let _pass = pass?;
    if typed.is_empty() && read == 0 {
        return Err(UploadError::NoFile.into());
    }
    if !fits {
        return Err(UploadError::TooLarge.into());
    }
    let incoming = incoming.ok_or(UploadError::NoFile)?;
    Ok(files
        .keep(of, &name.map_err(UploadError::from)?, incoming)
        .await?)
}

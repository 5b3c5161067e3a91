//! A form's field that brings a file, read as it arrives.

use axum::{
    extract::multipart::{Field, MultipartError},
    http::StatusCode,
};
use obrador_core::{files::FileName, ids::TenantId};
use obrador_services::{
    audit::AuditContext,
    files::{FilesService, Incoming, StoredFile, UploadError},
    gate::Pass,
};

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

/// A file that has come whole and is not stored yet; dropped, nothing of it stays.
#[derive(Debug)]
pub(crate) struct Received {
    name: FileName,
    incoming: Incoming,
    pass: Pass,
}

impl Received {
    /// Stores it.
    pub(crate) async fn keep(
        self,
        files: &FilesService,
        of: AuditContext<'_>,
    ) -> Result<StoredFile, FormError> {
        let _pass = self.pass;
        Ok(files.keep(of, &self.name, self.incoming).await?)
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
pub(crate) async fn in_time<T>(
    files: &FilesService,
    next: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, FormError> {
    let next = tokio::time::timeout(files.patience(), next).await;
    next.map_err(|_| FormError::Unreadable)?
        .map_err(|error| broken(&error))
}

/// Receives the file of that field, for a bakery that has room for it.
pub(crate) async fn receive(
    files: &FilesService,
    tenant: &TenantId,
    mut field: Field<'_>,
) -> Result<Received, FormError> {
    let typed = field.file_name().unwrap_or_default().to_owned();
    let name = FileName::of_form(&typed);
    // A refused upload is read to its end all the same, or the browser would show a broken connection.
    let room = files.room(tenant).await;
    let pass = files.enter(tenant);
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
    if typed.is_empty() && read == 0 {
        return Err(UploadError::NoFile.into());
    }
    room?;
    let pass = pass?;
    if !fits {
        return Err(UploadError::TooLarge.into());
    }
    Ok(Received {
        name: name.map_err(UploadError::from)?,
        incoming: incoming.ok_or(UploadError::NoFile)?,
        pass,
    })
}

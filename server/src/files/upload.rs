//! A form with a file, read as it arrives.

use super::{FilesService, FolderError, StoredFile, let_go};
use crate::{
    audit::Doing,
    db::{Access, DbError},
    entitlement::CheckError,
};
use axum::{
    extract::{
        Multipart,
        multipart::{Field, MultipartError},
    },
    http::StatusCode,
};
use obrador_core::{
    files::{ContentError, FileName, NameError},
    ids::TenantId,
};

/// The form's field that holds the file.
const FIELD: &str = "file";

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum UploadError {
    /// No file was chosen.
    #[error("there is no file in the form")]
    NoFile,
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
    /// The form can't be read, or it broke off.
    #[error(transparent)]
    Unreadable(MultipartError),
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

impl From<MultipartError> for UploadError {
    fn from(error: MultipartError) -> Self {
        if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
            Self::TooLarge
        } else {
            Self::Unreadable(error)
        }
    }
}

impl FilesService {
    /// How much of a request is read at most. Beyond the largest file, so that a browser whose file is somewhat too
    /// large has sent it all and reads the answer.
    pub(crate) fn most_of_a_request(&self) -> usize {
        usize::try_from(self.most_bytes() * 4 + 1_000_000).unwrap_or(usize::MAX)
    }

    /// Stores the file in the form's field `file`.
    pub(crate) async fn upload(&self, of: Doing<'_>, mut form: Multipart) -> Result<StoredFile, UploadError> {
        while let Some(field) = form.next_field().await? {
            if field.name() == Some(FIELD) {
                return self.take(of, field).await;
            }
        }
        Err(UploadError::NoFile)
    }

    async fn take(&self, of: Doing<'_>, mut field: Field<'_>) -> Result<StoredFile, UploadError> {
        let typed = field.file_name().unwrap_or_default().to_owned();
        let name = FileName::of_form(&typed);
        // A refused upload is read to its end all the same, or the browser would show a broken connection.
        let room = self.room(of.tenant).await;
        let mut incoming = self.receive().await?;
        let (mut read, mut fits) = (0, true);
        while let Some(piece) = field.chunk().await? {
            read += piece.len() as u64;
            fits = fits && read <= self.most_bytes();
            if fits && name.is_ok() && room.is_ok() {
                incoming.push(&piece).await?;
            }
        }
        room?;
        if typed.is_empty() && read == 0 {
            return Err(UploadError::NoFile);
        }
        if !fits {
            return Err(UploadError::TooLarge);
        }
        self.keep(of, &name?, incoming).await
    }

    /// Says that a content is on its way to its place.
    pub(super) async fn announce(&self, tenant: &TenantId, id: &str, now: i64) -> Result<(), UploadError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !let_go::announce(&mut tx, tenant, id, now).await? {
            return Err(CheckError::UnknownTenant(tenant.clone()).into());
        }
        Ok(tx.commit().await?)
    }

    /// Takes a content away again that no row came to name. Where that fails, the sweep does so after a day.
    pub(super) async fn take_back(&self, tenant: &TenantId, id: &str) {
        let settled = async {
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            let_go::settle(&mut tx, tenant, id).await?;
            tx.commit().await
        };
        if self.folder.disk.take_back(tenant, id).await
            && let Err(error) = settled.await
        {
            tracing::debug!(%error, "a content that is gone is not forgotten yet");
        }
    }
}

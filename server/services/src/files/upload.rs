//! A file on its way in: why it is not stored, and the announcement of its content.

use super::{FilesService, FolderError, let_go_store};
use crate::{
    db::{Access, DbError},
    entitlement::CheckError,
};
use obrador_core::{
    files::{ContentError, NameError},
    ids::TenantId,
};

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

impl FilesService {
    /// Says that a content is on its way to its place.
    pub(super) async fn announce(&self, tenant: &TenantId, id: &str, now: i64) -> Result<(), UploadError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !let_go_store::announce(&mut tx, tenant, id, now).await? {
            return Err(CheckError::UnknownTenant(tenant.clone()).into());
        }
        Ok(tx.commit().await?)
    }

    /// Takes a content away again that no row came to name. Where that fails, the sweep does so after a day.
    pub(super) async fn take_back(&self, tenant: &TenantId, id: &str) {
        let settled = async {
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            let_go_store::settle(&mut tx, tenant, id).await?;
            tx.commit().await
        };
        if self.folder.disk.take_back(tenant, id).await
            && let Err(error) = settled.await
        {
            tracing::debug!(%error, "a content that is gone is not forgotten yet");
        }
    }
}

//! A stored file is renamed, archived, restored.

use super::{FilesService, StoredFile, counted_store, store, trail::record_audit};
use crate::{
    audit::AuditContext,
    db::{Access, DbError, Tx},
    entitlement::{CheckError, MayBeDenied},
};
use obrador_core::{files::FileName, ids::TenantId, usage::Metric};

/// Why a file can't be changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// No such file, or another bakery's.
    #[error("there is no such file")]
    NotFound,
    /// It has changed since it was read.
    #[error("the file is at version {0}")]
    Conflict(i64),
    /// The new name ends as another kind of file does.
    #[error("a file keeps the ending of its name")]
    Ending,
    /// The plan has no room, or the subscription is over.
    #[error(transparent)]
    Refused(#[from] CheckError),
    /// Storage failed.
    #[error(transparent)]
    Database(#[from] DbError),
}

impl MayBeDenied for ChangeError {
    fn check(&mut self) -> Option<&mut CheckError> {
        match self {
            Self::Refused(check) => Some(check),
            _ => None,
        }
    }
}

impl FilesService {
    /// Gives a file at `version` another name, which keeps its ending.
    pub async fn rename(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        name: &FileName,
    ) -> Result<StoredFile, ChangeError> {
        let done = self.rename_if_allowed(of, id, version, name).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn rename_if_allowed(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: i64,
        name: &FileName,
    ) -> Result<StoredFile, ChangeError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.entitlement
            .ensure_active(&mut tx, tenant, Metric::StorageGb)
            .await?;
        let before = at_version(&mut tx, tenant, id, Some(version)).await?;
        if !name.keeps_ending_of(&before.name) {
            return Err(ChangeError::Ending);
        }
        store::rename(&mut tx, tenant, id, name, now).await?;
        finish(tx, of, "rename", now, before).await
    }

    /// Archives a file: its content stays, its bytes no longer count. An archived one stays as it is. No plan stands in
    /// the way.
    pub async fn archive(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: Option<i64>,
    ) -> Result<StoredFile, ChangeError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        let before = at_version(&mut tx, tenant, id, version).await?;
        counted_store::archive(&mut tx, tenant, id, now).await?;
        finish(tx, of, "archive", now, before).await
    }

    /// Restores an archived file: its bytes count again, if there is room. Any other stays as it is.
    pub async fn restore(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: Option<i64>,
    ) -> Result<StoredFile, ChangeError> {
        let done = self.restore_if_admitted(of, id, version).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn restore_if_admitted(
        &self,
        of: AuditContext<'_>,
        id: &str,
        version: Option<i64>,
    ) -> Result<StoredFile, ChangeError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // The subscription is locked before the file, as everywhere: two who wait for each other would wait for ever.
        self.entitlement
            .ensure_active(&mut tx, tenant, Metric::StorageGb)
            .await?;
        let file = at_version(&mut tx, tenant, id, version).await?;
        if file.archived_at.is_some() {
            self.entitlement
                .authorize_create(&mut tx, tenant, Metric::StorageGb, file.bytes)
                .await?;
            counted_store::restore(&mut tx, tenant, id, now).await?;
        }
        finish(tx, of, "restore", now, file).await
    }
}

async fn at_version(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    version: Option<i64>,
) -> Result<StoredFile, ChangeError> {
    let file = store::lock(tx, tenant, id).await?.ok_or(ChangeError::NotFound)?;
    match version {
        Some(version) if version != file.version => Err(ChangeError::Conflict(file.version)),
        _ => Ok(file),
    }
}

/// Answers how the file is now; what was changed is in the audit trail, and what stayed as it was is not.
async fn finish(
    mut tx: Tx,
    of: AuditContext<'_>,
    action: &str,
    now: i64,
    before: StoredFile,
) -> Result<StoredFile, ChangeError> {
    let file = store::one(&mut tx, of.tenant, &before.id).await?;
    if file.as_ref() != Some(&before) {
        record_audit(&mut tx, of, action, now, (Some(&before), file.as_ref())).await?;
    }
    tx.commit().await?;
    file.ok_or(ChangeError::NotFound)
}

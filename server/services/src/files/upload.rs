//! A file on its way in: the content is in its place before the row that names it is committed.

use super::{
    FilesService, StoredFile, UploadError, counted_store, folder::disk::Incoming, let_go_store, store,
    trail::record_audit,
};
use crate::{
    audit::AuditContext,
    db::{Access, Tx},
    entitlement::CheckError,
    gate::{Busy, Pass},
    random,
};
use obrador_core::{bounds::time::STALLED_UPLOAD_SECONDS, files::FileName, ids::TenantId, usage::Metric};
use std::time::Duration;

impl FilesService {
    /// Lets a file of the bakery come in, until what it answers is dropped.
    pub fn enter(&self, tenant: &TenantId) -> Result<Pass, Busy> {
        self.uploads.enter(tenant)
    }

    /// For how long nothing of a file may come in.
    pub fn patience(&self) -> Duration {
        self.db
            .slowness()
            .times(Duration::from_secs(STALLED_UPLOAD_SECONDS))
    }

    /// Where a file is written as it comes in.
    pub async fn receive(&self) -> Result<Incoming, UploadError> {
        Ok(self.folder.disk.receive(self.db.identity()?).await?)
    }

    /// Stores what has come in, if it is what its name says and the plan has room for it.
    pub async fn keep(
        &self,
        of: AuditContext<'_>,
        name: &FileName,
        incoming: Incoming,
    ) -> Result<StoredFile, UploadError> {
        let done = self.keep_if_admitted(of, name, incoming).await;
        self.entitlement.explained(of.tenant, done).await
    }

    async fn keep_if_admitted(
        &self,
        of: AuditContext<'_>,
        name: &FileName,
        incoming: Incoming,
    ) -> Result<StoredFile, UploadError> {
        let tenant = of.tenant;
        let kind = incoming.sniffer.kind(name)?;
        let bytes = i64::try_from(incoming.bytes).map_err(|_| UploadError::TooLarge)?;
        let whole = incoming.finish().await?;
        let whole_sha256 = whole.sha256.clone();
        let (id, now) = (random::id(), self.clock.micros());
        // On disk first: nobody waits for the disk within a transaction. And before it is there, the database knows of
        // it: what no row comes to name is swept after a day.
        self.folder.mark_if_new().await?;
        self.announce(tenant, &id, now).await?;
        self.folder.disk.keep(tenant, &id, whole).await?;
        let stored = async {
            let mut tx = self.db.begin(tenant, Access::Write).await?;
            self.entitlement
                .authorize_create(&mut tx, tenant, Metric::StorageGb, bytes)
                .await?;
            self.room_for_contents(&mut tx, tenant, bytes).await?;
            counted_store::create(&mut tx, tenant, &id, name.as_str(), bytes, now).await?;
            store::describe(&mut tx, tenant, &id, name, (kind, &whole_sha256, &of.by.name())).await?;
            let_go_store::settle(&mut tx, tenant, &id).await?;
            let stored = store::one(&mut tx, tenant, &id).await?;
            record_audit(&mut tx, of, "store", now, (None, stored.as_ref())).await?;
            Ok::<_, UploadError>((tx, stored))
        };
        match stored.await {
            // Where the commit's answer is lost, the row may be there: its content stays.
            Ok((tx, stored)) => {
                tx.commit().await?;
                stored.ok_or(UploadError::NoFile)
            }
            Err(error) => {
                self.take_back(tenant, &id).await;
                Err(error)
            }
        }
    }

    /// Is there room at all, before anything is received?
    pub async fn room(&self, tenant: &TenantId) -> Result<(), UploadError> {
        let allowed = self.entitlement.allows(tenant, Metric::StorageGb, 1).await;
        self.entitlement.explained(tenant, allowed).await?;
        Ok(())
    }

    /// Archived contents don't count, and yet they lie on the disk: together with the others they take at most twice
    /// what the plan allows.
    async fn room_for_contents(&self, tx: &mut Tx, tenant: &TenantId, bytes: i64) -> Result<(), UploadError> {
        let Some(limit) = self.entitlement.limit_in(tx, tenant, Metric::StorageGb).await? else {
            return Ok(());
        };
        let held = store::bytes_of_contents(tx, tenant).await?;
        if held.saturating_add(bytes) > limit.saturating_mul(2) {
            return Err(UploadError::ArchiveFull);
        }
        Ok(())
    }

    /// Says that a content is on its way to its place.
    async fn announce(&self, tenant: &TenantId, id: &str, now: i64) -> Result<(), UploadError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        if !let_go_store::announce(&mut tx, tenant, id, now).await? {
            return Err(CheckError::UnknownTenant(tenant.clone()).into());
        }
        Ok(tx.commit().await?)
    }

    /// Takes a content away again that no row came to name. Where that fails, the sweep does so after a day.
    async fn take_back(&self, tenant: &TenantId, id: &str) {
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

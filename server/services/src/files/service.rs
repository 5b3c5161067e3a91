//! One use case, one transaction; the content is in its place before the row that names it is committed.

use super::{
    disk::Incoming,
    folder::{Folder, FolderError},
    let_go_store,
    store::{self, FileList, ListQuery, StoredFile},
    upload::UploadError,
};
use crate::{
    audit::{self, Doing},
    clock::Clock,
    db::{Access, Db, DbError, Tx},
    entitlement::{CheckError, EntitlementService},
    files::counted_store,
    random,
};
use obrador_core::{files::FileName, ids::TenantId, usage::Metric};
use std::io;

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

/// Stored files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct FilesService {
    pub(super) db: Db,
    clock: Clock,
    entitlement: EntitlementService,
    pub(super) folder: Folder,
    most_bytes: u64,
}

impl FilesService {
    /// A service on that storage and folder, for files of at most `most_mb` MB.
    pub fn new(db: Db, clock: Clock, entitlement: EntitlementService, folder: Folder, most_mb: u32) -> Self {
        Self {
            db,
            clock,
            entitlement,
            folder,
            most_bytes: u64::from(most_mb) * 1_000_000,
        }
    }

    /// The largest file that is stored.
    pub fn most_bytes(&self) -> u64 {
        self.most_bytes
    }

    /// A page of files.
    pub async fn list(&self, tenant: &TenantId, query: &ListQuery) -> Result<FileList, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::list(&mut tx, tenant, query).await
    }

    /// What is known of a file.
    pub async fn one(&self, tenant: &TenantId, id: &str) -> Result<Option<StoredFile>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::one(&mut tx, tenant, id).await
    }

    /// A file's content to be read; none where only its size was recorded.
    pub async fn content(&self, tenant: &TenantId, file: &StoredFile) -> io::Result<Option<tokio::fs::File>> {
        if file.has_content() {
            self.folder.disk.open(tenant, &file.id).await
        } else {
            Ok(None)
        }
    }

    pub async fn receive(&self) -> Result<Incoming, UploadError> {
        Ok(self.folder.disk.receive(self.db.identity()?).await?)
    }

    /// Stores what has come in, if it is what its name says and the plan has room for it.
    pub async fn keep(
        &self,
        of: Doing<'_>,
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
                .admit(&mut tx, tenant, Metric::StorageGb, bytes)
                .await?;
            self.room_for_contents(&mut tx, tenant, bytes).await?;
            counted_store::create(&mut tx, tenant, &id, name.as_str(), bytes, now).await?;
            store::describe(&mut tx, tenant, &id, name, (kind, &whole_sha256, &of.by.name())).await?;
            let_go_store::settle(&mut tx, tenant, &id).await?;
            let stored = store::one(&mut tx, tenant, &id).await?;
            tell(&mut tx, of, "store", now, (None, stored.as_ref())).await?;
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
        self.entitlement.metric(tenant, Metric::StorageGb, 1).await?;
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

    /// Lets the contents of files go that were archived 30 days ago; what is known of them stays.
    pub async fn forget_old_archives(&self) -> Result<usize, FolderError> {
        self.folder.let_old_archives_go().await
    }

    /// Gives a file at `version` another name, which keeps its ending.
    pub async fn rename(
        &self,
        of: Doing<'_>,
        id: &str,
        version: i64,
        name: &FileName,
    ) -> Result<StoredFile, ChangeError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.entitlement
            .changes(&mut tx, tenant, Metric::StorageGb)
            .await?;
        let before = at_version(&mut tx, tenant, id, Some(version)).await?;
        if !name.keeps_ending_of(&before.name) {
            return Err(ChangeError::Ending);
        }
        store::rename(&mut tx, tenant, id, name).await?;
        finish(tx, of, "rename", now, before).await
    }

    /// Archives a file: its content stays, its bytes no longer count. An archived one stays as it is. No plan stands in
    /// the way.
    pub async fn archive(
        &self,
        of: Doing<'_>,
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
        of: Doing<'_>,
        id: &str,
        version: Option<i64>,
    ) -> Result<StoredFile, ChangeError> {
        let (tenant, now) = (of.tenant, self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        // The subscription is locked before the file, as everywhere: two who wait for each other would wait for ever.
        self.entitlement
            .changes(&mut tx, tenant, Metric::StorageGb)
            .await?;
        let file = at_version(&mut tx, tenant, id, version).await?;
        if file.archived_at.is_some() {
            self.entitlement
                .admit(&mut tx, tenant, Metric::StorageGb, file.bytes)
                .await?;
            counted_store::restore(&mut tx, tenant, id, now).await?;
        }
        finish(tx, of, "restore", now, file).await
    }

    /// Takes away the contents that were let go more than a day ago, where it is proven that the folder is ours.
    pub async fn sweep(&self) -> Result<usize, FolderError> {
        self.folder.sweep().await
    }

    /// For Prometheus: what was kept for want of proof.
    pub fn metrics(&self) -> String {
        self.folder.metrics()
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
    of: Doing<'_>,
    action: &str,
    now: i64,
    before: StoredFile,
) -> Result<StoredFile, ChangeError> {
    let file = store::one(&mut tx, of.tenant, &before.id).await?;
    if file.as_ref() != Some(&before) {
        tell(&mut tx, of, action, now, (Some(&before), file.as_ref())).await?;
    }
    tx.commit().await?;
    file.ok_or(ChangeError::NotFound)
}

/// Writes into the audit trail how it was and how it is.
async fn tell(
    tx: &mut Tx,
    of: Doing<'_>,
    action: &str,
    now: i64,
    (before, after): (Option<&StoredFile>, Option<&StoredFile>),
) -> Result<(), DbError> {
    let action = format!("file.{action}");
    let mut entry = audit::Entry::new(Some(of.tenant), of.by, &action, now);
    if let Some(before) = before {
        entry = entry.before(&known_of(before));
    }
    if let Some(after) = after {
        entry = entry.after(&known_of(after));
    }
    audit::append(tx, &entry).await
}

fn known_of(file: &StoredFile) -> serde_json::Value {
    serde_json::json!({
        "id": file.id, "name": file.name, "bytes": file.bytes, "sha256": file.sha256,
        "archived": file.archived_at.is_some(), "version": file.version,
    })
}

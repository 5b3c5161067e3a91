//! Stored files as pages and REST ask for them.

use super::{
    folder::{Folder, FolderError},
    store::{self, FileList, ListQuery, StoredFile},
};
use crate::{
    clock::Clock,
    db::{Access, Db, DbError},
    entitlement::EntitlementService,
};
use obrador_core::ids::TenantId;
use std::io;

/// Stored files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct FilesService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
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

    /// Lets the contents of files go that were archived 30 days ago; what is known of them stays.
    pub async fn discard_old_archives(&self) -> Result<usize, FolderError> {
        self.folder.let_old_archives_go().await
    }

    /// Takes away the contents that were let go more than a day ago, where it is proven that the folder is ours.
    pub async fn collect_garbage(&self) -> Result<usize, FolderError> {
        self.folder.collect_garbage().await
    }

    /// For Prometheus: what was kept for want of proof.
    pub fn metrics(&self) -> String {
        self.folder.metrics()
    }
}

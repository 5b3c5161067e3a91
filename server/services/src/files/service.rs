//! Stored files as pages and REST ask for them.

use super::{
    folder::{Folder, FolderError},
    store::{self, FileList, ListQuery, StoredFile},
};
use crate::{
    clock::Clock,
    db::{Access, Db, DbError},
    entitlement::EntitlementService,
    gate::{Busy, Gate, Pass},
    paced::unless_stalled,
};
use bytes::Bytes;
use futures::Stream;
use obrador_core::{
    bounds::{
        rate::{DOWNLOADS_AT_ONCE, DOWNLOADS_OF_A_BAKERY, UPLOADS_AT_ONCE, UPLOADS_OF_A_BAKERY},
        time::STALLED_SECONDS,
    },
    ids::TenantId,
};
use std::{io, time::Duration};
use tokio::io::AsyncReadExt as _;

/// Bytes that are read at once.
const PIECE: usize = 64 * 1024;

/// Why a content can't be read.
#[derive(Debug, thiserror::Error)]
pub enum ContentUnread {
    /// As many are read as may.
    #[error(transparent)]
    Busy(#[from] Busy),
    /// The folder failed.
    #[error(transparent)]
    Disk(#[from] io::Error),
}

/// A file's content, to be read once.
#[derive(Debug)]
pub struct FileContent {
    content: tokio::fs::File,
    pass: Pass,
    patience: Duration,
}

impl FileContent {
    /// Its bytes. Where nobody reads them for a while, they break off.
    pub fn into_stream(self) -> impl Stream<Item = io::Result<Bytes>> {
        let pieces = futures::stream::try_unfold(self.content, |mut content| async move {
            let mut piece = vec![0; PIECE];
            let read = content.read(&mut piece).await?;
            piece.truncate(read);
            Ok((read > 0).then(|| (Bytes::from(piece), content)))
        });
        unless_stalled(pieces, self.patience, self.pass)
    }
}

/// Stored files. Cheap to clone.
#[derive(Debug, Clone)]
pub struct FilesService {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) entitlement: EntitlementService,
    pub(super) folder: Folder,
    pub(super) uploads: Gate,
    downloads: Gate,
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
            uploads: Gate::new(UPLOADS_OF_A_BAKERY, UPLOADS_AT_ONCE),
            downloads: Gate::new(DOWNLOADS_OF_A_BAKERY, DOWNLOADS_AT_ONCE),
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
    pub async fn content(
        &self,
        tenant: &TenantId,
        file: &StoredFile,
    ) -> Result<Option<FileContent>, ContentUnread> {
        if !file.has_content() {
            return Ok(None);
        }
        let pass = self.downloads.enter(tenant)?;
        let patience = self.db.slowness().times(Duration::from_secs(STALLED_SECONDS));
        let content = self.folder.disk.open(tenant, &file.id).await?;
        Ok(content.map(|content| FileContent {
            content,
            pass,
            patience,
        }))
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

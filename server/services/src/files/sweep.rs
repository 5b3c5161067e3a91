//! What alone deletes contents: the sweep, and the purge of a bakery. Both need the proof that the folder is ours.

use super::{
    doubt::Doubt,
    folder::{Folder, FolderError, Ours, Ownership},
    let_go_store::{self, Why},
    store,
};
use crate::db::Access;
use obrador_core::{bounds::time::ARCHIVED_FILE_DAYS, ids::TenantId};
use std::{
    collections::HashSet,
    time::{Duration, SystemTime},
};

/// How long a content stays that was let go, or did not get whole.
const GRACE: Duration = Duration::from_hours(24);
/// How long the content of an archived file is kept before it is let go.
const ARCHIVE_KEPT: Duration = Duration::from_hours(24 * ARCHIVED_FILE_DAYS.unsigned_abs());

/// Why a bakery's contents are still there.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ClearError {
    /// Nothing proves that they may go.
    #[error(transparent)]
    Doubt(Doubt),
    /// The folder or storage failed.
    #[error(transparent)]
    Failed(#[from] FolderError),
}

impl Folder {
    /// Takes away the contents that this database let go more than a day ago, and what never got whole. Where it is not
    /// proven that the folder is ours, nothing: that is said once and counted.
    pub(super) async fn collect_garbage(&self) -> Result<usize, FolderError> {
        let standing = self.standing().await?;
        let unknown = self.unknown().await?.len();
        let unknown_is_news = self.doubts.unknown(unknown);
        match standing {
            Ownership::Empty => Ok(0),
            Ownership::Doubt(doubt) => {
                if self.doubts.refuse(doubt, None) {
                    let folder = self.disk.0.display();
                    tracing::warn!(%folder, unknown, "{doubt}; nothing in it is deleted. `obrador files check` tells more");
                }
                Ok(0)
            }
            Ownership::Ours(ours) => {
                if unknown_is_news {
                    let folder = self.disk.0.display();
                    tracing::warn!(%folder, unknown, "stored files that this database does not know are kept");
                }
                self.take(&ours).await
            }
        }
    }

    async fn take(&self, ours: &Ours) -> Result<usize, FolderError> {
        let mut tx = self.db.begin_system("files: let go", Access::Read).await?;
        let due = let_go_store::due(&mut tx, self.ago(GRACE)).await?;
        tx.commit().await?;
        let mut swept = 0;
        for (tenant, id) in &due {
            match self.disk.remove(ours, tenant, id).await {
                Ok(was_there) => swept += usize::from(was_there),
                Err(error) => {
                    tracing::warn!(%error, "a stored file that was let go can't be deleted; the next sweep tries again");
                    continue;
                }
            }
            let mut tx = self.db.begin_system("files: gone", Access::Write).await?;
            let_go_store::settle(&mut tx, tenant, id).await?;
            tx.commit().await?;
        }
        let before = Duration::from_micros(u64::try_from(self.ago(GRACE)).unwrap_or_default());
        let before = SystemTime::UNIX_EPOCH + before;
        self.disk
            .remove_incoming(ours, self.db.identity()?, before)
            .await?;
        Ok(swept)
    }

    /// Lets the contents of files go that were archived 30 days ago; what is known of them stays.
    pub(super) async fn let_old_archives_go(&self) -> Result<usize, FolderError> {
        let Ownership::Ours(_) = self.standing().await? else {
            return Ok(0);
        };
        let mut tx = self.db.begin_system("old archives", Access::Write).await?;
        let old = store::discard_contents(&mut tx, self.ago(ARCHIVE_KEPT)).await?;
        let_go_store::let_go(&mut tx, &old, Why::Archive, self.clock.micros()).await?;
        tx.commit().await?;
        Ok(old.len())
    }

    fn ago(&self, time: Duration) -> i64 {
        self.clock.micros() - i64::try_from(time.as_micros()).unwrap_or(i64::MAX)
    }

    /// Takes away every content of a bakery that is to be purged, and answers which will not come any more. One that this database
    /// does not know may be newer than the database, or another's: then all stay.
    pub(crate) async fn clear(&self, tenant: &TenantId) -> Result<HashSet<String>, ClearError> {
        match self.standing().await? {
            Ownership::Ours(ours) => self.clear_ours(&ours, tenant).await,
            Ownership::Empty => Ok(HashSet::new()),
            Ownership::Doubt(doubt) => Err(self.refused(doubt, tenant)),
        }
    }

    async fn clear_ours(&self, ours: &Ours, tenant: &TenantId) -> Result<HashSet<String>, ClearError> {
        // A content is in its place before a row names it: what is named now and not there will not come any more.
        let mut cleared = self.named(tenant).await?;
        let names = self.disk.contents_of(tenant).await.map_err(FolderError::Disk)?;
        let unknown = self.unknown_of(tenant, &names).await?;
        if !unknown.is_empty() {
            return Err(self.refused(Doubt::Unknown(unknown.len()), tenant));
        }
        let remove = async {
            for name in &names {
                self.disk.remove(ours, tenant, name).await?;
            }
            self.disk.remove_folder(ours, tenant).await
        };
        remove.await.map_err(FolderError::Disk)?;
        cleared.extend(names);
        Ok(cleared)
    }

    async fn named(&self, tenant: &TenantId) -> Result<HashSet<String>, FolderError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(let_go_store::named(&mut tx, tenant).await?)
    }

    fn refused(&self, doubt: Doubt, tenant: &TenantId) -> ClearError {
        if self.doubts.refuse(doubt, Some(tenant)) {
            tracing::error!(%tenant, "a bakery that is due can't be deleted: {doubt}. `obrador files check` tells more");
        }
        ClearError::Doubt(doubt)
    }

    /// Every content there that this database does not know.
    pub(super) async fn unknown(&self) -> Result<Vec<(TenantId, String)>, FolderError> {
        let mut all = Vec::new();
        for (tenant, names) in self.disk.contents().await? {
            let unknown = self.unknown_of(&tenant, &names).await?;
            all.extend(unknown.into_iter().map(|name| (tenant.clone(), name)));
        }
        Ok(all)
    }

    /// Which of these names, seen a moment ago, the database does not know. A content is known before it is there, and
    /// gone before it is forgotten: so what is still there is not a matter of the moment.
    async fn unknown_of(&self, tenant: &TenantId, names: &[String]) -> Result<Vec<String>, FolderError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let known = let_go_store::known(&mut tx, tenant).await?;
        tx.commit().await?;
        let mut unknown = Vec::new();
        for name in names.iter().filter(|name| !known.contains(*name)) {
            if self.disk.is_there(tenant, name).await {
                unknown.push(name.clone());
            }
        }
        Ok(unknown)
    }

    /// For Prometheus.
    pub fn metrics(&self) -> String {
        self.doubts.render()
    }
}

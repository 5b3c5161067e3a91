//! Files that have not been changed for longest.

use super::{FilesService, StoredFile, idle_store};
use crate::db::{Access, DbError};
use obrador_core::ids::TenantId;

impl FilesService {
    /// Files that count and have not been changed for longest, at most `limit` of them, each with when that was.
    pub async fn idle(&self, tenant: &TenantId, limit: i64) -> Result<Vec<(StoredFile, i64)>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        idle_store::idle(&mut tx, tenant, limit).await
    }
}

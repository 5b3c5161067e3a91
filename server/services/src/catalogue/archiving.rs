//! A thing is archived, and no longer counts; or it counts again, where there is room.

use super::{
    CatalogueError, CatalogueService, Item, counted_store,
    service::{load, record_audit},
};
use crate::{audit::AuditContext, db::Access};
use obrador_core::catalogue::ItemKind;

impl CatalogueService {
    /// Archives a thing, if it still has the `version` that is given; one that is archived stays so. Room is made, so no
    /// plan stands in the way.
    pub async fn archive(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        id: &str,
        version: Option<i64>,
    ) -> Result<Item, CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let before = seen(load(&mut tx, of.tenant, item_kind, id).await?, version)?;
        if !counted_store::archive(&mut tx, of.tenant, item_kind, id, now).await? {
            return Ok(before);
        }
        let after = changed(load(&mut tx, of.tenant, item_kind, id).await?, version)?;
        record_audit(&mut tx, of, "archive", now, Some(&before), None).await?;
        tx.commit().await?;
        Ok(after)
    }

    /// Restores an archived thing, if the plan has room for it and it still has the `version` that is given; one that
    /// counts stays as it is.
    pub async fn restore(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        id: &str,
        version: Option<i64>,
    ) -> Result<Item, CatalogueError> {
        let restored = self.count_again(of, item_kind, id, version).await;
        self.entitlement.explained(of.tenant, restored).await
    }

    async fn count_again(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        id: &str,
        version: Option<i64>,
    ) -> Result<Item, CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let before = seen(load(&mut tx, of.tenant, item_kind, id).await?, version)?;
        if before.archived_at.is_none() {
            return Ok(before);
        }
        self.authorize(&mut tx, of.tenant, item_kind).await?;
        if !counted_store::restore(&mut tx, of.tenant, item_kind, id, now).await? {
            return load(&mut tx, of.tenant, item_kind, id).await;
        }
        let after = changed(load(&mut tx, of.tenant, item_kind, id).await?, version)?;
        record_audit(&mut tx, of, "restore", now, None, Some(&after)).await?;
        tx.commit().await?;
        Ok(after)
    }
}

/// The thing, if it has the version that somebody has seen.
fn seen(item: Item, version: Option<i64>) -> Result<Item, CatalogueError> {
    match version {
        Some(version) if version != item.version => Err(CatalogueError::Conflict(Box::new(item))),
        _ => Ok(item),
    }
}

/// The thing after a change, if nobody else changed it between the look at its version and the change.
fn changed(item: Item, version: Option<i64>) -> Result<Item, CatalogueError> {
    let before = item.version - 1;
    match version {
        Some(version) if version != before => Err(CatalogueError::Conflict(Box::new(Item {
            version: before,
            ..item
        }))),
        _ => Ok(item),
    }
}

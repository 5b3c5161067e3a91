//! What there is, read.

use super::{
    CatalogueError, CatalogueService, Item, ItemPage, ListQuery, idle_store, list_store,
    service::{fill, load},
    store,
};
use crate::db::Access;
use obrador_core::{catalogue::ItemKind, ids::TenantId};
use std::collections::{HashMap, HashSet};

impl CatalogueService {
    /// A page of the list.
    pub async fn list(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        query: &ListQuery,
    ) -> Result<ItemPage, CatalogueError> {
        let limit = self.limit(tenant, item_kind).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut page = list_store::page(&mut tx, tenant, item_kind, query).await?;
        fill(&mut tx, tenant, item_kind, &mut page.items).await?;
        page.counted = store::counted(&mut tx, tenant, item_kind).await?;
        page.exceeds = limit.filter(|limit| page.counted > *limit);
        if let Some(limit) = page.exceeds {
            let writable = store::writable(&mut tx, tenant, item_kind, limit).await?;
            let writable: HashSet<String> = writable.into_iter().collect();
            for item in page.items.iter_mut().filter(|item| item.archived_at.is_none()) {
                item.writable = writable.contains(&item.id);
            }
        }
        Ok(page)
    }

    /// One thing.
    pub async fn get(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        id: &str,
    ) -> Result<Item, CatalogueError> {
        let limit = self.limit(tenant, item_kind).await?;
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let mut item = load(&mut tx, tenant, item_kind, id).await?;
        if let Some(limit) = limit
            && item.archived_at.is_none()
            && store::counted(&mut tx, tenant, item_kind).await? > limit
        {
            let writable = store::writable(&mut tx, tenant, item_kind, limit).await?;
            item.writable = writable.contains(&item.id);
        }
        Ok(item)
    }

    /// What those with these ids are called, archived ones too; others are not in it.
    pub async fn names(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        ids: &[String],
    ) -> Result<HashMap<String, String>, CatalogueError> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let names = store::names(&mut tx, tenant, item_kind, ids).await?;
        Ok(names.into_iter().collect())
    }

    /// What counts and has not been changed for longest, at most `limit` of it, each with when that was.
    pub async fn idle(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        limit: i64,
    ) -> Result<Vec<(Item, i64)>, CatalogueError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        Ok(idle_store::idle(&mut tx, tenant, item_kind, limit).await?)
    }
}

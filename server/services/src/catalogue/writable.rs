//! What stays writable where more counts than the plan allows: the owner's choice.

use super::{CatalogueError, CatalogueService, ItemPage, ListQuery, Sort, store};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use obrador_core::{catalogue::ItemKind, ids::TenantId};

impl CatalogueService {
    /// Everything that counts, and what stays writable where the plan allows less: the owner's choice.
    pub async fn writable(&self, tenant: &TenantId, item_kind: ItemKind) -> Result<ItemPage, CatalogueError> {
        let all = ListQuery {
            words: String::new(),
            sort: Sort::Name,
            archived: false,
            start: crate::paging::Start::First,
            limit: i64::from(i32::MAX),
        };
        self.list(tenant, item_kind, &all).await
    }

    /// Chooses what stays writable; places left go to the oldest of the rest.
    pub async fn choose_writable(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        ids: &[String],
    ) -> Result<(), CatalogueError> {
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let limit = self.entitlement.limit_in(&mut tx, of.tenant, item_kind.metric());
        if let Some(limit) = limit.await?.filter(|limit| ids.len() as i64 > *limit) {
            return Err(CatalogueError::TooMany(limit));
        }
        store::clear_kept(&mut tx, of.tenant, item_kind).await?;
        for id in ids {
            if !store::keep(&mut tx, of.tenant, item_kind, id, now).await? {
                return Err(CatalogueError::NotFound);
            }
        }
        let chosen = serde_json::json!({ "kind": item_kind.as_str(), "ids": ids });
        let entry =
            audit::Entry::new(Some(of.tenant), of.by, "catalogue.choose_writable", now).after(&chosen);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}

//! What stays writable where more counts than the plan allows: the owner's choice.

use super::{CatalogueError, CatalogueService, ItemPage, ListQuery, Sort, store};
use crate::{
    audit::{self, AuditContext},
    db::Access,
};
use obrador_core::{bounds::count::CHOSEN, catalogue::ItemKind, ids::TenantId};

impl CatalogueService {
    /// What counts, a page of it, and what stays writable where the plan allows less: the owner's choice.
    pub async fn writable(
        &self,
        tenant: &TenantId,
        item_kind: ItemKind,
        page: i64,
    ) -> Result<ItemPage, CatalogueError> {
        let some = ListQuery {
            words: String::new(),
            sort: Sort::Name,
            archived: false,
            start: crate::paging::Start::Page(page),
            limit: crate::paging::MOST,
        };
        self.list(tenant, item_kind, &some).await
    }

    /// Chooses what stays writable; places left go to the oldest of the rest. With `among`, what was chosen besides these
    /// stays so.
    pub async fn choose_writable(
        &self,
        of: AuditContext<'_>,
        item_kind: ItemKind,
        ids: &[String],
        among: Option<&[String]>,
    ) -> Result<(), CatalogueError> {
        if ids.len().max(among.map_or(0, <[String]>::len)) > CHOSEN {
            return Err(CatalogueError::TooManyAtOnce(CHOSEN));
        }
        let now = self.clock.micros();
        let mut tx = self.db.begin(of.tenant, Access::Write).await?;
        let limit = match item_kind.metric() {
            Some(metric) => self.entitlement.limit_in(&mut tx, of.tenant, metric).await?,
            None => None,
        };
        if let Some(limit) = limit {
            let besides = match among {
                Some(among) => store::kept_besides(&mut tx, of.tenant, item_kind, among).await?,
                None => 0,
            };
            if besides.saturating_add(ids.len() as i64) > limit {
                return Err(CatalogueError::TooMany(limit));
            }
        }
        if store::counted_among(&mut tx, of.tenant, item_kind, ids).await? != ids.len() as i64 {
            return Err(CatalogueError::NotFound);
        }
        store::choose(&mut tx, of.tenant, item_kind, (ids, among), now).await?;
        let chosen = serde_json::json!({ "kind": item_kind.as_str(), "ids": ids });
        let entry =
            audit::Entry::new(Some(of.tenant), of.by, "catalogue.choose_writable", now).after(&chosen);
        audit::append(&mut tx, &entry).await?;
        tx.commit().await?;
        Ok(())
    }
}

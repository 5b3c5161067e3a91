//! A file is kept for its confirmation, for a day.

use super::{ImportError, Preview, Sent, plan, store};
use crate::{
    catalogue::CatalogueService,
    db::{Access, DbError},
    random,
};
use obrador_core::{
    bounds::time::IMPORT_HOURS,
    catalogue::ItemKind,
    ids::{TenantId, UserId},
};

/// A file is forgotten after this.
const KEPT_MICROS: i64 = IMPORT_HOURS * 3_600_000_000;

impl CatalogueService {
    /// Keeps a file that can be read, until it is confirmed, in place of an earlier one; answers under which identifier.
    /// Nothing is imported, and where nothing could be, as the subscription is over, nothing is kept.
    pub async fn keep_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        sent: Sent<'_>,
    ) -> Result<String, ImportError> {
        let kept = self.keep(tenant, user, sent).await;
        self.entitlement.explained(tenant, kept).await
    }

    async fn keep(&self, tenant: &TenantId, user: &UserId, sent: Sent<'_>) -> Result<String, ImportError> {
        let file = sent.read()?;
        let (id, now) = (random::id(), self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.ensure_active(&mut tx, tenant).await?;
        plan::of(&mut tx, tenant, file.item_kind, &file.text, file.lang).await?;
        store::delete(&mut tx, tenant, user, sent.item_kind).await?;
        store::insert(&mut tx, tenant, user, (&id, &file), now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// The file that `user` brought within a day, by its name, and what it would do now.
    pub async fn preview_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        item_kind: ItemKind,
        id: &str,
    ) -> Result<(String, Preview), ImportError> {
        let since = self.imports_since();
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let file = store::get(&mut tx, tenant, user, (item_kind, id), since).await?;
        let file = file.ok_or(ImportError::NotFound)?;
        let plan = plan::of(&mut tx, tenant, item_kind, &file.text, file.lang).await?;
        Ok((file.name, plan.preview))
    }

    pub(super) fn imports_since(&self) -> i64 {
        self.clock.micros() - KEPT_MICROS
    }

    /// Forgets files that nobody confirmed within a day, whoever's they are.
    pub async fn discard_old_imports(&self) -> Result<(), DbError> {
        let mut tx = self.db.begin_system("old imports", Access::Write).await?;
        store::delete_before(&mut tx, self.imports_since()).await?;
        tx.commit().await
    }
}

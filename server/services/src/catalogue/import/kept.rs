//! A file is kept for its confirmation, for a day.

use super::{ImportError, Preview, plan};
use crate::{
    catalogue::CatalogueService,
    db::{Access, DbError},
    imports::{self, Sent, kept_since, store},
    random,
};
use obrador_core::{
    catalogue::ItemKind,
    ids::{TenantId, UserId},
};

impl CatalogueService {
    /// Keeps a file that can be read, until it is confirmed, in place of an earlier one; answers under which identifier.
    /// Nothing is imported, and where nothing could be, as the subscription is over, nothing is kept.
    pub async fn keep_import(
        &self,
        tenant: &TenantId,
        user: &UserId,
        (item_kind, sent): (ItemKind, Sent<'_>),
    ) -> Result<String, ImportError> {
        let kept = self.keep(tenant, user, (item_kind, sent)).await;
        self.entitlement.explained(tenant, kept).await
    }

    async fn keep(
        &self,
        tenant: &TenantId,
        user: &UserId,
        (item_kind, sent): (ItemKind, Sent<'_>),
    ) -> Result<String, ImportError> {
        let file = sent.read()?;
        let (id, now) = (random::id(), self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        self.ensure_active(&mut tx, tenant).await?;
        plan::of(&mut tx, tenant, item_kind, &file.text, file.lang).await?;
        store::insert(&mut tx, tenant, user, (item_kind.as_str(), &id, &file), now).await?;
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
        let since = kept_since(self.clock.micros());
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        let file = store::get(&mut tx, tenant, user, (item_kind.as_str(), id), since).await?;
        let file = file.ok_or(ImportError::NotFound)?;
        let plan = plan::of(&mut tx, tenant, item_kind, &file.text, file.lang).await?;
        Ok((file.name, plan.preview))
    }

    /// Forgets files that nobody confirmed within a day, whoever's they are, and whatever they hold.
    pub async fn discard_old_imports(&self) -> Result<(), DbError> {
        imports::discard_old(&self.db, self.clock.micros()).await
    }
}

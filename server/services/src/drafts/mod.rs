//! Forms that a limit refused, kept as they were typed for a week.

mod store;

use crate::{
    clock::Clock,
    db::{Access, Db, DbError},
};
use obrador_core::{
    bounds::{size::KEPT_FORM, time::KEPT_FORM_DAYS},
    ids::{TenantId, UserId},
};

/// A draft is forgotten after this.
const KEPT_MICROS: i64 = KEPT_FORM_DAYS * 86_400_000_000;

/// Keeps drafts. Cheap to clone.
#[derive(Debug, Clone)]
pub struct DraftService {
    db: Db,
    clock: Clock,
}

impl DraftService {
    /// A service on that storage.
    pub fn new(db: Db, clock: Clock) -> Self {
        Self { db, clock }
    }

    /// Keeps what a person typed into the form at `path`, `application/x-www-form-urlencoded`.
    pub async fn keep(
        &self,
        tenant: &TenantId,
        user: &UserId,
        path: &str,
        fields: &str,
    ) -> Result<(), DbError> {
        if fields.len() > KEPT_FORM {
            return Ok(());
        }
        let now = self.clock.micros();
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        store::delete_old_of(&mut tx, tenant, now - KEPT_MICROS).await?;
        store::save(&mut tx, tenant, user, path, fields, now).await?;
        tx.commit().await
    }

    /// What the person last typed there, where it was refused within a week.
    pub async fn get(&self, tenant: &TenantId, user: &UserId, path: &str) -> Result<Option<String>, DbError> {
        let mut tx = self.db.begin(tenant, Access::Read).await?;
        store::get(&mut tx, tenant, user, path, self.clock.micros() - KEPT_MICROS).await
    }

    /// Discards what is older than a week, whoever's it is.
    pub async fn discard_old(&self) -> Result<(), DbError> {
        let mut tx = self.db.begin_system("old drafts", Access::Write).await?;
        store::delete_old(&mut tx, self.clock.micros() - KEPT_MICROS).await?;
        tx.commit().await
    }

    /// Discards it: the form was sent with success.
    pub async fn discard(&self, tenant: &TenantId, user: &UserId, path: &str) -> Result<(), DbError> {
        let mut tx = self.db.begin(tenant, Access::Write).await?;
        store::delete(&mut tx, tenant, user, path).await?;
        tx.commit().await
    }
}

//! Forms that a limit refused, kept as they were typed for a week.

use super::EntitlementService;
use crate::db::{Access, DbError};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

/// A draft is forgotten after this.
const KEPT_MICROS: i64 = 7 * 86_400_000_000;
/// A longer form is not kept: it is still on the page that was refused.
const LONGEST: usize = 65_536;

impl EntitlementService {
    /// Keeps what a person typed into the form at `path`, `application/x-www-form-urlencoded`.
    pub async fn keep_draft(
        &self,
        tenant: &TenantId,
        user: &UserId,
        path: &str,
        fields: &str,
    ) -> Result<(), DbError> {
        if fields.len() > LONGEST {
            return Ok(());
        }
        let now = self.0.clock.micros();
        let mut tx = self.0.db.begin(tenant, Access::Write).await?;
        sqlx::query("DELETE FROM form_drafts WHERE tenant_id = $1 AND updated_at < $2")
            .bind(tenant.as_str())
            .bind(now - KEPT_MICROS)
            .execute(&mut *tx)
            .await?;
        sqlx::query(
            "INSERT INTO form_drafts (tenant_id, user_id, path, fields, updated_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (tenant_id, user_id, path)
             DO UPDATE SET fields = excluded.fields, updated_at = excluded.updated_at",
        )
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(path)
        .bind(fields)
        .bind(now)
        .execute(&mut *tx)
        .await?;
        tx.commit().await
    }

    /// What the person last typed there, where it was refused within a week.
    pub async fn draft(
        &self,
        tenant: &TenantId,
        user: &UserId,
        path: &str,
    ) -> Result<Option<String>, DbError> {
        let mut tx = self.0.db.begin(tenant, Access::Read).await?;
        let row = sqlx::query(
            "SELECT fields FROM form_drafts
             WHERE tenant_id = $1 AND user_id = $2 AND path = $3 AND updated_at >= $4",
        )
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(path)
        .bind(self.0.clock.micros() - KEPT_MICROS)
        .fetch_optional(&mut *tx)
        .await?;
        Ok(row.map(|row| row.try_get("fields")).transpose()?)
    }

    /// Forgets what is older than a week, whoever's it is.
    pub async fn forget_old_drafts(&self) -> Result<(), DbError> {
        let mut tx = self.0.db.begin_system("old drafts", Access::Write).await?;
        sqlx::query("DELETE FROM form_drafts WHERE updated_at < $1")
            .bind(self.0.clock.micros() - KEPT_MICROS)
            .execute(&mut *tx)
            .await?;
        tx.commit().await
    }

    /// Forgets it: the form was sent with success.
    pub async fn forget_draft(&self, tenant: &TenantId, user: &UserId, path: &str) -> Result<(), DbError> {
        let mut tx = self.0.db.begin(tenant, Access::Write).await?;
        sqlx::query("DELETE FROM form_drafts WHERE tenant_id = $1 AND user_id = $2 AND path = $3")
            .bind(tenant.as_str())
            .bind(user.as_str())
            .bind(path)
            .execute(&mut *tx)
            .await?;
        tx.commit().await
    }
}

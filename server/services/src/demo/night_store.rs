//! SQL of what the demo's night is made of.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// The ids of the bakery's recipes in use.
pub(super) async fn recipes(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<String>, DbError> {
    let rows = sqlx::query("SELECT id FROM recipes WHERE tenant_id = $1 AND archived_at IS NULL")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// A location, where it is in use.
pub(super) async fn location(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<String>, DbError> {
    let row =
        sqlx::query("SELECT id FROM locations WHERE tenant_id = $1 AND id = $2 AND archived_at IS NULL")
            .bind(tenant.as_str())
            .bind(id)
            .fetch_optional(&mut **tx)
            .await?;
    row.map(|row| Ok(row.try_get("id")?)).transpose()
}

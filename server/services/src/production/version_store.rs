//! SQL of the number that goes up with every change of a bakery's production.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// What it is now; 0 where nothing has happened.
pub(super) async fn now(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query("SELECT version FROM production_versions WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map(|row| row.try_get("version")).transpose()?.unwrap_or(0))
}

/// Something has changed.
pub(super) async fn raise(tx: &mut Tx, tenant: &TenantId) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO production_versions (tenant_id, version) VALUES ($1, 1)
         ON CONFLICT (tenant_id) DO UPDATE SET version = production_versions.version + 1",
    )
    .bind(tenant.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

//! SQL of the number that goes up with every change of a bakery's sales and closed days.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// What it is now.
pub(crate) async fn now(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query("SELECT version FROM sales_versions WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map_or(Ok(0), |row| row.try_get("version"))?)
}

/// Something has changed.
pub(super) async fn raise(tx: &mut Tx, tenant: &TenantId) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO sales_versions (tenant_id, version) VALUES ($1, 1)
         ON CONFLICT (tenant_id) DO UPDATE SET version = sales_versions.version + 1",
    )
    .bind(tenant.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

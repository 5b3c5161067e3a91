//! SQL of the number that goes up with every change of what a bakery makes and has in store.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// What it is now. Its subscription's version is in it: by that a bakery has stages or not.
pub(crate) async fn now(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query(
        "SELECT COALESCE((SELECT version FROM production_versions WHERE tenant_id = $1), 0)
            + COALESCE((SELECT version FROM subscriptions WHERE tenant_id = $1), 0) AS version",
    )
    .bind(tenant.as_str())
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("version")?)
}

/// Something has changed.
pub(crate) async fn raise(tx: &mut Tx, tenant: &TenantId) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO production_versions (tenant_id, version) VALUES ($1, 1)
         ON CONFLICT (tenant_id) DO UPDATE SET version = production_versions.version + 1",
    )
    .bind(tenant.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

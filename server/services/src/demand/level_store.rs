//! SQL of service levels.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::BTreeMap;

/// Those that somebody set, by product.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<BTreeMap<String, f64>, DbError> {
    let rows = sqlx::query("SELECT product_id, share FROM service_levels WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("product_id")?, row.try_get("share")?)))
        .collect()
}

/// That one, or none.
pub(super) async fn set(
    tx: &mut Tx,
    tenant: &TenantId,
    product: &str,
    share: Option<f64>,
    now: i64,
) -> Result<(), DbError> {
    let Some(share) = share else {
        sqlx::query("DELETE FROM service_levels WHERE tenant_id = $1 AND product_id = $2")
            .bind(tenant.as_str())
            .bind(product)
            .execute(&mut **tx)
            .await?;
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO service_levels (tenant_id, product_id, share, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, product_id) DO UPDATE SET share = excluded.share, changed_at = excluded.changed_at",
    )
    .bind(tenant.as_str())
    .bind(product)
    .bind(share)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

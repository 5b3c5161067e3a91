//! SQL of daily quotas: the database's count is the only truth.

use crate::db::{DbError, Tx};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, usage::Metric};
use sqlx::Row as _;

/// Whose quota, of which day, of what.
pub(in crate::usage) type Key = (TenantId, NaiveDate, Metric);

/// Adds all that is wanted if it fits below `stop`, and answers the new total.
pub(in crate::usage) async fn add_whole(
    tx: &mut Tx,
    key: &Key,
    wanted: i64,
    stop: i64,
) -> Result<Option<i64>, DbError> {
    if wanted > stop {
        return Ok(None);
    }
    let (tenant, date, metric) = key;
    let row = sqlx::query(
        "INSERT INTO usage_daily (tenant_id, metric, date, count)
         SELECT t.id, $2, $3, CAST($4 AS BIGINT) FROM tenants t WHERE t.id = $1
         ON CONFLICT (tenant_id, metric, date) DO UPDATE SET count = usage_daily.count + excluded.count
         WHERE usage_daily.count + excluded.count <= $5
         RETURNING count",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(date.to_string())
    .bind(wanted)
    .bind(stop)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| row.try_get("count")).transpose()?)
}

/// The total so far; until the end of the transaction nobody else changes it.
///
/// None for a bakery that is gone.
pub(in crate::usage) async fn lock(tx: &mut Tx, key: &Key) -> Result<Option<i64>, DbError> {
    let (tenant, date, metric) = key;
    let row = sqlx::query(
        "INSERT INTO usage_daily (tenant_id, metric, date, count)
         SELECT t.id, $2, $3, 0 FROM tenants t WHERE t.id = $1
         ON CONFLICT (tenant_id, metric, date) DO UPDATE SET count = usage_daily.count
         RETURNING count",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(date.to_string())
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| row.try_get("count")).transpose()?)
}

pub(in crate::usage) async fn set(tx: &mut Tx, key: &Key, total: i64) -> Result<(), DbError> {
    let (tenant, date, metric) = key;
    sqlx::query("UPDATE usage_daily SET count = $4 WHERE tenant_id = $1 AND metric = $2 AND date = $3")
        .bind(tenant.as_str())
        .bind(metric.as_str())
        .bind(date.to_string())
        .bind(total)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

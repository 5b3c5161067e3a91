//! SQL of snapshots that a program reported.

use crate::db::{DbError, Tx};
use chrono::NaiveDate;
use obrador_core::{
    ids::TenantId,
    usage::{Metric, Snapshot},
};
use sqlx::Row as _;

pub(in crate::usage) async fn tenant_exists(tx: &mut Tx, tenant: &TenantId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM tenants WHERE id = $1").bind(tenant.as_str());
    Ok(row.fetch_optional(&mut **tx).await?.is_some())
}

pub(in crate::usage) async fn recorded(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    date: NaiveDate,
) -> Result<Option<f64>, DbError> {
    let row =
        sqlx::query("SELECT value FROM usage_snapshots WHERE tenant_id = $1 AND metric = $2 AND date = $3")
            .bind(tenant.as_str())
            .bind(metric.as_str())
            .bind(date.to_string())
            .fetch_optional(&mut **tx)
            .await?;
    Ok(row.map(|row| row.try_get("value")).transpose()?)
}

pub(in crate::usage) async fn save_reported(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    snapshot: Snapshot,
    at: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO usage_snapshots (tenant_id, metric, date, value, reported_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, metric, date) DO UPDATE
         SET value = excluded.value, reported_at = excluded.reported_at",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(snapshot.date.to_string())
    .bind(snapshot.value)
    .bind(at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

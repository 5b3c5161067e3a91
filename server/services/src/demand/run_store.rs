//! SQL of forecasts of all products.

use super::ForecastRun;
use crate::{
    clock::from_micros,
    db::{DbError, Tx},
};
use chrono::NaiveDate;
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};

/// One that is begun: it counts once it has ended.
pub(super) async fn begin(
    tx: &mut Tx,
    tenant: &TenantId,
    run: &ForecastRun,
    by: &str,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO demand_runs (tenant_id, id, training_id, made_at, made_on, made_by, days, series, sales_version, low, high)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, CAST($10 AS DOUBLE PRECISION), CAST($11 AS DOUBLE PRECISION))
         ON CONFLICT (tenant_id, id) DO UPDATE SET made_at = excluded.made_at, made_on = excluded.made_on,
             days = excluded.days, series = excluded.series, sales_version = excluded.sales_version",
    )
    .bind(tenant.as_str())
    .bind(run.id.as_str())
    .bind(run.training.as_str())
    .bind(run.made_at.timestamp_micros())
    .bind(run.made_on.to_string())
    .bind(by)
    .bind(i64::from(run.days))
    .bind(i64::from(run.series))
    .bind(run.sales_version)
    // As texts: `Any` tells PostgreSQL that a missing number is of another type than one that is there.
    .bind(run.total_band.map(|band| band.0.to_string()))
    .bind(run.total_band.map(|band| band.1.to_string()))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// It is whole.
pub(super) async fn end(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE demand_runs SET ended_at = $3 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The last.
pub(super) async fn latest(tx: &mut Tx, tenant: &TenantId) -> Result<Option<ForecastRun>, DbError> {
    let row = sqlx::query(
        "SELECT * FROM demand_runs WHERE tenant_id = $1 AND ended_at IS NOT NULL ORDER BY made_at DESC, id DESC LIMIT 1",
    )
    .bind(tenant.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(read).transpose()
}

/// The last that was made before a day.
pub(super) async fn before(
    tx: &mut Tx,
    tenant: &TenantId,
    day: NaiveDate,
) -> Result<Option<ForecastRun>, DbError> {
    let row = sqlx::query(
        "SELECT * FROM demand_runs WHERE tenant_id = $1 AND ended_at IS NOT NULL AND made_on < $2
         ORDER BY made_at DESC, id DESC LIMIT 1",
    )
    .bind(tenant.as_str())
    .bind(day.to_string())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(read).transpose()
}

/// Those from which nothing was taken yet though there is a later one, each with the day on which that was made; the
/// newest first.
pub(super) async fn superseded(
    tx: &mut Tx,
    tenant: &TenantId,
) -> Result<Vec<(ForecastRun, NaiveDate)>, DbError> {
    let rows = sqlx::query(
        "SELECT * FROM demand_runs WHERE tenant_id = $1 AND ended_at IS NOT NULL AND (pruned_at IS NULL OR id = (
             SELECT l.id FROM demand_runs l WHERE l.tenant_id = $1 AND l.ended_at IS NOT NULL
             ORDER BY l.made_at DESC, l.id DESC LIMIT 1
         )) ORDER BY made_at DESC, id DESC",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    let runs: Vec<ForecastRun> = rows.iter().map(read).collect::<Result<_, _>>()?;
    let pairs = runs.windows(2);
    Ok(pairs.map(|pair| (pair[1].clone(), pair[0].made_on)).collect())
}

/// What a later one says better is gone from it.
pub(super) async fn is_pruned(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE demand_runs SET pruned_at = $3 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Up to 50 that are to be forgotten: made before `old` and not the last of their bakery, or begun before `begun` and never
/// ended.
pub(super) async fn old(tx: &mut Tx, old: i64, begun: i64) -> Result<Vec<(TenantId, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT tenant_id, id FROM demand_runs r
         WHERE (ended_at IS NULL AND made_at < $2) OR (made_at < $1 AND EXISTS (
             SELECT 1 FROM demand_runs l WHERE l.tenant_id = r.tenant_id AND l.ended_at IS NOT NULL AND l.made_at > r.made_at
         )) LIMIT 50",
    )
    .bind(old)
    .bind(begun)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let tenant: String = row.try_get("tenant_id")?;
            Ok((tenant.parse().map_err(DbError::corrupt)?, row.try_get("id")?))
        })
        .collect()
}

/// It is forgotten; its days are.
pub(super) async fn forget(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM demand_runs WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<ForecastRun, DbError> {
    let low: Option<f64> = row.try_get("low")?;
    Ok(ForecastRun {
        id: row.try_get("id")?,
        training: row.try_get("training_id")?,
        made_at: from_micros(row.try_get("made_at")?),
        made_on: row
            .try_get::<String, _>("made_on")?
            .parse()
            .map_err(DbError::corrupt)?,
        days: row.try_get::<i64, _>("days")? as u32,
        series: row.try_get::<i64, _>("series")? as u32,
        sales_version: row.try_get("sales_version")?,
        total_band: low.zip(row.try_get("high")?),
    })
}

//! SQL of trainings.

use super::TrainingRecord;
use crate::{
    clock::from_micros,
    db::{DbError, Tx},
};
use chrono::NaiveDate;
use obrador_core::{bounds::count::TRAININGS_LISTED, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};

/// A training, and what only the service needs of it.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) record: TrainingRecord,
    pub(super) sales_version: Option<i64>,
    pub(super) total_band: Option<(f64, f64)>,
}

/// A new one. False where one is under way.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    (by, now): (&str, i64),
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO trainings (tenant_id, id, state, asked_by, asked_at) VALUES ($1, $2, 'waiting', $3, $4)
         ON CONFLICT DO NOTHING",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(by)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The one that is under way.
pub(super) async fn open(tx: &mut Tx, tenant: &TenantId) -> Result<Option<String>, DbError> {
    let row =
        sqlx::query("SELECT id FROM trainings WHERE tenant_id = $1 AND state IN ('waiting', 'running')")
            .bind(tenant.as_str())
            .fetch_optional(&mut **tx)
            .await?;
    row.map(|row| Ok(row.try_get("id")?)).transpose()
}

/// One of them.
pub(super) async fn get(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<Stored>, DbError> {
    let row = sqlx::query("SELECT * FROM trainings WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    row.as_ref().map(read).transpose()
}

/// The newest.
pub(super) async fn list(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<Stored>, DbError> {
    let rows =
        sqlx::query("SELECT * FROM trainings WHERE tenant_id = $1 ORDER BY asked_at DESC, id DESC LIMIT $2")
            .bind(tenant.as_str())
            .bind(i64::from(TRAININGS_LISTED))
            .fetch_all(&mut **tx)
            .await?;
    rows.iter().map(read).collect()
}

/// The one whose results count: the last that is done.
pub(super) async fn last_done(tx: &mut Tx, tenant: &TenantId) -> Result<Option<Stored>, DbError> {
    let row = sqlx::query(
        "SELECT * FROM trainings WHERE tenant_id = $1 AND state = 'done' ORDER BY asked_at DESC, id DESC LIMIT 1",
    )
    .bind(tenant.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(read).transpose()
}

/// It begins, or goes on; until the end of the transaction nobody else does so. False where it is over.
pub(super) async fn begin(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    (through, sales_version, series): (NaiveDate, i64, usize),
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE trainings SET state = 'running', through = $3, sales_version = $4, series = $5,
             begun_at = COALESCE(begun_at, $6)
         WHERE tenant_id = $1 AND id = $2 AND state IN ('waiting', 'running')",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(through.to_string())
    .bind(sales_version)
    .bind(series as i64)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// As far as it has come.
pub(super) async fn progress(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE trainings SET done = (
             SELECT COUNT(*) FROM training_results r WHERE r.tenant_id = $1 AND r.training_id = $2
         ) WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// It is over. False where it was before.
pub(super) async fn end(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    (state, forecast): (&'static str, Option<&'static str>),
    band: Option<(f64, f64)>,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE trainings SET state = $3, forecast = $4, low = CAST($5 AS DOUBLE PRECISION),
             high = CAST($6 AS DOUBLE PRECISION), ended_at = $7
         WHERE tenant_id = $1 AND id = $2 AND state IN ('waiting', 'running')",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(state)
    .bind(forecast)
    // As texts: `Any` tells PostgreSQL that a missing number is of another type than one that is there.
    .bind(band.map(|band| band.0.to_string()))
    .bind(band.map(|band| band.1.to_string()))
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Forgets trainings that ended before `before` and are not the last that is done.
pub(super) async fn forget(tx: &mut Tx, before: i64) -> Result<(), DbError> {
    sqlx::query(
        "DELETE FROM trainings WHERE ended_at < $1 AND EXISTS (
             SELECT 1 FROM trainings later WHERE later.tenant_id = trainings.tenant_id AND later.state = 'done'
                 AND later.asked_at > trainings.asked_at
         )",
    )
    .bind(before)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<Stored, DbError> {
    let time =
        |name: &str| -> Result<_, DbError> { Ok(row.try_get::<Option<i64>, _>(name)?.map(from_micros)) };
    let through: Option<String> = row.try_get("through")?;
    let forecast: Option<String> = row.try_get("forecast")?;
    let low: Option<f64> = row.try_get("low")?;
    Ok(Stored {
        sales_version: row.try_get("sales_version")?,
        total_band: low.zip(row.try_get("high")?),
        record: TrainingRecord {
            id: row.try_get("id")?,
            state: row.try_get::<String, _>("state")?.parse()?,
            done: row.try_get::<i64, _>("done")? as u32,
            of: row.try_get::<Option<i64>, _>("series")?.map(|of| of as u32),
            asked_by: row.try_get("asked_by")?,
            asked_at: from_micros(row.try_get("asked_at")?),
            begun_at: time("begun_at")?,
            ended_at: time("ended_at")?,
            through: through
                .map(|day| day.parse().map_err(DbError::corrupt))
                .transpose()?,
            forecast: forecast.map(|it| it.parse()).transpose()?,
        },
    })
}

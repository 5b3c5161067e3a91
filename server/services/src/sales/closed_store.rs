//! SQL of the days on which shops were closed.

use crate::db::{DbError, Tx};
use chrono::NaiveDate;
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::BTreeSet;

use super::day_store::day;

/// The closed days between two, both included.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<BTreeSet<(NaiveDate, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT day, location_id FROM closed_days WHERE tenant_id = $1 AND day >= $2 AND day <= $3",
    )
    .bind(tenant.as_str())
    .bind(from.to_string())
    .bind(to.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((day(row)?, row.try_get("location_id")?)))
        .collect()
}

/// Was the shop closed that day?
pub(super) async fn is_closed(
    tx: &mut Tx,
    tenant: &TenantId,
    (on, location): (NaiveDate, &str),
) -> Result<bool, DbError> {
    Ok(between(tx, tenant, (on, on))
        .await?
        .contains(&(on, location.to_owned())))
}

/// The shop was closed that day. False where that was known.
pub(super) async fn close(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO closed_days (tenant_id, location_id, day, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, location_id, day) DO NOTHING",
    )
    .bind(tenant.as_str())
    .bind(location)
    .bind(day.to_string())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// It was open. False where nobody had said otherwise.
pub(super) async fn open(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM closed_days WHERE tenant_id = $1 AND location_id = $2 AND day = $3")
        .bind(tenant.as_str())
        .bind(location)
        .bind(day.to_string())
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() > 0)
}

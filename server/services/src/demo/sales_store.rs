//! SQL of what the demo's shops have sold.

use crate::db::{DbError, Statement, Tx};
use chrono::NaiveDate;
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::BTreeMap;

/// So many rows go into one statement: nine values each, and SQLite takes 32,766.
const ROWS: usize = 1_000;

/// What a shop sold of a product on a day, in whole pieces.
pub(super) struct SoldRow {
    pub(super) product: String,
    pub(super) location: String,
    pub(super) day: NaiveDate,
    pub(super) made: i64,
    pub(super) sold: i64,
}

/// The shops in use, with when each came, in microseconds UTC.
pub(super) async fn shops(tx: &mut Tx, tenant: &TenantId) -> Result<BTreeMap<String, i64>, DbError> {
    let rows =
        sqlx::query("SELECT id, created_at FROM locations WHERE tenant_id = $1 AND archived_at IS NULL")
            .bind(tenant.as_str())
            .fetch_all(&mut **tx)
            .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("id")?, row.try_get("created_at")?)))
        .collect()
}

/// Writes what was sold.
pub(super) async fn write(tx: &mut Tx, tenant: &TenantId, rows: &[SoldRow], now: i64) -> Result<(), DbError> {
    for some in rows.chunks(ROWS) {
        let mut insert = Statement::new(
            "INSERT INTO daily_sales (tenant_id, product_id, location_id, day, sold, made, unsold, sold_out, sources,
                changed_at) ",
        );
        insert.push_values(some, |mut values, row| {
            values
                .push_bind(tenant.as_str().to_owned())
                .push_bind(row.product.clone())
                .push_bind(row.location.clone())
                .push_bind(row.day.to_string())
                .push_bind(row.sold * 1_000)
                .push_bind(row.made * 1_000)
                .push_bind((row.made - row.sold) * 1_000)
                .push_bind(i64::from(row.sold == row.made))
                .push_bind(String::new())
                .push_bind(now);
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// The shop was closed that day.
pub(super) async fn close(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
    now: i64,
) -> Result<(), DbError> {
    sqlx::query("INSERT INTO closed_days (tenant_id, location_id, day, changed_at) VALUES ($1, $2, $3, $4)")
        .bind(tenant.as_str())
        .bind(location)
        .bind(day.to_string())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Sales have changed.
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

//! SQL of sales as demand is learned from them: by product and shop.

use super::day_store::{day, sold};
use crate::db::{DbError, Tx};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, sales::Sold};
use sqlx::Row as _;
use std::collections::{BTreeMap, BTreeSet};

/// A product in a shop; an empty location is the one of a bakery that has none.
pub(crate) type Series = (String, String);

/// What each product sold in each shop since that day, by day.
pub(crate) async fn histories(
    tx: &mut Tx,
    tenant: &TenantId,
    since: NaiveDate,
) -> Result<BTreeMap<Series, Vec<(NaiveDate, Sold)>>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, sold, made, unsold, sold_out FROM daily_sales
         WHERE tenant_id = $1 AND day >= $2 ORDER BY product_id, location_id, day",
    )
    .bind(tenant.as_str())
    .bind(since.to_string())
    .fetch_all(&mut **tx)
    .await?;
    let mut all: BTreeMap<Series, Vec<(NaiveDate, Sold)>> = BTreeMap::new();
    for row in &rows {
        let series = (row.try_get("product_id")?, row.try_get("location_id")?);
        all.entry(series).or_default().push((day(row)?, sold(row)?));
    }
    Ok(all)
}

/// The closed days since that day, with their shops.
pub(crate) async fn closed_days(
    tx: &mut Tx,
    tenant: &TenantId,
    since: NaiveDate,
) -> Result<BTreeSet<(String, NaiveDate)>, DbError> {
    let rows = sqlx::query("SELECT location_id, day FROM closed_days WHERE tenant_id = $1 AND day >= $2")
        .bind(tenant.as_str())
        .bind(since.to_string())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("location_id")?, day(row)?)))
        .collect()
}

/// What each product sold in each shop on one day.
pub(crate) async fn day_totals(
    tx: &mut Tx,
    tenant: &TenantId,
    on: NaiveDate,
) -> Result<BTreeMap<Series, Sold>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, sold, made, unsold, sold_out FROM daily_sales
         WHERE tenant_id = $1 AND day = $2",
    )
    .bind(tenant.as_str())
    .bind(on.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let series = (row.try_get("product_id")?, row.try_get("location_id")?);
            Ok((series, sold(row)?))
        })
        .collect()
}

/// The first and the last day that has sales.
pub(crate) async fn span(tx: &mut Tx, tenant: &TenantId) -> Result<Option<(NaiveDate, NaiveDate)>, DbError> {
    let row = sqlx::query("SELECT MIN(day) AS first, MAX(day) AS last FROM daily_sales WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_one(&mut **tx)
        .await?;
    let read = |column: &str| -> Result<Option<NaiveDate>, DbError> {
        let text: Option<String> = row.try_get(column)?;
        text.map(|day| day.parse()).transpose().map_err(DbError::corrupt)
    };
    Ok(read("first")?.zip(read("last")?))
}

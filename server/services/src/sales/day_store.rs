//! SQL of what was sold of a product in a shop on a day.

use super::view::DayRow;
use crate::db::{DbError, Statement, Tx};
use chrono::NaiveDate;
use obrador_core::{
    ids::TenantId,
    sales::{DayTotal, Sold},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::BTreeMap;

/// So many rows go into one statement: ten values each, and SQLite takes 32,766.
const ROWS: usize = 1_000;

/// A row to be written.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) product: String,
    pub(super) location: String,
    pub(super) day: NaiveDate,
    pub(super) sold: Sold,
    /// Short hashes of what was added since it was last replaced, each in colons.
    pub(super) sources: String,
}

/// What is there of a shop's day: by product, with the sources it came from.
pub(super) async fn of_day(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
) -> Result<BTreeMap<String, (Sold, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, sold, made, unsold, sold_out, sources FROM daily_sales
         WHERE tenant_id = $1 AND day = $2 AND location_id = $3",
    )
    .bind(tenant.as_str())
    .bind(day.to_string())
    .bind(location)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("product_id")?, (sold(row)?, row.try_get("sources")?))))
        .collect()
}

/// Rows between two days, both included, by day, name and shop; of one shop or product where one is named.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, to): (NaiveDate, NaiveDate),
    (location, product): (Option<&str>, Option<&str>),
) -> Result<Vec<DayRow>, DbError> {
    let mut select = Statement::new(
        "SELECT s.day, s.location_id, s.product_id, s.sold, s.made, s.unsold, s.sold_out, s.changed_at,
            COALESCE(p.name, '') AS name
         FROM daily_sales s LEFT JOIN products p ON p.tenant_id = s.tenant_id AND p.id = s.product_id
         WHERE s.tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.push(" AND s.day >= ").push_bind(from.to_string());
    select.push(" AND s.day <= ").push_bind(to.to_string());
    if let Some(location) = location {
        select
            .push(" AND s.location_id = ")
            .push_bind(location.to_owned());
    }
    if let Some(product) = product {
        select.push(" AND s.product_id = ").push_bind(product.to_owned());
    }
    select.push(" ORDER BY s.day, p.search, s.product_id, s.location_id");
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(read).collect()
}

/// What each shop sold on each of these days that has rows, in one line.
pub(super) async fn totals(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<BTreeMap<(NaiveDate, String), DayTotal>, DbError> {
    let rows = sqlx::query(
        "SELECT day, location_id, COUNT(*) AS products, CAST(SUM(sold) AS BIGINT) AS sold,
            CAST(COALESCE(SUM(made), 0) AS BIGINT) AS made, COUNT(made) AS made_of,
            CAST(COALESCE(SUM(unsold), 0) AS BIGINT) AS unsold, COUNT(unsold) AS unsold_of,
            CAST(SUM(sold_out) AS BIGINT) AS sold_out
         FROM daily_sales WHERE tenant_id = $1 AND day >= $2 AND day <= $3 GROUP BY day, location_id",
    )
    .bind(tenant.as_str())
    .bind(from.to_string())
    .bind(to.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let total = DayTotal {
                products: row.try_get("products")?,
                sold: row.try_get("sold")?,
                made: row.try_get("made")?,
                made_of: row.try_get("made_of")?,
                unsold: row.try_get("unsold")?,
                unsold_of: row.try_get("unsold_of")?,
                sold_out: row.try_get("sold_out")?,
            };
            Ok(((day(row)?, row.try_get("location_id")?), total))
        })
        .collect()
}

/// Writes rows, in place of what was there.
pub(super) async fn write(tx: &mut Tx, tenant: &TenantId, rows: &[Row], now: i64) -> Result<(), DbError> {
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
                .push_bind(row.sold.sold)
                .push_bind(row.sold.made)
                .push_bind(row.sold.unsold)
                .push_bind(i64::from(row.sold.sold_out))
                .push_bind(row.sources.clone())
                .push_bind(now);
        });
        insert.push(
            " ON CONFLICT (tenant_id, product_id, location_id, day) DO UPDATE SET sold = excluded.sold,
                made = excluded.made, unsold = excluded.unsold, sold_out = excluded.sold_out, sources = excluded.sources,
                changed_at = excluded.changed_at",
        );
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// Takes rows of a shop's day away: of one product, or all.
pub(super) async fn remove(
    tx: &mut Tx,
    tenant: &TenantId,
    (day, location): (NaiveDate, &str),
    product: Option<&str>,
) -> Result<u64, DbError> {
    let mut delete = Statement::new("DELETE FROM daily_sales WHERE tenant_id = ");
    delete.push_bind(tenant.as_str().to_owned());
    delete.push(" AND day = ").push_bind(day.to_string());
    delete.push(" AND location_id = ").push_bind(location.to_owned());
    if let Some(product) = product {
        delete.push(" AND product_id = ").push_bind(product.to_owned());
    }
    Ok(delete.build().execute(&mut **tx).await?.rows_affected())
}

fn read(row: &AnyRow) -> Result<DayRow, DbError> {
    let location: String = row.try_get("location_id")?;
    Ok(DayRow {
        day: day(row)?,
        location: (!location.is_empty()).then_some(location),
        product: row.try_get("product_id")?,
        name: row.try_get("name")?,
        sold: sold(row)?,
        changed_at: row.try_get("changed_at")?,
    })
}

/// The day of a row.
pub(super) fn day(row: &AnyRow) -> Result<NaiveDate, DbError> {
    row.try_get::<&str, _>("day")?.parse().map_err(DbError::corrupt)
}

/// What a row says was sold.
pub(super) fn sold(row: &AnyRow) -> Result<Sold, DbError> {
    let sold_out: i64 = row.try_get("sold_out")?;
    Ok(Sold {
        sold: row.try_get("sold")?,
        made: row.try_get("made")?,
        unsold: row.try_get("unsold")?,
        sold_out: sold_out == 1,
    })
}

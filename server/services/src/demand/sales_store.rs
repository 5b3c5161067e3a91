//! SQL that reads what was sold.

use super::service::Series;
use crate::db::{DbError, Tx};
use chrono::NaiveDate;
use obrador_core::{demand::Observed, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeMap, BTreeSet};

/// What was entered of a product in a shop on a day, in thousandths of a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entered {
    pub(super) sold: i64,
    pub(super) made: Option<i64>,
    pub(super) unsold: Option<i64>,
    said_sold_out: bool,
}

impl Entered {
    /// Did somebody say so, or was all that was made sold?
    pub(super) fn is_sold_out(self) -> bool {
        let all = self.made.is_some_and(|made| made > 0 && self.sold >= made);
        self.said_sold_out || (all && self.unsold.unwrap_or(0) == 0)
    }

    /// As it is learned from.
    pub(super) fn observed(self) -> Observed {
        let pieces = self.sold as f64 / 1_000.0;
        if self.is_sold_out() {
            Observed::SoldOut(pieces)
        } else {
            Observed::Sold(pieces)
        }
    }
}

/// The version of a bakery's sales: it goes up with every change.
pub(super) async fn version(tx: &mut Tx, tenant: &TenantId) -> Result<i64, DbError> {
    let row = sqlx::query("SELECT version FROM sales_versions WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.map_or(Ok(0), |row| row.try_get("version"))?)
}

/// What was sold since that day, by product and shop.
pub(super) async fn since(
    tx: &mut Tx,
    tenant: &TenantId,
    since: NaiveDate,
) -> Result<BTreeMap<Series, Vec<(NaiveDate, Entered)>>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, sold, made, unsold, sold_out FROM daily_sales
         WHERE tenant_id = $1 AND day >= $2",
    )
    .bind(tenant.as_str())
    .bind(since.to_string())
    .fetch_all(&mut **tx)
    .await?;
    let mut all: BTreeMap<Series, Vec<(NaiveDate, Entered)>> = BTreeMap::new();
    for row in &rows {
        let series = (row.try_get("product_id")?, row.try_get("location_id")?);
        all.entry(series).or_default().push((day(row)?, entered(row)?));
    }
    Ok(all)
}

/// What was sold on a day.
pub(super) async fn on(
    tx: &mut Tx,
    tenant: &TenantId,
    day: NaiveDate,
) -> Result<BTreeMap<Series, Entered>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, sold, made, unsold, sold_out FROM daily_sales
         WHERE tenant_id = $1 AND day = $2",
    )
    .bind(tenant.as_str())
    .bind(day.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let series = (row.try_get("product_id")?, row.try_get("location_id")?);
            Ok((series, entered(row)?))
        })
        .collect()
}

/// The days on which shops were closed.
pub(super) async fn closed(
    tx: &mut Tx,
    tenant: &TenantId,
    since: NaiveDate,
) -> Result<BTreeSet<(String, NaiveDate)>, DbError> {
    let rows = sqlx::query("SELECT location_id, day FROM sales_days WHERE tenant_id = $1 AND day >= $2")
        .bind(tenant.as_str())
        .bind(since.to_string())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("location_id")?, day(row)?)))
        .collect()
}

fn day(row: &AnyRow) -> Result<NaiveDate, DbError> {
    row.try_get::<String, _>("day")?.parse().map_err(DbError::corrupt)
}

fn entered(row: &AnyRow) -> Result<Entered, DbError> {
    Ok(Entered {
        sold: row.try_get("sold")?,
        made: row.try_get("made")?,
        unsold: row.try_get("unsold")?,
        said_sold_out: row.try_get::<i64, _>("sold_out")? != 0,
    })
}

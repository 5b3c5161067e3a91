//! SQL of what a table is compared with.

use super::lines::Key;
use crate::{
    db::{DbError, Tx},
    sales::day_store::{day, sold},
};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, sales::Sold};
use sqlx::Row as _;
use std::collections::HashMap;

/// What is there between two days, both included, with the sources it came from.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    (from, to): (NaiveDate, NaiveDate),
) -> Result<HashMap<Key, (Sold, String)>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, sold, made, unsold, sold_out, sources FROM daily_sales
         WHERE tenant_id = $1 AND day >= $2 AND day <= $3",
    )
    .bind(tenant.as_str())
    .bind(from.to_string())
    .bind(to.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let key = (row.try_get("product_id")?, row.try_get("location_id")?, day(row)?);
            Ok((key, (sold(row)?, row.try_get("sources")?)))
        })
        .collect()
}

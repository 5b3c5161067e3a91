//! SQL of what products are expected to sell, day by day.

use super::service::Series;
use crate::db::{DbError, Statement, Tx};
use chrono::NaiveDate;
use obrador_core::{demand::DemandDay, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 400;

/// More days of a forecast.
pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    run: &str,
    days: &[(&Series, DemandDay)],
) -> Result<(), DbError> {
    for some in days.chunks(ROWS) {
        let mut insert = Statement::new(
            "INSERT INTO demand_forecasts (tenant_id, run_id, product_id, location_id, day, closed, p10, p50, p90, mean) ",
        );
        insert.push_values(some, |mut row, (series, day)| {
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(run.to_owned())
                .push_bind(series.0.clone())
                .push_bind(series.1.clone())
                .push_bind(day.date.to_string())
                .push_bind(i64::from(day.closed))
                .push_bind(day.p10)
                .push_bind(day.p50)
                .push_bind(day.p90)
                .push_bind(day.mean);
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// What a forecast says of days, both included.
pub(super) async fn between(
    tx: &mut Tx,
    tenant: &TenantId,
    run: &str,
    (from, until): (NaiveDate, NaiveDate),
) -> Result<Vec<(Series, DemandDay)>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, closed, p10, p50, p90, mean FROM demand_forecasts
         WHERE tenant_id = $1 AND run_id = $2 AND day >= $3 AND day <= $4 ORDER BY day, product_id, location_id",
    )
    .bind(tenant.as_str())
    .bind(run)
    .bind(from.to_string())
    .bind(until.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(read).collect()
}

/// What a forecast says of a product from a day on.
pub(super) async fn of_product(
    tx: &mut Tx,
    tenant: &TenantId,
    run: &str,
    (product, from): (&str, NaiveDate),
) -> Result<Vec<(Series, DemandDay)>, DbError> {
    let rows = sqlx::query(
        "SELECT product_id, location_id, day, closed, p10, p50, p90, mean FROM demand_forecasts
         WHERE tenant_id = $1 AND run_id = $2 AND product_id = $3 AND day >= $4 ORDER BY location_id, day",
    )
    .bind(tenant.as_str())
    .bind(run)
    .bind(product)
    .bind(from.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(read).collect()
}

/// Days after the first up to the second are gone from a forecast.
pub(super) async fn forget(
    tx: &mut Tx,
    tenant: &TenantId,
    run: &str,
    (after, until): (NaiveDate, NaiveDate),
) -> Result<(), DbError> {
    sqlx::query(
        "DELETE FROM demand_forecasts WHERE tenant_id = $1 AND run_id = $2 AND day > $3 AND day <= $4",
    )
    .bind(tenant.as_str())
    .bind(run)
    .bind(after.to_string())
    .bind(until.to_string())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// All of a forecast is gone.
pub(super) async fn forget_all(tx: &mut Tx, tenant: &TenantId, run: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM demand_forecasts WHERE tenant_id = $1 AND run_id = $2")
        .bind(tenant.as_str())
        .bind(run)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn read(row: &AnyRow) -> Result<(Series, DemandDay), DbError> {
    let series = (row.try_get("product_id")?, row.try_get("location_id")?);
    let day = DemandDay {
        date: row
            .try_get::<String, _>("day")?
            .parse()
            .map_err(DbError::corrupt)?,
        closed: row.try_get::<i64, _>("closed")? != 0,
        p10: row.try_get("p10")?,
        p50: row.try_get("p50")?,
        p90: row.try_get("p90")?,
        mean: row.try_get("mean")?,
    };
    Ok((series, day))
}

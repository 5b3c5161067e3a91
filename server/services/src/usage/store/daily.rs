//! Counts that start again each UTC day.

use crate::db::{DbError, Statement, Tx};
use chrono::NaiveDate;
use obrador_core::{ids::TenantId, usage::Metric};
use sqlx::Row as _;

/// Rows in one `INSERT`: below every database's number of parameters.
const ROWS: usize = 500;

/// A day's total of a daily metric.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct DailyCount {
    /// Whose.
    pub tenant: TenantId,
    /// A daily metric.
    pub metric: Metric,
    /// The UTC day.
    pub date: NaiveDate,
    /// How many.
    pub count: i64,
}

/// Adds to one day's total, and answers the new total.
pub async fn add(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    date: NaiveDate,
    count: i64,
) -> Result<i64, DbError> {
    let one = DailyCount {
        tenant: tenant.clone(),
        metric,
        date,
        count,
    };
    let totals = add_all(tx, &[one]).await?;
    Ok(totals.first().map_or(count, |total| total.count))
}

/// Adds to many totals, and answers the new ones. `counts` are ordered, so that two writers never wait for each other; those of
/// a bakery that is gone are dropped.
pub async fn add_all(tx: &mut Tx, counts: &[DailyCount]) -> Result<Vec<DailyCount>, DbError> {
    let mut totals = Vec::with_capacity(counts.len());
    for rows in counts.chunks(ROWS) {
        let mut insert = Statement::new("WITH counts (tenant_id, metric, date, count) AS (");
        insert.push_values(rows, |mut row, one| {
            row.push_bind(one.tenant.as_str().to_owned())
                .push_bind(one.metric.as_str())
                .push_bind(one.date.to_string())
                .push_bind(one.count);
        });
        insert.push(
            ") INSERT INTO usage_daily (tenant_id, metric, date, count)
             SELECT c.tenant_id, c.metric, c.date, c.count FROM counts c JOIN tenants t ON t.id = c.tenant_id
             WHERE true
             ON CONFLICT (tenant_id, metric, date) DO UPDATE SET count = usage_daily.count + excluded.count
             RETURNING tenant_id, metric, date, count",
        );
        for row in insert.build().fetch_all(&mut **tx).await? {
            totals.push(DailyCount {
                tenant: row
                    .try_get::<String, _>("tenant_id")?
                    .parse()
                    .map_err(DbError::corrupt)?,
                metric: row
                    .try_get::<String, _>("metric")?
                    .parse()
                    .map_err(DbError::corrupt)?,
                date: row
                    .try_get::<String, _>("date")?
                    .parse()
                    .map_err(DbError::corrupt)?,
                count: row.try_get("count")?,
            });
        }
    }
    Ok(totals)
}

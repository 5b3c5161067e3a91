//! SQL of histories: the last snapshots of each metric, of many bakeries at once.

use crate::{
    db::{Backend, DbError, Statement, Tx},
    usage::history::{DAYS, Histories, Versioned},
};
use chrono::{NaiveDate, TimeDelta};
use obrador_core::{
    ids::TenantId,
    usage::{ExportDays, Metric, Snapshot},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::HashMap;

/// Both databases can print a number so that it reads back the same; they differ in how.
fn exact_text(backend: Backend) -> &'static str {
    match backend {
        Backend::Sqlite => "format('%!.17g', value)",
        Backend::Postgres => "CAST(value AS TEXT)",
    }
}

/// The histories of many bakeries, as far back as is kept at hand.
pub(in crate::usage) async fn load(
    tx: &mut Tx,
    tenants: &[TenantId],
    today: NaiveDate,
) -> Result<Vec<Versioned>, DbError> {
    load_back(tx, tenants, today, DAYS).await
}

/// The same, the newest `days`: a text a metric instead of a row a day, which is ten times as fast.
pub(in crate::usage) async fn load_back(
    tx: &mut Tx,
    tenants: &[TenantId],
    today: NaiveDate,
    days: usize,
) -> Result<Vec<Versioned>, DbError> {
    let backend = tx.backend();
    let mut query = Statement::new("WITH chunk (id) AS (");
    query.push_values(tenants, |mut row, tenant| {
        row.push_bind(tenant.as_str().to_owned());
    });
    query.push(
        "), days AS (
            SELECT s.tenant_id, s.metric, string_agg(s.date || '=' || ",
    );
    query.push(exact_text(backend));
    query.push(
        ", ',') AS days
            FROM usage_snapshots s JOIN chunk c ON c.id = s.tenant_id WHERE s.date >= ",
    );
    query.push_bind((today - TimeDelta::days(days as i64)).to_string());
    query.push(" AND s.date <= ");
    query.push_bind(today.to_string());
    query.push(
        " GROUP BY s.tenant_id, s.metric
        )
        SELECT c.id, COALESCE(v.version, 0) AS version, d.metric, d.days
        FROM chunk c LEFT JOIN usage_versions v ON v.tenant_id = c.id LEFT JOIN days d ON d.tenant_id = c.id",
    );
    let rows = query.build().fetch_all(&mut **tx).await?;
    let mut all: HashMap<String, (i64, Histories)> = HashMap::with_capacity(tenants.len());
    for row in &rows {
        let (_, histories) = all
            .entry(row.try_get("id")?)
            .or_insert((row.try_get("version")?, Histories::default()));
        let Some(metric) = row.try_get::<Option<String>, _>("metric")? else {
            continue;
        };
        let metric: Metric = metric.parse().map_err(DbError::corrupt)?;
        histories.0[metric as usize] = parse_days(row.try_get("days")?, days).map_err(DbError::corrupt)?;
    }
    let found = tenants.iter().map(|tenant| {
        let (version, histories) = all.remove(tenant.as_str()).unwrap_or_default();
        Versioned {
            tenant: tenant.clone(),
            version,
            histories,
        }
    });
    Ok(found.collect())
}

/// The snapshots of one metric on the last `days` before `today`, oldest first.
pub(in crate::usage) async fn of_metric(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    today: NaiveDate,
    days: usize,
) -> Result<Vec<Snapshot>, DbError> {
    let rows = sqlx::query(
        "SELECT date, value FROM usage_snapshots
         WHERE tenant_id = $1 AND metric = $2 AND date >= $3 AND date < $4 ORDER BY date",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind((today - TimeDelta::days(days as i64)).to_string())
    .bind(today.to_string())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(snapshot).collect()
}

/// All snapshots of these days, by day and then in [`Metric::ALL`]'s order.
pub(in crate::usage) async fn of_days(
    tx: &mut Tx,
    tenant: &TenantId,
    days: ExportDays,
) -> Result<Vec<(Metric, Snapshot)>, DbError> {
    let rows = sqlx::query(
        "SELECT metric, date, value FROM usage_snapshots
         WHERE tenant_id = $1 AND date >= $2 AND date <= $3",
    )
    .bind(tenant.as_str())
    .bind(days.from.to_string())
    .bind(days.to.to_string())
    .fetch_all(&mut **tx)
    .await?;
    let mut found = Vec::with_capacity(rows.len());
    for row in &rows {
        let metric: Metric = row
            .try_get::<&str, _>("metric")?
            .parse()
            .map_err(DbError::corrupt)?;
        found.push((metric, snapshot(row)?));
    }
    found.sort_unstable_by_key(|(metric, day)| (day.date, *metric as usize));
    Ok(found)
}

fn snapshot(row: &AnyRow) -> Result<Snapshot, DbError> {
    let date = parse_date(row.try_get("date")?);
    Ok(Snapshot {
        date: date.ok_or_else(|| DbError::corrupt("a snapshot without a date"))?,
        value: row.try_get("value")?,
    })
}

/// `2025-01-19=42,…` in any order, to the newest `count` in theirs.
fn parse_days(text: &str, count: usize) -> Result<Vec<Snapshot>, &'static str> {
    let day = |part: &str| {
        let (date, value) = part.split_once('=')?;
        Some(Snapshot {
            date: parse_date(date)?,
            value: value.parse().ok()?,
        })
    };
    let days: Option<Vec<_>> = text.split(',').map(day).collect();
    let mut days = days.ok_or("a snapshot without a date or a value")?;
    if !days.is_sorted_by_key(|s| s.date) {
        days.sort_unstable_by_key(|s| s.date);
    }
    days.drain(..days.len().saturating_sub(count));
    Ok(days)
}

/// ISO only, as it is read fifty million times when a hundred thousand bakeries are tracked.
fn parse_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *bytes else {
        return None;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_sorted_and_trimmed() {
        let first: NaiveDate = "2025-01-01".parse().unwrap();
        let text: Vec<String> = (0..70)
            .rev()
            .map(|d| format!("{}={d}.0", first + TimeDelta::days(d)))
            .collect();
        let days = parse_days(&text.join(","), DAYS).unwrap();
        assert_eq!((days.len(), days[0].value, days[59].value), (60, 10.0, 69.0));
        for wrong in ["", "2025-01-01", "2025-1-01=3", "2025-02-30=3", "2025-01-01=x"] {
            assert!(parse_days(wrong, DAYS).is_err(), "{wrong}");
        }
    }
}

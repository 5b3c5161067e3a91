//! What is so now: one statement, so that all of it is of one moment.

use super::promised::open_invitations;
use crate::{
    db::{DbError, Tx},
    usage::PerMetric,
};
use chrono::{DateTime, TimeDelta, Utc};
use obrador_core::{
    ids::TenantId,
    subscription::PlanId,
    usage::{Kind, Metric},
};
use sqlx::Row as _;

/// A refused attempt counts for this long.
const REFUSED_DAYS: i64 = 30;

/// A bakery's live values, and the versions of what a forecast depends on.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::usage) struct Current {
    /// When it was so.
    pub(in crate::usage) at: DateTime<Utc>,
    pub(in crate::usage) tenant_name: String,
    pub(in crate::usage) plan: PlanId,
    pub(in crate::usage) plan_version: i64,
    pub(in crate::usage) usage_version: i64,
    /// In the metric's own unit.
    pub(in crate::usage) used: PerMetric<f64>,
    /// The owner's own limits, in the metric's own unit.
    pub(in crate::usage) caps: PerMetric<Option<f64>>,
    pub(in crate::usage) refused: PerMetric<bool>,
}

/// A row a metric: the level carried forward plus the events since, and what is promised; or the day's total so far.
const LIVE: &str = concat!(
    "
    WITH metrics (metric) AS (VALUES ('users'), ('locations'), ('products'), ('recipes'), ('suppliers'),
        ('storage_gb'), ('training_jobs'), ('forecasts'), ('api_calls'))
    SELECT t.name, s.plan, s.version AS plan_version, COALESCE(v.version, 0) AS usage_version, m.metric,
        COALESCE(l.level, 0) + COALESCE(d.count, 0) + (
            SELECT CAST(COALESCE(SUM(e.delta), 0) AS BIGINT) FROM usage_events e
            WHERE e.tenant_id = t.id AND e.metric = m.metric AND e.at >= COALESCE(l.through, 0) AND e.at <= $2
        ) + CASE WHEN m.metric = 'users' THEN (",
    open_invitations!("t.id", "$2"),
    ") ELSE 0 END AS used,
        c.cap,
        (SELECT COUNT(*) FROM refused_attempts r
            WHERE r.tenant_id = t.id AND r.metric = m.metric AND r.at > $3 AND r.at <= $2) AS refused
    FROM tenants t
    JOIN subscriptions s ON s.tenant_id = t.id
    CROSS JOIN metrics m
    LEFT JOIN usage_versions v ON v.tenant_id = t.id
    LEFT JOIN usage_levels l ON l.tenant_id = t.id AND l.metric = m.metric
    LEFT JOIN usage_daily d ON d.tenant_id = t.id AND d.metric = m.metric AND d.date = $4
    LEFT JOIN usage_caps c ON c.tenant_id = t.id AND c.metric = m.metric
    WHERE t.id = $1"
);

/// None for an unknown bakery.
pub(in crate::usage) async fn load(
    tx: &mut Tx,
    tenant: &TenantId,
    now: DateTime<Utc>,
) -> Result<Option<Current>, DbError> {
    let rows = sqlx::query(LIVE)
        .bind(tenant.as_str())
        .bind(now.timestamp_micros())
        .bind((now - TimeDelta::days(REFUSED_DAYS)).timestamp_micros())
        .bind(now.date_naive().to_string())
        .fetch_all(&mut **tx)
        .await?;
    let Some(first) = rows.first() else {
        return Ok(None);
    };
    let mut live = Current {
        at: now,
        tenant_name: first.try_get("name")?,
        plan: first
            .try_get::<&str, _>("plan")?
            .parse()
            .map_err(DbError::corrupt)?,
        plan_version: first.try_get("plan_version")?,
        usage_version: first.try_get("usage_version")?,
        used: [0.0; 9],
        caps: [None; 9],
        refused: [false; 9],
    };
    for row in &rows {
        let metric: Metric = row
            .try_get::<&str, _>("metric")?
            .parse()
            .map_err(DbError::corrupt)?;
        live.used[metric as usize] = in_own_unit(metric, row.try_get("used")?);
        let cap: Option<i64> = row.try_get("cap")?;
        live.caps[metric as usize] = cap.map(|cap| in_own_unit(metric, cap));
        live.refused[metric as usize] = row.try_get::<i64, _>("refused")? > 0;
    }
    Ok(Some(live))
}

/// A ledger's or counter's number in the metric's own unit.
pub(in crate::usage) fn in_own_unit(metric: Metric, count: i64) -> f64 {
    match metric.kind() {
        Kind::Level => count as f64 / metric.ledger_units() as f64,
        Kind::Daily => count as f64,
    }
}

/// Keeps an attempt that was refused; of a bakery that is gone, nothing.
pub(in crate::usage) async fn insert_refused(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    at: i64,
    requested: i64,
    id: &str,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO refused_attempts (tenant_id, metric, at, id, requested)
         SELECT t.id, $2, CAST($3 AS BIGINT), $4, CAST($5 AS BIGINT) FROM tenants t WHERE t.id = $1
         ON CONFLICT (tenant_id, metric, at, id) DO NOTHING",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(at)
    .bind(id)
    .bind(requested)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

//! SQL of entitlements.

use super::Caps;
use crate::{
    db::{DbError, Tx},
    subscription::{self, Subscription},
    usage::store::promised::promised,
};
use obrador_core::{ids::TenantId, usage::Metric};
use sqlx::Row as _;

/// The subscription; until the end of the transaction nothing else of the bakery is admitted, and its plan stays.
pub(super) async fn lock_subscription(
    tx: &mut Tx,
    tenant: &TenantId,
) -> Result<Option<Subscription>, DbError> {
    let row = sqlx::query(
        "UPDATE subscriptions SET version = version WHERE tenant_id = $1
         RETURNING plan, cycle, state, anchor_at, period_start, renews_on, version,
                   requested_plan, requested_by, requested_at",
    )
    .bind(tenant.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(subscription::from_row).transpose()
}

/// What is used as the transaction sees it, in ledger units: the level and what is promised, as every page counts it.
pub(super) async fn used(tx: &mut Tx, tenant: &TenantId, metric: Metric, now: i64) -> Result<i64, DbError> {
    let promised = promised(tx, tenant, metric, now).await?;
    Ok(level(tx, tenant, metric).await?.saturating_add(promised))
}

/// A level as the transaction sees it, in ledger units.
pub(super) async fn level(tx: &mut Tx, tenant: &TenantId, metric: Metric) -> Result<i64, DbError> {
    let row = sqlx::query(
        "SELECT COALESCE(l.level, 0) + (
            SELECT CAST(COALESCE(SUM(e.delta), 0) AS BIGINT) FROM usage_events e
            WHERE e.tenant_id = t.id AND e.metric = $2 AND e.at >= COALESCE(l.through, 0)
         ) AS used
         FROM tenants t LEFT JOIN usage_levels l ON l.tenant_id = t.id AND l.metric = $2
         WHERE t.id = $1",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("used")?)
}

pub(super) async fn caps(tx: &mut Tx, tenant: &TenantId) -> Result<Caps, DbError> {
    let rows = sqlx::query("SELECT metric, cap FROM usage_caps WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    let mut caps = Caps::default();
    for row in rows {
        let metric: Metric = row
            .try_get::<String, _>("metric")?
            .parse()
            .map_err(DbError::corrupt)?;
        caps.set(metric, Some(row.try_get("cap")?));
    }
    Ok(caps)
}

pub(super) async fn set_cap(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    cap: Option<i64>,
    now: i64,
) -> Result<(), DbError> {
    let Some(cap) = cap else {
        sqlx::query("DELETE FROM usage_caps WHERE tenant_id = $1 AND metric = $2")
            .bind(tenant.as_str())
            .bind(metric.as_str())
            .execute(&mut **tx)
            .await?;
        return Ok(());
    };
    sqlx::query(
        "INSERT INTO usage_caps (tenant_id, metric, cap, updated_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (tenant_id, metric) DO UPDATE SET cap = excluded.cap, updated_at = excluded.updated_at",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(cap)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

//! SQL of subscriptions.

use super::{PlanRequest, State, Subscription};
use crate::{
    clock::from_micros,
    db::{DbError, Statement, Tx},
};
use chrono::{DateTime, Utc};
use obrador_core::{ids::TenantId, subscription::PlanId};
use sqlx::{Row as _, any::AnyRow};

pub(super) async fn current(tx: &mut Tx, tenant: &TenantId) -> Result<Option<Subscription>, DbError> {
    let row = sqlx::query(
        "SELECT plan, cycle, state, anchor_at, period_start, renews_on, version, requested_plan, requested_by,
             requested_at
         FROM subscriptions WHERE tenant_id = $1",
    )
    .bind(tenant.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(from_row).transpose()
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    new: &Subscription,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO subscriptions
             (tenant_id, plan, cycle, state, period_start, renews_on, version, updated_at, anchor_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(tenant.as_str())
    .bind(new.plan.as_str())
    .bind(new.cycle.as_str())
    .bind(new.state.as_str())
    .bind(new.period_start.timestamp_micros())
    .bind(new.renews_on.timestamp_micros())
    .bind(new.version)
    .bind(now)
    .bind(new.anchor.timestamp_micros())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// False where it is asked for already.
pub(super) async fn request(
    tx: &mut Tx,
    tenant: &TenantId,
    plan: PlanId,
    by: &str,
    at: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE subscriptions SET requested_plan = $2, requested_by = $3, requested_at = $4
         WHERE tenant_id = $1 AND (requested_plan IS NULL OR requested_plan <> $2)",
    )
    .bind(tenant.as_str())
    .bind(plan.as_str())
    .bind(by)
    .bind(at)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// False where that is no longer asked for.
pub(super) async fn settle_request(
    tx: &mut Tx,
    tenant: &TenantId,
    request: &PlanRequest,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE subscriptions SET requested_plan = NULL, requested_by = NULL, requested_at = NULL
         WHERE tenant_id = $1 AND requested_at = $2",
    )
    .bind(tenant.as_str())
    .bind(request.at.timestamp_micros())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What was asked for is settled with it. False where the subscription is no longer at version `was`.
pub(super) async fn update(
    tx: &mut Tx,
    tenant: &TenantId,
    new: &Subscription,
    was: i64,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE subscriptions
         SET plan = $3, cycle = $4, state = $5, period_start = $6, renews_on = $7, version = $8, updated_at = $9,
             anchor_at = $10, requested_plan = NULL, requested_by = NULL, requested_at = NULL
         WHERE tenant_id = $1 AND version = $2",
    )
    .bind(tenant.as_str())
    .bind(was)
    .bind(new.plan.as_str())
    .bind(new.cycle.as_str())
    .bind(new.state.as_str())
    .bind(new.period_start.timestamp_micros())
    .bind(new.renews_on.timestamp_micros())
    .bind(new.version)
    .bind(now)
    .bind(new.anchor.timestamp_micros())
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Its period or its end; what is asked for stays. False where the subscription is no longer at version `was`.
pub(super) async fn move_on(
    tx: &mut Tx,
    tenant: &TenantId,
    new: &Subscription,
    was: i64,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE subscriptions SET state = $3, period_start = $4, renews_on = $5, version = $6, updated_at = $7
         WHERE tenant_id = $1 AND version = $2",
    )
    .bind(tenant.as_str())
    .bind(was)
    .bind(new.state.as_str())
    .bind(new.period_start.timestamp_micros())
    .bind(new.renews_on.timestamp_micros())
    .bind(new.version)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Bakeries whose period is over by `until` and that are in one of these states, the earliest first, behind `after`.
pub(super) async fn over(
    tx: &mut Tx,
    states: &[State],
    until: i64,
    after: Option<&(i64, String)>,
    limit: i64,
) -> Result<Vec<(i64, String)>, DbError> {
    let mut select = Statement::new("SELECT renews_on, tenant_id FROM subscriptions WHERE renews_on <= ");
    select.push_bind(until).push(" AND state IN (");
    for (place, state) in states.iter().enumerate() {
        select
            .push(if place == 0 { "" } else { ", " })
            .push_bind(state.as_str());
    }
    // Whose deletion is due is as good as gone: the purge is not to be held up.
    select.push(
        ") AND NOT EXISTS (SELECT 1 FROM tenant_deletions d
             WHERE d.tenant_id = subscriptions.tenant_id AND d.delete_after <= ",
    );
    select.push_bind(until).push(")");
    if let Some((at, id)) = after {
        select.push(" AND (renews_on, tenant_id) > (").push_bind(*at);
        select.push(", ").push_bind(id.clone()).push(")");
    }
    select
        .push(" ORDER BY renews_on, tenant_id LIMIT ")
        .push_bind(limit);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter()
        .map(|row| Ok((row.try_get("renews_on")?, row.try_get("tenant_id")?)))
        .collect()
}

/// When the next period after `now` is over, if one is.
pub(super) async fn next_end(tx: &mut Tx, now: i64) -> Result<Option<i64>, DbError> {
    let row = sqlx::query(
        "SELECT MIN(renews_on) AS next FROM subscriptions WHERE state <> 'read_only' AND renews_on > $1",
    )
    .bind(now)
    .fetch_one(&mut **tx)
    .await?;
    Ok(row.try_get("next")?)
}

/// A row as it was written; [`Subscription::as_of`] says how it stands now.
pub(crate) fn from_row(row: &AnyRow) -> Result<Subscription, DbError> {
    let text = |column: &str| row.try_get::<String, _>(column);
    Ok(Subscription {
        plan: text("plan")?.parse().map_err(DbError::corrupt)?,
        cycle: text("cycle")?.parse().map_err(DbError::corrupt)?,
        state: text("state")?.parse()?,
        anchor: anchor_of(row)?,
        period_start: from_micros(row.try_get("period_start")?),
        renews_on: from_micros(row.try_get("renews_on")?),
        version: row.try_get("version")?,
        request: request_of(row)?,
    })
}

/// A row that an older program made beside this one has none: its periods are counted from its first.
fn anchor_of(row: &AnyRow) -> Result<DateTime<Utc>, DbError> {
    let (anchor, start): (i64, i64) = (row.try_get("anchor_at")?, row.try_get("period_start")?);
    Ok(from_micros(if anchor == 0 { start } else { anchor }))
}

fn request_of(row: &AnyRow) -> Result<Option<PlanRequest>, DbError> {
    let Some(plan) = row.try_get::<Option<String>, _>("requested_plan")? else {
        return Ok(None);
    };
    Ok(Some(PlanRequest {
        plan: plan.parse().map_err(DbError::corrupt)?,
        by: row
            .try_get::<Option<String>, _>("requested_by")?
            .unwrap_or_default(),
        at: from_micros(row.try_get::<Option<i64>, _>("requested_at")?.unwrap_or_default()),
    }))
}

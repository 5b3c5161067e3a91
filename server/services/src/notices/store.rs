//! SQL of which limits ahead a bakery's owners were told of.

use crate::{
    auth::person_store::{self, Person, Told},
    db::{DbError, Tx, tenants_of},
};
use obrador_core::{
    ids::{TenantId, UserId},
    usage::{Metric, Status},
};
use sqlx::Row as _;

/// Bakeries after `after` with a subscription that may run, in their order.
pub(super) async fn tenants(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<TenantId>, DbError> {
    let rows = sqlx::query(
        "SELECT s.tenant_id FROM subscriptions s
         WHERE s.tenant_id > $1 AND s.state <> 'read_only'
           AND NOT EXISTS (SELECT 1 FROM tenant_deletions d WHERE d.tenant_id = s.tenant_id)
         ORDER BY s.tenant_id LIMIT $2",
    )
    .bind(after)
    .bind(limit)
    .fetch_all(&mut **tx)
    .await?;
    tenants_of(&rows)
}

/// Notes that owners are told of it. False where they were, in the same period.
pub(super) async fn tell(
    tx: &mut Tx,
    tenant: &TenantId,
    metric: Metric,
    level: Status,
    period_start: i64,
    now: i64,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "INSERT INTO limit_notices (tenant_id, metric, level, period_start, told_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, metric, level)
         DO UPDATE SET period_start = excluded.period_start, told_at = excluded.told_at, calm_on = NULL
         WHERE limit_notices.period_start <> excluded.period_start",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(level.as_str())
    .bind(period_start)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The metric is not calm today.
pub(super) async fn not_calm(tx: &mut Tx, tenant: &TenantId, metric: Metric) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE limit_notices SET calm_on = NULL WHERE tenant_id = $1 AND metric = $2 AND calm_on IS NOT NULL",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The metric is calm on `day`, in days since 1970. Calm on an earlier day, too, it has recovered: what was told is
/// forgotten.
pub(super) async fn calm(tx: &mut Tx, tenant: &TenantId, metric: Metric, day: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM limit_notices WHERE tenant_id = $1 AND metric = $2 AND calm_on < $3")
        .bind(tenant.as_str())
        .bind(metric.as_str())
        .bind(day)
        .execute(&mut **tx)
        .await?;
    sqlx::query(
        "UPDATE limit_notices SET calm_on = $3 WHERE tenant_id = $1 AND metric = $2 AND calm_on IS NULL",
    )
    .bind(tenant.as_str())
    .bind(metric.as_str())
    .bind(day)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Metrics of which something is noted.
pub(super) async fn told(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<String>, DbError> {
    let rows = sqlx::query("SELECT DISTINCT metric FROM limit_notices WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter().map(|row| Ok(row.try_get("metric")?)).collect()
}

/// The bakery, and its owners who want mails about limits.
pub(super) async fn owners_who_want_limits(
    tx: &mut Tx,
    tenant: &TenantId,
) -> Result<(Told, Vec<Person>), DbError> {
    let (bakery, mut owners) = person_store::owners_to_tell(tx, tenant).await?;
    let rows = sqlx::query("SELECT user_id FROM memberships WHERE tenant_id = $1 AND limit_mails = 0")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    let unwilling: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("user_id"))
        .collect::<Result<_, _>>()?;
    owners.retain(|owner| !unwilling.iter().any(|id| id == owner.id.as_str()));
    Ok((bakery, owners))
}

/// Does that person want mails about limits of that bakery? None where they are not in it.
pub(super) async fn wants_limits(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
) -> Result<Option<bool>, DbError> {
    let row = sqlx::query("SELECT limit_mails FROM memberships WHERE tenant_id = $1 AND user_id = $2")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| Ok(row.try_get::<i64, _>("limit_mails")? != 0))
        .transpose()
}

/// Whether they want them from now on.
pub(super) async fn want_limits(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    wanted: bool,
) -> Result<(), DbError> {
    sqlx::query("UPDATE memberships SET limit_mails = $3 WHERE tenant_id = $1 AND user_id = $2")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(i64::from(wanted))
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Is the bakery's deletion asked for?
pub(super) async fn is_leaving(tx: &mut Tx, tenant: &TenantId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT tenant_id FROM tenant_deletions WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

//! SQL of deletions that were asked for.

use crate::{
    clock::from_micros,
    db::{DbError, Tx, tenants_of},
};
use obrador_core::{ids::TenantId, tenant::deletion::Deletion};
use sqlx::Row as _;

pub(crate) async fn current(tx: &mut Tx, tenant: &TenantId) -> Result<Option<Deletion>, DbError> {
    let row =
        sqlx::query("SELECT deletion_requested_at, delete_after FROM tenant_deletions WHERE tenant_id = $1")
            .bind(tenant.as_str())
            .fetch_optional(&mut **tx)
            .await?;
    row.map(|row| {
        Ok(Deletion {
            requested_at: from_micros(row.try_get("deletion_requested_at")?),
            delete_after: from_micros(row.try_get("delete_after")?),
        })
    })
    .transpose()
}

pub(super) async fn insert(tx: &mut Tx, tenant: &TenantId, by: &str, new: &Deletion) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO tenant_deletions (tenant_id, requested_by, deletion_requested_at, delete_after)
         VALUES ($1, $2, $3, $4)",
    )
    .bind(tenant.as_str())
    .bind(by)
    .bind(new.requested_at.timestamp_micros())
    .bind(new.delete_after.timestamp_micros())
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// False where nothing was asked for, or the grace is over.
pub(super) async fn remove(tx: &mut Tx, tenant: &TenantId, now: i64) -> Result<bool, DbError> {
    let done = sqlx::query("DELETE FROM tenant_deletions WHERE tenant_id = $1 AND delete_after > $2")
        .bind(tenant.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

pub(super) async fn due(tx: &mut Tx, now: i64) -> Result<Vec<TenantId>, DbError> {
    let rows = sqlx::query(
        "SELECT tenant_id FROM tenant_deletions WHERE delete_after <= $1 ORDER BY delete_after, tenant_id",
    )
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    tenants_of(&rows)
}

pub(super) async fn is_due(tx: &mut Tx, tenant: &TenantId, now: i64) -> Result<bool, DbError> {
    let row =
        sqlx::query("SELECT tenant_id FROM tenant_deletions WHERE tenant_id = $1 AND delete_after <= $2")
            .bind(tenant.as_str())
            .bind(now)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(row.is_some())
}

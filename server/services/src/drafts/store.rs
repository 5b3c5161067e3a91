//! SQL of drafts.

use crate::db::{DbError, Tx};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

pub(super) async fn save(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    path: &str,
    fields: &str,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO form_drafts (tenant_id, user_id, path, fields, updated_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, user_id, path)
         DO UPDATE SET fields = excluded.fields, updated_at = excluded.updated_at",
    )
    .bind(tenant.as_str())
    .bind(user.as_str())
    .bind(path)
    .bind(fields)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn get(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    path: &str,
    from: i64,
) -> Result<Option<String>, DbError> {
    let row = sqlx::query(
        "SELECT fields FROM form_drafts
         WHERE tenant_id = $1 AND user_id = $2 AND path = $3 AND updated_at >= $4",
    )
    .bind(tenant.as_str())
    .bind(user.as_str())
    .bind(path)
    .bind(from)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| row.try_get("fields")).transpose()?)
}

pub(super) async fn delete(tx: &mut Tx, tenant: &TenantId, user: &UserId, path: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM form_drafts WHERE tenant_id = $1 AND user_id = $2 AND path = $3")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(path)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// A bakery's drafts from before `from`, in microseconds UTC.
pub(super) async fn delete_old_of(tx: &mut Tx, tenant: &TenantId, from: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM form_drafts WHERE tenant_id = $1 AND updated_at < $2")
        .bind(tenant.as_str())
        .bind(from)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Everybody's drafts from before `from`, in microseconds UTC.
pub(super) async fn delete_old(tx: &mut Tx, from: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM form_drafts WHERE updated_at < $1")
        .bind(from)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

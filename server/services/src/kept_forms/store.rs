//! SQL of kept forms.

use super::KeptForm;
use crate::db::{DbError, Tx};
use obrador_core::ids::{TenantId, UserId};
use sqlx::Row as _;

pub(super) async fn insert(
    tx: &mut Tx,
    id: &str,
    user: &UserId,
    form: &KeptForm,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO kept_forms (id, user_id, tenant_id, action, page, fields, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(id)
    .bind(user.as_str())
    .bind(form.tenant.as_ref().map(TenantId::as_str))
    .bind(form.action.as_str())
    .bind(form.page.as_str())
    .bind(form.fields.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn get(
    tx: &mut Tx,
    user: &UserId,
    id: &str,
    since: i64,
) -> Result<Option<KeptForm>, DbError> {
    let row = sqlx::query(
        "SELECT tenant_id, action, page, fields FROM kept_forms
         WHERE id = $1 AND user_id = $2 AND created_at >= $3",
    )
    .bind(id)
    .bind(user.as_str())
    .bind(since)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let tenant: Option<String> = row.try_get("tenant_id")?;
    Ok(Some(KeptForm {
        tenant: tenant
            .map(|id| id.parse().map_err(DbError::corrupt))
            .transpose()?,
        action: row.try_get("action")?,
        page: row.try_get("page")?,
        fields: row.try_get("fields")?,
    }))
}

/// Keeps the person's `most` newest.
pub(super) async fn delete_beyond(tx: &mut Tx, user: &UserId, most: i64) -> Result<(), DbError> {
    sqlx::query(
        "DELETE FROM kept_forms WHERE user_id = $1 AND id NOT IN
         (SELECT id FROM kept_forms WHERE user_id = $1 ORDER BY created_at DESC, id LIMIT $2)",
    )
    .bind(user.as_str())
    .bind(most)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, user: &UserId, id: &str, action: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM kept_forms WHERE user_id = $1 AND id = $2 AND action = $3")
        .bind(user.as_str())
        .bind(id)
        .bind(action)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_before(tx: &mut Tx, before: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM kept_forms WHERE created_at < $1")
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

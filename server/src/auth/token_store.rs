//! SQL of API tokens.

use super::{TokenIdentity, TokenInfo};
use crate::db::{DbError, Tx};
use obrador_core::{auth::Scope, ids::TenantId};
use sqlx::{Row as _, any::AnyRow};

pub(super) async fn tenant_exists(tx: &mut Tx, tenant: &TenantId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM tenants WHERE id = $1")
        .bind(tenant.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

pub(super) async fn insert(
    tx: &mut Tx,
    tenant: Option<&TenantId>,
    info: &TokenInfo,
    sha256: &str,
) -> Result<(), DbError> {
    let scopes: Vec<_> = info.scopes.iter().map(|scope| scope.as_str()).collect();
    sqlx::query(
        "INSERT INTO api_tokens (id, tenant_id, name, scopes, sha256, prefix, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(info.id.as_str())
    .bind(tenant.map(TenantId::as_str))
    .bind(info.name.as_str())
    .bind(scopes.join(" "))
    .bind(sha256)
    .bind(info.prefix.as_str())
    .bind(info.created_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn list(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<TokenInfo>, DbError> {
    let rows = sqlx::query(
        "SELECT id, name, scopes, prefix, created_at, last_used_at, revoked_at
         FROM api_tokens WHERE tenant_id = $1 ORDER BY created_at DESC, id",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(info).collect()
}

pub(super) async fn revoke(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE api_tokens SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A living token and when it was last used.
pub(super) async fn find(tx: &mut Tx, sha256: &str) -> Result<Option<(TokenIdentity, Option<i64>)>, DbError> {
    let row = sqlx::query(
        "SELECT id, tenant_id, scopes, last_used_at FROM api_tokens WHERE sha256 = $1 AND revoked_at IS NULL",
    )
    .bind(sha256)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let tenant: Option<String> = row.try_get("tenant_id")?;
    let identity = TokenIdentity {
        id: row.try_get("id")?,
        tenant: tenant
            .map(|id| id.parse().map_err(DbError::corrupt))
            .transpose()?,
        scopes: scopes(&row)?,
    };
    Ok(Some((identity, row.try_get("last_used_at")?)))
}

pub(super) async fn used(tx: &mut Tx, id: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE api_tokens SET last_used_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn info(row: &AnyRow) -> Result<TokenInfo, DbError> {
    Ok(TokenInfo {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        scopes: scopes(row)?,
        prefix: row.try_get("prefix")?,
        created_at: row.try_get("created_at")?,
        last_used_at: row.try_get("last_used_at")?,
        revoked_at: row.try_get("revoked_at")?,
    })
}

fn scopes(row: &AnyRow) -> Result<Vec<Scope>, DbError> {
    let text: String = row.try_get("scopes")?;
    text.split(' ')
        .map(|scope| scope.parse().map_err(DbError::corrupt))
        .collect()
}

//! SQL of people's accounts and of the links mailed to them.

use super::Purpose;
use crate::db::{DbError, Tx, tenants_of};
use obrador_core::ids::{TenantId, UserId};
use sqlx::{Row as _, any::AnyRow};

pub(super) async fn insert_link(
    tx: &mut Tx,
    sha256: &str,
    user: &UserId,
    purpose: Purpose,
    now: i64,
    expires_at: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO user_links (secret_sha256, user_id, purpose, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(sha256)
    .bind(user.as_str())
    .bind(purpose.as_str())
    .bind(now)
    .bind(expires_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whose link it is, while it works.
pub(super) async fn link_of(
    tx: &mut Tx,
    sha256: &str,
    purpose: Purpose,
    now: i64,
) -> Result<Option<UserId>, DbError> {
    let row = sqlx::query(
        "SELECT user_id FROM user_links
         WHERE secret_sha256 = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3",
    )
    .bind(sha256)
    .bind(purpose.as_str())
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(user_id).transpose()
}

/// Uses the link up; of two at once only one gets its person.
pub(super) async fn use_link(
    tx: &mut Tx,
    sha256: &str,
    purpose: Purpose,
    now: i64,
) -> Result<Option<UserId>, DbError> {
    let row = sqlx::query(
        "UPDATE user_links SET used_at = $3
         WHERE secret_sha256 = $1 AND purpose = $2 AND used_at IS NULL AND expires_at > $3
         RETURNING user_id",
    )
    .bind(sha256)
    .bind(purpose.as_str())
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    row.as_ref().map(user_id).transpose()
}

/// Uses up every link of that kind somebody has.
pub(super) async fn use_all_links(
    tx: &mut Tx,
    user: &UserId,
    purpose: Purpose,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query("UPDATE user_links SET used_at = $3 WHERE user_id = $1 AND purpose = $2 AND used_at IS NULL")
        .bind(user.as_str())
        .bind(purpose.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Forgets links that stopped working before `before`.
pub(super) async fn delete_old_links(tx: &mut Tx, before: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM user_links WHERE expires_at < $1")
        .bind(before)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The address is the person's.
pub(super) async fn set_verified(tx: &mut Tx, user: &UserId, now: i64) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE users SET email_verified_at = $2, version = version + 1
         WHERE id = $1 AND email_verified_at IS NULL",
    )
    .bind(user.as_str())
    .bind(now)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn set_password(tx: &mut Tx, user: &UserId, hash: &str) -> Result<(), DbError> {
    sqlx::query("UPDATE users SET password_hash = $2, version = version + 1 WHERE id = $1")
        .bind(user.as_str())
        .bind(hash)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// False where the password is no longer the one with the hash `old`.
pub(super) async fn replace_password(
    tx: &mut Tx,
    user: &UserId,
    old: &str,
    hash: &str,
) -> Result<bool, DbError> {
    let done = sqlx::query(
        "UPDATE users SET password_hash = $3, version = version + 1 WHERE id = $1 AND password_hash = $2",
    )
    .bind(user.as_str())
    .bind(old)
    .bind(hash)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Bakeries with keys whose `tenant:admin` once meant more, and whose owners are not told yet.
pub(super) async fn untold(tx: &mut Tx, limit: i64) -> Result<Vec<TenantId>, DbError> {
    let rows = sqlx::query(
        "SELECT DISTINCT tenant_id FROM api_tokens
         WHERE told_at IS NULL AND scopes_version = 1 AND revoked_at IS NULL AND tenant_id IS NOT NULL
           AND scopes LIKE '%tenant:admin%'
         ORDER BY tenant_id LIMIT $1",
    )
    .bind(limit)
    .fetch_all(&mut **tx)
    .await?;
    tenants_of(&rows)
}

/// Notes that the owners are told of these keys: their names. None where that is noted already.
pub(super) async fn mark_told(tx: &mut Tx, tenant: &TenantId, now: i64) -> Result<Vec<String>, DbError> {
    let rows = sqlx::query(
        "UPDATE api_tokens SET told_at = $2
         WHERE tenant_id = $1 AND told_at IS NULL AND scopes_version = 1 AND revoked_at IS NULL
           AND scopes LIKE '%tenant:admin%'
         RETURNING name",
    )
    .bind(tenant.as_str())
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("name")?)).collect()
}

fn user_id(row: &AnyRow) -> Result<UserId, DbError> {
    row.try_get::<String, _>("user_id")?
        .parse()
        .map_err(DbError::corrupt)
}

//! SQL of users' sessions.

use crate::{
    actor::Actor,
    clock::from_micros,
    db::{DbError, Tx},
    zone::Zone,
};
use obrador_core::{
    auth::Role,
    i18n::Lang,
    ids::{TenantId, UserId},
};
use sqlx::{Row as _, any::AnyRow};

/// A session as it is stored, with the person whose it is.
#[derive(Debug, Clone)]
pub(super) struct StoredSession {
    pub(super) actor: Actor,
    pub(super) last_seen_at: i64,
    /// When they last showed that it is them.
    pub(super) confirmed_at: i64,
    pub(super) expires_at: i64,
}

pub(super) async fn password_of(
    tx: &mut Tx,
    email: &str,
) -> Result<Option<(UserId, Option<String>)>, DbError> {
    let row = sqlx::query("SELECT id, password_hash FROM users WHERE email = $1")
        .bind(email)
        .fetch_optional(&mut **tx)
        .await?;
    row.map(|row| Ok((user_id(&row, "id")?, row.try_get("password_hash")?)))
        .transpose()
}

/// Somebody whom the demo made, and who has that role there.
pub(super) async fn demo_member(
    tx: &mut Tx,
    tenant: &TenantId,
    role: Role,
) -> Result<Option<UserId>, DbError> {
    let row = sqlx::query(
        "SELECT m.user_id FROM memberships m JOIN demo_people d ON d.user_id = m.user_id
         WHERE m.tenant_id = $1 AND m.role = $2 ORDER BY m.created_at, m.user_id LIMIT 1",
    )
    .bind(tenant.as_str())
    .bind(role.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| user_id(&row, "user_id")).transpose()
}

/// The operator whom the demo made.
pub(super) async fn demo_operator(tx: &mut Tx) -> Result<Option<UserId>, DbError> {
    let row = sqlx::query(
        "SELECT o.user_id FROM platform_operators o JOIN demo_people d ON d.user_id = o.user_id
         ORDER BY o.created_at, o.user_id LIMIT 1",
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| user_id(&row, "user_id")).transpose()
}

/// What somebody is there; none where they are no member.
pub(crate) async fn role_at(tx: &mut Tx, tenant: &TenantId, user: &UserId) -> Result<Option<Role>, DbError> {
    let role: Option<String> =
        sqlx::query_scalar("SELECT role FROM memberships WHERE tenant_id = $1 AND user_id = $2")
            .bind(tenant.as_str())
            .bind(user.as_str())
            .fetch_optional(&mut **tx)
            .await?;
    role.map(|role| role.parse().map_err(DbError::corrupt))
        .transpose()
}

/// Do they run the platform?
pub(crate) async fn is_operator(tx: &mut Tx, user: &UserId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT user_id FROM platform_operators WHERE user_id = $1")
        .bind(user.as_str())
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

/// The bakery somebody has been in longest; none for who is the platform's operator only.
pub(super) async fn first_bakery(tx: &mut Tx, user: &UserId) -> Result<Option<TenantId>, DbError> {
    let row = sqlx::query(
        "SELECT tenant_id FROM memberships WHERE user_id = $1 ORDER BY created_at, tenant_id LIMIT 1",
    )
    .bind(user.as_str())
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        row.try_get::<String, _>("tenant_id")?
            .parse()
            .map_err(DbError::corrupt)
    })
    .transpose()
}

pub(super) async fn insert(
    tx: &mut Tx,
    key: &str,
    user: &UserId,
    tenant: Option<&TenantId>,
    now: i64,
    expires_at: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO sessions (token_sha256, user_id, tenant_id, created_at, last_seen_at, confirmed_at, expires_at)
         VALUES ($1, $2, $3, $4, $4, $4, $5)",
    )
    .bind(key)
    .bind(user.as_str())
    .bind(tenant.map(TenantId::as_str))
    .bind(now)
    .bind(expires_at)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The session, unless its person has lost the access it was opened with.
pub(super) async fn find(tx: &mut Tx, key: &str) -> Result<Option<StoredSession>, DbError> {
    let row = sqlx::query(
        "SELECT s.user_id, u.name, u.email, u.lang, u.email_verified_at, s.tenant_id, t.name AS tenant_name, t.time_zone, m.role,
                o.user_id AS operator, s.last_seen_at, s.confirmed_at, s.expires_at, d.delete_after
         FROM sessions s
         JOIN users u ON u.id = s.user_id
         LEFT JOIN tenants t ON t.id = s.tenant_id
         LEFT JOIN memberships m ON m.tenant_id = s.tenant_id AND m.user_id = s.user_id
         LEFT JOIN platform_operators o ON o.user_id = s.user_id
         LEFT JOIN tenant_deletions d ON d.tenant_id = s.tenant_id
         WHERE s.token_sha256 = $1",
    )
    .bind(key)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let tenant: Option<String> = row.try_get("tenant_id")?;
    let member: Option<String> = row.try_get("role")?;
    let operator: Option<String> = row.try_get("operator")?;
    let role = match (&tenant, member, operator) {
        (Some(_), Some(role), _) => role.parse().map_err(DbError::corrupt)?,
        (None, _, Some(_)) => Role::PlatformOperator,
        _ => return Ok(None),
    };
    let actor = Actor {
        user_id: user_id(&row, "user_id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
        tenant: tenant
            .map(|id| id.parse().map_err(DbError::corrupt))
            .transpose()?,
        tenant_name: row.try_get("tenant_name")?,
        zone: row
            .try_get::<Option<String>, _>("time_zone")?
            .map_or(Zone::UTC, |name| Zone::of(&name)),
        role,
        email_verified: row.try_get::<Option<i64>, _>("email_verified_at")?.is_some(),
        lang: row
            .try_get::<String, _>("lang")?
            .parse()
            .map_err(DbError::corrupt)?,
        deleted_after: row.try_get::<Option<i64>, _>("delete_after")?.map(from_micros),
    };
    Ok(Some(StoredSession {
        actor,
        last_seen_at: row.try_get("last_seen_at")?,
        confirmed_at: row.try_get("confirmed_at")?,
        expires_at: row.try_get("expires_at")?,
    }))
}

/// Somebody showed once more that it is them.
pub(super) async fn confirmed(tx: &mut Tx, key: &str, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET confirmed_at = $2 WHERE token_sha256 = $1")
        .bind(key)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ends every session of a person but that one.
pub(crate) async fn delete_others(tx: &mut Tx, user: &UserId, key: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND token_sha256 <> $2")
        .bind(user.as_str())
        .bind(key)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn seen(tx: &mut Tx, key: &str, actor: &Actor, now: i64) -> Result<(), DbError> {
    sqlx::query("UPDATE sessions SET last_seen_at = $2 WHERE token_sha256 = $1")
        .bind(key)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    sqlx::query("UPDATE memberships SET last_seen_at = $3 WHERE tenant_id = $1 AND user_id = $2")
        .bind(actor.tenant.as_ref().map(TenantId::as_str))
        .bind(actor.user_id.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn delete(tx: &mut Tx, key: &str) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sessions WHERE token_sha256 = $1")
        .bind(key)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(crate) async fn delete_all(tx: &mut Tx, user: &UserId) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sessions WHERE user_id = $1")
        .bind(user.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ends somebody's sessions at one bakery.
pub(crate) async fn delete_at(tx: &mut Tx, user: &UserId, tenant: &TenantId) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sessions WHERE user_id = $1 AND tenant_id = $2")
        .bind(user.as_str())
        .bind(tenant.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn delete_expired(tx: &mut Tx, now: i64, idle_since: i64) -> Result<(), DbError> {
    sqlx::query("DELETE FROM sessions WHERE expires_at <= $1 OR last_seen_at <= $2")
        .bind(now)
        .bind(idle_since)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn set_language(tx: &mut Tx, user: &UserId, lang: Lang) -> Result<(), DbError> {
    sqlx::query("UPDATE users SET lang = $2, version = version + 1 WHERE id = $1")
        .bind(user.as_str())
        .bind(lang.as_str())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

fn user_id(row: &AnyRow, column: &str) -> Result<UserId, DbError> {
    row.try_get::<String, _>(column)?
        .parse()
        .map_err(DbError::corrupt)
}

//! SQL of API tokens.

use super::TokenInfo;
use crate::{
    actor::TokenIdentity,
    db::{DbError, Statement, Tx},
};
use obrador_core::{
    auth::{Role, Scope},
    bounds::count::KEYS_LISTED,
    ids::{TenantId, UserId},
};
use sqlx::{Row as _, any::AnyRow};

/// Written with every token: the scopes mean what they say. Those of 1 meant more (see the migration).
const SCOPES_VERSION: i64 = 2;

/// Whose tokens.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which<'a> {
    /// A bakery's.
    Of(&'a TenantId),
    /// The platform operator's.
    Operators,
    /// Everybody's.
    All,
}

impl Which<'_> {
    fn restrict(self, statement: &mut Statement) {
        match self {
            Self::Of(tenant) => {
                statement.push(" AND k.tenant_id = ");
                statement.push_bind(tenant.as_str().to_owned());
            }
            Self::Operators => {
                statement.push(" AND k.tenant_id IS NULL");
            }
            Self::All => {}
        }
    }
}

/// A token that was revoked a moment ago.
#[derive(Debug, Clone)]
pub(crate) struct Revoked {
    pub(crate) tenant: Option<TenantId>,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) created_by: Option<String>,
}

/// A token that works, made by a person.
#[derive(Debug, Clone)]
pub(crate) struct Living {
    pub(crate) user: UserId,
    pub(crate) name: String,
}

pub(super) async fn insert(tx: &mut Tx, info: &TokenInfo, sha256: &str) -> Result<(), DbError> {
    let scopes: Vec<_> = info.scopes.iter().map(|scope| scope.as_str()).collect();
    sqlx::query(
        "INSERT INTO api_tokens (id, tenant_id, name, scopes, sha256, prefix, created_at, created_by, reason,
             expires_at, scopes_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
    )
    .bind(info.id.as_str())
    .bind(info.tenant.as_ref().map(TenantId::as_str))
    .bind(info.name.as_str())
    .bind(scopes.join(" "))
    .bind(sha256)
    .bind(info.prefix.as_str())
    .bind(info.created_at)
    .bind(info.created_by.as_deref())
    .bind(info.reason.as_deref())
    .bind(info.expires_at)
    .bind(SCOPES_VERSION)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn list(tx: &mut Tx, which: Which<'_>) -> Result<Vec<TokenInfo>, DbError> {
    let mut select = Statement::new(
        "SELECT k.id, k.tenant_id, k.name, k.scopes, k.prefix, k.created_at, k.created_by, k.reason, k.last_used_at,
             k.expires_at, k.revoked_at, k.scopes_version, u.name AS maker_name, m.role AS maker_role
         FROM api_tokens k
         LEFT JOIN users u ON u.id = substr(k.created_by, 6) AND k.created_by LIKE 'user:%'
         LEFT JOIN memberships m ON m.tenant_id = k.tenant_id AND m.user_id = u.id
         WHERE 1 = 1",
    );
    which.restrict(&mut select);
    select
        .push(" ORDER BY CASE WHEN k.revoked_at IS NULL THEN 0 ELSE 1 END, k.created_at DESC, k.id LIMIT ")
        .push_bind(KEYS_LISTED as i64);
    let rows = select.build().fetch_all(&mut **tx).await?;
    rows.iter().map(info).collect()
}

/// How many work.
pub(super) async fn count_living(tx: &mut Tx, which: Which<'_>, now: i64) -> Result<i64, DbError> {
    let mut count = Statement::new(
        "SELECT COUNT(*) AS living FROM api_tokens k
         WHERE k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > ",
    );
    count.push_bind(now).push(")");
    which.restrict(&mut count);
    Ok(count.build().fetch_one(&mut **tx).await?.try_get("living")?)
}

pub(super) async fn revoke(
    tx: &mut Tx,
    which: Which<'_>,
    id: &str,
    now: i64,
) -> Result<Option<Revoked>, DbError> {
    let mut update = Statement::new("UPDATE api_tokens AS k SET revoked_at = ");
    update
        .push_bind(now)
        .push(" WHERE k.revoked_at IS NULL AND k.id = ");
    update.push_bind(id.to_owned());
    which.restrict(&mut update);
    update.push(" RETURNING id, tenant_id, name, created_by");
    let row = update.build().fetch_optional(&mut **tx).await?;
    row.as_ref().map(revoked).transpose()
}

/// Those that somebody made at a bakery and that still work.
pub(super) async fn revoke_made_by(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    now: i64,
) -> Result<Vec<Revoked>, DbError> {
    let rows = sqlx::query(
        "UPDATE api_tokens SET revoked_at = $3
         WHERE tenant_id = $1 AND created_by = $2 AND revoked_at IS NULL
           AND (expires_at IS NULL OR expires_at > $3)
         RETURNING id, tenant_id, name, created_by",
    )
    .bind(tenant.as_str())
    .bind(format!("user:{user}"))
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter().map(revoked).collect()
}

/// The bakery's tokens that work and that a person made.
pub(crate) async fn living(tx: &mut Tx, tenant: &TenantId, now: i64) -> Result<Vec<Living>, DbError> {
    let rows = sqlx::query(
        "SELECT substr(created_by, 6) AS user_id, name FROM api_tokens
         WHERE tenant_id = $1 AND created_by LIKE 'user:%' AND revoked_at IS NULL
           AND (expires_at IS NULL OR expires_at > $2)
         ORDER BY created_at, id",
    )
    .bind(tenant.as_str())
    .bind(now)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Living {
                user: row
                    .try_get::<String, _>("user_id")?
                    .parse()
                    .map_err(DbError::corrupt)?,
                name: row.try_get("name")?,
            })
        })
        .collect()
}

/// A token that is not revoked, and when it was last used.
pub(super) async fn find(tx: &mut Tx, sha256: &str) -> Result<Option<(TokenIdentity, Option<i64>)>, DbError> {
    let row = sqlx::query(
        "SELECT id, tenant_id, scopes, last_used_at, created_by, expires_at, scopes_version
         FROM api_tokens WHERE sha256 = $1 AND revoked_at IS NULL",
    )
    .bind(sha256)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let identity = TokenIdentity {
        id: row.try_get("id")?,
        tenant: tenant(&row)?,
        scopes: scopes(&row)?,
        created_by: row.try_get("created_by")?,
        expires_at: row.try_get("expires_at")?,
        before_split: before_split(&row)?,
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
    let tenant = tenant(row)?;
    let created_by: Option<String> = row.try_get("created_by")?;
    let is_person = created_by.as_ref().is_some_and(|by| by.starts_with("user:"));
    let role: Option<String> = row.try_get("maker_role")?;
    let is_owner = role.is_some_and(|role| role == Role::Owner.as_str());
    Ok(TokenInfo {
        id: row.try_get("id")?,
        maker_left: tenant.is_some() && is_person && !is_owner,
        tenant,
        name: row.try_get("name")?,
        scopes: scopes(row)?,
        prefix: row.try_get("prefix")?,
        created_at: row.try_get("created_at")?,
        created_by,
        maker_name: row.try_get("maker_name")?,
        reason: row.try_get("reason")?,
        last_used_at: row.try_get("last_used_at")?,
        expires_at: row.try_get("expires_at")?,
        revoked_at: row.try_get("revoked_at")?,
        before_split: before_split(row)?,
    })
}

fn revoked(row: &AnyRow) -> Result<Revoked, DbError> {
    Ok(Revoked {
        tenant: tenant(row)?,
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        created_by: row.try_get("created_by")?,
    })
}

fn tenant(row: &AnyRow) -> Result<Option<TenantId>, DbError> {
    let tenant: Option<String> = row.try_get("tenant_id")?;
    tenant.map(|id| id.parse().map_err(DbError::corrupt)).transpose()
}

fn before_split(row: &AnyRow) -> Result<bool, DbError> {
    Ok(row.try_get::<i64, _>("scopes_version")? < SCOPES_VERSION)
}

fn scopes(row: &AnyRow) -> Result<Vec<Scope>, DbError> {
    let text: String = row.try_get("scopes")?;
    text.split(' ')
        .map(|scope| scope.parse().map_err(DbError::corrupt))
        .collect()
}

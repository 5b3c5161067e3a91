//! SQL of who belongs to a bakery: each change with its entry in the ledger, in one transaction.

use crate::{
    db::{DbError, Tx},
    usage::store::ledger,
};
use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
    usage::Metric,
};

/// Gives a person access to the bakery; [`DbError::Unique`] where they have it.
pub async fn join(
    tx: &mut Tx,
    tenant: &TenantId,
    user: &UserId,
    role: Role,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query("INSERT INTO memberships (tenant_id, user_id, role, created_at) VALUES ($1, $2, $3, $4)")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .bind(role.as_str())
        .bind(now)
        .execute(&mut **tx)
        .await?;
    ledger::append(tx, tenant, Metric::Users, user.as_str(), now, 1).await
}

/// Takes a person's access to the bakery away. False where they have none.
pub async fn leave(tx: &mut Tx, tenant: &TenantId, user: &UserId, now: i64) -> Result<bool, DbError> {
    let left = sqlx::query("DELETE FROM memberships WHERE tenant_id = $1 AND user_id = $2")
        .bind(tenant.as_str())
        .bind(user.as_str())
        .execute(&mut **tx)
        .await?;
    if left.rows_affected() == 0 {
        return Ok(false);
    }
    ledger::append(tx, tenant, Metric::Users, user.as_str(), now, -1).await?;
    Ok(true)
}

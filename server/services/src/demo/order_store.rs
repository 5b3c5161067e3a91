//! SQL of whom and where the demo's orders name.

use super::pantry;
use crate::db::{DbError, Tx};
use obrador_core::{
    ids::TenantId,
    procurement::{MemberRole, Named},
    subscription::PlanId,
};
use sqlx::Row as _;

/// Who works there, as they joined.
pub(super) async fn team(tx: &mut Tx, tenant: &TenantId) -> Result<Vec<MemberRole>, DbError> {
    let rows = sqlx::query(
        "SELECT m.user_id, m.role FROM memberships m JOIN users u ON u.id = m.user_id
         WHERE m.tenant_id = $1 ORDER BY m.created_at, u.email",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            let user: String = row.try_get("user_id")?;
            let role: String = row.try_get("role")?;
            Ok(MemberRole {
                user: user.parse().map_err(DbError::corrupt)?,
                role: role.parse().map_err(DbError::corrupt)?,
            })
        })
        .collect()
}

/// Who delivers a staple, where the bakery has them.
pub(super) async fn supplier(
    tx: &mut Tx,
    tenant: &TenantId,
    staple: usize,
) -> Result<Option<Named>, DbError> {
    let sql = "SELECT id, name FROM suppliers WHERE tenant_id = $1 AND id = $2 AND archived_at IS NULL";
    named(tx, sql, tenant, &pantry::supplier(staple)).await
}

/// Where it is delivered to, where the plan tells locations apart.
pub(super) async fn location(tx: &mut Tx, tenant: &TenantId, plan: PlanId) -> Result<Option<Named>, DbError> {
    if plan == PlanId::Starter {
        return Ok(None);
    }
    let sql = "SELECT id, name FROM locations WHERE tenant_id = $1 AND id = $2 AND archived_at IS NULL";
    named(tx, sql, tenant, "locations-0").await
}

async fn named(
    tx: &mut Tx,
    sql: &'static str,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<Named>, DbError> {
    let query = sqlx::query(sql).bind(tenant.as_str()).bind(id);
    let row = query.fetch_optional(&mut **tx).await?;
    row.map(|row| {
        Ok(Named {
            id: row.try_get("id")?,
            name: row.try_get("name")?,
        })
    })
    .transpose()
}

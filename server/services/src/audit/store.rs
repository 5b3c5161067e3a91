//! SQL of the audit trail.

use super::Entry;
use crate::{
    db::{DbError, Tx},
    random,
};
use obrador_core::{ids::TenantId, tenant::reason::Reason};

/// Appends the row.
pub async fn append(tx: &mut Tx, entry: &Entry<'_>) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO audit (id, tenant_id, actor, action, before_json, after_json, at, reason)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(random::id())
    .bind(entry.tenant.map(TenantId::as_str))
    .bind(entry.by.name())
    .bind(entry.action)
    .bind(entry.before.as_deref())
    .bind(entry.after.as_deref())
    .bind(entry.at)
    .bind(entry.by.reason().map(Reason::as_str))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

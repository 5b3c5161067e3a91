//! SQL of stored files as far as they count: each change with its entry in the ledger, in one transaction.

use crate::{
    db::{DbError, Tx},
    usage::store::ledger,
};
use obrador_core::{ids::TenantId, usage::Metric};
use sqlx::Row as _;

/// Stores what is known of a file of `bytes`; [`DbError::Unique`] where the identifier is taken.
pub async fn create(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    name: &str,
    bytes: i64,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(
        "INSERT INTO stored_files (tenant_id, id, name, bytes, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(name)
    .bind(bytes)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    ledger::append(tx, tenant, Metric::StorageGb, id, now, bytes).await
}

/// Gives a file another size. False where there is no such file, or it is archived.
pub async fn resize(tx: &mut Tx, tenant: &TenantId, id: &str, bytes: i64, now: i64) -> Result<bool, DbError> {
    let Some(before) = counted_bytes(tx, tenant, id).await? else {
        return Ok(false);
    };
    sqlx::query("UPDATE stored_files SET bytes = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .bind(bytes)
        .execute(&mut **tx)
        .await?;
    ledger::append(tx, tenant, Metric::StorageGb, id, now, bytes - before).await?;
    Ok(true)
}

/// Archives a file: its bytes no longer count. False where there is none that counts.
pub async fn archive(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
    let Some(bytes) = counted_bytes(tx, tenant, id).await? else {
        return Ok(false);
    };
    sqlx::query(
        "UPDATE stored_files SET archived_at = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(now)
    .execute(&mut **tx)
    .await?;
    ledger::append(tx, tenant, Metric::StorageGb, id, now, -bytes).await?;
    Ok(true)
}

/// Restores an archived file: its bytes count again. False where there is none.
pub async fn restore(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
    let row = sqlx::query(
        "UPDATE stored_files SET archived_at = NULL, changed_at = $3, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND archived_at IS NOT NULL RETURNING bytes",
    )
    .bind(tenant.as_str())
    .bind(id)
    .bind(now)
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    ledger::append(tx, tenant, Metric::StorageGb, id, now, row.try_get("bytes")?).await?;
    Ok(true)
}

/// Locks a file that counts, and answers its size: two resizes at once must each see what the other left.
async fn counted_bytes(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<i64>, DbError> {
    let row = sqlx::query(
        "UPDATE stored_files SET version = version WHERE tenant_id = $1 AND id = $2 AND archived_at IS NULL
         RETURNING bytes",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| row.try_get("bytes")).transpose()?)
}

//! SQL of files that have not been changed for longest.

use super::store::{StoredFile, read};
use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;

/// At most `limit` files that count, the longest untouched first, each with when it was last changed or else stored.
pub(super) async fn idle(
    tx: &mut Tx,
    tenant: &TenantId,
    limit: i64,
) -> Result<Vec<(StoredFile, i64)>, DbError> {
    let rows = sqlx::query(
        "SELECT id, name, bytes, content_type, sha256, uploaded_by, created_at, archived_at, version,
             COALESCE(changed_at, created_at) AS touched_at
         FROM stored_files WHERE tenant_id = $1 AND archived_at IS NULL
         ORDER BY COALESCE(changed_at, created_at), id LIMIT $2",
    )
    .bind(tenant.as_str())
    .bind(limit)
    .fetch_all(&mut **tx)
    .await?;
    let files = rows
        .iter()
        .map(|row| Ok((read(row)?, row.try_get("touched_at")?)));
    files.collect()
}

//! SQL of the stored files that things link to: whether they are there, no more.

use crate::db::{DbError, Tx};
use obrador_core::ids::TenantId;

/// Is there a file of that identifier, archived or not?
pub(super) async fn is_there(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM stored_files WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    Ok(row.is_some())
}

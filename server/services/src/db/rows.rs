//! What rows of several tables have in common.

use super::DbError;
use obrador_core::ids::TenantId;
use sqlx::{Row as _, any::AnyRow};

/// The bakeries that rows name in their column `tenant_id`.
pub(crate) fn tenants_of(rows: &[AnyRow]) -> Result<Vec<TenantId>, DbError> {
    rows.iter()
        .map(|row| {
            let id: String = row.try_get("tenant_id")?;
            id.parse().map_err(DbError::corrupt)
        })
        .collect()
}

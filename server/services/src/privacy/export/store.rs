//! SQL of the export, put together from the list of kinds.

use super::kinds::Kind;
use crate::db::{DbError, Statement, Tx};
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::HashMap;

/// All rows of the bakery, in an order that is always the same.
pub(super) fn select(kind: &'static Kind, tenant: &TenantId) -> Statement {
    let mut select = Statement::new("SELECT ");
    for (place, column) in kind.columns.iter().enumerate() {
        select.push(if place == 0 { "" } else { ", " }).push(column.sql);
    }
    select.push(" FROM ").push(kind.from);
    select.push(" WHERE ").push(kind.tenant);
    select.push(" = ").push_bind(tenant.as_str().to_owned());
    select.push(" ORDER BY ").push(kind.order);
    select
}

pub(super) async fn exists(tx: &mut Tx, tenant: &TenantId) -> Result<bool, DbError> {
    let row = sqlx::query("SELECT id FROM tenants WHERE id = $1").bind(tenant.as_str());
    Ok(row.fetch_optional(&mut **tx).await?.is_some())
}

/// How the stored files whose contents are here are called, by identifier.
pub(super) async fn file_names(tx: &mut Tx, tenant: &TenantId) -> Result<HashMap<String, String>, DbError> {
    let rows = sqlx::query("SELECT id, name FROM stored_files WHERE tenant_id = $1 AND sha256 IS NOT NULL")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("id")?, row.try_get("name")?)))
        .collect()
}

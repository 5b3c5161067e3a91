//! SQL of what has not been changed for longest.

use super::{Item, store};
use crate::db::{DbError, Tx};
use obrador_core::{catalogue::ItemKind, ids::TenantId};
use sqlx::Row as _;

/// At most `limit` things that count, the longest untouched first, each with when it was last changed or else created.
pub(super) async fn idle(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    limit: i64,
) -> Result<Vec<(Item, i64)>, DbError> {
    let mut select = store::select(item_kind);
    select
        .push(" WHERE archived_at IS NULL AND tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    select
        .push(" ORDER BY COALESCE(changed_at, created_at), id LIMIT ")
        .push_bind(limit);
    let rows = select.build().fetch_all(&mut **tx).await?;
    let read = |row| {
        let item = store::item(item_kind, row)?;
        let changed: Option<i64> = row.try_get("changed_at")?;
        let touched = changed.unwrap_or(item.created_at);
        Ok((item, touched))
    };
    rows.iter().map(read).collect()
}

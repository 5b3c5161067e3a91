//! SQL of the things with a name as far as they are there or archived: each change of what counts with its entry in the
//! ledger, in one transaction.

use super::{bulk_store, store};
use crate::{
    db::{DbError, Tx},
    usage::store::ledger,
};
use obrador_core::{
    catalogue::{Content, ItemKind},
    ids::TenantId,
};

/// The SQL for a kind of thing: archive, restore.
struct Statements {
    archive: &'static str,
    restore: &'static str,
}

macro_rules! statements {
    ($table:literal) => {
        Statements {
            archive: concat!(
                "UPDATE ",
                $table,
                " SET archived_at = $3, version = version + 1",
                " WHERE tenant_id = $1 AND id = $2 AND archived_at IS NULL"
            ),
            restore: concat!(
                "UPDATE ",
                $table,
                " SET archived_at = NULL, changed_at = $3, version = version + 1",
                " WHERE tenant_id = $1 AND id = $2 AND archived_at IS NOT NULL"
            ),
        }
    };
}

fn statements(item_kind: ItemKind) -> Statements {
    match item_kind {
        ItemKind::Ingredient => statements!("ingredients"),
        ItemKind::Location => statements!("locations"),
        ItemKind::Product => statements!("products"),
        ItemKind::Recipe => statements!("recipes"),
        ItemKind::Supplier => statements!("suppliers"),
    }
}

/// Creates a thing of which only the name is known; [`DbError::Unique`] where the identifier is taken.
pub async fn create(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
    name: &str,
    now: i64,
) -> Result<(), DbError> {
    insert(tx, tenant, &Content::named(item_kind, name), id, now).await
}

/// Creates a thing; [`DbError::Unique`] where the identifier is taken.
pub async fn insert(
    tx: &mut Tx,
    tenant: &TenantId,
    content: &Content,
    id: &str,
    now: i64,
) -> Result<(), DbError> {
    store::insert(tx, tenant, content, id, now).await?;
    append(tx, tenant, content.item_kind(), id, now, 1).await
}

/// The ledger's entry, for what a metric counts.
async fn append(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
    now: i64,
    n: i64,
) -> Result<(), DbError> {
    match item_kind.metric() {
        Some(metric) => ledger::append(tx, tenant, metric, id, now, n).await,
        None => Ok(()),
    }
}

/// Creates many things of a kind, each with its identifier.
pub(super) async fn insert_all(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    things: &[(String, Content)],
    now: i64,
) -> Result<(), DbError> {
    bulk_store::insert_all(tx, tenant, item_kind, things, now).await?;
    let Some(metric) = item_kind.metric() else {
        return Ok(());
    };
    let ids: Vec<&str> = things.iter().map(|(id, _)| id.as_str()).collect();
    ledger::append_all(tx, tenant, metric, &ids, now, 1).await
}

/// Archives a thing: it stays readable and no longer counts. False where there is none that counts.
pub async fn archive(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let archived = sqlx::query(statements(item_kind).archive)
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    if archived.rows_affected() == 0 {
        return Ok(false);
    }
    append(tx, tenant, item_kind, id, now, -1).await?;
    Ok(true)
}

/// Restores an archived thing: it counts again. False where there is none.
pub async fn restore(
    tx: &mut Tx,
    tenant: &TenantId,
    item_kind: ItemKind,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let restored = sqlx::query(statements(item_kind).restore)
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    if restored.rows_affected() == 0 {
        return Ok(false);
    }
    append(tx, tenant, item_kind, id, now, 1).await?;
    Ok(true)
}

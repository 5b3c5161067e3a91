//! The things that a level counts, each change with its entry in the ledger, in one transaction.

use super::ledger;
use crate::{
    catalogue::store,
    db::{DbError, Tx},
};
use obrador_core::{
    auth::Role,
    catalogue::Content,
    ids::{TenantId, UserId},
    usage::Metric,
};
use sqlx::Row as _;

pub use obrador_core::catalogue::Thing;

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
                " SET archived_at = NULL, version = version + 1",
                " WHERE tenant_id = $1 AND id = $2 AND archived_at IS NOT NULL"
            ),
        }
    };
}

fn statements(thing: Thing) -> Statements {
    match thing {
        Thing::Location => statements!("locations"),
        Thing::Product => statements!("products"),
        Thing::Recipe => statements!("recipes"),
        Thing::Supplier => statements!("suppliers"),
    }
}

/// Creates a thing of which only the name is known; [`DbError::Unique`] where the identifier is taken.
pub async fn create(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    id: &str,
    name: &str,
    now: i64,
) -> Result<(), DbError> {
    insert(tx, tenant, &Content::named(thing, name), id, now).await
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
    ledger::append(tx, tenant, content.thing().metric(), id, now, 1).await
}

/// Archives a thing: it stays readable and no longer counts. False where there is none that counts.
pub async fn archive(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let archived = sqlx::query(statements(thing).archive)
        .bind(tenant.as_str())
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    if archived.rows_affected() == 0 {
        return Ok(false);
    }
    ledger::append(tx, tenant, thing.metric(), id, now, -1).await?;
    Ok(true)
}

/// Restores an archived thing: it counts again. False where there is none.
pub async fn restore(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let restored = sqlx::query(statements(thing).restore)
        .bind(tenant.as_str())
        .bind(id)
        .execute(&mut **tx)
        .await?;
    if restored.rows_affected() == 0 {
        return Ok(false);
    }
    ledger::append(tx, tenant, thing.metric(), id, now, 1).await?;
    Ok(true)
}

/// Stores what is known of a file of `bytes`; [`DbError::Unique`] where the identifier is taken.
pub async fn create_file(
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
pub async fn resize_file(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
    bytes: i64,
    now: i64,
) -> Result<bool, DbError> {
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
pub async fn archive_file(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
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
pub async fn restore_file(tx: &mut Tx, tenant: &TenantId, id: &str, now: i64) -> Result<bool, DbError> {
    let row = sqlx::query(
        "UPDATE stored_files SET archived_at = NULL, version = version + 1
         WHERE tenant_id = $1 AND id = $2 AND archived_at IS NOT NULL RETURNING bytes",
    )
    .bind(tenant.as_str())
    .bind(id)
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

//! The things that a level counts, each change with its entry in the ledger, in one transaction.

use super::ledger;
use crate::db::{DbError, Tx};
use obrador_core::{
    auth::Role,
    ids::{TenantId, UserId},
    usage::Metric,
};
use sqlx::Row as _;

/// A kind of thing with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Thing {
    /// A shop or workroom.
    Location,
    /// A product on sale.
    Product,
    /// A recipe.
    Recipe,
    /// A supplier.
    Supplier,
}

/// The SQL for a kind of thing: create, archive, restore.
struct Statements {
    create: &'static str,
    archive: &'static str,
    restore: &'static str,
}

macro_rules! statements {
    ($table:literal) => {
        Statements {
            create: concat!(
                "INSERT INTO ",
                $table,
                " (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)"
            ),
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

impl Thing {
    /// The metric that counts it.
    pub fn metric(self) -> Metric {
        match self {
            Self::Location => Metric::Locations,
            Self::Product => Metric::Products,
            Self::Recipe => Metric::Recipes,
            Self::Supplier => Metric::Suppliers,
        }
    }

    fn statements(self) -> Statements {
        match self {
            Self::Location => statements!("locations"),
            Self::Product => statements!("products"),
            Self::Recipe => statements!("recipes"),
            Self::Supplier => statements!("suppliers"),
        }
    }
}

/// Creates a thing; [`DbError::Unique`] where the identifier is taken.
pub async fn create(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    id: &str,
    name: &str,
    now: i64,
) -> Result<(), DbError> {
    sqlx::query(thing.statements().create)
        .bind(tenant.as_str())
        .bind(id)
        .bind(name)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    ledger::append(tx, tenant, thing.metric(), id, now, 1).await
}

/// Archives a thing: it stays readable and no longer counts. False where there is none that counts.
pub async fn archive(
    tx: &mut Tx,
    tenant: &TenantId,
    thing: Thing,
    id: &str,
    now: i64,
) -> Result<bool, DbError> {
    let archived = sqlx::query(thing.statements().archive)
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
    let restored = sqlx::query(thing.statements().restore)
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

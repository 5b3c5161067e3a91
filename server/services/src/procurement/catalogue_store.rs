//! SQL of what an order names: suppliers, locations, ingredients.

use super::rows::{pack, unit};
use crate::db::{DbError, Tx};
use obrador_core::{
    ids::TenantId,
    quantity::{Pack, Unit},
};
use sqlx::Row as _;

/// An ingredient as the catalogue has it.
#[derive(Debug, Clone)]
pub(super) struct Ingredient {
    pub(super) name: String,
    pub(super) unit: Unit,
    pub(super) pack: Option<Pack>,
    pub(super) price_cents: Option<i64>,
    pub(super) vat_basis_points: Option<i64>,
    pub(super) archived: bool,
}

/// A thing by its name, and whether it is archived.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) name: String,
    pub(super) archived: bool,
}

pub(super) async fn supplier(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<Known>, DbError> {
    let sql = "SELECT name, archived_at FROM suppliers WHERE tenant_id = $1 AND id = $2";
    known(tx, sql, tenant, id).await
}

/// Where a supplier gets its mail, where that is known.
pub(super) async fn supplier_email(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<String>, DbError> {
    let row = sqlx::query("SELECT email FROM suppliers WHERE tenant_id = $1 AND id = $2")
        .bind(tenant.as_str())
        .bind(id)
        .fetch_optional(&mut **tx)
        .await?;
    let email = row.map(|row| row.try_get::<Option<String>, _>("email"));
    Ok(email.transpose()?.flatten().filter(|email| !email.is_empty()))
}

pub(super) async fn location(tx: &mut Tx, tenant: &TenantId, id: &str) -> Result<Option<Known>, DbError> {
    let sql = "SELECT name, archived_at FROM locations WHERE tenant_id = $1 AND id = $2";
    known(tx, sql, tenant, id).await
}

async fn known(
    tx: &mut Tx,
    sql: &'static str,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<Known>, DbError> {
    let query = sqlx::query(sql).bind(tenant.as_str()).bind(id);
    let row = query.fetch_optional(&mut **tx).await?;
    row.map(|row| {
        Ok(Known {
            name: row.try_get("name")?,
            archived: row.try_get::<Option<i64>, _>("archived_at")?.is_some(),
        })
    })
    .transpose()
}

pub(super) async fn ingredient(
    tx: &mut Tx,
    tenant: &TenantId,
    id: &str,
) -> Result<Option<Ingredient>, DbError> {
    let row = sqlx::query(
        "SELECT name, unit, pack_name, pack_size, pack_size_unit, price_cents, vat_basis_points, archived_at
         FROM ingredients WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        Ok(Ingredient {
            name: row.try_get("name")?,
            unit: unit(&row, "unit")?,
            pack: pack(&row)?,
            price_cents: row.try_get("price_cents")?,
            vat_basis_points: row.try_get("vat_basis_points")?,
            archived: row.try_get::<Option<i64>, _>("archived_at")?.is_some(),
        })
    })
    .transpose()
}

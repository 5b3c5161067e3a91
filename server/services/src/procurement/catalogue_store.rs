//! SQL of what an order names: suppliers, locations, ingredients.

use super::rows::{pack, unit};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    ids::TenantId,
    quantity::{Pack, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::{BTreeSet, HashMap};

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

/// What orders can name, by its id.
#[derive(Debug, Default)]
pub(super) struct Things {
    pub(super) suppliers: HashMap<String, Known>,
    pub(super) locations: HashMap<String, Known>,
    pub(super) ingredients: HashMap<String, Ingredient>,
}

/// Which of them.
enum Which<'a> {
    All,
    Of(BTreeSet<&'a str>),
}

impl Things {
    /// All that there is.
    pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<Self, DbError> {
        Ok(Self {
            suppliers: known(tx, "suppliers", tenant, &Which::All).await?,
            locations: known(tx, "locations", tenant, &Which::All).await?,
            ingredients: ingredients(tx, tenant, &Which::All).await?,
        })
    }

    /// A supplier, perhaps a location, and ingredients, by their ids, as far as they are there.
    pub(super) async fn of(
        tx: &mut Tx,
        tenant: &TenantId,
        (supplier, location): (&str, Option<&str>),
        of_lines: BTreeSet<&str>,
    ) -> Result<Self, DbError> {
        let location = Which::Of(location.into_iter().collect());
        Ok(Self {
            suppliers: known(tx, "suppliers", tenant, &Which::Of([supplier].into())).await?,
            locations: known(tx, "locations", tenant, &location).await?,
            ingredients: ingredients(tx, tenant, &Which::Of(of_lines)).await?,
        })
    }
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

async fn known(
    tx: &mut Tx,
    table: &'static str,
    tenant: &TenantId,
    which: &Which<'_>,
) -> Result<HashMap<String, Known>, DbError> {
    let mut select = Statement::new("SELECT id, name, archived_at FROM ");
    select.push(table);
    let rows = found(tx, select, tenant, which).await?;
    let one = |row: &AnyRow| {
        let known = Known {
            name: row.try_get("name")?,
            archived: row.try_get::<Option<i64>, _>("archived_at")?.is_some(),
        };
        Ok((row.try_get("id")?, known))
    };
    rows.iter().map(one).collect()
}

async fn ingredients(
    tx: &mut Tx,
    tenant: &TenantId,
    which: &Which<'_>,
) -> Result<HashMap<String, Ingredient>, DbError> {
    let select = Statement::new(
        "SELECT id, name, unit, pack_name, pack_size, pack_size_unit, price_cents, vat_basis_points, archived_at
         FROM ingredients",
    );
    let rows = found(tx, select, tenant, which).await?;
    let one = |row: &AnyRow| {
        let ingredient = Ingredient {
            name: row.try_get("name")?,
            unit: unit(row, "unit")?,
            pack: pack(row)?,
            price_cents: row.try_get("price_cents")?,
            vat_basis_points: row.try_get("vat_basis_points")?,
            archived: row.try_get::<Option<i64>, _>("archived_at")?.is_some(),
        };
        Ok((row.try_get("id")?, ingredient))
    };
    rows.iter().map(one).collect()
}

/// The bakery's rows, or those of these ids.
async fn found(
    tx: &mut Tx,
    mut select: Statement,
    tenant: &TenantId,
    which: &Which<'_>,
) -> Result<Vec<AnyRow>, DbError> {
    select
        .push(" WHERE tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    match which {
        Which::All => {}
        Which::Of(ids) => {
            select.one_of(" AND id", ids.iter().map(|id| (*id).to_owned()));
        }
    }
    Ok(select.build().fetch_all(&mut **tx).await?)
}

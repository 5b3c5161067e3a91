//! SQL of what a table's cells name: products by identifier, code and name; shops.

use crate::{
    catalogue::ByName,
    db::{DbError, Tx},
};
use obrador_core::ids::TenantId;
use sqlx::Row as _;
use std::collections::HashMap;

/// What a table's cells can name.
#[derive(Debug, Default)]
pub(super) struct Things {
    /// Products by identifier and name.
    pub(super) products: ByName,
    /// Products by code.
    pub(super) codes: ByName,
    /// Each product's code.
    pub(super) code_of: HashMap<String, String>,
    /// Shops.
    pub(super) shops: ByName,
    /// The shop that is meant where none is named; empty where the bakery has none.
    pub(super) first_shop: String,
}

/// All that the bakery has, archived things too: what was sold of them stays true.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<Things, DbError> {
    let mut things = Things::default();
    let rows = sqlx::query("SELECT id, name, code, archived_at FROM products WHERE tenant_id = $1")
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?;
    for row in &rows {
        let (id, name): (String, String) = (row.try_get("id")?, row.try_get("name")?);
        let is_archived = row.try_get::<Option<i64>, _>("archived_at")?.is_some();
        things.products.add(&id, &name, is_archived);
        if let Some(code) = row.try_get::<Option<String>, _>("code")? {
            things.codes.add(&id, &code, is_archived);
            things.code_of.insert(id, code);
        }
    }
    let rows =
        sqlx::query("SELECT id, name, archived_at FROM locations WHERE tenant_id = $1 ORDER BY search, id")
            .bind(tenant.as_str())
            .fetch_all(&mut **tx)
            .await?;
    for row in &rows {
        let (id, name): (String, String) = (row.try_get("id")?, row.try_get("name")?);
        let is_archived = row.try_get::<Option<i64>, _>("archived_at")?.is_some();
        things.shops.add(&id, &name, is_archived);
        if !is_archived && things.first_shop.is_empty() {
            things.first_shop = id;
        }
    }
    Ok(things)
}

//! SQL of the products and shops that demand is about.

use super::service::Series;
use crate::db::{DbError, Tx};
use obrador_core::{ids::TenantId, procurement::Named};
use sqlx::Row as _;
use std::collections::BTreeMap;

/// A product.
#[derive(Debug, Clone)]
pub(super) struct Product {
    pub(super) name: String,
    folded: String,
    /// Without VAT.
    pub(super) price_cents: Option<i64>,
    pub(super) archived: bool,
}

/// A bakery's products and shops, by their ids.
#[derive(Debug, Clone, Default)]
pub(super) struct Things {
    pub(super) products: BTreeMap<String, Product>,
    locations: BTreeMap<String, String>,
}

impl Things {
    /// All of a bakery's, archived ones too.
    pub(super) async fn of(tx: &mut Tx, tenant: &TenantId) -> Result<Self, DbError> {
        let mut things = Self::default();
        for row in sqlx::query(
            "SELECT id, name, name_folded, price_cents, archived_at FROM products WHERE tenant_id = $1",
        )
        .bind(tenant.as_str())
        .fetch_all(&mut **tx)
        .await?
        {
            let product = Product {
                name: row.try_get("name")?,
                folded: row.try_get("name_folded")?,
                price_cents: row.try_get("price_cents")?,
                archived: row.try_get::<Option<i64>, _>("archived_at")?.is_some(),
            };
            things.products.insert(row.try_get("id")?, product);
        }
        for row in sqlx::query("SELECT id, name FROM locations WHERE tenant_id = $1")
            .bind(tenant.as_str())
            .fetch_all(&mut **tx)
            .await?
        {
            things.locations.insert(row.try_get("id")?, row.try_get("name")?);
        }
        Ok(things)
    }

    /// How a product is called; its id where it is gone.
    pub(super) fn product(&self, id: &str) -> Named {
        let name = self.products.get(id).map_or(id, |it| &it.name);
        Named {
            id: id.to_owned(),
            name: name.to_owned(),
        }
    }

    /// How a shop is called; none nowhere in particular.
    pub(super) fn location(&self, id: &str) -> Option<Named> {
        (!id.is_empty()).then(|| Named {
            id: id.to_owned(),
            name: self.locations.get(id).map_or(id, String::as_str).to_owned(),
        })
    }

    pub(super) fn has_location(&self, id: &str) -> bool {
        self.locations.contains_key(id)
    }

    /// By what lists are sorted: shop, then name.
    pub(super) fn order(&self, (product, location): &Series) -> (String, String, String) {
        let shop = self.locations.get(location).map_or("", String::as_str);
        let folded = self.products.get(product).map_or("", |it| &it.folded);
        (shop.to_owned(), folded.to_owned(), product.clone())
    }

    pub(super) fn is_archived(&self, product: &str) -> bool {
        self.products.get(product).is_none_or(|it| it.archived)
    }
}

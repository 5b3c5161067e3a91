//! SQL of from whom ingredients are bought, and how.

use crate::db::{DbError, Tx};
use obrador_core::{
    catalogue::formula::Price,
    ids::TenantId,
    procurement::Named,
    production::Offer,
    quantity::{Pack, Quantity, Unit},
};
use sqlx::{Row as _, any::AnyRow};
use std::collections::BTreeMap;

/// Each ingredient that somebody is known to sell, by its id.
pub(super) async fn all(tx: &mut Tx, tenant: &TenantId) -> Result<BTreeMap<String, Offer>, DbError> {
    let rows = sqlx::query(
        "SELECT i.id, i.unit, i.pack_name, i.pack_size, i.pack_size_unit, i.price_cents, s.id AS supplier_id, s.name AS supplier_name
         FROM ingredients i JOIN suppliers s ON s.tenant_id = i.tenant_id AND s.id = i.supplier_id AND s.archived_at IS NULL
         WHERE i.tenant_id = $1",
    )
    .bind(tenant.as_str())
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("id")?, offer(row)?)))
        .collect()
}

fn offer(row: &AnyRow) -> Result<Offer, DbError> {
    let text = |column: &str| row.try_get::<Option<String>, _>(column);
    let unit = |text: String| text.parse::<Unit>().map_err(DbError::corrupt);
    let own = unit(row.try_get("unit")?)?;
    let size: Option<i64> = row.try_get("pack_size")?;
    let pack = match size.zip(text("pack_size_unit")?) {
        Some((size, of)) => Some(Pack {
            name: text("pack_name")?.unwrap_or_default(),
            holds: Quantity::new(size, unit(of)?),
        }),
        None => None,
    };
    let per = pack
        .as_ref()
        .map_or_else(|| Quantity::of(1, own), |pack| pack.holds);
    let cents: Option<i64> = row.try_get("price_cents")?;
    Ok(Offer {
        supplier: Named {
            id: row.try_get("supplier_id")?,
            name: row.try_get("supplier_name")?,
        },
        pack,
        price: cents.map(|cents| Price { cents, per }),
    })
}

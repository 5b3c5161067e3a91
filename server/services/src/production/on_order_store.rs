//! SQL of what is ordered and has not come.

use super::part_store;
use crate::db::{DbError, Statement, Tx};
use obrador_core::{ids::TenantId, quantity::Quantity};
use sqlx::Row as _;
use std::collections::{BTreeMap, BTreeSet};

/// What orders want of these ingredients that has not come: of drafts, too, as whoever made one means to send it.
pub(super) async fn on_order(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredients: BTreeSet<String>,
) -> Result<BTreeMap<String, Quantity>, DbError> {
    let ids: Vec<String> = ingredients.into_iter().collect();
    let mut all: BTreeMap<String, Quantity> = BTreeMap::new();
    for ids in ids.chunks(400) {
        let mut select = Statement::new(
            "SELECT l.ingredient_id, l.unit, CAST(SUM(l.quantity - l.received) AS BIGINT) AS quantity
             FROM purchase_order_lines l JOIN purchase_orders o ON o.tenant_id = l.tenant_id AND o.id = l.order_id
             WHERE o.state NOT IN ('received', 'cancelled', 'rejected') AND l.closed_reason IS NULL
                AND l.quantity > l.received AND l.tenant_id = ",
        );
        select.push_bind(tenant.as_str().to_owned());
        select.one_of(" AND l.ingredient_id", ids.iter().cloned());
        select.push(" GROUP BY l.ingredient_id, l.unit");
        for row in select.build().fetch_all(&mut **tx).await? {
            let (id, more): (String, Quantity) = (row.try_get("ingredient_id")?, part_store::quantity(&row)?);
            let sum = all.get(&id).map_or(Some(more), |sum| sum.plus(more));
            if let Some(sum) = sum {
                all.insert(id, sum);
            }
        }
    }
    Ok(all)
}

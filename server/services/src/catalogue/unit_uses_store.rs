//! SQL of what uses ingredients.

use super::unit_uses::UnitUses;
use crate::{
    db::{DbError, Statement, Tx},
    stock,
};
use obrador_core::{ids::TenantId, quantity::Unit};
use sqlx::Row as _;
use std::collections::HashMap;

/// What uses each of these ingredients, by its id, each given with the unit it is kept in; what nothing uses is not in it.
pub(super) async fn uses(
    tx: &mut Tx,
    tenant: &TenantId,
    ingredients: &[(String, Unit)],
) -> Result<HashMap<String, UnitUses>, DbError> {
    let mut all: HashMap<String, UnitUses> = HashMap::new();
    for (id, stock) in stock::store::left(tx, tenant, ingredients).await? {
        let left = Some(stock.left).filter(|left| left.small != 0);
        all.entry(id).or_default().left = left;
    }
    let recipes = "SELECT DISTINCT l.ingredient_id, r.name, r.name_folded, r.id FROM recipe_lines l
         JOIN recipes r ON r.tenant_id = l.tenant_id AND r.id = l.recipe_id";
    let order = " ORDER BY r.name_folded, r.id";
    for row in of(tenant, ingredients, recipes, order)
        .build()
        .fetch_all(&mut **tx)
        .await?
    {
        let uses = all.entry(row.try_get("ingredient_id")?).or_default();
        uses.recipes.push(row.try_get("name")?);
    }
    let orders = "SELECT DISTINCT l.ingredient_id, o.number FROM purchase_order_lines l
         JOIN purchase_orders o ON o.tenant_id = l.tenant_id AND o.id = l.order_id AND o.state NOT IN ('received', 'cancelled')";
    let order = " ORDER BY o.number";
    for row in of(tenant, ingredients, orders, order)
        .build()
        .fetch_all(&mut **tx)
        .await?
    {
        let uses = all.entry(row.try_get("ingredient_id")?).or_default();
        uses.orders.push(row.try_get("number")?);
    }
    let movements = "SELECT DISTINCT l.ingredient_id FROM (SELECT tenant_id, ingredient_id FROM stock_lots
         UNION ALL SELECT tenant_id, ingredient_id FROM lotless_movements) l";
    for row in of(tenant, ingredients, movements, "")
        .build()
        .fetch_all(&mut **tx)
        .await?
    {
        all.entry(row.try_get("ingredient_id")?).or_default().has_moved = true;
    }
    let batches = "SELECT DISTINCT l.ingredient_id, b.number FROM batch_ingredients l
         JOIN batches b ON b.tenant_id = l.tenant_id AND b.id = l.batch_id AND b.over_at IS NULL";
    let order = " ORDER BY b.number";
    for row in of(tenant, ingredients, batches, order)
        .build()
        .fetch_all(&mut **tx)
        .await?
    {
        let uses = all.entry(row.try_get("ingredient_id")?).or_default();
        uses.batches.push(row.try_get("number")?);
    }
    all.retain(|_, uses| !uses.is_none());
    Ok(all)
}

/// The rows of lines, called `l`, that name one of these ingredients.
fn of(
    tenant: &TenantId,
    ingredients: &[(String, Unit)],
    select: &'static str,
    order: &'static str,
) -> Statement {
    let mut rows = Statement::new(select);
    rows.push(" WHERE l.tenant_id = ")
        .push_bind(tenant.as_str().to_owned());
    rows.push(" AND l.ingredient_id IN (");
    for (place, (id, _)) in ingredients.iter().enumerate() {
        rows.push(if place == 0 { "" } else { ", " })
            .push_bind(id.clone());
    }
    rows.push(if ingredients.is_empty() { "NULL)" } else { ")" })
        .push(order);
    rows
}

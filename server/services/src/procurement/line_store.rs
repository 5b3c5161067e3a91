//! SQL of the lines of orders.

use super::rows::{pack, reason, unit};
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    ids::TenantId,
    procurement::{LineContent, OrderLine, PurchaseOrder},
    quantity::Quantity,
    tenant::reason::Reason,
};
use sqlx::{Row as _, any::AnyRow};

/// The lines of orders that were written anew take the place of those they had. Nothing has come of these.
pub(super) async fn replace_all(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: &[&PurchaseOrder],
) -> Result<(), DbError> {
    for some in orders.chunks(500) {
        let mut delete =
            Statement::new("DELETE FROM purchase_order_lines WHERE received = 0 AND tenant_id = ");
        delete.push_bind(tenant.as_str().to_owned());
        delete.one_of(
            " AND order_id",
            some.iter().map(|order| order.as_stored().id.clone()),
        );
        delete.build().execute(&mut **tx).await?;
    }
    insert_all(tx, tenant, orders).await
}

/// The lines of new orders.
pub(super) async fn insert_all(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: &[&PurchaseOrder],
) -> Result<(), DbError> {
    let lines = orders.iter().flat_map(|order| {
        let lines = order.lines().iter().enumerate();
        lines.map(move |(place, line)| (order.as_stored().id.as_str(), place, line))
    });
    let lines: Vec<_> = lines.collect();
    // So few at once that no database has too many values.
    for some in lines.chunks(50) {
        let mut insert = Statement::new(
            "INSERT INTO purchase_order_lines (tenant_id, id, order_id, place, ingredient_id, name, quantity, unit,
                pack_name, pack_size, pack_size_unit, price_cents, vat_basis_points) ",
        );
        insert.push_values(some, |mut row, (order, place, line)| {
            let content = &line.content;
            let pack = content.pack.as_ref();
            row.push_bind(tenant.as_str().to_owned())
                .push_bind(line.id.clone())
                .push_bind((*order).to_owned())
                .push_bind(*place as i64)
                .push_bind(content.ingredient.clone())
                .push_bind(content.name.clone())
                .push_bind(content.quantity.small)
                .push_bind(content.quantity.unit.as_str().to_owned())
                .push_bind(pack.map(|pack| pack.name.clone()))
                .push_bind(pack.map(|pack| pack.holds.small))
                .push_bind(pack.map(|pack| pack.holds.unit.as_str().to_owned()))
                .push_bind(content.price_cents)
                .push_bind(content.vat_basis_points);
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// What has come of a line, and whether the rest won't.
pub(super) async fn update(tx: &mut Tx, tenant: &TenantId, line: &OrderLine) -> Result<(), DbError> {
    sqlx::query(
        "UPDATE purchase_order_lines SET received = $3, closed_reason = $4 WHERE tenant_id = $1 AND id = $2",
    )
    .bind(tenant.as_str())
    .bind(line.id.as_str())
    .bind(line.received.small)
    .bind(line.closed_short.as_ref().map(Reason::as_str))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The lines of these orders, each with whose it is, in the order in which they were written.
pub(super) async fn of_orders(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: Vec<String>,
) -> Result<Vec<(String, OrderLine)>, DbError> {
    let mut select = Statement::new(
        "SELECT order_id, id, ingredient_id, name, quantity, unit, pack_name, pack_size, pack_size_unit, price_cents,
            vat_basis_points, received, closed_reason
         FROM purchase_order_lines WHERE tenant_id = ",
    );
    select.push_bind(tenant.as_str().to_owned());
    select.one_of(" AND order_id", orders);
    let rows = select
        .push(" ORDER BY order_id, place")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("order_id")?, line(row)?)))
        .collect()
}

fn line(row: &AnyRow) -> Result<OrderLine, DbError> {
    let unit = unit(row, "unit")?;
    Ok(OrderLine {
        id: row.try_get("id")?,
        content: LineContent {
            ingredient: row.try_get("ingredient_id")?,
            name: row.try_get("name")?,
            quantity: Quantity::new(row.try_get("quantity")?, unit),
            pack: pack(row)?,
            price_cents: row.try_get("price_cents")?,
            vat_basis_points: row.try_get("vat_basis_points")?,
        },
        received: Quantity::new(row.try_get("received")?, unit),
        closed_short: reason(row, "closed_reason")?,
    })
}

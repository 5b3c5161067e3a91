//! SQL of what happened to an order: appended, never changed.

use super::HistoryEntry;
use crate::db::{DbError, Statement, Tx};
use obrador_core::{
    ids::TenantId,
    procurement::{Event, How, PurchaseOrder},
};
use sqlx::Row as _;
use std::collections::HashMap;

/// Appends what happened to an order since it was read.
pub(super) async fn append(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &PurchaseOrder,
    by: (&str, i64),
) -> Result<(), DbError> {
    append_all(tx, tenant, &[order], by).await
}

/// The same for many orders.
pub(super) async fn append_all(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: &[&PurchaseOrder],
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    // So few at once that no database has too many values.
    for some in orders.chunks(50) {
        let entries = entries(tx, tenant, some).await?;
        let happened = some.iter().flat_map(|order| {
            let id = order.as_stored().id.as_str();
            let first = entries.get(id).copied().unwrap_or(0);
            (first..)
                .zip(order.events())
                .map(move |(place, event)| (id, place, event))
        });
        let happened: Vec<_> = happened.collect();
        if happened.is_empty() {
            continue;
        }
        let mut insert = Statement::new(
            "INSERT INTO purchase_order_history
                (tenant_id, order_id, place, event, how, in_place_of, line_id, reason, actor, at) ",
        );
        insert.push_values(&happened, |mut row, (order, place, event)| {
            let how = match event {
                Event::Approved(how) => Some(how),
                _ => None,
            };
            let line = match event {
                Event::ClosedShort { line, .. } => Some(line.clone()),
                _ => None,
            };
            let in_place_of = how.and_then(How::delegated_by);
            row.push_bind(tenant.as_str().to_owned())
                .push_bind((*order).to_owned())
                .push_bind(*place)
                .push_bind(event.as_str().to_owned())
                .push_bind(how.map(|how| how.as_str().to_owned()))
                .push_bind(in_place_of.map(|person| person.as_str().to_owned()))
                .push_bind(line)
                .push_bind(event.reason().map(|reason| reason.as_str().to_owned()))
                .push_bind(actor.to_owned())
                .push_bind(now);
        });
        insert.build().execute(&mut **tx).await?;
    }
    Ok(())
}

/// How many entries each of these orders has already.
async fn entries(
    tx: &mut Tx,
    tenant: &TenantId,
    orders: &[&PurchaseOrder],
) -> Result<HashMap<String, i64>, DbError> {
    let mut count =
        Statement::new("SELECT order_id, COUNT(*) AS entries FROM purchase_order_history WHERE tenant_id = ");
    count.push_bind(tenant.as_str().to_owned());
    count.one_of(
        " AND order_id",
        orders.iter().map(|order| order.as_stored().id.clone()),
    );
    let rows = count
        .push(" GROUP BY order_id")
        .build()
        .fetch_all(&mut **tx)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get("order_id")?, row.try_get("entries")?)))
        .collect()
}

/// What happened to an order, the oldest first.
pub(super) async fn load(tx: &mut Tx, tenant: &TenantId, order: &str) -> Result<Vec<HistoryEntry>, DbError> {
    let rows = sqlx::query(
        "SELECT event, how, in_place_of, line_id, reason, actor, at FROM purchase_order_history
         WHERE tenant_id = $1 AND order_id = $2 ORDER BY place",
    )
    .bind(tenant.as_str())
    .bind(order)
    .fetch_all(&mut **tx)
    .await?;
    rows.iter()
        .map(|row| {
            Ok(HistoryEntry {
                event: row.try_get("event")?,
                how: row.try_get("how")?,
                in_place_of: row.try_get("in_place_of")?,
                line: row.try_get("line_id")?,
                reason: row.try_get("reason")?,
                actor: row.try_get("actor")?,
                at: row.try_get("at")?,
            })
        })
        .collect()
}

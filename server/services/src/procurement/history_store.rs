//! SQL of what happened to an order: appended, never changed.

use super::HistoryEntry;
use crate::db::{DbError, Tx};
use obrador_core::{
    ids::{TenantId, UserId},
    procurement::{Event, How, PurchaseOrder},
    tenant::reason::Reason,
};
use sqlx::Row as _;

/// Appends what happened to an order since it was read.
pub(super) async fn append(
    tx: &mut Tx,
    tenant: &TenantId,
    order: &PurchaseOrder,
    (actor, now): (&str, i64),
) -> Result<(), DbError> {
    let id = order.as_stored().id.as_str();
    let row = sqlx::query(
        "SELECT COUNT(*) AS entries FROM purchase_order_history WHERE tenant_id = $1 AND order_id = $2",
    )
    .bind(tenant.as_str())
    .bind(id)
    .fetch_one(&mut **tx)
    .await?;
    let entries: i64 = row.try_get("entries")?;
    for (place, event) in (entries..).zip(order.events()) {
        let how = match event {
            Event::Approved(how) => Some(how),
            _ => None,
        };
        let line = match event {
            Event::ClosedShort { line, .. } => Some(line.as_str()),
            _ => None,
        };
        sqlx::query(
            "INSERT INTO purchase_order_history
                (tenant_id, order_id, place, event, how, in_place_of, line_id, reason, actor, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .bind(tenant.as_str())
        .bind(id)
        .bind(place)
        .bind(event.as_str())
        .bind(how.map(How::as_str))
        .bind(how.and_then(How::delegated_by).map(UserId::as_str))
        .bind(line)
        .bind(event.reason().map(Reason::as_str))
        .bind(actor)
        .bind(now)
        .execute(&mut **tx)
        .await?;
    }
    Ok(())
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
